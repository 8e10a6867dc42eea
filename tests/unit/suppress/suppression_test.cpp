#include "suppress/suppression.hpp"

#include "base/fault.hpp"
#include "suppress/guards.hpp"
#include "suppress/margin_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen::suppression {
namespace {

using margin_tables::CrossedTable;
using margin_tables::Dimension;

/// Two rows, two columns and their margins: cells by row, the total of a row last.
CrossedTable two_by_two(std::int64_t a, std::int64_t b, std::int64_t c, std::int64_t d) {
    CrossedTable table({Dimension::with_total(2), Dimension::with_total(2)});
    table.value({0, 0}) = a;
    table.value({0, 1}) = b;
    table.value({1, 0}) = c;
    table.value({1, 1}) = d;
    return table;
}

/// A printed cell for each value; those of `hidden` are asked about in the tests below.
Problem problem_of(std::vector<std::int64_t> const& values, std::vector<Row> rows) {
    Problem problem;
    for (auto const value : values) {
        Cell cell;
        cell.value = value;
        problem.cells.push_back(cell);
    }
    problem.rows = std::move(rows);
    return problem;
}

Conclusion ask(Problem const& problem, std::vector<std::uint32_t> const& hidden, std::uint32_t cell,
               Settings const& settings = {}) {
    std::vector<bool> pattern(problem.cells.size(), false);
    for (auto const i : hidden) pattern[i] = true;
    return audit(problem, pattern, {cell}, settings).front();
}

void expect_interval(Conclusion const& conclusion, std::int64_t lower, std::int64_t upper) {
    EXPECT_EQ(conclusion.lower, lower);
    EXPECT_EQ(conclusion.upper, upper);
}

Row sum(std::uint32_t whole, std::vector<std::uint32_t> const& parts) {
    Row row{{{whole, -1}}, 0, 0};
    for (auto const part : parts) row.terms.push_back({part, 1});
    return row;
}

TEST(Audit, OneHiddenCellWithItsMarginsIsKnown) {
    auto table = two_by_two(3, 5, 6, 1);
    auto const problem = table.problem(5);
    auto const conclusion = ask(problem, {table.cell({0, 0})}, table.cell({0, 0}));
    expect_interval(conclusion, 3, 3);
    EXPECT_FALSE(conclusion.safe);
    EXPECT_FALSE(conclusion.rows.empty());
}

TEST(Audit, FourHiddenCellsAreAsWideAsTheirMargins) {
    auto narrow = two_by_two(5, 3, 4, 2); // rows 8 6, columns 9 5
    auto const inner = std::vector<std::uint32_t>{narrow.cell({0, 0}), narrow.cell({0, 1}),
                                                  narrow.cell({1, 0}), narrow.cell({1, 1})};
    auto const first = ask(narrow.problem(5), inner, narrow.cell({0, 1}));
    expect_interval(first, 1, 4);
    EXPECT_FALSE(first.safe);
    auto wide = two_by_two(7, 5, 4, 5); // rows 12 9, columns 11 10
    auto const second = ask(wide.problem(5), inner, wide.cell({1, 1}));
    expect_interval(second, 1, 8);
    EXPECT_TRUE(second.safe);
}

TEST(Audit, WomenAndTotalGiveMen) {
    expect_interval(ask(problem_of({46, 43, 3}, {sum(0, {1, 2})}), {2}, 2), 3, 3);
}

TEST(Audit, BoundsAloneGiveCellsAway) {
    // A total of five with five hidden parts: each is 1, which no elimination finds.
    auto const five = problem_of({5, 1, 1, 1, 1, 1}, {sum(0, {1, 2, 3, 4, 5})});
    expect_interval(ask(five, {1, 2, 3, 4, 5}, 3), 1, 1);
    auto const six = ask(problem_of({6, 2, 4}, {sum(0, {1, 2})}), {1, 2}, 1);
    expect_interval(six, 1, 5);
    EXPECT_TRUE(six.safe);
    auto const total_five = ask(problem_of({5, 2, 3}, {sum(0, {1, 2})}), {1, 2}, 1);
    expect_interval(total_five, 1, 4);
    EXPECT_FALSE(total_five.safe);
}

TEST(Audit, LinkedTablesAreOpenTogether) {
    // 0 = 1 + 2 in one table, 1 = 3 + 4 and 2 = 5 + 6 in others; 3 + 5 is printed as 7.
    auto const together = problem_of({20, 9, 11, 3, 6, 5, 6, 8},
                                     {sum(0, {1, 2}), sum(1, {3, 4}), sum(2, {5, 6}), sum(7, {3, 5})});
    auto apart = together;
    apart.rows.pop_back();
    expect_interval(ask(apart, {3, 4}, 3), 1, 8);
    expect_interval(ask(together, {3, 4}, 3), 3, 3);
    expect_interval(ask(together, {3, 4, 5, 6}, 3), 1, 7);
}

TEST(Audit, TwoGroupingsOfTheSameAgesGiveTheirDifference) {
    // Ages 13, 14, 15, 16–17 printed nowhere; 13–15 and 16–17 in one table, 13–14 and 15–17 in another.
    auto problem = problem_of({10, 12, 3, 9, 25, 9, 22, 12},
                              {sum(4, {0, 1, 2}), sum(6, {0, 1}), sum(7, {2, 3}), sum(5, {3})});
    for (std::uint32_t age = 0; age < 4; ++age) {
        problem.cells[age].kind = Kind::unseen;
        problem.cells[age].lower = 0;
    }
    expect_interval(ask(problem, {}, 2), 3, 3);
    expect_interval(ask(problem, {4, 6}, 2), 3, 3);
    expect_interval(ask(problem, {4, 5, 6, 7}, 2), 0, unlimited);
}

TEST(Audit, ThreeMarginsBoundTheCrossThatNobodyPrints) {
    CrossedTable table({Dimension::with_total(2), Dimension::with_total(2), Dimension::with_total(2)});
    table.value({0, 0, 0}) = 1; // all others 0 where they meet it: the three two-way tables fix the cross
    table.value({1, 1, 1}) = 9;
    table.value({0, 1, 1}) = 7;
    auto problem = table.problem(5);
    for (std::size_t a = 0; a < 2; ++a) {
        for (std::size_t b = 0; b < 2; ++b) {
            for (std::size_t c = 0; c < 2; ++c) {
                auto& cell = problem.cells[table.cell({a, b, c})];
                cell.kind = Kind::unseen;
                cell.lower = 0;
                cell.primary = false;
            }
        }
    }
    expect_interval(ask(problem, {}, table.cell({0, 0, 0})), 1, 1);
}

TEST(Audit, InequalitiesCount) {
    // 7,0 % of 43 prints only for 3: the row that the share makes fixes the count.
    expect_interval(ask(problem_of({3}, {{{{0, 1}}, 3, 3}}), {0}, 0), 3, 3);
    // 33,3 % of a hidden base: 1000 n lies between 332.5 N and 333.5 N, as whole numbers 2000 n, 665 N and
    // 667 N.
    auto const share = problem_of(
        {4, 12, 20, 8},
        {{{{0, 2000}, {1, -665}}, 0, unlimited}, {{{0, 2000}, {1, -667}}, -unlimited, 0}, sum(2, {1, 3})});
    auto const count = ask(share, {0, 1, 3}, 0);
    expect_interval(count, 1, 6);
    // Sorted rows: a hidden one between 7 and 5.
    auto const sorted =
        problem_of({7, 6, 5}, {{{{0, 1}, {1, -1}}, 0, unlimited}, {{{1, 1}, {2, -1}}, 0, unlimited}});
    expect_interval(ask(sorted, {1}, 1), 5, 7);
    // Several answers allowed: parts do not add up, each is at most the total.
    auto const answers = problem_of({10, 8, 4}, {{{{1, 1}, {0, -1}}, -unlimited, 0},
                                                 {{{2, 1}, {0, -1}}, -unlimited, 0},
                                                 {{{1, 1}, {2, 1}, {0, -1}}, 0, unlimited}});
    expect_interval(ask(answers, {2}, 2), 2, 10);
}

TEST(Audit, WindowsGiveTheYearThatTheyDifferBy) {
    // Years 0–3 unseen; 2023–2025 and 2023–2026 printed, then 2023–2025 and 2024–2026.
    auto growing = problem_of({5, 6, 5, 3, 16, 19}, {sum(4, {0, 1, 2}), sum(5, {0, 1, 2, 3})});
    auto sliding = problem_of({5, 6, 5, 8, 16, 19}, {sum(4, {0, 1, 2}), sum(5, {1, 2, 3})});
    for (std::uint32_t year = 0; year < 4; ++year) {
        for (auto* problem : {&growing, &sliding}) {
            problem->cells[year].kind = Kind::unseen;
            problem->cells[year].lower = 0;
        }
    }
    expect_interval(ask(growing, {}, 3), 3, 3);
    expect_interval(ask(sliding, {}, 3), 3, 19);
    sliding.cells[0].kind = Kind::fixed; // one year known opens the chain
    expect_interval(ask(sliding, {}, 3), 8, 8);
}

TEST(Audit, TheThirdGroupIsTheRemainderOfAnHonestTotal) {
    expect_interval(ask(problem_of({76, 41, 33, 2}, {sum(0, {1, 2, 3})}), {3}, 3), 2, 2);
    // Pooled: 16 over all kommuner and years, this kommun's 2 and the others' 14 printed nowhere.
    auto pooled = problem_of({16, 2, 14}, {sum(0, {1, 2})});
    for (std::uint32_t i = 1; i < 3; ++i) {
        pooled.cells[i].kind = Kind::unseen;
        pooled.cells[i].lower = 0;
    }
    expect_interval(ask(pooled, {}, 1), 0, 16);
}

TEST(Audit, ContradictionIsAFault) {
    auto const problem = problem_of({10, 8, 4}, {sum(0, {1, 2})});
    EXPECT_THROW(ask(problem, {1}, 1), Fault);
}

TEST(Audit, ARespondentKnowsHisOwnCell) {
    auto const problem = problem_of({7, 1, 2, 4}, {sum(0, {1, 2, 3})});
    expect_interval(ask(problem, {1, 2}, 2), 1, 2);
    expect_interval(ask(problem, {2}, 2), 2, 2);
}

TEST(Suppress, ZerosAndFixedCellsStayShown) {
    auto table = two_by_two(2, 0, 9, 8);
    auto problem = table.problem(5);
    problem.cells[table.cell({2, 2})].kind = Kind::fixed;
    auto const result = suppress(problem, {});
    EXPECT_FALSE(result.hidden[table.cell({0, 1})]);
    EXPECT_FALSE(result.hidden[table.cell({2, 2})]);
    EXPECT_TRUE(result.hidden[table.cell({0, 0})]);
    EXPECT_TRUE(result.hidden[table.cell({0, 2})]) << "a total with one part is its part";
}

TEST(Suppress, WhatCannotBeProtectedIsNamedWithItsRow) {
    auto problem = problem_of({46, 43, 3}, {sum(0, {1, 2})});
    problem.cells[0].kind = problem.cells[1].kind = Kind::fixed;
    problem.cells[2].primary = true;
    auto const result = suppress(problem, {});
    ASSERT_EQ(result.statistics.open, 1U);
    EXPECT_FALSE(result.judged[0].safe);
    EXPECT_EQ(result.judged[0].rows, std::vector<std::uint32_t>{0});
    EXPECT_TRUE(result.hidden[2]);
}

TEST(Suppress, GivenTheLedgerHidesTheSameAgain) {
    // Last year's report hid cells 1 and 2 and showed their total; this one prints the kommun's other sum.
    auto problem = problem_of({12, 3, 9, 20, 11}, {sum(0, {1, 2}), sum(3, {2, 4})});
    problem.cells[0].kind = Kind::fixed;
    problem.cells[1].kind = problem.cells[2].kind = Kind::hidden_before;
    problem.cells[1].judged = true;
    auto const result = suppress(problem, {});
    EXPECT_EQ(result.statistics.open, 0U);
    EXPECT_TRUE(result.hidden[1] && result.hidden[2]);
    EXPECT_TRUE(result.hidden[3] || result.hidden[4]) << "showing both gives 2, and with it 1";
}

TEST(Guards, LookOneStepAhead) {
    // Cell 1 is small. Guard 2 is cheapest, but a row of its own gives it back; guard 3 is free.
    auto problem = problem_of({30, 2, 8, 20, 8, 50, 58}, {sum(0, {1, 2, 3}), sum(6, {2, 5})});
    problem.cells[1].primary = true;
    problem.cells[0].kind = problem.cells[5].kind = problem.cells[6].kind = Kind::printed;
    problem.cells[2].weight = 1;
    problem.cells[3].weight = 1.5;
    System const system(problem, {});
    Elimination elimination(system);
    elimination.hide(1);
    std::vector<double> costs;
    for (std::uint32_t i = 0; i < system.size(); ++i) costs.push_back(system[i].weight);
    EXPECT_EQ(choose_guard(system, elimination, 1, {4, 1, 1, 1.5, 1, 4, 4}), 3U);
    EXPECT_EQ(choose_guard(system, elimination, 1, {4, 1, 1, 9, 1, 1, 1}), 2U);
}

struct Instance {
    std::string file;
    std::vector<margin_tables::Variable> variables;
    std::int64_t threshold;
    std::size_t cells;
    std::size_t primary;
    std::size_t most; ///< secondary cells at `standard`: what was measured, a little above
};

class KnownTables : public testing::TestWithParam<Instance> {};

TEST_P(KnownTables, AreSafeByTheAuditAndNotDearer) {
    auto const& given = GetParam();
    auto const path = std::string(LINSEN_SOURCE_DIR) + "/tests/data/sdc/" + given.file + ".csv";
    auto const problem = margin_tables::read(path, given.variables).problem(given.threshold);
    EXPECT_EQ(
        std::count_if(problem.cells.begin(), problem.cells.end(), [](auto const& c) { return c.value != 0; }),
        static_cast<std::ptrdiff_t>(given.cells));
    Settings settings;
    settings.threshold = given.threshold;
    settings.threads = 2;
    auto const result = suppress(problem, settings);
    EXPECT_EQ(result.statistics.primary, given.primary);
    EXPECT_EQ(result.statistics.open, 0U);
    EXPECT_LE(result.statistics.secondary, given.most);
    std::vector<std::uint32_t> primary;
    for (auto const& conclusion : result.judged) primary.push_back(conclusion.cell);
    for (auto const& conclusion : audit(problem, result.hidden, primary, settings)) {
        EXPECT_TRUE(conclusion.safe) << conclusion.cell << " [" << conclusion.lower << ", "
                                     << conclusion.upper << "]";
    }
}

INSTANTIATE_TEST_SUITE_P(
    Tables, KnownTables,
    testing::Values(Instance{"z1", {{"region", {}}, {"hovedint", {}}}, 4, 45, 3, 3},
                    Instance{"z1", {{"region", {}}, {"hovedint", {}}}, 5, 45, 4, 4},
                    Instance{"z2", {{"region", {"fylke", "kostragr"}}, {"hovedint", {}}}, 4, 98, 9, 15},
                    Instance{"z2", {{"region", {"fylke", "kostragr"}}, {"hovedint", {}}}, 5, 98, 11, 19}),
    [](auto const& tested) { return tested.param.file + "T" + std::to_string(tested.param.threshold); });

TEST(KnownTable, TheVerySparseOneEndsSafeSlow) {
    auto const path = std::string(LINSEN_SOURCE_DIR) + "/tests/data/sdc/gles.csv";
    auto const problem =
        margin_tables::read(path, {{"kommun", {"lan"}}, {"alder", {}}, {"kon", {}}}).problem(5);
    Settings settings;
    settings.threads = 2;
    auto const result = suppress(problem, settings);
    EXPECT_EQ(result.statistics.primary, 5821U);
    EXPECT_EQ(result.statistics.open, 0U);
    std::vector<std::uint32_t> some; // tight intervals of all would take minutes
    for (std::size_t i = 0; i < result.judged.size(); i += 97) some.push_back(result.judged[i].cell);
    for (auto const& conclusion : audit(problem, result.hidden, some, settings)) {
        EXPECT_TRUE(conclusion.safe) << conclusion.cell << " [" << conclusion.lower << ", "
                                     << conclusion.upper << "]";
    }
}

/// Two tables that have nothing in common, each with a small cell whose row is too narrow: mending the first
/// says nothing of where the second one's guards are.
TEST(Suppress, EveryPartOfAProblemIsMended) {
    Problem problem;
    for (int part = 0; part < 2; ++part) {
        auto const first = static_cast<std::uint32_t>(problem.cells.size());
        // 4 and 1 are hidden; together they are 5, and both can only be told apart once 9 is hidden too.
        for (std::int64_t const value : {14, 4, 1, 9}) {
            Cell cell;
            cell.value = value;
            cell.primary = value < 5;
            if (value == 14) cell.kind = Kind::fixed;
            problem.cells.push_back(cell);
        }
        problem.rows.push_back(sum(first, {first + 1, first + 2, first + 3}));
    }
    auto const result = suppress(problem, {});
    EXPECT_EQ(result.statistics.open, 0U);
    EXPECT_EQ(result.secondary, (std::vector<std::uint32_t>{3, 7}));
}

/// Every two neighbours of a chain are a fixed sum, so that one moves with its whole stretch of the chain, up
/// to where a sum has a third part. The stretches of both small cells are longer than what is looked at
/// first; what is looked at around the first one ends within that of the other.
TEST(Suppress, WhatIsFarFromASmallCellIsLookedAtAroundEach) {
    constexpr std::uint32_t length = 9000;
    constexpr std::uint32_t stretch = 1700;
    constexpr std::uint32_t small[] = {0, 6200};
    constexpr std::uint32_t short_of_end[] = {100, 6300};
    Problem problem;
    auto const add = [&problem](std::int64_t value, Kind kind) {
        Cell cell;
        cell.value = value;
        cell.kind = kind;
        cell.primary = value < 5;
        problem.cells.push_back(cell);
        return static_cast<std::uint32_t>(problem.cells.size() - 1);
    };
    auto const value_of = [&small](std::uint32_t link) {
        return link == small[0] || link == small[1] ? 3 : 100;
    };
    for (std::uint32_t link = 0; link < length; ++link) add(value_of(link), Kind::printed);
    for (std::uint32_t link = 0; link + 1 < length; ++link) {
        std::vector<std::uint32_t> parts{link, link + 1};
        std::int64_t whole = value_of(link) + value_of(link + 1);
        bool const is_end = link % stretch == stretch - 1;
        bool const is_short = link == short_of_end[0] || link == short_of_end[1];
        if (is_end || is_short) {
            parts.push_back(add(50, Kind::printed));
            whole += 50;
        }
        if (is_short) problem.rows.push_back({{{parts.back(), 1}}, 49, 51});
        problem.rows.push_back(sum(add(whole, Kind::fixed), parts));
    }
    auto const result = suppress(problem, {});
    EXPECT_EQ(result.statistics.primary, 2U);
    EXPECT_EQ(result.statistics.open, 0U);
}

} // namespace
} // namespace linsen::suppression
