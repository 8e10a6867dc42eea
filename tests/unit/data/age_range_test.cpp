#include "data/age_range.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>

namespace linsen {
namespace {

TEST(AgeRange, IsReadAsSourcesWriteIt) {
    std::pair<char const*, char const*> const groups[] = {{"16", "16"},
                                                          {"16 år", "16"},
                                                          {"16-24", "16–24"},
                                                          {"16–24 år", "16–24"},
                                                          {"65+", "65–"},
                                                          {"65 år och äldre", "65–"},
                                                          {"100+ år", "100–"},
                                                          {"-14", "–14"},
                                                          {"0-100+", "0–"},
                                                          {"under 18 år", "–17"},
                                                          {"tot16-64", "16–64"},
                                                          {"Total 15-74", "15–74"},
                                                          {"varav 16-17", "16–17"},
                                                          {"därav 18-24", "18–24"},
                                                          {"16 till 24 år", "16–24"},
                                                          {"65-w", "65–"},
                                                          {"65- år", "65–"},
                                                          {"65– år", "65–"},
                                                          {"65 år-", "65–"},
                                                          {"0-w år", "0–"},
                                                          {"0–w år", "0–"},
                                                          {"0- år", "0–"},
                                                          {"65 år el äldre", "65–"},
                                                          {"65 år el. äldre", "65–"},
                                                          {"65-ä", "65–"},
                                                          {"65–Ä", "65–"},
                                                          {"65 år o äldre", "65–"},
                                                          {"65 år o. äldre", "65–"},
                                                          {"65+ år", "65–"},
                                                          {"65 år eller mer", "65–"},
                                                          {"fr.o.m. 65 år", "65–"},
                                                          {"t.o.m. 17 år", "–17"},
                                                          {"t o m 17 år", "–17"},
                                                          {"T. o. m. 17", "–17"},
                                                          {"17 år och yngre", "–17"},
                                                          {"17 år el. yngre", "–17"},
                                                          {"yngre än 18 år", "–17"},
                                                          {"16 t.o.m. 24 år", "16–24"},
                                                          {"Äldre 65+", "65–"},
                                                          {"äldre än 64", "65–"},
                                                          {"Barn och unga 0-20", "0–20"},
                                                          {"65 och", ""},
                                                          {"17 under", ""},
                                                          {"2024", ""},
                                                          {"24-16", ""},
                                                          {"0-6 månader", ""},
                                                          {"Vuxna", ""},
                                                          {"16-24 år, placerade", ""},
                                                          {"1-2-3", ""}};
    for (auto const& [written, range] : groups) {
        auto const read = age_range_of(written);
        EXPECT_EQ(read ? read->text() : std::string(), range) << written;
    }
}

TEST(AgeRange, ANumberOrAnEndOfAScaleStandsAlone) {
    auto const read = [](char const* written) {
        auto const range = number_or_open_range(written);
        return range ? range->text() : std::string();
    };
    EXPECT_EQ(read("2024"), "2024");
    EXPECT_EQ(read("500+"), "500–");
    EXPECT_EQ(read("65- år"), "65–");
    EXPECT_EQ(read("t o m 17 år"), "–17");
    EXPECT_EQ(read("16-24"), "");
    EXPECT_EQ(read("varav 16"), "");
    EXPECT_EQ(read("1234567890"), "");
}

TEST(AgeRange, GroupsThatMeetAtTheirEndsAreNeighbours) {
    auto const share = [](char const* one, char const* other) {
        return share_ages(*age_range_of(one), *age_range_of(other));
    };
    EXPECT_TRUE(share("0-17", "16-24"));
    EXPECT_TRUE(share("18+", "65+"));
    EXPECT_TRUE(share("16", "16-17"));
    EXPECT_FALSE(share("0-17", "18+"));
    EXPECT_FALSE(share("18-25", "25-35"));
}

} // namespace
} // namespace linsen
