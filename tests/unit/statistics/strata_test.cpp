#include "statistics/strata.hpp"

#include "reference.hpp"

namespace linsen::statistics {

using namespace testing;

namespace {

/// [a, b, c, d]: cases and others of the first group, then of the second.
Strata strata(Json const& in) {
    Strata all;
    for (Json const& each : in.at("strata")) {
        std::int64_t const a = each[0];
        std::int64_t const b = each[1];
        std::int64_t const c = each[2];
        std::int64_t const d = each[3];
        all.push_back({{a, a + b}, {c, c + d}});
    }
    return all;
}

} // namespace

TEST(Strata, TheCommonOddsRatioAgreesWithTheReference) {
    each_case("mantel_haenszel_or", [](Json const& in, Json const& out, std::string const& what) {
        auto const made = common_odds_ratio(strata(in), level_of(in));
        ASSERT_EQ(made.has_value(), !out.at("or").is_null()) << what;
        if (!made) return;
        expect_near(made->estimate.value, out.at("or"), what);
        expect_near(made->estimate.lower, out.at("lower"), what);
        expect_near(made->estimate.upper, out.at("upper"), what);
        expect_near(made->variance_of_log, out.at("var_log_or"), what);
        expect_near(made->chi_squared, out.at("chi2"), what);
        expect_near(made->p, out.at("p"), what);
    });
}

TEST(Strata, TheCommonDifferenceAgreesWithTheReference) {
    each_case("mantel_haenszel_rd", [](Json const& in, Json const& out, std::string const& what) {
        auto const made = common_difference(strata(in), level_of(in));
        ASSERT_TRUE(made) << what;
        expect_near(made->estimate.value, out.at("rd"), what);
        expect_near(made->standard_error, out.at("se_sato"), what);
        expect_near(made->estimate.lower, out.at("lower_sato"), what);
        expect_near(made->estimate.upper, out.at("upper_sato"), what);
    });
}

TEST(Strata, TheirDifferencesAgreeWithTheReference) {
    each_case("breslow_day", [](Json const& in, Json const& out, std::string const& what) {
        auto const made = homogeneity(strata(in));
        ASSERT_TRUE(made) << what;
        expect_near(made->chi_squared, out.at("chi2"), what);
        EXPECT_EQ(made->df, out.at("df").get<int>()) << what;
        expect_near(made->p, out.at("p"), what);
        expect_near(made->chi_squared_tarone, out.at("chi2_tarone"), what);
        expect_near(made->p_tarone, out.at("p_tarone"), what);
    });
}

namespace {

struct AlikeCase {
    Strata strata;
    double chi_squared;
    int df;
    double p;
};

} // namespace

/// Values made with mpmath (40 digits: the roots of Miettinen and Nurminen's cubic) and, to six digits, with
/// SciPy's bounded maximisation of the likelihood.
TEST(Strata, TheTestOfTheirDifferencesAgreesWithTheReference) {
    for (auto const& [made_of, chi_squared, df, p] : std::vector<AlikeCase>{
             {{{{512, 825}, {89, 108}},
               {{353, 560}, {17, 25}},
               {{120, 325}, {202, 593}},
               {{138, 417}, {131, 375}},
               {{53, 191}, {94, 393}},
               {{22, 373}, {24, 341}}},
              18.978763553645602,
              5,
              0.0019397219859298062},
             {{{{160, 200}, {40, 200}}, {{110, 200}, {100, 200}}},
              67.541417637711648,
              1,
              2.0630734170730682e-16},
             {{{{1, 12}, {0, 15}}, {{3, 20}, {6, 18}}, {{0, 11}, {0, 14}}, {{9, 30}, {2, 25}}},
              6.119863471818791,
              3,
              0.10592202191044562},
             {{{{12, 12}, {15, 15}}, {{10, 20}, {4, 20}}, {{30, 40}, {20, 40}}},
              3.7798759331570121,
              2,
              0.1510811806282434},
             {{{{0, 30}, {0, 40}}, {{10, 50}, {11, 50}}, {{7, 20}, {6, 20}}},
              0.16779080626751064,
              1,
              0.68208269769013479}}) {
        auto const made = differences_alike(made_of);
        ASSERT_TRUE(made);
        expect_near(made->chi_squared, chi_squared, "chi squared");
        EXPECT_EQ(made->df, df);
        expect_near(made->p, p, "p");
    }
}

/// Ten procentenheter in every stratum, though the odds ratios are from 1.5 to without end.
TEST(Strata, WithTheSameDifferenceAreAlikeWhateverTheirOddsRatios) {
    Strata const same{{{20, 200}, {0, 200}}, {{60, 200}, {40, 200}}, {{120, 200}, {100, 200}}};
    auto const alike = differences_alike(same);
    ASSERT_TRUE(alike);
    EXPECT_NEAR(alike->p, 1, 1e-9);
    auto const odds = homogeneity(same);
    ASSERT_TRUE(odds);
    EXPECT_LT(odds->p_tarone, 0.05);
}

TEST(Strata, HaveNothingToDifferInWhereFewerThanTwoTellSomething) {
    EXPECT_FALSE(differences_alike({}));
    EXPECT_FALSE(differences_alike({{{5, 10}, {2, 10}}}));
    EXPECT_FALSE(differences_alike({{{0, 10}, {0, 10}}, {{0, 20}, {0, 20}}}));
    EXPECT_FALSE(differences_alike({{{5, 10}, {2, 10}}, {{0, 0}, {3, 9}}}));
}

/// Admissions to Berkeley in 1973, men first: far more men of all, hardly any difference within the
/// departments.
TEST(Strata, TellThatBerkeleysTotalMisleads) {
    Strata const departments{{{512, 825}, {89, 108}},  {{353, 560}, {17, 25}}, {{120, 325}, {202, 593}},
                             {{138, 417}, {131, 375}}, {{53, 191}, {94, 393}}, {{22, 373}, {24, 341}}};
    Estimate const crude = difference({1198, 2691}, {557, 1835});
    expect_near(crude.value, 0.14164542824654186, "crude");
    expect_near(crude.lower, 0.1132131214425282, "crude");
    expect_near(crude.upper, 0.1695695110299901, "crude");
    auto const common = common_difference(departments);
    ASSERT_TRUE(common);
    expect_near(common->estimate.value, -0.018425196190852512, "common");
    EXPECT_FALSE(common->estimate.excludes(0));
    auto const odds = common_odds_ratio(departments);
    ASSERT_TRUE(odds);
    expect_near(odds->estimate.value, 0.904696828258623, "odds");
    expect_near(odds->p, 0.2169236970555174, "odds");
}

TEST(Strata, SayNothingWhereThereIsNothingToCompare) {
    EXPECT_FALSE(common_difference({{{3, 10}, {0, 0}}}));
    EXPECT_FALSE(common_odds_ratio({{{0, 10}, {4, 10}}})) << "no finite ratio above 0";
    EXPECT_FALSE(homogeneity({{{3, 10}, {4, 10}}})) << "one stratum cannot differ";
}

} // namespace linsen::statistics
