#include "suppress/enumeration.hpp"
#include "suppress/margin_tables.hpp"
#include "suppress/suppression.hpp"
#include "suppress/tableau.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace linsen::suppression {
namespace {

using margin_tables::CrossedTable;
using margin_tables::Dimension;

using Random = std::mt19937;

std::int64_t draw(Random& random, std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(most - least + 1));
}

std::vector<Dimension> shape(std::int64_t number) {
    auto const two = Dimension::with_total(2);
    auto const three = Dimension::with_total(3);
    auto grouped = Dimension::with_total(4);
    grouped.add_grouping({0, 0, 1, 1}, 4);
    switch (number) {
    case 0: return {two, two};
    case 1: return {two, three};
    case 2: return {three, three};
    case 3: return {two, two, two};
    case 4: return {grouped, two};
    default: return {two, two, two}; // seen in part: see below
    }
}

/// A small table with all margins, its grand total fixed so that there are finitely many tables to go
/// through.
Problem random_problem(std::uint32_t seed, std::int64_t threshold) {
    Random random(seed);
    auto const number = draw(random, 0, 5);
    auto const dimensions = shape(number);
    CrossedTable table(dimensions);
    std::size_t const groups = number == 4 ? 2 : 0;
    std::vector<std::size_t> codes(dimensions.size(), 0);
    for (bool more = true; more;) {
        auto value = draw(random, -1, 7);
        table.value(codes) = std::max<std::int64_t>(0, draw(random, 0, 2) == 0 ? value / 2 : value);
        more = false;
        for (std::size_t i = 0; i < codes.size() && !more; ++i) {
            auto const parts = dimensions[i].codes - 1 - (i == 0 ? groups : 0);
            if (++codes[i] < parts)
                more = true;
            else
                codes[i] = 0;
        }
    }
    auto problem = table.problem(threshold);
    std::vector<std::size_t> total;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        total.push_back(dimensions[i].codes - 1 - (i == 0 ? groups : 0));
    }
    auto& grand = problem.cells[table.cell(total)];
    grand.kind = Kind::fixed;
    grand.primary = false;
    if (number == 5) { // two linked tables: the cross of the second and third dimension is printed nowhere
        for (std::size_t a = 0; a < 3; ++a) {
            for (std::size_t b = 0; b < 2; ++b) {
                for (std::size_t c = 0; c < 2; ++c) {
                    auto& cell = problem.cells[table.cell({a, b, c})];
                    cell.kind = Kind::unseen;
                    cell.judged = cell.primary && draw(random, 0, 3) == 0;
                    cell.primary = false;
                    cell.lower = 0;
                }
            }
        }
    }
    return problem;
}

std::vector<bool> all_that_may_be(Problem const& problem) {
    std::vector<bool> hidden;
    for (auto const& cell : problem.cells) hidden.push_back(cell.kind == Kind::printed);
    return hidden;
}

constexpr std::size_t steps = 100000;

class RandomTables : public testing::TestWithParam<std::uint32_t> {
protected:
    static constexpr std::uint32_t each = 120;
};

TEST_P(RandomTables, AuditIsTheEnumeratedInterval) {
    std::size_t gone_through = 0;
    for (auto seed = GetParam() * each; seed < (GetParam() + 1) * each; ++seed) {
        Random random(seed + 77);
        auto const problem = random_problem(seed, 4);
        std::vector<bool> hidden;
        std::vector<std::uint32_t> asked;
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
            hidden.push_back(problem.cells[i].kind == Kind::printed && draw(random, 0, 2) != 0);
            if (hidden[i] || problem.cells[i].kind == Kind::unseen) asked.push_back(i);
        }
        auto const truth = Enumeration(problem, hidden).run(steps);
        if (!truth) continue;
        ++gone_through;
        for (auto const& conclusion : audit(problem, hidden, asked, {})) {
            auto const& interval = (*truth)[conclusion.cell];
            ASSERT_EQ(conclusion.lower, interval.lower) << "seed " << seed << " cell " << conclusion.cell;
            ASSERT_EQ(conclusion.upper, interval.upper) << "seed " << seed << " cell " << conclusion.cell;
            ASSERT_LE(interval.lower, problem.cells[conclusion.cell].value);
            ASSERT_GE(interval.upper, problem.cells[conclusion.cell].value);
        }
    }
    EXPECT_GT(gone_through, each * 9 / 10);
}

