#pragma once

#include "job/job.hpp"
#include "protect/printed_counts.hpp"
#include "suppress/suppression.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// Which counts are hidden, and what a reader can conclude of those that had to be.
struct Pattern {
    suppression::Problem problem;   ///< one cell a cell of the linkage
    std::size_t corrected_from = 0; ///< the rows from here on tell of numbers that have been put right since
    suppression::Result result;
    /// Figures that are hidden, or that nobody prints, and that are not small; but no reader can know that.
    std::vector<std::uint32_t> others;
    /// Hidden in earlier reports, which tell too much of them by the rule of now; this one tells no more.
    std::vector<std::uint32_t> told_before;

    /// The sums that give a figure away, in words: "(total) = (part) + (part)".
    [[nodiscard]] std::vector<std::string> ties(suppression::Conclusion const& conclusion,
                                                PrintedCounts const& counts) const;
};

/// Hides small counts and whatever they could be calculated from. All women, all men and everybody stay shown
/// as long as the small ones can be protected without them. A reader cannot know which hidden figures are
/// small, so each that may be is as wide as those that are.
[[nodiscard]] Pattern find_pattern(PrintedCounts& counts, Job const& job);

/// The tight intervals of these cells, for `linsen granska`.
[[nodiscard]] std::vector<suppression::Conclusion>
intervals(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Those of these cells that a reader can tell exactly.
[[nodiscard]] std::vector<suppression::Conclusion>
exact_ones(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Those of these cells of which a reader can tell that they are small, or could be and how small.
[[nodiscard]] std::vector<suppression::Conclusion>
narrow_ones(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);

} // namespace linsen
