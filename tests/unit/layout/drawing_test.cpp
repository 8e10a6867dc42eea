#include "layout/drawing.hpp"

#include <gtest/gtest.h>

namespace linsen::layout {
namespace {

// Reference values of WCAG 2.1: black on white is 21; Region Dalarna's palette as measured elsewhere.
TEST(Drawing, ContrastFollowsWcag) {
    EXPECT_NEAR(contrast({0, 0, 0}, white), 21, 1e-9);
    EXPECT_NEAR(contrast({0xE2, 0xA8, 0x55}, white), 2.11, 0.005);
    EXPECT_NEAR(contrast({0x45, 0x90, 0x79}, white), 3.81, 0.005);
    EXPECT_NEAR(contrast({0xE2, 0xA8, 0x55}, {0x45, 0x90, 0x79}), 1.81, 0.005);
    EXPECT_DOUBLE_EQ(contrast({9, 80, 7}, {200, 1, 3}), contrast({200, 1, 3}, {9, 80, 7}));
}

TEST(Drawing, MixingGoesFromGroundToColour) {
    Colour const teal{0, 64, 128};
    EXPECT_EQ(mix(teal, white, 1), teal);
    EXPECT_EQ(mix(teal, white, 0), white);
    EXPECT_EQ(mix(teal, white, 0.5), (Colour{128, 160, 192}));
}

} // namespace
} // namespace linsen::layout
