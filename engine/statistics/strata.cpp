#include "statistics/strata.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::statistics {

namespace {

/// A stratum as the literature letters it: a, b the cases and the others of the first group, c, d those of
/// the second.
struct Fourfold {
    double a, b, c, d;

    explicit Fourfold(TwoShares const& stratum)
        : a(static_cast<double>(stratum.first.cases))
        , b(static_cast<double>(stratum.first.base - stratum.first.cases))
        , c(static_cast<double>(stratum.second.cases))
        , d(static_cast<double>(stratum.second.base - stratum.second.cases)) {}

    [[nodiscard]] double n() const { return a + b + c + d; }
    [[nodiscard]] double n1() const { return a + b; }
    [[nodiscard]] double n2() const { return c + d; }
    [[nodiscard]] double cases() const { return a + c; }
    [[nodiscard]] double others() const { return b + d; }
    [[nodiscard]] bool has_both() const { return n1() > 0 && n2() > 0; }
    [[nodiscard]] bool tells() const { return has_both() && cases() > 0 && others() > 0; }
};

/// The cases of the first group that the margins and this odds ratio give: the root that lies among the
/// possible counts, in the form that does not subtract near numbers.
double fitted_cases(Fourfold const& t, double odds_ratio) {
    double const linear = t.n2() - t.cases() + odds_ratio * (t.n1() + t.cases());
    double const constant = odds_ratio * t.n1() * t.cases();
    double const root = std::sqrt(linear * linear + 4 * (1 - odds_ratio) * constant);
    return linear >= 0 ? 2 * constant / (linear + root) : (root - linear) / (2 * (1 - odds_ratio));
}

/// The share of the second group that is likeliest where that of the first is larger by `difference`. The
/// likelihood is concave, so that its slope falls, and where it passes 0 is found by halving.
double fitted_share(Fourfold const& t, double difference) {
    double low = std::max(0.0, -difference);
    double high = std::min(1.0, 1 - difference);
    auto const rises_at = [&](double second) {
        double const first = second + difference;
        auto const slope = [](double cases, double others, double share) {
            return (cases > 0 ? cases / share : 0) - (others > 0 ? others / (1 - share) : 0);
        };
        return slope(t.a, t.b, first) + slope(t.c, t.d, second) > 0;
    };
    while (true) {
        double const middle = low + (high - low) / 2;
        if (middle <= low || middle >= high) return middle;
        (rises_at(middle) ? low : high) = middle;
    }
}

/// Of the difference between the two groups' shares, where the true one is `difference`.
double variance_at(Fourfold const& t, double difference) {
    double const second = fitted_share(t, difference);
    double const first = second + difference;
    double const of_shares = first * (1 - first) / t.n1() + second * (1 - second) / t.n2();
    return of_shares * t.n() / (t.n() - 1);
}

} // namespace

std::optional<OddsRatio> common_odds_ratio(Strata const& strata, Level level) {
    double r = 0;
    double s = 0;
    double pr = 0;
    double ps_qr = 0;
    double qs = 0;
    double surplus = 0;
    double variance = 0;
    for (TwoShares const& stratum : strata) {
        Fourfold const t(stratum);
        if (!t.has_both()) continue;
        double const each_r = t.a * t.d / t.n();
        double const each_s = t.b * t.c / t.n();
        double const p = (t.a + t.d) / t.n();
        double const q = (t.b + t.c) / t.n();
        r += each_r;
        s += each_s;
        pr += p * each_r;
        ps_qr += p * each_s + q * each_r;
        qs += q * each_s;
        surplus += t.a - t.n1() * t.cases() / t.n();
        if (t.n() > 1) variance += t.n1() * t.n2() * t.cases() * t.others() / (t.n() * t.n() * (t.n() - 1));
    }
    if (r <= 0 || s <= 0) return std::nullopt;
    OddsRatio result;
    result.variance_of_log = pr / (2 * r * r) + ps_qr / (2 * r * s) + qs / (2 * s * s);
    double const half = level.z() * std::sqrt(result.variance_of_log);
    result.estimate = {r / s, r / s * std::exp(-half), r / s * std::exp(half)};
    result.chi_squared = surplus * surplus / variance;
    result.p = chi_squared_survival(result.chi_squared, 1);
    return result;
}

std::optional<CommonDifference> common_difference(Strata const& strata, Level level) {
    double weight = 0;
    double sum = 0;
    double p = 0;
    double q = 0;
    for (TwoShares const& stratum : strata) {
        Fourfold const t(stratum);
        if (!t.has_both()) continue;
        double const n1 = t.n1();
        double const n2 = t.n2();
        weight += n1 * n2 / t.n();
        sum += (t.a * n2 - t.c * n1) / t.n();
        p += (n1 * n1 * t.c - n2 * n2 * t.a + n1 * n2 * (n2 - n1) / 2) / (t.n() * t.n());
        q += (t.a * (n2 - t.c) + t.c * (n1 - t.a)) / (2 * t.n());
    }
    if (weight <= 0) return std::nullopt;
    CommonDifference result;
    double const value = sum / weight;
    result.standard_error = std::sqrt(value * p + q) / weight;
    double const half = level.z() * result.standard_error;
    result.estimate = {value, value - half, value + half};
    return result;
}

std::optional<Homogeneity> homogeneity(Strata const& strata) {
    auto const common = common_odds_ratio(strata);
    if (!common) return std::nullopt;
    Homogeneity result;
    double surplus = 0;
    double variances = 0;
    int telling = 0;
    for (TwoShares const& stratum : strata) {
        Fourfold const t(stratum);
        if (!t.tells()) continue;
        ++telling;
        double const fitted = fitted_cases(t, common->estimate.value);
        double const variance = 1 / (1 / fitted + 1 / (t.n1() - fitted) + 1 / (t.cases() - fitted) +
                                     1 / (t.n2() - t.cases() + fitted));
        result.chi_squared += (t.a - fitted) * (t.a - fitted) / variance;
        surplus += t.a - fitted;
        variances += variance;
    }
    if (telling < 2) return std::nullopt;
    result.df = telling - 1;
    result.chi_squared_tarone = result.chi_squared - surplus * surplus / variances;
    result.p = chi_squared_survival(result.chi_squared, result.df);
    result.p_tarone = chi_squared_survival(result.chi_squared_tarone, result.df);
    return result;
}

std::optional<DifferencesAlike> differences_alike(Strata const& strata) {
    auto const common = common_difference(strata);
    if (!common) return std::nullopt;
    // Shares of 0 or 1 are found by halving within so much.
    constexpr double nothing = 1e-12;
    DifferencesAlike result;
    double weights = 0;
    double sum = 0;
    double squares = 0;
    for (TwoShares const& stratum : strata) {
        Fourfold const t(stratum);
        if (!t.has_both()) continue;
        double const variance = variance_at(t, common->estimate.value);
        if (variance <= nothing) continue;
        ++result.df;
        double const surplus = t.a / t.n1() - t.c / t.n2() - common->estimate.value;
        weights += 1 / variance;
        sum += surplus / variance;
        squares += surplus * surplus / variance;
    }
    if (--result.df < 1) return std::nullopt;
    result.chi_squared = std::max(0.0, squares - sum * sum / weights);
    result.p = chi_squared_survival(result.chi_squared, result.df);
    return result;
}

} // namespace linsen::statistics
