#include "suppress/enumeration.hpp"
#include "suppress/random_tables.hpp"
#include "suppress/suppression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <numeric>
#include <random>
#include <string>
#include <vector>

namespace linsen::suppression {
namespace {

using random_tables::draw;
using random_tables::Random;
using random_tables::random_problem;

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

TEST_P(RandomTables, TheUnsafeAreThoseOfTheAudit) {
    std::size_t unsafe = 0;
    for (auto seed = GetParam() * each; seed < (GetParam() + 1) * each; ++seed) {
        Random random(seed + 13);
        Settings settings;
        settings.level = seed % 4 == 0 ? Level::exact : Level::standard;
        auto const problem = random_problem(seed, settings.threshold);
        std::vector<bool> hidden;
        std::vector<std::uint32_t> asked;
        for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
            hidden.push_back(problem.cells[i].kind == Kind::printed && draw(random, 0, 3) != 0);
            if (draw(random, 0, 1) == 0) asked.push_back(i);
        }
        auto expected = audit(problem, hidden, asked, settings);
        std::erase_if(expected, [](Conclusion const& conclusion) { return conclusion.safe; });
        auto const found = audit_unsafe(problem, hidden, asked, settings);
        ASSERT_EQ(found.size(), expected.size()) << "seed " << seed;
        for (std::size_t i = 0; i < found.size(); ++i) {
            ASSERT_EQ(found[i].cell, expected[i].cell) << "seed " << seed;
            ASSERT_EQ(found[i].lower, expected[i].lower) << "seed " << seed;
            ASSERT_EQ(found[i].upper, expected[i].upper) << "seed " << seed;
            ASSERT_EQ(found[i].rows.empty(), expected[i].rows.empty())
                << "seed " << seed; // not the only proof
        }
        unsafe += found.size();
    }
    EXPECT_GT(unsafe, each);
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

INSTANTIATE_TEST_SUITE_P(Seeds, RandomTables, testing::Range(0U, 8U));

} // namespace
} // namespace linsen::suppression
