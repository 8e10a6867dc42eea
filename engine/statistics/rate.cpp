#include "statistics/rate.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::statistics {

namespace {

void check(Rate rate) {
    promise(rate.events >= 0 && rate.person_time > 0, "a rate has a person-time and no negative events");
}

/// The limit of the gamma distribution with this mean and variance that `tail` lies above.
double gamma_upper(double tail, double mean, double variance) {
    return variance / (2 * mean) * chi_squared_upper(tail, 2 * mean * mean / variance);
}

} // namespace

Estimate poisson(Rate rate, Level level) {
    check(rate);
    auto const events = static_cast<double>(rate.events);
    double const lower = rate.events == 0 ? 0 : chi_squared_quantile(level.tail(), 2 * events) / 2;
    double const upper = chi_squared_upper(level.tail(), 2 * events + 2) / 2;
    return {rate.value(), lower / rate.person_time, upper / rate.person_time};
}

RateRatio ratio(Rate first, Rate second, Level level) {
    check(first);
    check(second);
    auto const x1 = static_cast<double>(first.events);
    auto const x2 = static_cast<double>(second.events);
    double const times = second.person_time / first.person_time;
    RateRatio ratio;
    if (second.events > 0) {
        ratio.value = x1 / x2 * times;
        ratio.upper = beta_odds_upper(level.tail(), x1 + 1, x2) * times;
    }
    if (first.events > 0) ratio.lower = beta_odds(level.tail(), x1, x2 + 1) * times;
    double const expected = first.person_time / (first.person_time + second.person_time);
    double const tail =
        std::min(binomial_at_most(x1, x1 + x2, expected), binomial_at_least(x1, x1 + x2, expected));
    ratio.p = std::min(1.0, 2 * tail);
    return ratio;
}

StandardisedRate standardise(std::vector<Stratum> const& strata, Level level) {
    promise(!strata.empty(), "a rate is standardised over at least one stratum");
    double standard = 0;
    double events = 0;
    double person_time = 0;
    for (Stratum const& each : strata) {
        check(each.rate);
        standard += each.standard;
        events += static_cast<double>(each.rate.events);
        person_time += each.rate.person_time;
    }
    promise(standard > 0, "a standard population has persons");
    StandardisedRate result;
    result.crude = events / person_time;
    double largest = 0;
    double sum = 0;
    double squares = 0;
    for (Stratum const& each : strata) {
        double const weight = each.standard / standard / each.rate.person_time;
        auto const x = static_cast<double>(each.rate.events);
        result.value += weight * x;
        result.variance += weight * weight * x;
        largest = std::max(largest, weight);
        sum += weight;
        squares += weight * weight;
    }
    double const y = result.value;
    double const v = result.variance;
    auto const n = static_cast<double>(strata.size());
    if (y > 0) result.lower = v / (2 * y) * chi_squared_quantile(level.tail(), 2 * y * y / v);
    result.upper = gamma_upper(level.tail(), y + sum / n, v + squares / n);
    result.upper_fay_feuer = gamma_upper(level.tail(), y + largest, v + largest * largest);
    return result;
}

std::optional<RateRatio> standardised_ratio(StandardisedRate const& first, StandardisedRate const& second,
                                            Level level) {
    if (first.value <= 0 || second.value <= 0) return std::nullopt;
    double const spread = std::sqrt(first.variance / (first.value * first.value) +
                                    second.variance / (second.value * second.value));
    double const times = first.value / second.value;
    RateRatio ratio;
    ratio.value = times;
    ratio.lower = times * std::exp(-level.z() * spread);
    ratio.upper = times * std::exp(level.z() * spread);
    ratio.p = normal_two_sided(std::log(times) / spread);
    return ratio;
}

} // namespace linsen::statistics
