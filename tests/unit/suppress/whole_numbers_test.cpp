#include "suppress/suppression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>
#include <vector>

namespace linsen::suppression {
namespace {

Row sum(std::uint32_t whole, std::vector<std::uint32_t> const& parts) {
    Row row{{{whole, -1}}, 0, 0};
    for (auto const part : parts) row.terms.push_back({part, 1});
    return row;
}

/// Of 14, 19 and 20 years 15 persons answered Ja, 16 Nej, and 12, 9 and 10 are of each age. Those of Ja have
/// 48 years beyond 14 in all.
Problem ages(std::int64_t least, std::int64_t most) {
    Problem problem;
    for (std::int64_t const value : {6, 6, 3, 6, 3, 7, 12, 9, 10, 15, 16}) {
        Cell cell;
        cell.value = value;
        problem.cells.push_back(cell);
    }
    problem.rows = {sum(6, {0, 3}),    sum(7, {1, 4}),     sum(8, {2, 5}),
                    sum(9, {0, 1, 2}), sum(10, {3, 4, 5}), Row{{{1, 5}, {2, 6}}, least, most}};
    return problem;
}

TEST(WholeNumbers, AMeanLeavesFewerThanALinearProgramKnows) {
    std::vector<std::uint32_t> const inner{0, 1, 2, 3, 4, 5};
    std::vector<bool> hidden(11, false);
    for (auto const i : inner) hidden[i] = true;
    auto const narrow = ages(48, 48);
    EXPECT_TRUE(audit(narrow, hidden, {4}, {}).front().safe);
    EXPECT_EQ(without_whole_numbers(narrow, hidden, {4}, {}, WholeNumbers::not_there),
              (std::vector<std::uint32_t>{4}));
    auto const wide = ages(40, 56);
    EXPECT_TRUE(audit(wide, hidden, {4}, {}).front().safe);
    EXPECT_TRUE(without_whole_numbers(wide, hidden, {4}, {}, WholeNumbers::not_found).empty());
}

/// Sums have their ends in whole numbers, so that nothing is to be proved.
TEST(WholeNumbers, AreNotAskedWhereAllFactorsAreOne) {
    auto without = ages(0, 0);
    without.rows.pop_back();
    std::vector<bool> hidden(11, false);
    for (std::size_t i = 0; i < 6; ++i) hidden[i] = true;
    EXPECT_TRUE(without_whole_numbers(without, hidden, {0, 4}, {}, WholeNumbers::not_found).empty());
}

/// Whoever is proved has an interval in the enumeration of all whole numbers that makes it safe.
TEST(WholeNumbers, WhatIsProvedIsSafeInTheEnumeration) {
    std::size_t proved = 0;
    std::size_t unproved = 0;
    for (std::int64_t width = 0; width < 12; ++width) {
        auto const problem = ages(48 - width, 48 + width / 2);
        std::vector<bool> hidden(11, false);
        std::vector<std::uint32_t> const inner{0, 1, 2, 3, 4, 5};
        for (auto const i : inner) hidden[i] = true;
        auto const left = without_whole_numbers(problem, hidden, inner, {}, WholeNumbers::not_found);
        std::array<std::pair<std::int64_t, std::int64_t>, 6> ends;
        ends.fill({100, 0});
        for (std::int64_t a = 1; a < 12; ++a)
            for (std::int64_t b = 1; b < 9; ++b) {
                std::array<std::int64_t, 6> const at{a, b, 15 - a - b, 12 - a, 9 - b, 10 - (15 - a - b)};
                auto const beyond = 5 * at[1] + 6 * at[2];
                bool const fits = std::all_of(at.begin(), at.end(), [](auto each) { return each >= 1; }) &&
                                  beyond >= 48 - width && beyond <= 48 + width / 2;
                if (!fits) continue;
                for (std::size_t i = 0; i < at.size(); ++i)
                    ends[i] = {std::min(ends[i].first, at[i]), std::max(ends[i].second, at[i])};
            }
        for (auto const i : inner) {
            bool const is_left = std::find(left.begin(), left.end(), i) != left.end();
            ++(is_left ? unproved : proved);
            EXPECT_EQ(is_safe(ends[i].first, ends[i].second, 5, Level::standard), !is_left)
                << "width " << width << " cell " << i;
        }
    }
    EXPECT_GT(proved, 5U);
    EXPECT_GT(unproved, 5U);
}

} // namespace
} // namespace linsen::suppression
