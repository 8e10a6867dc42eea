#include "suppress/tableau.hpp"

#include "suppress/enumeration.hpp"
#include "suppress/random_tables.hpp"
#include "suppress/suppression.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <vector>

namespace linsen::suppression {
namespace {

using random_tables::draw;
using random_tables::Random;
using random_tables::random_problem;

constexpr std::size_t steps = 100000;

class SmallTables : public testing::TestWithParam<std::uint32_t> {};

TEST_P(SmallTables, ATableauThatPublishesAndHidesGivesTheEnumeratedInterval) {
    std::size_t asked = 0;
    for (auto seed = GetParam() * 120; seed < GetParam() * 120 + 60; ++seed) {
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
                if (Condensed::is_silent(system[variable])) continue;
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

TEST(SmallPatterns, AreHiddenWithAsFewCellsAsPossible) {
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

INSTANTIATE_TEST_SUITE_P(Seeds, SmallTables, testing::Range(0U, 8U));

} // namespace
} // namespace linsen::suppression
