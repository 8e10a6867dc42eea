#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <cstddef>
#include <string>

namespace linsen {

/// Values for which a source gives a number and a sign that there is none. The sign goes before the number;
/// that it did is one warning for the file and one sentence in the report.
class NumbersAndSigns {
public:
    void add(std::string const& number, std::string const& sign, Place place);
    void tell(Frame& frame, Diagnostics& diagnostics) const;

private:
    std::size_t count_ = 0;
    std::string number_; ///< of the first one
    std::string sign_;
    Place place_;
};

} // namespace linsen
