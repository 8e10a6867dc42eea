#pragma once

#include "protect/pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <set>

namespace linsen {

/// What those can tell who know more than what is printed: whoever is alone in a hidden count knows that it
/// is one, and with it perhaps another small count exactly. The pattern does not protect against that
/// (reference: disclosure control, insider); `linsen granska` reports it.
struct Insiders {
    std::set<std::uint32_t> told; ///< small counts that one of them can tell exactly
    std::size_t asked = 0;        ///< how many of them have been asked
    std::size_t all = 0;
};

/// Asks those who are alone in a printed count, in order, `most` of them at most. `cells`: one a cell of the
/// pattern's problem.
[[nodiscard]] Insiders find_insiders(Pattern const& pattern, std::vector<LinkedCell> const& cells,
                                     Job const& job, std::size_t most);

} // namespace linsen
