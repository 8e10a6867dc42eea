#include "layout/chart_axis.hpp"

#include <gtest/gtest.h>

#include <cmath>

namespace linsen::layout {
namespace {

std::string labels(Axis const& axis) {
    std::string result;
    for (auto const tick : axis.ticks()) result += (result.empty() ? "" : " ") + axis.label(tick);
    return result;
}

TEST(ChartAxis, HasRoundTicksFromZeroInSwedishForm) {
    EXPECT_EQ(labels(make_axis({4.8, 10.1, 0, 0})), "0 2 4 6 8 10");
    EXPECT_EQ(labels(make_axis({0, 13, 0, 0})), "0 5 10 15");
    EXPECT_EQ(labels(make_axis({0, 1.3, 0, 1})), "0,0 0,5 1,0 1,5");
    EXPECT_EQ(labels(make_axis({0, 2090, 0, 0})), "0 500 1\u00A0000 1\u00A0500 2\u00A0000");
    EXPECT_EQ(labels(make_axis({0, 0.3, 0, 1})), "0,0 0,1 0,2 0,3");
}

TEST(ChartAxis, EndsWithTheValuesWhenTheyPassTheLastTick) {
    auto const axis = make_axis({0, 69.4, 0, 0});
    EXPECT_EQ(labels(axis), "0 20 40 60");
    EXPECT_DOUBLE_EQ(axis.high, 69.4);
}

TEST(ChartAxis, AClosedAxisEndsAtATickAboveTheValues) {
    EXPECT_EQ(labels(make_axis({0, 69.4, 0, 0, true})), "0 20 40 60 80");
    EXPECT_EQ(labels(make_axis({62, 83, 0.6, 0, true})), "60 65 70 75 80 85");
    EXPECT_EQ(labels(make_axis({-7, 3, 0, 0, true})), "−10 −5 0 5");
    for (double high = 0.7; high < 3e6; high *= 1.037)
        for (auto const low : {0.0, 0.3 * high, 0.8 * high}) {
            auto const axis = make_axis({low, high, 0.6, 0, true});
            EXPECT_GE(axis.ticks().back(), high - 1e-9) << low << " " << high;
            EXPECT_LE(axis.ticks().size(), 6U) << low << " " << high;
        }
}

TEST(ChartAxis, AClosedAxisOfFewEndsAtTheLargest) {
    EXPECT_EQ(labels(make_axis({0, 2, 1.2, 0, true})), "0 1 2");
    EXPECT_EQ(labels(make_axis({0, 1, 1.2, 0, true})), "0 1");
    EXPECT_EQ(labels(make_axis({0, 2, 1.2, 1, true})), "0,0 0,5 1,0 1,5 2,0");
}

TEST(ChartAxis, NegativeValuesKeepZeroAmongTheTicks) {
    EXPECT_EQ(labels(make_axis({-5.4, 3.1, 2, 1})), "−4 −2 0 2");
    EXPECT_EQ(labels(make_axis({-9, -8, 2, 0})), "−8 −6 −4 −2 0");
}

TEST(ChartAxis, IsCutOnlyWhenAskedAndFarFromZero) {
    EXPECT_FALSE(make_axis({62, 74, 0, 0}).cut());
    EXPECT_FALSE(make_axis({30, 74, 2, 0}).cut());
    auto const axis = make_axis({61.9, 73.8, 2, 0});
    EXPECT_TRUE(axis.cut());
    EXPECT_EQ(labels(axis), "60 65 70 75");
}

TEST(ChartAxis, ACutAxisDoesNotMagnifySmallDifferences) {
    auto const axis = make_axis({61, 63, 2, 0, true});
    EXPECT_LE(axis.low, 57);
    EXPECT_GE(axis.high, 63);
    auto const near = make_axis({50, 51, 2, 1, true});
    EXPECT_EQ(labels(near), "48 49 50 51") << "the values take a good part of it all the same";
}

TEST(ChartAxis, ValuesThatAreAllZeroHaveAScaleToo) {
    auto const axis = make_axis({0, 0, 0, 0});
    EXPECT_LT(axis.low, axis.high);
    EXPECT_EQ(labels(axis), "0 1 2 3");
}

TEST(ChartAxis, FourToSixTicksHoldAllValues) {
    for (int decimals = 0; decimals <= 2; ++decimals)
        for (double high = std::pow(10, -decimals); high < 3e6; high *= 1.037)
            for (auto const low : {0.0, 0.1 * high, 0.8 * high}) {
                auto const axis = make_axis({low, high, 2, decimals});
                auto const count = axis.ticks().size();
                EXPECT_GE(count, 3U) << low << " " << high;
                EXPECT_LE(count, 6U) << low << " " << high;
                if (!axis.cut()) {
                    EXPECT_GE(count, 4U) << low << " " << high;
                }
                EXPECT_LE(axis.low, low);
                EXPECT_GE(axis.high, high);
                EXPECT_LE(axis.decimals, decimals);
            }
}

} // namespace
} // namespace linsen::layout
