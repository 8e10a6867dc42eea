#include "statistics/rate.hpp"

#include "reference.hpp"

#include "base/fault.hpp"

#include <cmath>

namespace linsen::statistics {

using namespace testing;

TEST(Rate, PoissonAgreesWithTheReference) {
    each_case("poisson_exact", [](Json const& in, Json const& out, std::string const& what) {
        double const per = in.at("per");
        Estimate const made = poisson({in.at("events"), in.at("persontime")}, level_of(in));
        expect_near(made.value * per, out.at("rate"), what);
        expect_near(made.lower * per, out.at("lower"), what);
        expect_near(made.upper * per, out.at("upper"), what);
    });
}

TEST(Rate, RatiosAgreeWithTheReference) {
    each_case("rate_ratio_exact", [](Json const& in, Json const& out, std::string const& what) {
        RateRatio const made = ratio({in.at("events1"), in.at("persontime1")},
                                     {in.at("events2"), in.at("persontime2")}, level_of(in));
        ASSERT_EQ(made.value.has_value(), !out.at("ratio").is_null()) << what;
        ASSERT_EQ(made.upper.has_value(), !out.at("upper").is_null()) << what;
        if (made.value) expect_near(*made.value, out.at("ratio"), what);
        if (made.upper) expect_near(*made.upper, out.at("upper"), what);
        expect_near(made.lower, out.at("lower"), what);
        expect_near(made.p, out.at("p_central"), what);
    });
}

TEST(Rate, StandardisingAgreesWithTheReference) {
    each_case("direct_standardisation", [](Json const& in, Json const& out, std::string const& what) {
        double const per = in.at("per");
        std::vector<Stratum> strata;
        for (std::size_t i = 0; i < in.at("events").size(); ++i)
            strata.push_back({{in.at("events")[i], in.at("persontime")[i]}, in.at("standard")[i]});
        StandardisedRate const made = standardise(strata, level_of(in));
        expect_near(made.crude * per, out.at("crude_rate"), what);
        expect_near(made.value * per, out.at("rate"), what);
        expect_near(made.variance * per * per, out.at("variance"), what);
        expect_near(made.lower * per, out.at("lower"), what);
        expect_near(made.upper * per, out.at("upper_tiwari"), what);
        expect_near(made.upper_fay_feuer * per, out.at("upper_fay_feuer"), what);
    });
}

TEST(Rate, OfOneStratumTheStandardisedRatioIsThatOfTheRates) {
    auto const made = standardised_ratio(standardise({{{30, 1000}, 5}}), standardise({{{20, 2000}, 5}}));
    ASSERT_TRUE(made);
    double const spread = std::sqrt(1.0 / 30 + 1.0 / 20); // of the logarithm of a ratio of two Poisson counts
    EXPECT_NEAR(*made->value, 3, 1e-12);
    EXPECT_NEAR(made->lower, 3 * std::exp(-1.9599639845400545 * spread), 1e-9);
    EXPECT_NEAR(*made->upper, 3 * std::exp(1.9599639845400545 * spread), 1e-9);
    EXPECT_NEAR(made->p, std::erfc(std::log(3) / spread / std::sqrt(2)), 1e-12);
}

TEST(Rate, TheStandardisedRatioIsThatWithinAgesWhateverTheirParts) {
    // Twice as many in either age; the crude rates are alike, since the second group is older.
    StandardisedRate const one = standardise({{{20, 1000}, 1100}, {{4, 100}, 1100}});
    StandardisedRate const other = standardise({{{1, 100}, 1100}, {{20, 1000}, 1100}});
    EXPECT_NEAR(*standardised_ratio(one, other)->value, 2, 1e-12);
    EXPECT_LT(one.crude / other.crude, 1.2);
    EXPECT_FALSE(standardised_ratio(one, standardise({{{0, 100}, 1}}))) << "nothing is so many times none";
}

TEST(Rate, WithoutATimeIsABrokenPromise) {
    EXPECT_THROW((void)poisson({1, 0}), Fault);
    EXPECT_THROW((void)standardise({}), Fault);
    EXPECT_THROW((void)standardise({{{1, 10}, 0}}), Fault);
}

} // namespace linsen::statistics
