#pragma once

#include "statistics/rate.hpp"
#include "statistics/share.hpp"

#include <optional>
#include <vector>

/// Trends over the years, of shares and of rates.
namespace linsen::statistics {

struct ShareAt {
    double time = 0; ///< a year
    Share share;
};

/// The trend of a share (Cochran–Armitage).
struct ShareTrend {
    std::optional<double> z; ///< nothing when nobody, or everybody, is a case, or there is one time only
    std::optional<double> chi_squared;
    std::optional<double> p; ///< two-sided
    double slope = 0;        ///< change of the share for one step of time, by weighted least squares
};
[[nodiscard]] ShareTrend trend(std::vector<ShareAt> const& points);

struct RateAt {
    double time = 0;
    Rate rate;
};

/// The trend of a rate: Poisson regression of its logarithm on time, by maximum likelihood.
struct RateTrend {
    Estimate ratio; ///< of one step of time, with Wald's interval
    double beta = 0;
    double standard_error = 0;
    double z = 0;
    double p = 1;
    double deviance = 0; ///< points − 2 degrees of freedom; far above them, the spread is more than chance
};
/// Nothing where it has no finite value: no events, or events at the first or the last time only.
[[nodiscard]] std::optional<RateTrend> trend(std::vector<RateAt> const& points, Level level = Level());

} // namespace linsen::statistics