TEST_P(RandomTables, WhatIsProtectedIsSafeAndWhatIsOpenIsHopeless) {
    std::size_t gone_through = 0;
    for (auto seed = GetParam() * each; seed < (GetParam() + 1) * each; ++seed) {
        Settings settings;
        settings.threshold = 3 + seed % 3;
        settings.level = seed % 4 == 0 ? Level::exact : Level::standard;
        auto const problem = random_problem(seed, settings.threshold);
        auto const result = suppress(problem, settings);
        auto const truth = Enumeration(problem, result.hidden).run(steps);
        auto const widest = Enumeration(problem, all_that_may_be(problem)).run(steps);
        if (!truth) continue;
        ++gone_through;
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
            ASSERT_TRUE(result.hidden[i] || !problem.cells[i].primary);
            ASSERT_TRUE(!result.hidden[i] || problem.cells[i].kind == Kind::printed);
        }
        for (auto const& conclusion : result.judged) {
            auto const& interval = (*truth)[conclusion.cell];
            ASSERT_EQ(conclusion.safe,
                      is_safe(interval.lower, interval.upper, settings.threshold, settings.level))
                << "seed " << seed << " cell " << conclusion.cell << " [" << interval.lower << ", "
                << interval.upper << "], told [" << conclusion.lower << ", " << conclusion.upper << "]";
            ASSERT_GE(conclusion.lower, interval.lower) << "seed " << seed;
            ASSERT_LE(conclusion.upper, interval.upper) << "seed " << seed;
            if (conclusion.safe || !widest) continue;
            auto const& most = (*widest)[conclusion.cell];
            ASSERT_FALSE(is_safe(most.lower, most.upper, settings.threshold, settings.level))
                << "seed " << seed << " cell " << conclusion.cell << " could be [" << most.lower << ", "
                << most.upper << "]";
            ASSERT_FALSE(conclusion.rows.empty());
        }
    }
    EXPECT_GT(gone_through, each * 8 / 10);
}

TEST_P(RandomTables, NothingThatIsHiddenCouldBeShownAgain) {
    for (auto seed = GetParam() * each; seed < GetParam() * each + 40; ++seed) {
        Settings settings;
        settings.threshold = 4;
        auto const problem = random_problem(seed, settings.threshold);
        auto const result = suppress(problem, settings);
        std::vector<std::uint32_t> safe;
        for (auto const& conclusion : result.judged) {
            if (conclusion.safe) safe.push_back(conclusion.cell);
        }
        for (auto const cell : result.secondary) {
            auto hidden = result.hidden;
            hidden[cell] = false;
            auto const without = audit(problem, hidden, safe, settings);
            ASSERT_TRUE(std::any_of(without.begin(), without.end(), [](auto const& c) { return !c.safe; }))
                << "seed " << seed << " cell " << cell;
        }
    }
}

TEST_P(RandomTables, PublishingMoreNeverWidensAndHidingMoreNeverNarrows) {
    for (auto seed = GetParam() * each; seed < GetParam() * each + 100; ++seed) {
        Random random(seed + 5);
        auto const problem = random_problem(seed, 4);
        std::vector<bool> hidden;
        std::vector<std::uint32_t> asked;
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
            hidden.push_back(problem.cells[i].kind == Kind::printed && draw(random, 0, 1) != 0);
            if (hidden[i] || problem.cells[i].kind == Kind::unseen) asked.push_back(i);
        }
        auto more = hidden;
        for (std::uint32_t i = 0; i < more.size(); ++i) {
            more[i] = more[i] || (problem.cells[i].kind == Kind::printed && draw(random, 0, 3) == 0);
        }
        auto const narrow = audit(problem, hidden, asked, {});
        auto const wide = audit(problem, more, asked, {});
        for (std::size_t i = 0; i < asked.size(); ++i) {
            ASSERT_LE(wide[i].lower, narrow[i].lower) << "seed " << seed;
            ASSERT_GE(wide[i].upper, narrow[i].upper) << "seed " << seed;
            if (is_safe(narrow[i].lower, narrow[i].upper, 4, Level::standard)) {
                ASSERT_TRUE(is_safe(narrow[i].lower, narrow[i].upper, 4, Level::exact));
            }
        }
    }
}

