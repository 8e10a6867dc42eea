#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

#include <cstddef>
#include <string>
#include <vector>

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

/// What a source says of values in words that Linsen does not know: nobody can tell whether such a value may
/// be used. Each word is one warning for the file and one sentence in the report.
class UnknownStatuses {
public:
    /// `has_number`: whether a number stands beside it, which is then used as it is.
    void add(std::string const& status, bool has_number, Place place);
    void tell(Frame& frame, Diagnostics& diagnostics) const;

private:
    struct Seen {
        std::string status;
        std::size_t numbers = 0;
        std::size_t others = 0;
        Place place; ///< of the first one
    };
    std::vector<Seen> seen_; ///< in the order of the file
};

} // namespace linsen
