#pragma once

#include "base/export.hpp"

#include <set>
#include <string>

namespace linsen {

/// Gives each part of a document an anchor of its own, made from its kind and its heading: "tabell-insatser",
/// and "tabell-insatser-2" for the next one with that heading.
class LINSEN_API Anchors {
public:
    [[nodiscard]] std::string next(std::string const& kind, std::string const& heading);

    /// Keeps what is used elsewhere from being given.
    void reserve(std::string anchor);

private:
    std::set<std::string> taken_{"tabell-datakvalitet"}; ///< that of the appendix every report has
};

} // namespace linsen
