#include "protect/printed_share.hpp"

#include "base/number.hpp"
#include "base/so_many_per.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen {
namespace {

bool fit(std::vector<suppression::Row> const& rows, std::int64_t persons, std::int64_t base) {
    return std::all_of(rows.begin(), rows.end(), [&](suppression::Row const& row) {
        auto const sum = row.terms[0].factor * persons + row.terms[1].factor * base;
        return sum >= row.lo && sum <= row.hi;
    });
}

/// All pairs of numbers beside what the table would print of them.
void compare(int decimals, std::int64_t per, std::int64_t largest) {
    auto const printed = [&](std::int64_t persons, std::int64_t base) {
        return round_half_away(
            so_many_per(static_cast<double>(per), static_cast<double>(persons), static_cast<double>(base)),
            decimals);
    };
    for (std::int64_t of = 1; of <= largest; ++of) {
        PrintedShare const share{printed(of, largest), decimals, per};
        auto const rows = share.rows(0, 1);
        for (std::int64_t base = 1; base <= largest; ++base) {
            auto const [fewest, most] = share.persons_of(base);
            for (std::int64_t persons = 0; persons <= base; ++persons) {
                bool const prints_so = printed(persons, base) == share.value;
                EXPECT_EQ(prints_so, fewest <= persons && persons <= most) << persons << " of " << base;
                EXPECT_EQ(prints_so, fit(rows, persons, base)) << persons << " of " << base;
            }
        }
    }
}

TEST(PrintedShare, OfWholePercentTellsThePairsThatPrintSo) { compare(0, 100, 80); }
TEST(PrintedShare, OfOneDecimalTellsThePairsThatPrintSo) { compare(1, 100, 64); }
TEST(PrintedShare, ARateTellsThePairsThatPrintSo) { compare(1, 1000, 60); }

TEST(PrintedShare, OfALargeBaseIsOfManyNumbers) {
    PrintedShare const share{31, 0, 100};
    EXPECT_EQ(share.persons_of(16), (std::pair<std::int64_t, std::int64_t>(5, 5)));
    EXPECT_EQ(share.persons_of(1000), (std::pair<std::int64_t, std::int64_t>(305, 314)));
}

} // namespace
} // namespace linsen
