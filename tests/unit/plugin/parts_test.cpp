#include "plugin/parts.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Parts, AColumnOfFiguresIsCalledByTheirUnit) {
    EXPECT_EQ(value_heading(Unit::percent), "Andel");
    EXPECT_EQ(value_heading(Unit::points), "Procentenheter");
    EXPECT_EQ(value_heading(Unit::per_1000), "Antal");
}

} // namespace
} // namespace linsen
