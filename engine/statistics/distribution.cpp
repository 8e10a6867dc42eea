#include "statistics/distribution.hpp"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>

#include <cmath>
#include <numbers>

namespace linsen::statistics {

double Level::z() const { return -normal_quantile(tail()); }

double normal_quantile(double p) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2 * p); }

double normal_two_sided(double z) { return std::erfc(std::fabs(z) / std::numbers::sqrt2); }

double chi_squared_quantile(double p, double df) { return 2 * boost::math::gamma_p_inv(df / 2, p); }

double chi_squared_upper(double tail, double df) { return 2 * boost::math::gamma_q_inv(df / 2, tail); }

double chi_squared_survival(double x, double df) { return boost::math::gamma_q(df / 2, x / 2); }

double beta_odds(double p, double a, double b) {
    double complement = 0;
    double const quantile = boost::math::ibeta_inv(a, b, p, &complement);
    return quantile / complement;
}

double beta_odds_upper(double tail, double a, double b) {
    double complement = 0;
    double const quantile = boost::math::ibetac_inv(a, b, tail, &complement);
    return quantile / complement;
}

double binomial_at_most(double events, double of, double share) {
    return events >= of ? 1 : boost::math::ibetac(events + 1, of - events, share);
}

double binomial_at_least(double events, double of, double share) {
    return events <= 0 ? 1 : boost::math::ibeta(events, of - events + 1, share);
}

} // namespace linsen::statistics
