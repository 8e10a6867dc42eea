#pragma once

#include "statistics/rate.hpp"
#include "statistics/share.hpp"
#include "statistics/strata.hpp"

#include <vector>

/// Sizes that are held against a limit or printed, worked out in whole numbers: the double nearest to what is
/// true, so that 52 of 100 is 2 procentenheter less than 54 of 100 just as 48 is more than 46, 30 of 100
/// is 7.5 more than 9 of 40 just as 70 is less than 31, and a half is one when it is rounded. In floating
/// point the rests would decide. Intervals and p values, which hold roots, need none of it.
namespace linsen::statistics {

/// first − second, in procentenheter. Both bases are above 0.
[[nodiscard]] double points_between(TwoShares const& shares);

/// How the difference between two groups has changed from `old` to `now`, in procentenheter.
[[nodiscard]] double points_of_change(TwoShares const& now, TwoShares const& old);

/// The difference that all strata have in common, as `common_difference` has it, in procentenheter. Some
/// stratum has both groups.
[[nodiscard]] double points_in_common(Strata const& strata);

/// How many times `second` the rate `first` is. Both are above 0.
[[nodiscard]] double times(Rate const& first, Rate const& second);

/// The standardised rates of two groups, of so many persons, and how many times the lower the higher one is;
/// 0 where the lower is 0. There are people in all strata, and their weights are whole.
struct StandardisedRates {
    double first = 0;
    double second = 0;
    double times = 0;
};
[[nodiscard]] StandardisedRates standardised_rates(std::vector<Stratum> const& first,
                                                   std::vector<Stratum> const& second, int per);

} // namespace linsen::statistics
