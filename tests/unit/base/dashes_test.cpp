#include "base/dashes.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

TEST(Dashes, EachKindBecomesAHyphen) {
    EXPECT_EQ(with_hyphens("13‐1 13‑2 13‒3 13–4 13—5 13−6 13-7"), "13-1 13-2 13-3 13-4 13-5 13-6 13-7");
}

TEST(Dashes, OtherCharactersAreLeftAsTheyAre) {
    EXPECT_EQ(with_hyphens("Åre · 5 _ ~ år"), "Åre · 5 _ ~ år");
    EXPECT_EQ(with_hyphens(""), "");
}

} // namespace
} // namespace linsen::testing