TEST_P(RandomTables, ThreadsAndOrderChangeNothing) {
    for (auto seed = GetParam() * each; seed < GetParam() * each + 40; ++seed) {
        Random random(seed + 3);
        auto problem = random_problem(seed, 4);
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) problem.cells[i].key = i;
        Settings settings;
        settings.threshold = 4;
        auto const once = suppress(problem, settings);
        for (auto const threads : {2U, 8U}) {
            settings.threads = threads;
            auto const again = suppress(problem, settings);
            ASSERT_EQ(again.hidden, once.hidden) << "seed " << seed << " threads " << threads;
            for (std::size_t i = 0; i < once.judged.size(); ++i) {
                ASSERT_EQ(again.judged[i].lower, once.judged[i].lower);
                ASSERT_EQ(again.judged[i].upper, once.judged[i].upper);
                ASSERT_EQ(again.judged[i].rows, once.judged[i].rows);
            }
        }
        std::vector<std::uint32_t> place(problem.cells.size()); // where each cell goes
        std::iota(place.begin(), place.end(), 0U);
        std::shuffle(place.begin(), place.end(), random);
        Problem shuffled;
        shuffled.cells.resize(problem.cells.size());
        for (std::uint32_t i = 0; i < place.size(); ++i) shuffled.cells[place[i]] = problem.cells[i];
        shuffled.rows = problem.rows;
        for (auto& row : shuffled.rows) {
            for (auto& term : row.terms) term.cell = place[term.cell];
            std::shuffle(row.terms.begin(), row.terms.end(), random);
        }
        std::shuffle(shuffled.rows.begin(), shuffled.rows.end(), random);
        auto const other = suppress(shuffled, settings);
        for (std::uint32_t i = 0; i < place.size(); ++i) {
            ASSERT_EQ(other.hidden[place[i]], once.hidden[i]) << "seed " << seed << " cell " << i;
        }
    }
}

TEST_P(RandomTables, ATableauThatPublishesAndHidesGivesTheEnumeratedInterval) {
    std::size_t asked = 0;
    for (auto seed = GetParam() * each; seed < GetParam() * each + 60; ++seed) {
        Random random(seed + 11);
        auto const problem = random_problem(seed, 4);
        System const system(problem, {});
        std::vector<std::uint32_t> all(system.size());
        std::iota(all.begin(), all.end(), 0U);
        Tableau tableau(system, all, Pattern(system.size(), 1));
        for (int round = 0; round < 3; ++round) {
            for (auto const variable : all) {
                if (system[variable].always_hidden) continue;
                draw(random, 0, 1) == 0 ? tableau.hide(variable) : tableau.publish(variable);
            }
            std::vector<bool> hidden;
            for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
                auto const variable = system.variable_of(i);
                hidden.push_back(problem.cells[i].kind == Kind::printed && variable != System::constant &&
                                 tableau.is_hidden(variable));
            }
            auto const truth = Enumeration(problem, hidden).run(steps);
            if (!truth) continue;
            for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
                auto const variable = system.variable_of(i);
                if (variable == System::constant || !tableau.is_hidden(variable)) continue;
                ++asked;
                auto const value = system[variable].value;
                auto const up = tableau.stretch(variable, {Side::up, value + 1000});
                ASSERT_FALSE(up.reached);
                ASSERT_EQ(value + static_cast<std::int64_t>(std::floor(up.witness.move_of(variable) + 1e-6)),
                          (*truth)[i].upper)
                    << "seed " << seed << " cell " << i;
                auto const down = tableau.stretch(variable, {Side::down, (*truth)[i].lower});
                ASSERT_TRUE(down.reached) << "seed " << seed << " cell " << i;
            }
        }
    }
    EXPECT_GT(asked, 500U);
}

/// Is there a safe pattern with fewer secondary cells, by trying all sets of up to `most` of them?
bool has_smaller(Problem const& problem, Settings const& settings, std::vector<bool>& hidden,
                 std::vector<std::uint32_t> const& judged, std::uint32_t next, std::size_t most) {
    auto const asked = audit(problem, hidden, judged, settings);
    if (std::all_of(asked.begin(), asked.end(), [](auto const& c) { return c.safe; })) return true;
    if (most == 0) return false;
    for (auto cell = next; cell < problem.cells.size(); ++cell) {
        if (hidden[cell] || problem.cells[cell].kind != Kind::printed) continue;
        hidden[cell] = true;
        bool const found = has_smaller(problem, settings, hidden, judged, cell + 1, most - 1);
        hidden[cell] = false;
        if (found) return true;
    }
    return false;
}

TEST(SmallTables, AreHiddenWithAsFewCellsAsPossible) {
    std::size_t tried = 0;
    std::size_t missed = 0;
    for (std::uint32_t seed = 0; seed < 150; ++seed) {
        Settings settings;
        settings.threshold = 4;
        auto const problem = random_problem(seed, settings.threshold);
        auto const result = suppress(problem, settings);
        auto const size = result.secondary.size();
        if (size < 2 || size > 5 || problem.cells.size() > 16) continue;
        std::vector<std::uint32_t> judged;
        for (auto const& conclusion : result.judged) {
            if (conclusion.safe) judged.push_back(conclusion.cell);
        }
        std::vector<bool> hidden;
        for (auto const& cell : problem.cells) hidden.push_back(cell.primary);
        ++tried;
        missed += has_smaller(problem, settings, hidden, judged, 0, size - 1) ? 1 : 0;
    }
    EXPECT_GT(tried, 20U);
    EXPECT_EQ(missed, 0U);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTables, testing::Range(0U, 8U));

} // namespace
} // namespace linsen::suppression
