#include "statistics/trend.hpp"

#include "reference.hpp"

#include "statistics/many.hpp"

namespace linsen::statistics {

using namespace testing;

TEST(Trend, OfAShareAgreesWithTheReference) {
    each_case("cochran_armitage", [](Json const& in, Json const& out, std::string const& what) {
        std::vector<ShareAt> points;
        for (std::size_t i = 0; i < in.at("x").size(); ++i)
            points.push_back({in.at("score")[i], {in.at("x")[i], in.at("n")[i]}});
        ShareTrend const made = trend(points);
        ASSERT_EQ(made.z.has_value(), !out.at("z").is_null()) << what;
        if (made.z) {
            expect_near(*made.z, out.at("z"), what);
            expect_near(*made.chi_squared, out.at("chi2"), what);
            expect_near(*made.p, out.at("p"), what);
        }
        expect_near(made.slope, out.at("slope"), what);
    });
}

TEST(Trend, OfARateAgreesWithTheReference) {
    each_case("poisson_trend", [](Json const& in, Json const& out, std::string const& what) {
        std::vector<RateAt> points;
        for (std::size_t i = 0; i < in.at("events").size(); ++i)
            points.push_back({in.at("year")[i], {in.at("events")[i], in.at("persontime")[i]}});
        auto const made = trend(points, level_of(in));
        ASSERT_TRUE(made) << what;
        expect_near(made->beta, out.at("beta"), what);
        expect_near(made->standard_error, out.at("se"), what);
        expect_near(made->z, out.at("z"), what);
        expect_near(made->p, out.at("p"), what);
        expect_near(made->ratio.value, out.at("ratio_per_step"), what);
        expect_near(made->ratio.lower, out.at("lower"), what);
        expect_near(made->ratio.upper, out.at("upper"), what);
        expect_near(made->deviance, out.at("deviance"), what);
    });
}

TEST(Trend, OfARateNeedsEventsAtMoreThanOneEnd) {
    EXPECT_FALSE(trend(std::vector<RateAt>{{2022, {0, 10}}, {2023, {0, 10}}}));
    EXPECT_FALSE(trend(std::vector<RateAt>{{2022, {0, 10}}, {2023, {0, 10}}, {2024, {4, 10}}}));
    EXPECT_FALSE(trend(std::vector<RateAt>{{2022, {3, 10}}, {2022, {4, 10}}}));
    EXPECT_TRUE(trend(std::vector<RateAt>{{2022, {0, 10}}, {2023, {4, 10}}, {2024, {0, 10}}}));
}

TEST(Many, AgreesWithTheReference) {
    each_case("benjamini_hochberg", [](Json const& in, Json const& out, std::string const& what) {
        auto const made = adjust(in.at("p").get<std::vector<double>>());
        auto const expected = out.at("q").get<std::vector<double>>();
        ASSERT_EQ(made.size(), expected.size()) << what;
        for (std::size_t i = 0; i < made.size(); ++i) expect_near(made[i], expected[i], what);
    });
}

} // namespace linsen::statistics
