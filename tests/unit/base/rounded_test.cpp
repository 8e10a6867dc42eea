#include "base/rounded.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

Cell share(double value, int decimals) { return shown_cell(value, Unit::percent, decimals); }

Cell share(double value, int decimals, Interval interval) {
    Cell cell = share(value, decimals);
    cell.interval = interval;
    return cell;
}

TEST(Rounded, HalvesGoAwayFromZeroAsTheSourceWroteThem) {
    EXPECT_EQ(as_shown(with_decimals(share(0.285, 3), 2)).value, 0.29);
    EXPECT_EQ(as_shown(with_decimals(share(2.675, 3), 2)).value, 2.68);
    EXPECT_EQ(as_shown(with_decimals(share(1.005, 3), 2)).value, 1.01);
    EXPECT_EQ(as_shown(with_decimals(share(-2.5, 1), 0)).value, -3);
    EXPECT_EQ(as_shown(with_decimals(share(49.5, 1), 0)).value, 50);
}

TEST(Rounded, FewerDecimalsStayAsTheyAre) {
    Cell const whole = share(50, 0, {47, 53, 0});
    EXPECT_EQ(with_decimals(whole, 1), whole);
    EXPECT_EQ(as_shown(whole), whole);
    EXPECT_FALSE(is_rounded(whole));
}

TEST(Rounded, TheLimitsGoWithTheValue) {
    Cell const cell = with_decimals(share(49.64, 2, {47.25, 52.04, 2}), 1);
    EXPECT_TRUE(is_rounded(cell));
    EXPECT_EQ(cell.value, 49.64) << "what the source gave is kept";
    EXPECT_EQ(print_cell(cell), "49,6");
    EXPECT_EQ(print_interval(cell), "47,3–52,0");
    EXPECT_EQ(as_shown(cell).value, 49.6);
    EXPECT_EQ(as_shown(cell).interval->low, 47.3);
    EXPECT_EQ(as_shown(as_shown(cell)), as_shown(cell));
}

TEST(Rounded, AWholeShareKeepsTheDecimalsOfItsLimits) {
    Cell const cell = with_decimals(share(58, 0, {57.6, 64.2, 1}), 1);
    EXPECT_EQ(print_interval(cell), "57,6–64,2");
    EXPECT_FALSE(is_rounded(cell));
}

TEST(Rounded, AllAreShownWithTheDecimalsOfTheFinest) {
    std::vector<Cell> const cells{share(12, 0), share(11.5, 1), share(12.25, 2)};
    auto const shown = [&cells](int most) {
        Decimals const common = common_decimals(cells, most);
        std::vector<std::string> all;
        for (Cell const& cell : cells) all.push_back(print_cell(with_decimals(cell, common)));
        return all;
    };
    using Texts = std::vector<std::string>;
    EXPECT_EQ(shown(1), (Texts{"12,0", "11,5", "12,3"}));
    EXPECT_EQ(shown(3), (Texts{"12,00", "11,50", "12,25"}));
    EXPECT_EQ(shown(0), (Texts{"12", "12", "12"}));
    Cell const whole = with_decimals(cells[0], Decimals{1, 0});
    EXPECT_FALSE(is_rounded(whole));
    EXPECT_EQ(decimals_of_source(whole), 0);
    EXPECT_EQ(decimals_of_source(with_decimals(cells[2], Decimals{1, 0})), 2);
}

TEST(Rounded, WholeNumbersAloneStayWhole) {
    Decimals const common = common_decimals({share(12, 0), share(8, 0, {7.6, 8.4, 1})}, 1);
    EXPECT_EQ(common.value, 0);
    EXPECT_EQ(common.interval, 1);
    Cell const cell = with_decimals(share(9, 0, {8, 10, 0}), common);
    EXPECT_EQ(print_cell(cell), "9");
    EXPECT_EQ(print_interval(cell), "8,0–10,0");
}

TEST(Rounded, OneThatKeepsItsDecimalsTakesTheOthersAlong) {
    // 58.49 beside 58.5–60 cannot be rounded, so that all are shown with two decimals.
    std::vector<Cell> const cells{share(61.2, 1), share(58.49, 2, {58.5, 60, 1})};
    Decimals const common = common_decimals(cells, 0);
    EXPECT_EQ(print_cell(with_decimals(cells[0], common)), "61,20");
    EXPECT_EQ(print_cell(with_decimals(cells[1], common)), "58,49");
}

TEST(Rounded, AddedZerosPutNoValueOutsideItsInterval) {
    Cell const rounded = share(1, 0, {0.4, 0.7, 1});
    ASSERT_FALSE(contradicts_own_interval(rounded));
    EXPECT_FALSE(contradicts_own_interval(with_decimals(rounded, Decimals{1, 1})));
    Cell const coarse_limits = share(57.9, 1, {58, 64, 0});
    ASSERT_FALSE(outside_own_interval(coarse_limits));
    EXPECT_FALSE(outside_own_interval(with_decimals(coarse_limits, Decimals{1, 1})));
}

TEST(Rounded, NeverMovesAValueIntoItsOwnIntervalOrOutOfIt) {
    // 7 beside 6–7 would look sound, and 58 beside 59–60 wrong.
    Cell const outside = share(7, 0, {5.6, 6.8, 1});
    ASSERT_TRUE(outside_own_interval(outside));
    EXPECT_EQ(with_decimals(outside, 0), outside);
    Cell const inside = share(58.49, 2, {58.5, 60, 1});
    ASSERT_FALSE(outside_own_interval(inside));
    EXPECT_EQ(with_decimals(inside, 0), inside);
    EXPECT_EQ(print_cell(with_decimals(share(58.6, 1, {58.4, 60.1, 1}), 0)), "59");
}

TEST(Rounded, ASignHasNothingToRound) {
    Cell const hidden = cell_without_value(Status::hidden, Unit::percent);
    EXPECT_EQ(as_shown(hidden), hidden);
    EXPECT_FALSE(is_rounded(hidden));
}

} // namespace
} // namespace linsen
