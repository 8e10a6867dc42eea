#include "statistics/exact.hpp"

#include <boost/multiprecision/cpp_int.hpp>

#include <cmath>
#include <cstdint>

namespace linsen::statistics {

namespace {

using Whole =
    boost::multiprecision::number<boost::multiprecision::cpp_int_backend<>, boost::multiprecision::et_off>;

/// A quotient of whole numbers, `below` above 0. It is not reduced: what is added here is short.
struct Exact {
    Whole above = 0;
    Whole below = 1;

    friend Exact operator+(Exact const& a, Exact const& b) {
        return {a.above * b.below + b.above * a.below, a.below * b.below};
    }
    friend Exact operator-(Exact const& a, Exact const& b) {
        return {a.above * b.below - b.above * a.below, a.below * b.below};
    }
    friend Exact operator*(Exact const& a, Exact const& b) { return {a.above * b.above, a.below * b.below}; }
    /// `b` is above 0.
    friend Exact operator/(Exact const& a, Exact const& b) { return {a.above * b.below, a.below * b.above}; }
};

/// To the nearest double, halves to the even one.
double nearest(Exact const& exact) {
    if (exact.above == 0) return 0;
    Whole const above = abs(exact.above);
    // As many binary digits as a double has, and two more: the last is 1 where anything is left.
    constexpr int digits = 55;
    int const shift = digits + static_cast<int>(msb(exact.below)) - static_cast<int>(msb(above));
    Whole const scaled = shift > 0 ? above << shift : above;
    Whole const divisor = shift < 0 ? exact.below << -shift : exact.below;
    auto quotient = static_cast<std::uint64_t>(scaled / divisor);
    if (scaled % divisor != 0) quotient |= 1U;
    double const size = std::ldexp(static_cast<double>(quotient), -shift);
    return exact.above < 0 ? -size : size;
}

/// A whole number, or one with so few binary decimals that they are whole when shifted.
Exact exactly(double number) {
    constexpr int digits = 53;
    int exponent = 0;
    auto const whole = static_cast<std::int64_t>(std::ldexp(std::frexp(number, &exponent), digits));
    int const shift = exponent - digits;
    return shift >= 0 ? Exact{Whole(whole) << shift, 1} : Exact{whole, Whole(1) << -shift};
}

/// Shares lie between 0 and 1.
Exact in_points(Exact const& difference) { return difference * Exact{100, 1}; }

Exact share(Share const& share) { return {share.cases, share.base}; }

Exact between(TwoShares const& shares) { return share(shares.first) - share(shares.second); }

Exact rate(Rate const& rate) { return Exact{rate.events, 1} / exactly(rate.person_time); }

/// What the standard would have at the rates of the strata, of each of its people.
Exact standardised(std::vector<Stratum> const& strata) {
    Exact events;
    Exact people;
    for (Stratum const& each : strata) {
        events = events + rate(each.rate) * exactly(each.standard);
        people = people + exactly(each.standard);
    }
    return events / people;
}

} // namespace

double points_between(TwoShares const& shares) { return nearest(in_points(between(shares))); }

double points_of_change(TwoShares const& now, TwoShares const& old) {
    return nearest(in_points(between(now) - between(old)));
}

double points_in_common(Strata const& strata) {
    Exact weight;
    Exact sum;
    for (TwoShares const& each : strata) {
        auto const& [first, second] = each;
        if (first.base <= 0 || second.base <= 0) continue;
        Exact const own{Whole(first.base) * second.base, Whole(first.base) + second.base};
        weight = weight + own;
        sum = sum + own * between(each);
    }
    return nearest(in_points(sum / weight));
}

double times(Rate const& first, Rate const& second) { return nearest(rate(first) / rate(second)); }

StandardisedRates standardised_rates(std::vector<Stratum> const& first, std::vector<Stratum> const& second,
                                     int per) {
    Exact const one = standardised(first);
    Exact const other = standardised(second);
    bool const first_is_higher = (one - other).above > 0;
    Exact const& high = first_is_higher ? one : other;
    Exact const& low = first_is_higher ? other : one;
    return {nearest(one * Exact{per, 1}), nearest(other * Exact{per, 1}),
            low.above == 0 ? 0 : nearest(high / low)};
}

} // namespace linsen::statistics
