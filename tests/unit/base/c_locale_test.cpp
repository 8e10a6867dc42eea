#include "base/c_locale.hpp"

#include "base/swedish_locale.hpp"

#include <gtest/gtest.h>

#include <cstdio>

namespace linsen {
namespace {

std::string half() {
    char text[8];
    (void)std::snprintf(text, sizeof text, "%.1f", 0.5);
    return text;
}

TEST(CLocale, HoldsThePointInASwedishProgram) {
    SwedishLocale const swedish;
    if (!swedish.set()) GTEST_SKIP() << "sv_SE.UTF-8 cannot be made here: install the package locales";
    ASSERT_EQ(half(), "0,5");
    {
        CLocale const held;
        EXPECT_EQ(half(), "0.5");
    }
    EXPECT_EQ(half(), "0,5") << "the program's own locale comes back";
}

} // namespace
} // namespace linsen
