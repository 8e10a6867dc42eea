#include "statistics/trend.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::statistics {

namespace {

/// The regression at one slope: the level that fits the sum of events follows from it.
class Fit {
public:
    Fit(std::vector<RateAt> const& points, double beta)
        : expected_(points.size()) {
        double events = 0;
        double sum = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            expected_[i] = points[i].rate.person_time * std::exp(beta * points[i].time);
            sum += expected_[i];
            events += static_cast<double>(points[i].rate.events);
        }
        double mean = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            expected_[i] *= events / sum;
            mean += expected_[i] * points[i].time / events;
        }
        for (std::size_t i = 0; i < points.size(); ++i) {
            auto const x = static_cast<double>(points[i].rate.events);
            double const away = points[i].time - mean;
            slope_ += (x - expected_[i]) * points[i].time;
            information_ += expected_[i] * away * away;
            deviance_ += 2 * ((x > 0 ? x * std::log(x / expected_[i]) : 0) - (x - expected_[i]));
        }
    }

    [[nodiscard]] double step() const { return slope_ / information_; }
    [[nodiscard]] double standard_error() const { return 1 / std::sqrt(information_); }
    [[nodiscard]] double deviance() const { return deviance_; }

private:
    std::vector<double> expected_;
    double slope_ = 0; ///< of the likelihood
    double information_ = 0;
    double deviance_ = 0;
};

/// Newton's steps, halved until they help; the likelihood is concave, so they end at its top.
double fitted_beta(std::vector<RateAt> const& points) {
    constexpr int most_steps = 200;
    double beta = 0;
    for (int i = 0; i < most_steps; ++i) {
        Fit const here(points, beta);
        double step = here.step();
        while (std::fabs(step) > 1e-15 * (1 + std::fabs(beta)) &&
               !(Fit(points, beta + step).deviance() <= here.deviance() + 1e-12 * here.deviance() + 1e-14))
            step /= 2;
        beta += step;
        if (std::fabs(step) <= 1e-15 * (1 + std::fabs(beta))) break;
    }
    return beta;
}

} // namespace

ShareTrend trend(std::vector<ShareAt> const& points) {
    double persons = 0;
    double cases = 0;
    double times = 0;
    for (ShareAt const& point : points) {
        auto const n = static_cast<double>(point.share.base);
        persons += n;
        cases += static_cast<double>(point.share.cases);
        times += n * point.time;
    }
    promise(persons > 0, "a trend is of persons");
    double const mean = times / persons;
    double moved = 0;
    double spread = 0;
    for (ShareAt const& point : points) {
        double const away = point.time - mean;
        moved += static_cast<double>(point.share.cases) * away;
        spread += static_cast<double>(point.share.base) * away * away;
    }
    ShareTrend result;
    if (spread <= 0) return result;
    result.slope = moved / spread;
    double const pooled = cases / persons * ((persons - cases) / persons);
    if (pooled <= 0) return result;
    result.z = moved / std::sqrt(pooled * spread);
    result.chi_squared = *result.z * *result.z;
    result.p = normal_two_sided(*result.z);
    return result;
}

std::optional<RateTrend> trend(std::vector<RateAt> const& points, Level level) {
    promise(!points.empty(), "a trend has points");
    auto const [first, last] = std::minmax_element(
        points.begin(), points.end(), [](RateAt const& a, RateAt const& b) { return a.time < b.time; });
    auto const has_events_off = [&](double time) {
        return std::any_of(points.begin(), points.end(), [time](RateAt const& point) {
            return point.rate.events > 0 && point.time != time;
        });
    };
    if (!has_events_off(first->time) || !has_events_off(last->time)) return std::nullopt;
    // Times near 0 keep the exponents small; the slope does not depend on where they begin.
    std::vector<RateAt> centred = points;
    for (RateAt& point : centred) point.time -= (first->time + last->time) / 2;
    RateTrend result;
    result.beta = fitted_beta(centred);
    Fit const fit(centred, result.beta);
    result.standard_error = fit.standard_error();
    result.deviance = fit.deviance();
    result.z = result.beta / result.standard_error;
    result.p = normal_two_sided(result.z);
    double const half = level.z() * result.standard_error;
    result.ratio = {std::exp(result.beta), std::exp(result.beta - half), std::exp(result.beta + half)};
    return result;
}

} // namespace linsen::statistics
