#pragma once

#include "view.hpp"

#include <optional>
#include <string>
#include <vector>

namespace naravard {

/// What one indicator says: every comparison is made here, once.
struct Reading {
    Gap gap;                        ///< at the latest time at which the two groups can be compared
    std::string gap_year;           ///< that time; the latest of all when there is none
    std::optional<Change> recent;   ///< since the period before
    std::optional<Change> long_run; ///< since the first period, when that is another one
    /// Of a group without a figure at the latest time: between its own two latest ones.
    std::vector<std::optional<Change>> earlier;
    /// The same beside what the other group did between those times, where that can be compared: where
    /// nothing newer has moved.
    std::vector<std::optional<Change>> older;
    /// Of all together, where the table goes on with them alone: since their time before.
    std::optional<Change> of_all;
    std::string of_all_until; ///< the later of its two times
    /// Why the latest figures of the two groups, or of all together where they are not divided, are not
    /// compared with earlier ones, as it stands after "eftersom"; "" when they are.
    std::string why_no_change;
    std::vector<document::Text> bullets;
    bool kommuner_against_county = false; ///< at least one kommun is compared with its county
    /// What was not compared, and why, as it stands after the indicator's name and a colon.
    std::vector<std::string> not_compared;
    /// Kommuner whose difference is measured between midpoints, as it stands after the indicator's name and a
    /// colon.
    std::vector<std::string> between_midpoints;
};

/// Something that may be told has moved: for certain, or by the values where nobody knows how certain they
/// are.
[[nodiscard]] bool has_moved(std::optional<Change> const& change);

[[nodiscard]] Reading read_figures(View const& view, Areas const& areas, Comparisons& comparisons);

/// The first difference of the reading's sentences that rounding to the report's decimals makes another one:
/// it is not what the source's difference would round to, and off by more than a quarter of that.
[[nodiscard]] std::optional<Difference> changed_by_rounding(Reading const& reading);
/// How many decimals it takes for rounding not to do so; nothing when six are too few.
[[nodiscard]] std::optional<int> decimals_that_show(Difference const& difference);

} // namespace naravard
