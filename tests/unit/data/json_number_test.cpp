#include "data/json_number.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

NumberText read(std::string text) {
    JsonNode node;
    node.kind = JsonKind::number;
    node.text = std::move(text);
    return json_number(node).value();
}

TEST(JsonNumber, CountsTheDecimalsAsWritten) {
    EXPECT_EQ(read("7.10").decimals, 2);
    EXPECT_EQ(read("12").decimals, 0);
    EXPECT_EQ(read("0.123456789012345").decimals, 15);
}

TEST(JsonNumber, DigitsThatNoDoubleHoldsAreNotOfTheNumber) {
    EXPECT_EQ(read("0.41000000000000003").decimals, 2);
    EXPECT_EQ(read("0.41000000000000003").value, 0.41);
    EXPECT_EQ(read("80.12299999999999").decimals, 3);
    EXPECT_EQ(read("-2.5000000000000004").value, -2.5);
    EXPECT_EQ(read("0.3333333333333333").decimals, 15);
}

} // namespace
} // namespace linsen
