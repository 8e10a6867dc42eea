#include "analyse/comparison.hpp"

#include "analyse/finding.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"

#include <cmath>
#include <gtest/gtest.h>

namespace linsen {
namespace {

Cell share(double value, double low, double high, int decimals = 1) {
    Cell cell = shown_cell(value, Unit::percent, decimals);
    cell.interval = Interval{low, high, 1};
    return cell;
}

Cell plain(double value, int decimals = 0) { return shown_cell(value, Unit::percent, decimals); }

Certainty certainty(Cell const& first, Cell const& second) {
    return compare(first, second, Sampling::sample)->certainty;
}

TEST(Comparison, TheStandardErrorIsHalfTheWidthByZ) {
    EXPECT_DOUBLE_EQ(standard_error({10 - 1.959964, 10 + 1.959964}), 1);
    EXPECT_NEAR(standard_error({5, 5, 1}), 0.05 / 1.959964, 1e-12) << "5.0–5.0 is 4.95 to 5.05 at its widest";
}

TEST(Comparison, IsFirstMinusSecondInProcentenheter) {
    auto const difference = compare(share(6.2, 5.6, 6.8), share(9.2, 8.4, 10.0), Sampling::sample);
    ASSERT_TRUE(difference);
    EXPECT_NEAR(difference->size, -3.0, 1e-12);
    EXPECT_EQ(difference->unit, Unit::points);
    EXPECT_EQ(difference->direction(), -1);
    EXPECT_NEAR(difference->amount().value, 3.0, 1e-12);
    EXPECT_EQ(difference->certainty, Certainty::certain);
}

TEST(Comparison, CertaintyTurnsAtTheUncertainty) {
    // Half widths 3 and 4: the difference is uncertain by 5.
    EXPECT_DOUBLE_EQ(*uncertainty(share(50, 47, 53), share(45, 41, 49)), 5);
    EXPECT_EQ(certainty(share(50, 47, 53), share(45.1, 41.1, 49.1)), Certainty::not_certain);
    EXPECT_EQ(certainty(share(50, 47, 53), share(45.0, 41.0, 49.0)), Certainty::not_certain);
    EXPECT_EQ(certainty(share(50, 47, 53), share(44.9, 40.9, 48.9)), Certainty::certain);
}

TEST(Comparison, OverlappingIntervalsDoNotSettleIt) {
    // The intervals 47–53 and 40.5–48.5 overlap, but the difference 5.5 is larger than 5.
    EXPECT_EQ(certainty(share(50, 47, 53), share(44.5, 40.5, 48.5)), Certainty::certain);
}

TEST(Comparison, WithoutIntervalsNothingIsKnown) {
    EXPECT_EQ(certainty(plain(10), plain(50)), Certainty::unknown);
    EXPECT_EQ(certainty(share(10, 9, 11), plain(50)), Certainty::unknown);
    EXPECT_FALSE(compare(plain(10), plain(50), Sampling::sample)->stands());
}

TEST(Comparison, AnIntervalWithoutWidthAtTheEndOfTheScaleSaysNothing) {
    EXPECT_EQ(certainty(share(0, 0, 0), share(9, 9, 9)), Certainty::unknown);
    EXPECT_EQ(certainty(share(50, 47, 53), share(0, 0, 0)), Certainty::unknown);
    EXPECT_EQ(certainty(share(50, 47, 53), share(100, 100, 100)), Certainty::unknown);
    EXPECT_FALSE(uncertainty(share(0, 0, 0), share(50, 47, 53)));
}

TEST(Comparison, AnIntervalNarrowerThanItsDecimalsIsKnown) {
    // Limits of whole per cent: each uncertain by half of one, together by 0.71.
    auto const narrow = [](double value, std::uint8_t decimals) {
        Cell cell = plain(value, decimals);
        cell.interval = Interval{value, value, decimals};
        return cell;
    };
    EXPECT_NEAR(*uncertainty(narrow(50, 0), narrow(58, 0)), std::sqrt(0.5), 1e-12);
    EXPECT_EQ(certainty(narrow(58, 0), narrow(57, 0)), Certainty::certain);
    EXPECT_EQ(certainty(narrow(58, 0), narrow(58, 0)), Certainty::not_certain);
    EXPECT_EQ(certainty(narrow(42, 1), share(43, 42, 44)), Certainty::not_certain);
    EXPECT_EQ(certainty(narrow(42, 1), share(44, 43, 45)), Certainty::certain);
}

TEST(Comparison, ZerosThatTheSourceDidNotWriteMakeNothingFiner) {
    // 12 beside 11.6–12.9 is rounded; shown as 12,0 among 11,5 and 12,5 it is no less so.
    Cell const whole = share(12, 11.6, 12.9, 0);
    Cell const shown = with_decimals(whole, Decimals{1, 1});
    EXPECT_EQ(shown.decimals, 1);
    EXPECT_TRUE(is_coarser_than_interval(whole));
    EXPECT_TRUE(is_coarser_than_interval(shown));
    for (double const other : {10.0, 11.0, 13.0, 14.0}) {
        Cell const second = share(other, other - 0.4, other + 0.9, 0);
        EXPECT_EQ(certainty(whole, second), certainty(shown, with_decimals(second, Decimals{1, 1}))) << other;
    }
}

TEST(Comparison, AFullCountIsAFact) {
    auto const difference = compare(plain(42.6, 1), plain(27.5, 1), Sampling::full_count);
    EXPECT_EQ(difference->certainty, Certainty::counted);
    EXPECT_TRUE(difference->stands());
    EXPECT_FALSE(compare(plain(42.6, 1), plain(42.6, 1), Sampling::full_count)->stands());
}

TEST(Comparison, WhatIsNotShownIsNotCompared) {
    Cell const missing = cell_without_value(Status::missing, Unit::percent);
    Cell const hidden = cell_without_value(Status::hidden, Unit::percent);
    EXPECT_FALSE(compare(plain(8), missing, Sampling::sample));
    EXPECT_FALSE(compare(hidden, plain(8), Sampling::sample));
}

TEST(Comparison, AWholeNumberOutsideItsIntervalIsReplacedByTheMidpoint) {
    // The health survey 2021, Dalarna: other drugs than cannabis.
    Cell const women = share(1, 0.4, 0.7, 0);
    Cell const men = share(1, 1.1, 1.8, 0);
    EXPECT_TRUE(outside_own_interval(women));
    auto const difference = compare(women, men, Sampling::sample);
    EXPECT_NEAR(difference->size, -0.9, 1e-12);
    EXPECT_DOUBLE_EQ(difference->first_from, 0.55);
    EXPECT_TRUE(difference->midpoint);
    EXPECT_EQ(difference->decimals, 1);
    EXPECT_EQ(difference->certainty, Certainty::certain);
    EXPECT_EQ(difference->first.value, 1) << "the table prints what the source printed";
}

TEST(Comparison, AValueThatContradictsItsIntervalIsNotCompared) {
    // Nobody can know whether the value is wrong or the interval, so the midpoint is no better.
    EXPECT_FALSE(compare(share(61.5, 58, 64), share(58, 70, 80, 0), Sampling::sample));
    EXPECT_FALSE(compare(share(58.2, 58.3, 60), share(61, 58, 64, 0), Sampling::sample));
    Comparisons comparisons;
    EXPECT_FALSE(comparisons.compare(share(585, 56, 60, 0), share(61, 58, 64, 0), Sampling::sample));
    EXPECT_EQ(comparisons.counts().all, 0U);
}

TEST(Comparison, AValueOnTheEdgeOfItsIntervalStays) {
    EXPECT_FALSE(outside_own_interval(share(1, 1, 1.8, 0)));
    auto const difference = compare(share(1, 1, 1.8, 0), share(2, 1.5, 2.5, 0), Sampling::sample);
    EXPECT_FALSE(difference->midpoint);
    EXPECT_DOUBLE_EQ(difference->size, -1);
}

TEST(Comparison, RoundingToWholePerCentNeverMakesCertainty) {
    // The health survey 2014, Dalarna: abstained from dental care. 15 − 13 = 2 exceeds the uncertainty 1.2,
    // but the midpoints 14.5 and 13.45 differ by 1.05 only.
    EXPECT_EQ(certainty(share(15, 13.7, 15.3, 0), share(13, 12.6, 14.3, 0)), Certainty::not_certain);
    // Figures of the same precision that do differ by 2 are certain.
    EXPECT_EQ(certainty(share(15, 14.2, 15.8), share(13, 12.15, 13.85)), Certainty::certain);
}

TEST(Comparison, RoundingToWholePerCentNeverHidesCertainty) {
    // The health survey, Dalarna: men with diabetes 2014 and 2021. The intervals do not even overlap, though
    // 9 − 8 = 1 is less than the uncertainty 1.1.
    auto const men = compare(share(9, 8.4, 10.1, 0), share(8, 6.8, 8.2, 0), Sampling::sample);
    EXPECT_EQ(men->certainty, Certainty::certain);
    EXPECT_DOUBLE_EQ(men->size, 1) << "the size is that of the printed values";
    EXPECT_FALSE(men->midpoint);
}

TEST(Comparison, BothSidesAreMeasuredByTheirMidpoints) {
    // One of the two is rounded; the other lies far from the middle of its own interval.
    EXPECT_EQ(certainty(share(10, 9.2, 10.6, 0), share(8.9, 7.0, 9.0)), Certainty::certain);
    EXPECT_EQ(certainty(share(10, 9.2, 10.6), share(8.9, 7.0, 9.0)), Certainty::certain) << "apart";
    EXPECT_EQ(certainty(share(10, 8.9, 10.6), share(8.9, 7.0, 9.0)), Certainty::not_certain);
    // A value outside its own interval takes the other along.
    EXPECT_NEAR(compare(share(1, 0.4, 0.7, 0), share(2, 1.7, 2.7, 0), Sampling::sample)->size, -1.65, 1e-12);
}

TEST(Comparison, WhatTheRoundedValuesHideIsMeasuredBetweenMidpoints) {
    auto const difference = compare(share(8, 8.2, 8.5, 0), share(8, 7.5, 8.1, 0), Sampling::sample);
    EXPECT_EQ(difference->certainty, Certainty::certain);
    auto const alike = compare(share(8, 7.9, 8.5, 0), share(8, 7.4, 8.0, 0), Sampling::sample);
    ASSERT_EQ(alike->certainty, Certainty::certain);
    EXPECT_TRUE(alike->midpoint);
    EXPECT_NEAR(alike->size, 0.5, 1e-12);
    EXPECT_TRUE(alike->stands());
    EXPECT_FALSE(compare(share(8, 7.9, 8.5, 0), share(8, 7.6, 8.2, 0), Sampling::sample)->midpoint)
        << "what is not certain stays as printed";
}

TEST(Comparison, ASizeBetweenMidpointsIsWhatTheyDifferByAsPrinted) {
    // 3.4 − 2.55 is 0.85: with one decimal, 2.6 and 3.4 would differ by 0.8, and 0.85 be printed as 0.9.
    auto const difference = compare(share(2, 2.1, 3.0, 0), share(4, 2.9, 3.9, 0), Sampling::sample);
    ASSERT_TRUE(difference && difference->midpoint);
    EXPECT_EQ(difference->decimals, 2);
    EXPECT_EQ(print_in_text(difference->amount()), "0,85\u00A0procentenheter");
    // Nothing with a few decimals adds up: what is printed does all the same.
    auto const endless = compare(share(2, 2.1, 3.00004, 0), share(4, 2.9, 3.90003, 0), Sampling::sample);
    ASSERT_TRUE(endless && endless->midpoint);
    double const printed = round_half_away(endless->first_from, endless->decimals) -
                           round_half_away(endless->second_from, endless->decimals);
    EXPECT_EQ(print_number(endless->size, endless->decimals), print_number(printed, endless->decimals));
}

TEST(Comparison, ACountIsNotARoundedShare) {
    Cell women = shown_cell(100, Unit::count, 0);
    women.interval = Interval{95.5, 100.5, 1};
    Cell men = shown_cell(96, Unit::count, 0);
    men.interval = Interval{94.0, 98.0, 1};
    EXPECT_EQ(compare(women, men, Sampling::sample)->certainty, Certainty::certain);
}

TEST(Comparison, ADifferenceThatPrintsAsZeroHasNoDirection) {
    auto const difference = compare(plain(42.64, 1), plain(42.61, 1), Sampling::full_count);
    EXPECT_EQ(difference->direction(), 0);
    EXPECT_FALSE(difference->stands());
}

TEST(Comparison, DifferentUnitsAreNeverCompared) {
    EXPECT_THROW((void)compare(plain(1), shown_cell(1, Unit::count, 0), Sampling::sample), Fault);
}

TEST(Comparisons, CountsEachKindOnce) {
    Comparisons comparisons;
    Cell const missing = cell_without_value(Status::missing, Unit::percent);
    (void)comparisons.compare(share(50, 47, 53), share(40, 36, 44), Sampling::sample);
    (void)comparisons.compare(share(50, 47, 53), share(49, 45, 53), Sampling::sample, true);
    (void)comparisons.compare(plain(50), plain(40), Sampling::sample);
    (void)comparisons.compare(plain(50), plain(40), Sampling::full_count);
    (void)comparisons.compare(share(1, 0.4, 0.7, 0), share(1, 1.1, 1.8, 0), Sampling::sample);
    (void)comparisons.compare(plain(50), missing, Sampling::sample);
    EXPECT_EQ(comparisons.counts().all, 5U);
    EXPECT_EQ(comparisons.counts().certain, 2U);
    EXPECT_EQ(comparisons.counts().not_certain, 1U);
    EXPECT_EQ(comparisons.counts().unknown, 1U);
    EXPECT_EQ(comparisons.counts().counted, 1U);
    EXPECT_EQ(comparisons.counts().approximate, 1U);
    EXPECT_EQ(comparisons.counts().midpoint, 1U);
}

/// Values just beside each other, given with `of_source` decimals and shown with at most `shown`.
struct Rounding {
    double first;
    double second;
    int of_source;
    int shown;
    double size;      ///< first − second, as a reader subtracts
    std::string text; ///< as it is said of a full count
};

class RoundedDifference : public ::testing::TestWithParam<Rounding> {};

TEST_P(RoundedDifference, IsThatOfTheShownValues) {
    Rounding const& each = GetParam();
    Cell const first = with_decimals(plain(each.first, each.of_source), each.shown);
    Cell const second = with_decimals(plain(each.second, each.of_source), each.shown);
    for (Sampling const sampling : {Sampling::full_count, Sampling::sample}) {
        auto const difference = compare(first, second, sampling);
        EXPECT_EQ(difference->size, each.size);
        EXPECT_EQ(difference->direction(), each.size > 0 ? 1 : each.size < 0 ? -1 : 0);
        EXPECT_EQ(print_number(as_shown(first).value - as_shown(second).value, difference->decimals),
                  print_number(difference->size, difference->decimals));
    }
    Measure measure;
    measure.subject = "andelen";
    measure.sampling = Sampling::full_count;
    Comparisons comparisons;
    Cell const none = cell_without_value(Status::missing, Unit::percent);
    std::string said = text_of(gap(measure, {first, second, none}, "2021", comparisons).findings);
    for (auto at = said.find("\u00A0"); at != std::string::npos; at = said.find("\u00A0"))
        said.replace(at, 2, " ");
    EXPECT_EQ(said, each.text);
}

INSTANTIATE_TEST_SUITE_P(
    Comparison, RoundedDifference,
    ::testing::Values(
        Rounding{49.6, 51.4, 1, 0, -1,
                 "Andelen är 1 procentenhet lägre bland kvinnor (50 %) än bland män (51 %)."},
        Rounding{49.6, 51.4, 1, 1, -1.8,
                 "Andelen är 1,8 procentenheter lägre bland kvinnor (49,6 %) än bland män (51,4 %)."},
        Rounding{15.4, 15.6, 1, 0, -1,
                 "Andelen är 1 procentenhet lägre bland kvinnor (15 %) än bland män (16 %)."},
        Rounding{49.4, 49.6, 1, 0, -1,
                 "Andelen är 1 procentenhet lägre bland kvinnor (49 %) än bland män (50 %)."},
        Rounding{50.4, 49.5, 1, 0, 0,
                 "Andelen ligger på samma nivå bland kvinnor och män i avrundade tal (50 %)."},
        Rounding{50.4, 50.4, 1, 0, 0, "Andelen ligger på samma nivå bland kvinnor och män (50 %)."},
        Rounding{0.285, 0.284, 3, 2, 0.01,
                 "Andelen är 0,01 procentenheter högre bland kvinnor (0,29 %) än bland män (0,28 %)."},
        Rounding{2.675, 2.665, 3, 2, 0.01,
                 "Andelen är 0,01 procentenheter högre bland kvinnor (2,68 %) än bland män (2,67 %)."},
        Rounding{12.25, 12.34, 2, 1, 0,
                 "Andelen ligger på samma nivå bland kvinnor och män i avrundade tal (12,3 %)."},
        Rounding{12.34, 12.35, 2, 1, -0.1,
                 "Andelen är 0,1 procentenheter lägre bland kvinnor (12,3 %) än bland män (12,4 %)."},
        Rounding{12.34, 12.35, 2, 2, -0.01,
                 "Andelen är 0,01 procentenheter lägre bland kvinnor (12,34 %) än bland män (12,35 %)."},
        Rounding{50.1, 49.9, 1, 1, 0.2,
                 "Andelen är 0,2 procentenheter högre bland kvinnor (50,1 %) än bland män (49,9 %)."}));

TEST(Comparison, CertaintyIsThatOfTheSourcesOwnValues) {
    auto const to_whole = [](Cell const& cell) { return with_decimals(cell, 0); };
    // Shown 1 apart, but 0.2 in the source, with intervals of ± 0.5.
    auto const shown =
        compare(to_whole(share(15.4, 14.9, 15.9)), to_whole(share(15.6, 15.1, 16.1)), Sampling::sample);
    EXPECT_EQ(shown->size, -1);
    EXPECT_EQ(shown->certainty, Certainty::not_certain);
    // Certain, but rounded away: no midpoints, since the report could show more.
    auto const hidden =
        compare(to_whole(share(49.6, 49.5, 49.7)), to_whole(share(50.4, 50.3, 50.5)), Sampling::sample);
    EXPECT_EQ(hidden->certainty, Certainty::certain);
    EXPECT_EQ(hidden->direction(), 0);
    EXPECT_FALSE(hidden->midpoint);
    EXPECT_FALSE(hidden->stands());
}

} // namespace
} // namespace linsen
