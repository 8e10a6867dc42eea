#include "suppress/condensed.hpp"

#include "suppress/audit.hpp"
#include "suppress/margin_tables.hpp"
#include "suppress/random_tables.hpp"
#include "suppress/suppression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <utility>
#include <vector>

namespace linsen::suppression {
namespace {

using margin_tables::CrossedTable;
using margin_tables::Dimension;
using random_tables::draw;
using random_tables::Random;

/// Persons of some places and answers, counted in groups of three ages, beside the means of their ages by
/// place and by answer. Nobody prints how many are of each age, or what several tables have in common.
struct Means {
    static constexpr std::size_t ages_of_group = 3;

    Means(std::uint32_t seed, std::size_t places, std::size_t answers, std::size_t groups, bool has_means)
        : table({Dimension::with_total(places), Dimension::with_total(answers), of_ages(groups)}) {
        Random random(seed);
        auto const ages = groups * ages_of_group;
        for (std::size_t place = 0; place < places; ++place)
            for (std::size_t answer = 0; answer < answers; ++answer)
                for (std::size_t age = 0; age < ages; ++age)
                    table.value({place, answer, age}) = std::max<std::int64_t>(0, draw(random, -2, 4));
        problem = table.problem(5);
        auto const group_or_total = [&](std::size_t age) { return age >= ages; };
        for (std::size_t place = 0; place <= places; ++place)
            for (std::size_t answer = 0; answer <= answers; ++answer)
                for (std::size_t age = 0; age < ages + groups + 1; ++age) {
                    auto& cell = problem.cells[table.cell({place, answer, age})];
                    auto const margins = static_cast<int>(place == places) +
                                         static_cast<int>(answer == answers) + static_cast<int>(age == ages);
                    bool const is_printed = group_or_total(age) && margins > 0;
                    if (is_printed) {
                        printed.push_back(table.cell({place, answer, age}));
                        if (margins >= 2) cell.kind = Kind::fixed;
                        continue;
                    }
                    cell.kind = Kind::unseen;
                    cell.primary = false;
                    cell.lower = 0;
                }
        if (!has_means) return;
        for (std::size_t place = 0; place < places; ++place) add_mean(place, answers, ages);
        for (std::size_t answer = 0; answer < answers; ++answer) add_mean(places, answer, ages);
    }

    static Dimension of_ages(std::size_t groups) {
        auto ages = Dimension::with_total(groups * ages_of_group);
        std::vector<std::size_t> group_of;
        for (std::size_t age = 0; age < groups * ages_of_group; ++age)
            group_of.push_back(age / ages_of_group);
        ages.add_grouping(group_of, groups * ages_of_group);
        return ages;
    }

    /// To one decimal, as a reader knows it who does not know how many they are.
    void add_mean(std::size_t place, std::size_t answer, std::size_t ages) {
        std::int64_t persons = 0;
        std::int64_t sum = 0;
        for (std::size_t age = 0; age < ages; ++age) {
            auto const value = problem.cells[table.cell({place, answer, age})].value;
            persons += value;
            sum += value * static_cast<std::int64_t>(age);
        }
        if (persons == 0) return;
        auto const tenths = (20 * sum + persons) / (2 * persons);
        Row at_least{{}, 0, unlimited};
        Row at_most{{}, -unlimited, 0};
        for (std::size_t age = 0; age < ages; ++age) {
            auto const above = static_cast<std::int32_t>(20 * static_cast<std::int64_t>(age) - 2 * tenths);
            at_least.terms.push_back({table.cell({place, answer, age}), above + 1});
            at_most.terms.push_back({table.cell({place, answer, age}), above - 1});
        }
        problem.rows.push_back(at_least);
        problem.rows.push_back(at_most);
    }

    [[nodiscard]] std::vector<bool> hidden(std::uint32_t seed) const {
        Random random(seed);
        std::vector<bool> hidden(problem.cells.size(), false);
        for (auto const cell : printed)
            hidden[cell] = problem.cells[cell].kind == Kind::printed && draw(random, 0, 3) != 0;
        return hidden;
    }

