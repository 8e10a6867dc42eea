#pragma once

#include "protect/pattern.hpp"
#include "protect/printed_counts.hpp"

#include <set>
#include <utility>

namespace linsen {

/// The means and medians, as (table, cell), that must not be printed beside the counts that a pattern shows:
/// a mean age tells of the ages that are hidden. `printed`: those that would be. Hiding a mean costs no other
/// figure, so each that tells too much is left out.
[[nodiscard]] std::set<std::pair<std::size_t, std::size_t>>
telling_measures(Pattern const& pattern, std::vector<PrintedMeasure const*> printed, Job const& job);

} // namespace linsen
