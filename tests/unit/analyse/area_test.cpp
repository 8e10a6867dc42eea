#include "analyse/area.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Area, IsFoundByCodeAndByName) {
    EXPECT_EQ(area_code("2080"), "2080");
    EXPECT_EQ(area_code("Falun"), "2080");
    EXPECT_EQ(area_code("Dalarna"), "20");
    EXPECT_EQ(area_code("Riket"), "00");
    EXPECT_EQ(area_code("0020"), "20") << "as Kolada writes a county";
    EXPECT_EQ(area_code("0000"), "00");
    EXPECT_EQ(area_code("0099"), std::nullopt);
    EXPECT_EQ(area_code("Fallun"), std::nullopt);
    EXPECT_EQ(area_code("2099"), std::nullopt);
}

TEST(Area, HasANameForTablesAndOneForSentences) {
    EXPECT_EQ(area_name("20"), "Dalarnas län");
    EXPECT_EQ(area_in_text("20"), "Dalarna");
    EXPECT_EQ(area_in_text("12"), "Skåne");
    EXPECT_EQ(area_in_text("01"), "Stockholms län") << "Stockholm is a kommun";
    EXPECT_EQ(area_in_text("00"), "riket");
    EXPECT_EQ(area_in_text("2080"), "Falun");
    EXPECT_EQ(area_name("9999"), "9999");
}

TEST(Area, SomethingIsOnAnIslandAndInOtherKommuner) {
    EXPECT_EQ(at_place("Falun"), "i Falun");
    EXPECT_EQ(at_place("riket"), "i riket");
    EXPECT_EQ(at_place(area_in_text("0980")), "på Gotland");
    EXPECT_EQ(at_place(area_in_text("09")), "på Gotland") << "the county too";
    EXPECT_EQ(at_place(area_in_text("0186")), "på Lidingö");
    EXPECT_EQ(at_place("Borgholm"), "i Borgholm") << "a town on an island";
    EXPECT_EQ(at_places({"Avesta", "Falun", "Orsa"}), "i Avesta, Falun och Orsa");
    EXPECT_EQ(at_places({"Orust", "Tjörn"}), "på Orust och Tjörn");
    EXPECT_EQ(at_places({"Avesta", "Gotland", "Orsa"}), "i Avesta, på Gotland och i Orsa");
}

TEST(Area, KommunerStandInTheOrderOfTheSwedishAlphabet) {
    auto const codes = municipalities_of("20");
    ASSERT_EQ(codes.size(), 15U);
    EXPECT_EQ(area_name(codes.front()), "Avesta");
    EXPECT_EQ(area_name(codes.back()), "Älvdalen");
    auto const skane = municipalities_of("12");
    auto const at = [&skane](std::string_view name) {
        return std::find_if(skane.begin(), skane.end(),
                            [name](std::string const& code) { return area_name(code) == name; });
    };
    ASSERT_NE(at("Åstorp"), skane.end());
    EXPECT_LT(at("Ystad"), at("Åstorp"));
    EXPECT_LT(at("Åstorp"), at("Ängelholm"));
    EXPECT_LT(at("Ängelholm"), at("Örkelljunga"));
    EXPECT_TRUE(municipalities_of("00").empty());
}

TEST(Area, KnowsWhatIsAPartOfWhat) {
    EXPECT_TRUE(overlap("2080", "20"));
    EXPECT_TRUE(overlap("20", "2080"));
    EXPECT_TRUE(overlap("2080", "00"));
    EXPECT_TRUE(overlap("20", "00"));
    EXPECT_FALSE(overlap("2080", "2081"));
    EXPECT_FALSE(overlap("2080", "21"));
    EXPECT_FALSE(overlap("20", "21"));
}

TEST(Area, KnowsTheNearestNames) {
    auto const names = nearest_areas("Fallun", 3);
    ASSERT_FALSE(names.empty());
    EXPECT_EQ(names.front(), "Falun");
}

} // namespace
} // namespace linsen
