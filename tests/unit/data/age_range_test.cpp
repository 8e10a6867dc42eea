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