    CrossedTable table;
    Problem problem;
    std::vector<std::uint32_t> printed;
};

std::vector<std::uint32_t> all_cells(Problem const& problem) {
    std::vector<std::uint32_t> cells(problem.cells.size());
    std::iota(cells.begin(), cells.end(), 0U);
    return cells;
}

/// Where every cell is asked for, nothing is put in or folded: that is the judge of all the rest.
TEST(Condensed, WhatIsAskedForHasTheIntervalThatItHasBesideAllOthers) {
    std::size_t narrower = 0;
    for (std::uint32_t seed = 0; seed < 12; ++seed) {
        Means const means(seed, 5, 3, 3, true);
        Means const without(seed, 5, 3, 3, false);
        auto const hidden = means.hidden(seed + 100);
        auto const expected = audit(means.problem, hidden, all_cells(means.problem), {});
        auto const wider = audit(without.problem, hidden, means.printed, {});
        auto const found = audit(means.problem, hidden, means.printed, {});
        for (std::size_t i = 0; i < found.size(); ++i) {
            auto const& same = expected[found[i].cell];
            ASSERT_EQ(found[i].lower, same.lower) << "seed " << seed << " cell " << found[i].cell;
            ASSERT_EQ(found[i].upper, same.upper) << "seed " << seed << " cell " << found[i].cell;
            ASSERT_EQ(found[i].rows.empty(), same.rows.empty()) << "seed " << seed;
            narrower += found[i].upper - found[i].lower < wider[i].upper - wider[i].lower ? 1 : 0;
        }
        auto const one = means.printed[seed % means.printed.size()];
        auto const alone = audit(means.problem, hidden, {one}, {});
        ASSERT_EQ(alone.front().lower, expected[one].lower) << "seed " << seed;
        ASSERT_EQ(alone.front().upper, expected[one].upper) << "seed " << seed;
    }
    EXPECT_GT(narrower, 10U); // the means do tell something
}

TEST(Condensed, OneIsNarrowWhereTheAuditFindsSome) {
    std::size_t some = 0;
    for (std::uint32_t seed = 0; seed < 160; ++seed) {
        Means const means(seed, 5, 3, 3, true);
        auto const hidden = means.hidden(seed + 200);
        Settings const settings;
        auto expected = audit_unsafe(means.problem, hidden, means.printed, settings);
        std::erase_if(expected,
                      [&](Conclusion const& conclusion) { return conclusion.lower >= settings.threshold; });
        for (std::size_t const suspects : {std::size_t{0}, std::size_t{4}, means.printed.size()}) {
            auto const found = find_narrow(means.problem, hidden, means.printed, suspects, settings);
            ASSERT_EQ(found.has_value(), !expected.empty()) << "seed " << seed;
            if (!found) continue;
            ASSERT_TRUE(std::any_of(expected.begin(), expected.end(),
                                    [&](Conclusion const& conclusion) { return conclusion.cell == *found; }))
                << "seed " << seed;
        }
        some += expected.empty() ? 0 : 1;
    }
    EXPECT_GT(some, 10U);
    EXPECT_LT(some, 160U);
}

/// What protecting counts beside means costs, in numbers that do not depend on the machine: thousands of
/// unprinted figures must not become thousands of rows of each program, nor programs without end.
TEST(Condensed, MeansOfManyPlacesTakeSmallProgramsAndFew) {
    Means const means(1, 12, 5, 4, true);
    Settings settings;
    auto const result = suppress(means.problem, settings);
    EXPECT_EQ(result.statistics.open, 0U);
    EXPECT_LE(result.statistics.programs, 400U);

    std::vector<std::uint32_t> judged;
    for (auto const& conclusion : result.judged) judged.push_back(conclusion.cell);
    auto asked = means.problem;
    for (auto& cell : asked.cells) cell.primary = cell.judged = false;
    for (auto const cell : judged) asked.cells[cell].judged = true;
    System const system(asked, settings, &result.hidden);
    std::vector<std::uint32_t> all(system.size());
    std::iota(all.begin(), all.end(), 0U);
    Condensed const condensed(system, all);
    EXPECT_GT(system.size(), 1000U);
    EXPECT_LT(condensed.columns().size(), system.size() * 2 / 3);
    EXPECT_LT(condensed.rows().size(), system.row_count() / 3);
    Standings standings(system, settings.level);
    Witnesses witnesses;
    EXPECT_LE(certify(system, Pattern(system.size(), 1), standings, witnesses, 1), 2 * judged.size());
}

} // namespace
} // namespace linsen::suppression
