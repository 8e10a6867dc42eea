#include "base/own_interval.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

Cell share(double value, int decimals, Interval interval) {
    Cell cell = shown_cell(value, Unit::percent, decimals);
    cell.interval = interval;
    return cell;
}

/// What the health survey prints of whole numbers, furthest outside.
TEST(OwnInterval, RoundingExplainsHalfAUnitOfTheLastDecimal) {
    for (Cell const& cell :
         {share(2, 0, {1.3, 1.7, 1}), share(0, 0, {0.1, 0.3, 1}), share(1, 0, {0.4, 0.5, 1}),
          share(8.5, 1, {8.52, 8.55, 2}), share(8.5, 1, {8.4, 8.45, 2})}) {
        EXPECT_TRUE(outside_own_interval(cell)) << cell.value;
        EXPECT_FALSE(contradicts_own_interval(cell)) << cell.value;
        EXPECT_TRUE(is_comparable(cell)) << cell.value;
    }
}

TEST(OwnInterval, WhatLiesFurtherOutContradictsIt) {
    for (Cell const& cell :
         {share(58, 0, {70, 80, 0}), share(585, 0, {56, 60, 0}), share(6.15, 2, {58, 64, 0}),
          share(1, 0, {1.6, 1.9, 1}), share(8.5, 1, {8.6, 8.9, 1}), share(-8, 0, {7, 9, 0})}) {
        EXPECT_TRUE(contradicts_own_interval(cell)) << cell.value;
        EXPECT_FALSE(is_comparable(cell)) << cell.value;
    }
}

TEST(OwnInterval, AsManyDecimalsAsTheSourceHasWhateverIsPrinted) {
    // 58.2, printed as 58: it was never rounded to 58, so 58.6 lies outside for another reason.
    EXPECT_TRUE(contradicts_own_interval(share(58.2, 0, {58.6, 60, 1})));
}

TEST(OwnInterval, AsManyDecimalsOfTheLimitsAsTheSourceHasWhateverIsPrinted) {
    // 60.54 beside 60.52–60.58, both printed with one decimal.
    EXPECT_FALSE(outside_own_interval(share(60.54, 1, {60.52, 60.58, 1})));
    EXPECT_TRUE(outside_own_interval(share(60.54, 1, {60.56, 60.58, 1})));
    EXPECT_FALSE(outside_own_interval(share(60.54, 1, {60.5, 60.6, 1})));
}

TEST(OwnInterval, ACoarserIntervalMayHoldTheValue) {
    EXPECT_FALSE(outside_own_interval(share(57.9, 1, {58, 64, 0})));
    EXPECT_TRUE(contradicts_own_interval(share(57.4, 1, {58, 64, 0})));
}

TEST(OwnInterval, WithoutIntervalOrValueNothingIsOutside) {
    EXPECT_FALSE(outside_own_interval(shown_cell(58, Unit::percent, 0)));
    EXPECT_TRUE(is_comparable(shown_cell(58, Unit::percent, 0)));
    Cell missing = share(58, 0, {70, 80, 0});
    missing.status = Status::missing;
    EXPECT_FALSE(contradicts_own_interval(missing));
    EXPECT_FALSE(is_comparable(missing));
}

} // namespace
} // namespace linsen
