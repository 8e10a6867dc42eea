#include "run/pairs.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

std::vector<Category> groups(std::vector<std::string> const& codes) {
    std::vector<Category> categories;
    for (std::string const& code : codes) categories.push_back({code, code, {code}});
    return categories;
}

std::vector<std::string> labels(std::vector<Category> const& categories) {
    std::vector<std::string> all;
    for (Category const& category : categories) all.push_back(category.label);
    return all;
}

TEST(Pairs, NeighboursAreOneGroup) {
    auto const pairs = in_pairs(groups({"13-15", "16-17", "18-20", "21-24"}));
    EXPECT_EQ(labels(pairs), (std::vector<std::string>{"13–17", "18–24"}));
    EXPECT_EQ(pairs.front().members, (std::vector<std::string>{"13-15", "16-17"}));
}

TEST(Pairs, AnOddOneOutStays) {
    EXPECT_EQ(labels(in_pairs(groups({"2021", "2022", "2023", "2024", "2025"}))).back(), "2025");
}

TEST(Pairs, GroupsWithAGapBetweenAreNamedBoth) {
    EXPECT_EQ(labels(in_pairs(groups({"13-15", "18-20"}))).front(), "13-15 och 18-20");
}

TEST(YearsTogether, AreOneSpanOfTheirMembersBesideWhatIsNoYear) {
    auto const together = years_together(groups({"2023", "2024", "2025", "uppgift saknas"}));
    ASSERT_TRUE(together);
    EXPECT_EQ(labels(*together), (std::vector<std::string>{"2023–2025", "uppgift saknas"}));
    EXPECT_EQ(together->front().code, "2023-2025");
    EXPECT_EQ(together->front().members, (std::vector<std::string>{"2023", "2024", "2025"}));
}

TEST(YearsTogether, AreNoneOfOneYearNorOfYearsThatLackOneBetween) {
    EXPECT_FALSE(years_together(groups({"2025"})));
    EXPECT_FALSE(years_together(groups({"2025", "uppgift saknas"})));
    EXPECT_FALSE(years_together(groups({"2021", "2023"})));
    EXPECT_FALSE(years_together(groups({"2025M01", "2025M02"})));
    EXPECT_TRUE(years_together(groups({"2022", "2023"})));
}

TEST(Pairs, OnlyNumbersThatFollowEachOtherBelongTogether) {
    EXPECT_TRUE(can_be_paired("alder", groups({"13-15", "16-17", "18-20", "21-24"})));
    EXPECT_FALSE(can_be_paired("alder", groups({"13-15", "16-17"}))) << "one group is no division";
    EXPECT_FALSE(can_be_paired("kommun", groups({"2021", "2023", "2026", "2029"})));
    EXPECT_FALSE(can_be_paired("insats", groups({"Samtal", "Grupp", "Boende", "Annat"})));
}

} // namespace
} // namespace linsen
