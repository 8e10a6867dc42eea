#include "base/capital.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Capital, IsThatOfSwedishLettersAndNothingElse) {
    EXPECT_EQ(with_capital("kvinnor"), "Kvinnor");
    EXPECT_EQ(with_capital("äldre"), "Äldre");
    EXPECT_EQ(with_capital("övrigt"), "Övrigt");
    EXPECT_EQ(with_capital("école"), "École");
    EXPECT_EQ(with_capital("÷"), "÷");
    EXPECT_EQ(with_capital("65 år"), "65 år");
    EXPECT_EQ(with_capital(""), "");
}

} // namespace
} // namespace linsen
