#include "statistics/share.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::statistics {

namespace {

void check(Share share) {
    promise(share.base > 0 && share.cases >= 0 && share.cases <= share.base,
            "a share is of at least one person, and of no more than all");
}

double square(double x) { return x * x; }

/// The limits of first − second from the limits of both.
Estimate subtract(Estimate const& first, Estimate const& second) {
    double const value = first.value - second.value;
    return {value, value - std::hypot(first.value - first.lower, second.upper - second.value),
            value + std::hypot(first.upper - first.value, second.value - second.lower)};
}

/// Probabilities of the tables with the same margins, relative to that of the likeliest, are multiplied from
/// one to the next: no factorial, and no loss of figures in large tables.
double fisher(Share first, Share second) {
    constexpr double ties = 1 + 1e-7; // what rounding may part
    auto const all_cases = first.cases + second.cases;
    auto const low = std::max<std::int64_t>(0, all_cases - second.base);
    auto const high = std::min(first.base, all_cases);
    // Of the table with `cases` in the first group to the one with a case more.
    auto const step = [&](std::int64_t cases) {
        return static_cast<double>(first.base - cases) * static_cast<double>(all_cases - cases) /
               (static_cast<double>(cases + 1) * static_cast<double>(second.base - all_cases + cases + 1));
    };
    double const expected = static_cast<double>(all_cases) * static_cast<double>(first.base) /
                            static_cast<double>(first.base + second.base);
    auto const mode = std::clamp(static_cast<std::int64_t>(expected), low, high);
    auto const each = [&](auto const& use) {
        double weight = 1;
        use(mode, weight);
        for (auto cases = mode; cases < high && weight > 0; ++cases) use(cases + 1, weight *= step(cases));
        weight = 1;
        for (auto cases = mode; cases > low && weight > 0; --cases) use(cases - 1, weight /= step(cases - 1));
    };
    double observed = 0;
    double total = 0;
    each([&](std::int64_t cases, double weight) {
        total += weight;
        if (cases == first.cases) observed = weight;
    });
    double not_likelier = 0;
    each([&](std::int64_t, double weight) {
        if (weight <= observed * ties) not_likelier += weight;
    });
    return std::min(1.0, not_likelier / total);
}

} // namespace

Estimate wilson(Share share, Level level) {
    check(share);
    auto const n = static_cast<double>(share.base);
    double const p = share.value();
    double const z2 = square(level.z());
    double const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double const half = std::sqrt(z2) / (1 + z2 / n) * std::sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    return {p, share.cases == 0 ? 0 : centre - half, share.cases == share.base ? 1 : centre + half};
}

Estimate difference(Share first, Share second, Level level) {
    return subtract(wilson(first, level), wilson(second, level));
}

Estimate change_of_difference(TwoShares const& now, TwoShares const& old, Level level) {
    return subtract(difference(now.first, now.second, level), difference(old.first, old.second, level));
}

double DifferenceTest::p() const {
    constexpr double enough = 5;
    return score && least_expected >= enough ? *score : fisher;
}

DifferenceTest test_difference(Share first, Share second) {
    check(first);
    check(second);
    auto const n1 = static_cast<double>(first.base);
    auto const n2 = static_cast<double>(second.base);
    auto const cases = static_cast<double>(first.cases + second.cases);
    double const others = n1 + n2 - cases;
    DifferenceTest test;
    test.least_expected = std::min(cases, others) * std::min(n1, n2) / (n1 + n2);
    test.fisher = fisher(first, second);
    if (cases > 0 && others > 0) {
        double const pooled = cases / (n1 + n2) * (others / (n1 + n2));
        test.z = (first.value() - second.value()) / std::sqrt(pooled * (1 / n1 + 1 / n2));
        test.score = normal_two_sided(*test.z);
    }
    return test;
}

} // namespace linsen::statistics
