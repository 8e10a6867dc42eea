#include "protect/corrections.hpp"

#include <gtest/gtest.h>

#include <initializer_list>
#include <set>

namespace linsen {
namespace {

using suppression::Row;

std::vector<LinkedCell> cells_of(std::initializer_list<std::int64_t> values) {
    std::vector<LinkedCell> cells;
    for (auto const value : values) cells.emplace_back().value = value;
    return cells;
}

/// The first cell is the sum of the others.
Row sum_of(std::uint32_t parts) {
    Row row{{{0, -1}}, 0, 0};
    for (std::uint32_t part = 1; part <= parts; ++part) row.terms.push_back({part, 1});
    return row;
}

TEST(Corrections, WhatTheOldNumbersToldOfTheOthersIsARow) {
    Corrections corrections;
    corrections.show(0, 84, "en");
    corrections.show(1, 43, "en");
    auto const rows = corrections.before({sum_of(3)}, cells_of({85, 44, 3, 38})).rows;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().lo, 41);
    EXPECT_EQ(rows.front().hi, 41);
    ASSERT_EQ(rows.front().terms.size(), 2U);
    EXPECT_EQ(rows.front().terms.front().cell, 2U);
}

TEST(Corrections, WhatHiddenFiguresContradictTellsNothing) {
    Corrections corrections;
    corrections.show(0, 84, "en");
    corrections.show(1, 43, "en");
    auto cells = cells_of({86, 44, 4, 38});
    cells[2].past = cells[3].past = LinkedCell::Past::hidden;
    auto const before = corrections.before({sum_of(3)}, cells);
    EXPECT_TRUE(before.rows.empty());
    EXPECT_EQ(before.contradicted, (std::set<std::uint32_t>{2, 3})) << "one of them has changed, or both";
}

TEST(Corrections, NumbersThatAreStillTrueTellNothingMore) {
    Corrections corrections;
    corrections.show(0, 84, "en");
    corrections.show(1, 43, "en");
    EXPECT_TRUE(corrections.before({sum_of(3)}, cells_of({84, 43, 3, 38})).rows.empty());
}

TEST(Corrections, OldNumbersAreTakenWithThoseOfTheirTime) {
    Corrections corrections;
    corrections.show(0, 84, "en");
    corrections.show(1, 43, "två");
    corrections.show(0, 85, "tre"); // the sum and its part, corrected together
    corrections.show(1, 44, "tre");
    auto const rows = corrections.before({sum_of(3)}, cells_of({87, 46, 3, 38})).rows;
    ASSERT_EQ(rows.size(), 1U); // 84 − 43 and 85 − 44 tell the same
    EXPECT_EQ(rows.front().hi, 41);
}

TEST(Corrections, ARowWithoutBoundKeepsNone) {
    Corrections corrections;
    corrections.show(0, 84, "en");
    Row row = sum_of(2);
    row.lo = -suppression::unlimited;
    auto const rows = corrections.before({row}, cells_of({85, 43, 38})).rows;
    ASSERT_EQ(rows.size(), 1U);
    EXPECT_EQ(rows.front().lo, -suppression::unlimited);
    EXPECT_EQ(rows.front().hi, 84);
}

} // namespace
} // namespace linsen
