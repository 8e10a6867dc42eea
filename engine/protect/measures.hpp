#pragma once

#include "protect/pattern.hpp"
#include "protect/printed_counts.hpp"

#include <cstdint>
#include <set>
#include <utility>
#include <vector>

namespace linsen {

struct TellingMeasures {
    std::set<std::pair<std::size_t, std::size_t>> left_out; ///< (table, cell)
    /// Cells of which what earlier reports printed tells too much, whichever are left out of this one.
    std::vector<std::uint32_t> told_before;
};

/// The means and medians that must not be printed beside the counts that a pattern shows: a mean age tells of
/// the ages that are hidden. `printed`: those that would be. Hiding a mean costs no other figure, so each
/// that tells too much is left out.
[[nodiscard]] TellingMeasures telling_measures(Pattern const& pattern,
                                               std::vector<PrintedMeasure const*> printed, Job const& job);

} // namespace linsen
