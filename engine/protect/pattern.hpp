#pragma once

#include "job/job.hpp"
#include "protect/printed_counts.hpp"
#include "suppress/suppression.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
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
    /// Those of the others that are narrow all the same, where that has been asked.
    std::optional<std::set<std::uint32_t>> narrow_others;
    /// Hidden in earlier reports, which tell too much of them by the rule of now; this one tells no more.
    std::vector<std::uint32_t> told_before;
    /// Where the job asks for protection from insiders: small figures that one of them can tell all the same.
    std::vector<suppression::Conclusion> told_inside;

    /// The sums that give a figure away, in words: "(total) = (part) + (part)".
    [[nodiscard]] std::vector<std::string> ties(suppression::Conclusion const& conclusion,
                                                PrintedCounts const& counts) const;
    /// For each hidden figure that is in a sum with another unknown one, the sum with the fewest of them, in
    /// words; one that holds a small figure goes before others.
    [[nodiscard]] std::map<std::uint32_t, std::string> sums_of_hidden(PrintedCounts const& counts) const;
};

/// Hides small counts and whatever they could be calculated from. All women, all men and everybody, of each
/// period and of all of them, stay shown as long as the small ones can be protected without them. A reader
/// cannot know which hidden figures are small, so each that may be is as wide as those that are. Where the
/// job asks for protection from insiders, more is hidden until none of them can tell another small figure.
[[nodiscard]] Pattern find_pattern(PrintedCounts& counts, Job const& job);

/// What the readers of earlier reports know without this one.
[[nodiscard]] Pattern before_this_report(Pattern const& pattern, PrintedCounts const& counts);

/// The tight intervals of these cells, for `linsen granska`.
[[nodiscard]] std::vector<suppression::Conclusion>
intervals(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Those of these cells that a reader can tell exactly.
[[nodiscard]] std::vector<suppression::Conclusion>
exact_ones(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Those of these cells of which a reader can tell that they are small, or could be and how small.
[[nodiscard]] std::vector<suppression::Conclusion>
narrow_ones(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Those of these cells that are not as wide as the level asks, also where no reader could take them for
/// small: whatever is taken from the pattern's rows, no other cell becomes narrow.
[[nodiscard]] std::vector<suppression::Conclusion>
unsafe_ones(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job);
/// Is it one of those that `narrow_ones` finds?
[[nodiscard]] bool is_narrow(Pattern const& pattern, suppression::Conclusion const& conclusion);
/// One of those that `narrow_ones` would find; the first ones, the `suspects`, are asked first.
[[nodiscard]] std::optional<std::uint32_t> find_narrow(Pattern const& pattern,
                                                       std::vector<std::uint32_t> const& cells,
                                                       std::size_t suspects, Job const& job);
/// Those of these cells, safe by the intervals that are told of them, of which there are no whole numbers
/// that make them so (`suppression::without_whole_numbers`), and that a reader could take for small.
[[nodiscard]] std::vector<std::uint32_t>
narrow_in_whole_numbers(Pattern const& pattern, std::vector<std::uint32_t> const& cells, Job const& job,
                        suppression::WholeNumbers least = suppression::WholeNumbers::not_found);

} // namespace linsen
