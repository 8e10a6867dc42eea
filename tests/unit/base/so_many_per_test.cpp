#include "base/so_many_per.hpp"

#include "base/number.hpp"

#include <gtest/gtest.h>
#include <string>

namespace linsen {
namespace {

/// number ÷ base in units of the last decimal, halves up, in whole numbers alone.
int rounded(int number, int base, int per) { return (2 * per * number + base) / (2 * base); }

TEST(SoManyPer, IsAHalfWhereItIsOneInDecimals) {
    EXPECT_EQ(print_number(so_many_per(100, 46, 80), 0), "58");
    EXPECT_NE(print_number(46.0 / 80.0 * 100, 0), "58") << "the other order is what this is for";
    EXPECT_EQ(print_number(so_many_per(1000, 93, 20'000), 1), "4,7");
}

TEST(SoManyPer, IsRoundedAsWholeNumbersAre) {
    for (int base = 1; base <= 700; ++base) {
        for (int number = 0; number <= base; ++number) {
            double const share = so_many_per(100, number, base);
            ASSERT_EQ(round_half_away(share, 0), rounded(number, base, 100)) << number << " of " << base;
            int const tenths = rounded(number, base, 1000);
            ASSERT_EQ(print_number(share, 1), std::to_string(tenths / 10) + "," + std::to_string(tenths % 10))
                << number << " of " << base;
        }
    }
}

} // namespace
} // namespace linsen
