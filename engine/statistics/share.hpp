#pragma once

#include "statistics/distribution.hpp"
#include "statistics/estimate.hpp"

#include <cstdint>
#include <optional>

/// Shares of persons, and their differences. Shares lie between 0 and 1, not in percent.
namespace linsen::statistics {

/// `cases` of `base` persons; 0 ≤ cases ≤ base, and base > 0 wherever an interval is asked for.
struct Share {
    std::int64_t cases = 0;
    std::int64_t base = 0;

    [[nodiscard]] constexpr double value() const {
        return static_cast<double>(cases) / static_cast<double>(base);
    }
};

/// The score interval without continuity correction (Wilson 1927). Nobody gives the lower limit 0 exactly,
/// everybody the upper limit 1.
[[nodiscard]] Estimate wilson(Share share, Level level = Level());

/// first − second, of independent persons: the hybrid score interval without continuity correction (Newcombe
/// 1998, Statistics in Medicine 17:873–890, method 10).
[[nodiscard]] Estimate difference(Share first, Share second, Level level = Level());

/// How the difference between two groups has changed from `old` to `now`: the square-and-add rule once more,
/// on the two Newcombe intervals (MOVER; Zou and Donner 2008). Needs other persons the second time.
struct TwoShares {
    Share first;
    Share second;
};
[[nodiscard]] Estimate change_of_difference(TwoShares const& now, TwoShares const& old,
                                            Level level = Level());

/// How often chance alone makes a difference at least as large between two groups that do not differ.
struct DifferenceTest {
    std::optional<double> z;     ///< the score test's, without continuity correction; nothing when nobody, or
                                 ///< everybody, is a case
    std::optional<double> score; ///< its two-sided p
    double fisher = 1;           ///< Fisher's exact: the sum of all tables that are not likelier
    double least_expected = 0;   ///< the smallest expected count of the four cells

    /// The score test's where all expected counts are at least 5, otherwise Fisher's.
    [[nodiscard]] double p() const;
};
[[nodiscard]] DifferenceTest test_difference(Share first, Share second);

} // namespace linsen::statistics
