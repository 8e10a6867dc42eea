#include "reference.hpp"

namespace linsen::statistics {

using namespace testing;

TEST(Distribution, NormalAgreesWithTheReference) {
    each_case("normal_quantile", [](Json const& in, Json const& out, std::string const& what) {
        expect_near(normal_quantile(in.at("p")), out.at("x"), what);
    });
    each_case("normal_two_sided_p", [](Json const& in, Json const& out, std::string const& what) {
        expect_near(normal_two_sided(in.at("z")), out.at("p"), what);
    });
}

TEST(Distribution, ChiSquaredAgreesWithTheReference) {
    each_case("chi2_quantile", [](Json const& in, Json const& out, std::string const& what) {
        expect_near(chi_squared_quantile(in.at("p"), in.at("df")), out.at("x"), what);
        expect_near(chi_squared_upper(1 - in.at("p").get<double>(), in.at("df")), out.at("x"), what);
    });
    each_case("chi2_survival", [](Json const& in, Json const& out, std::string const& what) {
        expect_near(chi_squared_survival(in.at("x"), in.at("df")), out.at("p"), what);
    });
}

/// Of a gamma distribution with any shape and scale, the chi-squared one is half.
TEST(Distribution, GammaAgreesWithTheReference) {
    each_case("gamma_quantile", [](Json const& in, Json const& out, std::string const& what) {
        double const half_scale = in.at("scale").get<double>() / 2;
        double const df = 2 * in.at("shape").get<double>();
        expect_near(half_scale * chi_squared_quantile(in.at("p"), df), out.at("x"), what);
    });
}

TEST(Distribution, BetaAgreesWithTheReference) {
    each_case("beta_quantile", [](Json const& in, Json const& out, std::string const& what) {
        double const odds = beta_odds(in.at("p"), in.at("a"), in.at("b"));
        expect_near(odds / (1 + odds), out.at("x"), what);
        double const upper = beta_odds_upper(1 - in.at("p").get<double>(), in.at("a"), in.at("b"));
        expect_near(upper / (1 + upper), out.at("x"), what);
    });
}

} // namespace linsen::statistics
