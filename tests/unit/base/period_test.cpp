#include "base/period.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(PeriodOf, ReadsWhatSourcesWrite) {
    EXPECT_EQ(period_of("2021"), (Period{2021 * 12, 2021 * 12 + 11}));
    EXPECT_EQ(period_of("2021", 4), (Period{2018 * 12, 2021 * 12 + 11}));
    EXPECT_EQ(period_of("2019-2022"), (Period{2019 * 12, 2022 * 12 + 11}));
    EXPECT_EQ(period_of("2026M04"), (Period{2026 * 12 + 3, 2026 * 12 + 3}));
    EXPECT_EQ(period_of("2021K3"), (Period{2021 * 12 + 6, 2021 * 12 + 8}));
    EXPECT_EQ(period_of("2024/25"), (Period{2024 * 12 + 6, 2025 * 12 + 5}));
    EXPECT_EQ(period_of("1999/2000"), (Period{1999 * 12 + 6, 2000 * 12 + 5}));
    EXPECT_EQ(period_of("2022/2023-2024/2025"), (Period{2022 * 12 + 6, 2025 * 12 + 5}));
    EXPECT_EQ(period_of("2022/23-2024/25"), (Period{2022 * 12 + 6, 2025 * 12 + 5}));
    EXPECT_FALSE(period_of("2024/25-2022/23"));
    EXPECT_FALSE(period_of("2024/25-2026"));
    EXPECT_FALSE(period_of("2024/25")->overlaps(*period_of("2025/26")));
}

TEST(PeriodOf, ReadsWhatReportsPrint) {
    for (char const* code :
         {"2021", "2019-2022", "2026M04", "2026M12", "2021K1", "2021K4", "2022/23-2024/25"})
        EXPECT_EQ(period_of(period_in_text(code)), period_of(code)) << code;
    EXPECT_EQ(period_in_text("2019-2022"), "2019–2022");
    EXPECT_EQ(period_in_text("2022/2023-2024/2025"), "2022/2023–2024/2025");
    EXPECT_EQ(period_in_text("2026M04"), "april 2026");
    EXPECT_EQ(period_in_text("2021K3"), "kvartal 3 2021");
    EXPECT_EQ(period_in_text("våren"), "våren");
}

TEST(PeriodCode, IsWithoutSpacesAndDashes) {
    EXPECT_EQ(period_code("2019 \u2013 2022"), "2019-2022");
    EXPECT_EQ(period_code(" 2021 "), "2021");
    EXPECT_EQ(period_code("2026M04"), "2026M04");
    EXPECT_EQ(period_code("2024/25"), "2024/25");
    EXPECT_EQ(period_code("2024/2025"), "2024/25");
    EXPECT_EQ(period_code("1999/2000"), "1999/00");
    EXPECT_EQ(period_code("2019/2020–2021/2022"), "2019/20-2021/22");
    EXPECT_EQ(period_code("2019/20-2021/2022"), "2019/20-2021/22");
    EXPECT_EQ(period_code("2020-01"), "2020M01");
    EXPECT_EQ(period_code("2024-25"), "");
    EXPECT_EQ(period_code("2011-12"), "") << "the month, or two years";
    EXPECT_EQ(period_code("våren"), "");
}

TEST(PeriodOf, GivesNothingForOtherText) {
    for (char const* text :
         {"", "21", "20211", "2021M13", "2021M4", "2021K5", "2021K", "2022-2019", "2024/26", "2024/5", "1899",
          "maj", "maj 21", "kvartal 5 2021", "våren 2021", "2021M04 "})
        EXPECT_FALSE(period_of(text)) << text;
}

TEST(Period, TellsSeveralAsRuns) {
    EXPECT_EQ(periods_in_text({"2021", "2022", "2023"}), "2021–2023");
    EXPECT_EQ(periods_in_text({"2019", "2021", "2022"}), "2019 och 2021–2022");
    EXPECT_EQ(periods_in_text({"2022/23", "2023/24"}), "2022/23–2023/24");
    EXPECT_EQ(periods_in_text({"2026M01", "2026M03"}), "januari 2026 och mars 2026");
    EXPECT_EQ(periods_in_text({}), "");
}

TEST(Period, KnowsWhatItSharesAndWhereItStands) {
    EXPECT_FALSE(period_of("2026M03")->overlaps(*period_of("2026M04")));
    EXPECT_TRUE(period_of("2026")->overlaps(*period_of("2026M04")));
    EXPECT_TRUE(period_of("2019-2022")->is_long());
    EXPECT_FALSE(period_of("2022")->is_long());
    EXPECT_DOUBLE_EQ(period_of("2021K3")->position(), 2021.5);
}

} // namespace
} // namespace linsen
