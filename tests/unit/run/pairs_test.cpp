#include "run/pairs.hpp"

#include "base/period.hpp"

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

TEST(Pairs, ThoseWithoutAnAnswerStandAside) {
    auto const ages = groups({"13-15", "16-17", "18-20", "uppgift saknas"});
    EXPECT_TRUE(can_be_paired("aldersgrupp", ages));
    EXPECT_EQ(labels(in_pairs(ages)), (std::vector<std::string>{"13–17", "18-20", "uppgift saknas"}));
    EXPECT_FALSE(can_be_paired("aldersgrupp", groups({"13-15", "16-17", "uppgift saknas"})));
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

TEST(YearsTogether, AreSchoolYearsToo) {
    auto const together = years_together(groups({"2022/2023", "2023/2024", "2024/2025"}));
    ASSERT_TRUE(together);
    EXPECT_EQ(labels(*together), (std::vector<std::string>{"2022/2023–2024/2025"}));
    EXPECT_TRUE(period_of(together->front().code));
}

TEST(YearsTogether, NameEachYearWhereOneLacksBetween) {
    auto const name_of = [](std::vector<std::string> const& codes) {
        auto const together = years_together(groups(codes));
        return together ? together->front().label : "";
    };
    EXPECT_EQ(name_of({"2019", "2021", "2023", "2025"}), "2019, 2021, 2023 och 2025");
    EXPECT_EQ(name_of({"2018", "2020", "2021", "2025"}), "2018, 2020–2021 och 2025");
    EXPECT_EQ(name_of({"2018/19", "2020/21", "2021/22"}), "2018/19 och 2020/21–2021/22");
    auto const together = years_together(groups({"2021", "2023"}));
    ASSERT_TRUE(together);
    EXPECT_FALSE(period_of(together->front().code)) << "2022 is not among them";
    EXPECT_FALSE(years_together(groups({"2023", "2023/2024"}))) << "half a year is in both";
}

TEST(YearsTogether, AreNoneOfOneYearNorOfPartsOfOne) {
    EXPECT_FALSE(years_together(groups({"2025"})));
    EXPECT_FALSE(years_together(groups({"2025", "uppgift saknas"})));
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
