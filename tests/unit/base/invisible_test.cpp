#include "base/invisible.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Invisible, IsTakenAwayAndTold) {
    EXPECT_EQ(without_invisible("\u200BÅlders\u00ADgrupp\uFEFF\u2060"), "Åldersgrupp");
    EXPECT_EQ(without_invisible("År"), "År");
    EXPECT_EQ(without_invisible("\xC5r"), "\xC5r");
    EXPECT_EQ(told_invisible("K\u00ADön"), "; där finns ett osynligt tecken, U+00AD");
}

} // namespace
} // namespace linsen
