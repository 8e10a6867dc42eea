#pragma once

#include "analyse/counted_finding.hpp"

/// What is told of shares that were compared within the parts of another dimension.
namespace linsen {

/// What the parts are called in sentences.
struct Division {
    std::string groups; ///< "åldrar"
    std::string by;     ///< "ålder", after "när hänsyn tas till"
    /// The same of a difference over several times: "år och ålder, med 2021–2025 sammantaget,".
    std::string by_over_times{};
};
/// The two groups within the parts of another dimension; that it could not be tried, where a figure is
/// hidden or missing or fewer than two parts are large enough; nothing where there is nobody to try it on, or
/// one part only.
[[nodiscard]] LINSEN_API Findings say_strata(CountedShare const& share, Strata const& strata,
                                             Division const& division, Sampling sampling);

/// That the difference is another in some parts than in others; nothing where that is not certain.
[[nodiscard]] LINSEN_API std::optional<Finding>
say_parts_differ(CountedShare const& share, Strata const& strata, Division const& division);
/// The same beside the figures, with its certainty.
[[nodiscard]] LINSEN_API std::optional<Finding> say_parts_differ_in_short(CountedShare const& share,
                                                                          Strata const& strata,
                                                                          Division const& division,
                                                                          Sampling sampling);

/// The difference with the composition the same, in one sentence without its interval; nothing where it is
/// not certain.
[[nodiscard]] LINSEN_API std::optional<Finding> say_adjusted_in_short(CountedShare const& share,
                                                                      Strata const& strata,
                                                                      Division const& division,
                                                                      Sampling sampling);

/// That the total shows another direction than most of its parts, beside its figures; nothing where it does
/// not.
[[nodiscard]] LINSEN_API std::optional<Finding>
say_misleading_in_short(CountedShare const& share, Strata const& strata, Division const& division);

} // namespace linsen
