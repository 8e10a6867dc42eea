#include "statistics/share.hpp"

#include "reference.hpp"

#include "base/fault.hpp"

namespace linsen::statistics {

using namespace testing;

namespace {

Share share(Json const& in, char const* cases, char const* base) {
    return {in.at(cases).get<std::int64_t>(), in.at(base).get<std::int64_t>()};
}

TwoShares two(Json const& in) { return {share(in, "x1", "n1"), share(in, "x2", "n2")}; }

} // namespace

TEST(Share, WilsonAgreesWithTheReference) {
    each_case("wilson", [](Json const& in, Json const& out, std::string const& what) {
        Estimate const made = wilson(share(in, "x", "n"), level_of(in));
        expect_near(made.value, out.at("p"), what);
        expect_near(made.lower, out.at("lower"), what);
        expect_near(made.upper, out.at("upper"), what);
    });
    EXPECT_EQ(wilson({0, 40}).lower, 0);
    EXPECT_EQ(wilson({40, 40}).upper, 1);
}

TEST(Share, NewcombeAgreesWithTheReference) {
    each_case("newcombe_difference", [](Json const& in, Json const& out, std::string const& what) {
        auto const [first, second] = two(in);
        Estimate const made = difference(first, second, level_of(in));
        expect_near(made.value, out.at("difference"), what);
        expect_near(made.lower, out.at("lower"), what);
        expect_near(made.upper, out.at("upper"), what);
    });
}

TEST(Share, TestsOfADifferenceAgreeWithTheReference) {
    each_case("two_proportion_p", [](Json const& in, Json const& out, std::string const& what) {
        auto const [first, second] = two(in);
        DifferenceTest const made = test_difference(first, second);
        ASSERT_EQ(made.z.has_value(), !out.at("z").is_null()) << what;
        if (made.z) {
            expect_near(*made.z, out.at("z"), what);
            expect_near(*made.score, out.at("p_score"), what);
        }
        expect_near(made.fisher, out.at("p_fisher"), what);
        expect_near(made.least_expected, out.at("min_expected"), what);
        bool const by_score = made.z && out.at("min_expected").get<double>() >= 5;
        expect_near(made.p(), out.at(by_score ? "p_score" : "p_fisher"), what);
    });
}

TEST(Share, TheChangeOfAGapAgreesWithTheReference) {
    each_case("gap_change", [](Json const& in, Json const& out, std::string const& what) {
        TwoShares const now = two(in.at("new"));
        TwoShares const old = two(in.at("old"));
        Estimate const made = change_of_difference(now, old, level_of(in));
        expect_near(made.value, out.at("change"), what);
        expect_near(made.lower, out.at("lower"), what);
        expect_near(made.upper, out.at("upper"), what);
        expect_near(difference(now.first, now.second).value, out.at("difference_new"), what);
        expect_near(difference(old.first, old.second).value, out.at("difference_old"), what);
    });
}

TEST(Share, FishersTestEndsForLargeTables) {
    DifferenceTest const made = test_difference({500'000, 1'000'000}, {501'000, 1'000'000});
    EXPECT_GT(made.fisher, *made.score * 0.99);
    EXPECT_LT(made.fisher, *made.score * 1.01) << "in large tables the two tests agree";
}

TEST(Share, OfNobodyIsABrokenPromise) {
    EXPECT_THROW((void)wilson({0, 0}), Fault);
    EXPECT_THROW((void)wilson({3, 2}), Fault);
    EXPECT_THROW((void)test_difference({1, 2}, {-1, 2}), Fault);
}

} // namespace linsen::statistics
