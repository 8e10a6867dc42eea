#include "statistics/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <utility>

namespace linsen::statistics {

namespace {

using Exact = boost::multiprecision::cpp_rational;

double nearest(Exact const& exact) { return exact.convert_to<double>(); }

/// Shares lie between 0 and 1.
Exact in_points(Exact const& difference) { return difference * Exact(100); }

Exact share(Share const& share) { return Exact(share.cases, share.base); }

Exact between(TwoShares const& shares) { return share(shares.first) - share(shares.second); }

Exact rate(Rate const& rate) { return Exact(rate.events) / Exact(rate.person_time); }

/// The sum of what the strata have at their own rates, if each were as large as in the standard.
Exact standardised(std::vector<Stratum> const& strata) {
    Exact events = 0;
    Exact people = 0;
    for (Stratum const& each : strata) {
        events += rate(each.rate) * Exact(each.standard);
        people += Exact(each.standard);
    }
    return events / people;
}

} // namespace

double points_between(TwoShares const& shares) { return nearest(in_points(between(shares))); }

double points_of_change(TwoShares const& now, TwoShares const& old) {
    return nearest(in_points(between(now) - between(old)));
}

double points_in_common(Strata const& strata) {
    Exact weight = 0;
    Exact sum = 0;
    for (TwoShares const& each : strata) {
        auto const& [first, second] = each;
        if (first.base <= 0 || second.base <= 0) continue;
        Exact const own = Exact(first.base) * Exact(second.base) / Exact(first.base + second.base);
        weight += own;
        sum += own * between(each);
    }
    return nearest(in_points(sum / weight));
}

double times(Rate const& first, Rate const& second) { return nearest(rate(first) / rate(second)); }

StandardisedRates standardised_rates(std::vector<Stratum> const& first, std::vector<Stratum> const& second,
                                     int per) {
    Exact const one = standardised(first);
    Exact const other = standardised(second);
    auto const& [low, high] = std::minmax(one, other);
    return {nearest(one * Exact(per)), nearest(other * Exact(per)), low == 0 ? 0 : nearest(high / low)};
}

} // namespace linsen::statistics
