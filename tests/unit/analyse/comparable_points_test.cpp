#include "analyse/cases.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::diabetes;
using testing::missing;
using testing::only;
using testing::pair;
using testing::plain;
using testing::undivided;

Figure known() { return pair(plain(8), plain(10)); }

TEST(ComparablePoints, TheLatestWithAFigureAndTheOneBefore) {
    Series const series{{"2014", known()},
                        {"2018", pair(missing(), missing())},
                        {"2020", known()},
                        {"2021", pair(plain(1), missing())},
                        {"2022", pair(missing(), missing())}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.latest, 3U);
    EXPECT_EQ(points.previous, 2U);
    EXPECT_EQ(points.oldest, 0U);
}

TEST(ComparablePoints, APointThatSharesNoGroupWithTheLatestIsPassedOver) {
    Series const series{
        {"2014", known()}, {"2018", pair(missing(), plain(3))}, {"2021", pair(plain(1), missing())}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.previous, 0U);
}

TEST(ComparablePoints, MeansAreComparedOnlyWhenTheyShareNoYear) {
    // Four-year means: 2022 covers 2019–2022, so 2018 (2015–2018) is the first that shares no year with it.
    Series const series{
        {"2014", known()}, {"2018", known()}, {"2019", known()}, {"2020", known()}, {"2022", known()}};
    Comparable const points = comparable_points(diabetes(), series, 4);
    EXPECT_EQ(points.previous, 1U);
    EXPECT_EQ(points.oldest, 0U);
    EXPECT_EQ(comparable_points(diabetes(), series, 5).previous, 0U);
    EXPECT_EQ(comparable_points(diabetes(), series, 9).previous, std::nullopt);
    EXPECT_TRUE(comparable_points(diabetes(), series, 9).overlaps);
}

TEST(ComparablePoints, MonthsOfOneYearAreComparedAndQuartersToo) {
    Series const months{{"januari 2026", known()}, {"mars 2026", known()}, {"april 2026", known()}};
    EXPECT_EQ(comparable_points(diabetes(), months, 1).previous, 1U);
    EXPECT_EQ(comparable_points(diabetes(), months, 1).oldest, 0U);
    Series const quarters{{"kvartal 4 2020", known()}, {"kvartal 1 2021", known()}};
    EXPECT_EQ(comparable_points(diabetes(), quarters, 1).previous, 0U);
}

TEST(ComparablePoints, OnlyPeriodsOfOneLengthAreCompared) {
    Series const series{{"2022", known()}, {"kvartal 4 2023", known()}, {"2024", known()}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.previous, 0U);
    EXPECT_TRUE(points.other_length);
    EXPECT_FALSE(comparable_points(diabetes(), {{"2022", known()}, {"2024", known()}}, 1).other_length);
}

TEST(ComparablePoints, NothingIsComparedAcrossABreak) {
    Figure after = known();
    after.total.series_break = true;
    Series const series{{"2014", known()}, {"2018", after}, {"2020", known()}, {"2021", known()}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.previous, 2U);
    EXPECT_EQ(points.oldest, 1U);
    EXPECT_TRUE(points.broken);
    EXPECT_EQ(points.broken_at, "2018");
}

TEST(ComparablePoints, ABreakOfOneGroupLeavesTheOther) {
    Figure after = known();
    after.second.series_break = true;
    after.total = plain(9);
    Series const series{{"2014", after}, {"2018", after}, {"2021", known()}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.oldest, 0U);
    EXPECT_FALSE(points.broken);
    Figure const parted = since_breaks(series).front().second;
    EXPECT_TRUE(parted.first.shown());
    EXPECT_FALSE(parted.second.shown());
    EXPECT_EQ(parted.cut_at(&Figure::second), "2018");
    EXPECT_FALSE(parted.total.shown()) << "it holds both";
}

TEST(ComparablePoints, ABreakBehindTheLatestFigurePartsNothing) {
    Figure none = pair(missing(), missing());
    none.first.series_break = none.second.series_break = true;
    Comparable const points =
        comparable_points(diabetes(), {{"2018", known()}, {"2021", known()}, {"2022", none}}, 1);
    EXPECT_EQ(points.previous, 0U);
}

TEST(ComparablePoints, AnUndividedMeasureLooksAtItsTotal) {
    Series const series{{"2014", only(plain(3))}, {"2018", known()}, {"2021", only(plain(4))}};
    Comparable const points = comparable_points(undivided(diabetes()), series, 1);
    EXPECT_EQ(points.latest, 2U);
    EXPECT_EQ(points.previous, 0U);
}

TEST(ComparablePoints, PeriodsThatShareAYearAreNotComparable) {
    Series const series{{"2017-2020", known()}, {"2019–2022", known()}, {"2021-2024", known()}};
    Comparable const points = comparable_points(diabetes(), series, 1);
    EXPECT_EQ(points.previous, 0U);
    Series const shared{{"2019-2022", known()}, {"2021-2024", known()}};
    EXPECT_EQ(comparable_points(diabetes(), shared, 1).previous, std::nullopt);
    EXPECT_TRUE(comparable_points(diabetes(), shared, 1).overlaps);
}

TEST(ComparablePoints, NothingKnownGivesNoPoints) {
    EXPECT_EQ(comparable_points(diabetes(), {}, 1).latest, std::nullopt);
    EXPECT_EQ(comparable_points(diabetes(), {{"2021", pair(missing(), missing())}}, 1).latest, std::nullopt);
}

TEST(Change, TheLargestIsThatOfTheChangesThatStand) {
    using testing::share;
    Comparisons comparisons;
    Change const moved = change(diabetes(), {"2018", pair(share(8, 1), share(20, 20))},
                                {"2021", pair(share(5, 1), share(30, 20))}, comparisons);
    EXPECT_DOUBLE_EQ(moved.largest(), 3) << "the larger change of 10 is not certain";
    Change const still = change(diabetes(), {"2018", known()}, {"2021", known()}, comparisons);
    EXPECT_DOUBLE_EQ(still.largest(), 0);
}

} // namespace
} // namespace linsen
