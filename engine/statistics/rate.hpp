#pragma once

#include "statistics/distribution.hpp"
#include "statistics/estimate.hpp"

#include <cstdint>
#include <optional>
#include <vector>

/// Events in a population during a time. A rate is per person and year, or whatever the person-time counts;
/// multiply it where it is printed per 1,000 or 100,000.
namespace linsen::statistics {

/// events ≥ 0, person_time > 0.
struct Rate {
    std::int64_t events = 0;
    double person_time = 0;

    [[nodiscard]] constexpr double value() const { return static_cast<double>(events) / person_time; }
};

/// The exact central interval of a Poisson mean (Garwood 1936). No event gives the lower limit 0.
[[nodiscard]] Estimate poisson(Rate rate, Level level = Level());

/// first ÷ second.
struct RateRatio {
    std::optional<double> value; ///< nothing when the second group has no events
    double lower = 0;
    std::optional<double> upper; ///< nothing when there is no upper limit
    double p = 1;                ///< twice the smaller tail, so that it agrees with the interval

    /// The interval lies wholly above or below 1.
    [[nodiscard]] bool is_certain() const { return lower > 1 || (upper && *upper < 1); }
};
/// The exact interval, conditional on the sum of events: Clopper–Pearson for the first group's part of them.
[[nodiscard]] RateRatio ratio(Rate first, Rate second, Level level = Level());

/// One age, or another part of a population, with its weight in the standard population.
struct Stratum {
    Rate rate;
    double standard = 0; ///< persons; only their proportions matter
};

/// The rate as it would be with the standard's composition, Σ cᵢxᵢ where cᵢ is the stratum's part of the
/// standard by its person-time. Limits: the gamma interval of Fay and Feuer (1997), its upper limit as
/// Tiwari, Clegg and Zou (2006) narrowed it.
struct StandardisedRate {
    double crude = 0;
    double value = 0;
    double variance = 0;
    double lower = 0;
    double upper = 0;
    double upper_fay_feuer = 0; ///< never narrower; one thin stratum alone can decide it
};
[[nodiscard]] StandardisedRate standardise(std::vector<Stratum> const& strata, Level level = Level());

/// first ÷ second of two rates with the same standard, by the logarithm of the ratio, whose variance is
/// Var(y₁)/y₁² + Var(y₂)/y₂² (Breslow and Day 1987, section 2.3). Nothing where one of them has no events.
[[nodiscard]] std::optional<RateRatio>
standardised_ratio(StandardisedRate const& first, StandardisedRate const& second, Level level = Level());

} // namespace linsen::statistics
