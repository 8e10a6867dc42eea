#pragma once

#include <string>

namespace linsen {

/// How a frame's reservation on formulas that came to nothing begins; the cells follow it. Of a file of
/// persons that are protected this is all that is printed: which cells, and how many, tells of how many
/// persons there are.
[[nodiscard]] inline std::string broken_formulas_in(std::string const& file) {
    return "I filen " + file + " gick inte alla formler att räkna ut";
}

} // namespace linsen
