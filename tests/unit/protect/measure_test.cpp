#include "protect/measure.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace linsen {
namespace {

using Counts = std::array<std::int64_t, 5>; ///< of those who are 13 to 17

constexpr int youngest = 13;

double median_of(Counts const& counts) {
    std::vector<int> ages;
    for (std::size_t i = 0; i < counts.size(); ++i)
        ages.insert(ages.end(), static_cast<std::size_t>(counts[i]), youngest + static_cast<int>(i));
    auto const middle = ages.size() / 2;
    return ages.size() % 2 == 1 ? ages[middle] : (ages[middle - 1] + ages[middle]) / 2.0;
}

KnownMeasure measure_of(Counts const& counts, double value) {
    KnownMeasure measure{true, value, 1, {}, false};
    for (std::uint32_t i = 0; i < counts.size(); ++i)
        measure.parts.push_back({youngest + static_cast<double>(i), i, counts[i]});
    return measure;
}

bool fit(std::vector<suppression::Row> const& rows, Counts const& counts) {
    return std::all_of(rows.begin(), rows.end(), [&](suppression::Row const& row) {
        std::int64_t sum = 0;
        for (auto const& term : row.terms) sum += term.factor * counts[term.cell];
        return sum >= row.lo && sum <= row.hi;
    });
}

TEST(KnownMeasure, AMedianTellsNoMoreThanTheRightOneOfItsTables) {
    // Two ages are hidden, three in all: of the tables with this sum those that fit have this median.
    for (std::int64_t hidden = 1; hidden < 12; ++hidden) {
        Counts const truth{8, hidden, 10, 12 - hidden, 17};
        auto const rows = measure_of(truth, median_of(truth)).rows();
        ASSERT_TRUE(rows);
        EXPECT_TRUE(fit(*rows, truth)) << hidden;
        for (std::int64_t guess = 1; guess < 12; ++guess) {
            Counts const other{8, guess, 10, 12 - guess, 17};
            EXPECT_TRUE(!fit(*rows, other) || median_of(other) == median_of(truth))
                << hidden << ", " << guess;
        }
    }
}

TEST(KnownMeasure, AMedianOfAnEvenNumberFixesTheLastHiddenCount) {
    // 38 persons: the 19th and the 20th are 15, so of three at least two are 14.
    Counts const truth{8, 2, 10, 1, 17};
    auto const rows = measure_of(truth, 15.0).rows();
    ASSERT_TRUE(rows);
    EXPECT_TRUE(fit(*rows, truth));
    EXPECT_FALSE(fit(*rows, {8, 1, 10, 2, 17}));
}

TEST(KnownMeasure, AMedianBetweenTwoNumbersHasHalfOnEitherSide) {
    Counts const truth{3, 5, 0, 6, 2};
    auto const rows = measure_of(truth, 15.0).rows();
    ASSERT_TRUE(rows);
    EXPECT_TRUE(fit(*rows, truth));
    EXPECT_FALSE(fit(*rows, {3, 5, 1, 5, 2}));
}

TEST(KnownMeasure, AMedianOfOtherPersonsTellsOfHalvesOnly) {
    Counts const now{3, 5, 0, 6, 2};
    auto const rows = measure_of(now, 14.0).rows();
    ASSERT_TRUE(rows);
    EXPECT_TRUE(fit(*rows, {6, 5, 0, 3, 2}));
    EXPECT_FALSE(fit(*rows, {1, 1, 0, 6, 2}));
}

TEST(KnownMeasure, TheSumOfKnownPersonsIsAWholeNumber) {
    // 43 persons with the mean 14,4: 618,05 to 621,35 years, so 619 to 621.
    KnownMeasure measure{false, 14.395, 1, {{13, 0, 10}, {14, 1, 6}, {15, 2, 27}}, true};
    auto const rows = measure.rows();
    ASSERT_TRUE(rows);
    for (std::int64_t of_fifteen = 20; of_fifteen < 33; ++of_fifteen) {
        auto const of_thirteen = 43 - 6 - of_fifteen;
        auto const sum = 13 * of_thirteen + 14 * 6 + 15 * of_fifteen;
        EXPECT_EQ(fit(*rows, {of_thirteen, 6, of_fifteen, 0, 0}), sum >= 619 && sum <= 621) << sum;
    }
    measure.is_of_known = false;
    auto const wider = measure.rows();
    ASSERT_TRUE(wider);
    EXPECT_EQ(wider->size(), 2U) << "of a number that nobody knows, the bounds move with it";
}

TEST(KnownMeasure, IsReadAsItIsPrintedAlsoHalfwayBetweenTwo) {
    // 19 of 17 years and one of 16: 16,95 is printed as 17,0, though it lies below in binary.
    for (bool const is_of_known : {false, true}) {
        KnownMeasure const mean{false, 16.95, 1, {{16, 0, 1}, {17, 1, 19}}, is_of_known};
        auto const rows = mean.rows();
        ASSERT_TRUE(rows);
        EXPECT_TRUE(fit(*rows, {1, 19, 0, 0, 0}));
        EXPECT_TRUE(fit(*rows, {0, 20, 0, 0, 0}));
        EXPECT_FALSE(fit(*rows, {2, 18, 0, 0, 0})) << "16,9";
    }
}

} // namespace
} // namespace linsen
