#include "statistics/exact.hpp"

#include <cstdlib>
#include <gtest/gtest.h>

namespace linsen::statistics {
namespace {

/// a/n − b/m in procentenheter against `limit`, in whole numbers: −1 below it, 0 at it, 1 above.
int against(std::int64_t limit, TwoShares const& two) {
    auto const [a, n] = two.first;
    auto const [b, m] = two.second;
    std::int64_t const left = 100 * std::abs(a * m - b * n);
    std::int64_t const right = limit * n * m;
    return left < right ? -1 : left > right ? 1 : 0;
}

TEST(Exact, ADifferenceIsAtItsLimitWhereItIs) {
    int at_the_limit = 0;
    for (std::int64_t const n : {40, 50, 100, 150, 300})
        for (std::int64_t const m : {50, 100, 150})
            for (std::int64_t a = 0; a <= n; ++a)
                for (std::int64_t b = 0; b <= m; ++b) {
                    TwoShares const two{{a, n}, {b, m}};
                    double const size = std::abs(points_between(two));
                    int const found = size < 2 ? -1 : size > 2 ? 1 : 0;
                    ASSERT_EQ(found, against(2, two)) << a << '/' << n << ' ' << b << '/' << m;
                    if (found == 0) ++at_the_limit;
                }
    EXPECT_GT(at_the_limit, 1000) << "the limit is met";
}

TEST(Exact, MirrorImagesAreOfTheSameSize) {
    for (std::int64_t const n : {40, 70, 99, 150})
        for (std::int64_t const m : {30, 80, 113})
            for (std::int64_t a = 0; a <= n; ++a)
                for (std::int64_t b = 0; b <= m; ++b) {
                    double const size = points_between({{a, n}, {b, m}});
                    ASSERT_EQ(size, -points_between({{n - a, n}, {m - b, m}}));
                    ASSERT_EQ(size, -points_between({{b, m}, {a, n}}));
                }
    EXPECT_EQ(points_between({{12, 40}, {9, 40}}), 7.5);
    EXPECT_EQ(points_between({{28, 40}, {31, 40}}), -7.5);
}

TEST(Exact, ADifferenceIsTheNearestDoubleThereIs) {
    // Where the numbers are whole in a double, one division gives it.
    for (std::int64_t n = 1; n < 3000; n += 7)
        for (std::int64_t a = 0; a <= n; a += 1 + n / 40) {
            auto const nearest = static_cast<double>(100 * a) / static_cast<double>(n);
            ASSERT_EQ(points_between({{a, n}, {0, 1}}), nearest) << a << '/' << n;
            ASSERT_EQ(points_between({{0, 1}, {a, n}}), -nearest) << a << '/' << n;
        }
}

TEST(Exact, AChangeIsWorkedOutFromPersons) {
    // 2.9 less 0.9; 65.3 less 63.3, and of the others 48 less 46.
    EXPECT_EQ(points_of_change({{529, 1000}, {500, 1000}}, {{509, 1000}, {500, 1000}}), 2);
    EXPECT_EQ(points_of_change({{98, 150}, {95, 150}}, {{48, 100}, {46, 100}}), 0);
    EXPECT_EQ(points_of_change({{46, 100}, {48, 100}}, {{98, 150}, {95, 150}}), -4);
}

TEST(Exact, WhatStrataHaveInCommonIsWorkedOutFromPersons) {
    EXPECT_EQ(points_in_common({{{98, 150}, {95, 150}}, {{54, 100}, {52, 100}}, {{0, 0}, {3, 7}}}), 2);
    EXPECT_EQ(points_in_common({{{5, 10}, {3, 10}}, {{10, 40}, {10, 10}}}),
              100.0 * (5 * 0.2 + 8 * -0.75) / (5 + 8));
}

TEST(Exact, RatesAreSoManyTimesEachOther) {
    EXPECT_EQ(times({11, 30'000}, {10, 30'000}), 1.1);
    EXPECT_EQ(times({77, 21'000}, {30, 9'000}), 1.1);
    EXPECT_EQ(times({9, 4'000}, {4, 4'000}), 2.25);
    auto const rates = standardised_rates({{{10, 1000}, 1500}, {{5, 1000}, 500}},
                                          {{{4, 500}, 1500}, {{10, 1000}, 500}}, 1000);
    EXPECT_EQ(rates.first, 8.75);
    EXPECT_EQ(rates.second, 8.5);
    EXPECT_EQ(rates.times, 8.75 / 8.5);
    EXPECT_EQ(standardised_rates({{{0, 1000}, 1}}, {{{2, 1000}, 1}}, 1000).times, 0);
}

} // namespace
} // namespace linsen::statistics
