#include "base/date.hpp"
#include "base/fault.hpp"

#include <gtest/gtest.h>

#include <cstdlib>

namespace linsen {
namespace {

TEST(Date, ReadsIsoAndNothingElse) {
    EXPECT_EQ(parse_date("2026-03-01"), (Date{2026, 3, 1}));
    EXPECT_EQ(parse_date("2024-02-29"), (Date{2024, 2, 29}));
    for (char const* wrong : {"2026-02-29", "2026-13-01", "2026-00-10", "2026-3-1", "20260301", "2026-03-01 ",
                              "01-03-2026", "0000-01-01", "", "2026/03/01", "+026-03-01"}) {
        EXPECT_EQ(parse_date(wrong), std::nullopt) << wrong;
    }
}

TEST(Date, PrintsInSwedish) {
    EXPECT_EQ(print_iso({2026, 3, 1}), "2026-03-01");
    EXPECT_EQ(print_iso({987, 12, 31}), "0987-12-31");
    EXPECT_EQ(print_long({2026, 3, 1}), "1 mars 2026");
    EXPECT_EQ(print_long({2025, 12, 24}), "24 december 2025");
    EXPECT_THROW(static_cast<void>(print_long({2026, 2, 30})), Fault);
}

TEST(Date, ConvertsToSecondsAndBack) {
    EXPECT_EQ(unix_seconds({1970, 1, 1}), 0);
    EXPECT_EQ(unix_seconds({2026, 3, 1}), 1772323200);
    EXPECT_EQ(unix_seconds({1969, 12, 31}), -86400);
    EXPECT_EQ(date_of(1772323200), (Date{2026, 3, 1}));
    EXPECT_EQ(date_of(1772323199), (Date{2026, 2, 28}));
    EXPECT_EQ(date_of(-1), (Date{1969, 12, 31}));
}

TEST(Date, FilesCarrySourceDateEpochWhenItIsSeconds) {
    Date const date{2026, 3, 1};
    ASSERT_EQ(::unsetenv("SOURCE_DATE_EPOCH"), 0);
    Diagnostics silent;
    EXPECT_EQ(file_moment(date, silent), 1772323200);
    for (auto const& [text, moment] : {std::pair<char const*, std::int64_t>{"1700000000", 1700000000},
                                       {"0", 0},
                                       {"253402214399", 253402214399},
                                       {"", 1772323200}}) {
        ASSERT_EQ(::setenv("SOURCE_DATE_EPOCH", text, 1), 0);
        EXPECT_EQ(file_moment(date, silent), moment) << text;
    }
    EXPECT_TRUE(silent.list().empty());
    for (char const* odd : {"i går", "-5", "1700000000 ", "99999999999999999999", "253402300800", "\xff"}) {
        ASSERT_EQ(::setenv("SOURCE_DATE_EPOCH", odd, 1), 0);
        Diagnostics told;
        EXPECT_EQ(file_moment(date, told), 1772323200) << odd;
        ASSERT_EQ(told.list().size(), 1U) << odd;
        EXPECT_EQ(told.list()[0].code, "miljo.source-date-epoch");
        EXPECT_EQ(told.list()[0].severity, Severity::warning);
    }
    ASSERT_EQ(::unsetenv("SOURCE_DATE_EPOCH"), 0);
}

} // namespace
} // namespace linsen
