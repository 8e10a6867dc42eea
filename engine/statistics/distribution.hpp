#pragma once

/// The distributions that intervals and tests rest on, by Boost.Math. Probabilities lie in (0, 1).
namespace linsen::statistics {

/// A confidence level, and what follows from it; 95 percent where nothing else is said.
class Level {
public:
    constexpr explicit Level(double level = 0.95)
        : level_(level) {}
    /// What is left outside at each end: 0.025.
    [[nodiscard]] constexpr double tail() const { return (1 - level_) / 2; }
    /// The two-sided point of the normal distribution: 1.959964.
    [[nodiscard]] double z() const;

private:
    double level_;
};

[[nodiscard]] double normal_quantile(double p);
/// The probability of a standard normal number at least as far from 0 as `z`.
[[nodiscard]] double normal_two_sided(double z);

/// `df`: degrees of freedom, which may be fractional.
[[nodiscard]] double chi_squared_quantile(double p, double df);
/// The point that `tail` lies above; exact where 1 − tail would round.
[[nodiscard]] double chi_squared_upper(double tail, double df);
/// The probability of at least `x`.
[[nodiscard]] double chi_squared_survival(double x, double df);

/// `p / (1 − p)`, where p is the quantile of a beta distribution: near 1 the complement keeps its figures.
[[nodiscard]] double beta_odds(double p, double a, double b);
[[nodiscard]] double beta_odds_upper(double tail, double a, double b);

/// The probability of at most, and of at least, `events` of `of` when each has the probability `share`.
[[nodiscard]] double binomial_at_most(double events, double of, double share);
[[nodiscard]] double binomial_at_least(double events, double of, double share);

} // namespace linsen::statistics
