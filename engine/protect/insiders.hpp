#pragma once

#include "protect/pattern.hpp"

#include <cstddef>
#include <cstdint>
#include <map>

namespace linsen {

/// What those can tell who know more than what is printed: whoever is alone in a hidden count knows that it
/// is one, and with it perhaps another small count exactly (reference: disclosure control, insider). The
/// pattern protects against that where the job asks for it; otherwise `linsen granska` reports it.
struct Insiders {
    /// Small counts that one of them can tell exactly, and how.
    std::map<std::uint32_t, suppression::Conclusion> told;
    std::size_t asked = 0; ///< how many of them have been asked
    std::size_t all = 0;
};

/// Asks those who are alone in a printed count, in order, `most` of them at most. `cells`: one a cell of the
/// pattern's problem.
[[nodiscard]] Insiders find_insiders(Pattern const& pattern, std::vector<LinkedCell> const& cells,
                                     Job const& job, std::size_t most);

} // namespace linsen
