#include "protect/kept_solutions.hpp"

#include "protect/solver.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

namespace linsen {
namespace {

using suppression::Kind;
using suppression::Level;
using suppression::Problem;
using suppression::Settings;

/// 2 + 6 + 7 = 15, and 2 is too small.
Problem small_problem() {
    Problem problem;
    for (auto const value : {2, 6, 7, 15}) problem.cells.push_back({.value = value, .primary = value == 2});
    problem.rows.push_back({{{0, 1}, {1, 1}, {2, 1}, {3, -1}}, 0, 0});
    return problem;
}

TEST(KeptSolutions, TheKeyIsAnotherWhenAnyPartOfTheQuestionIs) {
    std::vector<std::function<void(Problem&, Settings&)>> const changes{
        [](Problem&, Settings&) {},
        [](Problem& p, Settings&) { p.cells[1].value = 5; },
        [](Problem& p, Settings&) { p.cells[1].kind = Kind::fixed; },
        [](Problem& p, Settings&) { p.cells[1].primary = true; },
        [](Problem& p, Settings&) { p.cells[1].judged = true; },
        [](Problem& p, Settings&) { p.cells[1].weight = 2; },
        [](Problem& p, Settings&) { p.cells[1].lower = 0; },
        [](Problem& p, Settings&) { p.cells[1].threshold = 3; },
        [](Problem& p, Settings&) { p.cells[1].key = 7; },
        [](Problem& p, Settings&) { p.cells.pop_back(); },
        [](Problem& p, Settings&) { p.rows[0].terms[1].cell = 2; },
        [](Problem& p, Settings&) { p.rows[0].terms[1].factor = 2; },
        [](Problem& p, Settings&) { p.rows[0].lo = -1; },
        [](Problem& p, Settings&) { p.rows[0].hi = 1; },
        [](Problem& p, Settings&) { p.rows.push_back(p.rows[0]); },
        [](Problem&, Settings& s) { s.threshold = 6; },
        [](Problem&, Settings& s) { s.level = Level::exact; },
        [](Problem&, Settings& s) { ++s.few_variables; },
        [](Problem&, Settings& s) { ++s.many_variables; },
        [](Problem&, Settings& s) { ++s.portfolio_work; },
        [](Problem&, Settings& s) { ++s.publish_programs; },
        [](Problem&, Settings& s) { ++s.publish_programs_of_many; },
    };
    std::set<std::string> keys;
    for (auto const& change : changes) {
        auto problem = small_problem();
        Settings settings;
        change(problem, settings);
        keys.insert(key_of(problem, settings));
    }
    EXPECT_EQ(keys.size(), changes.size());

    auto const question = key_of(small_problem(), {});
    for (auto const& [hidden, cells] : std::vector<std::pair<std::vector<bool>, std::vector<std::uint32_t>>>{
             {{true, true, false, false}, {0}},
             {{true, false, true, false}, {0}},
             {{true, true, false, false}, {1}}}) {
        auto key = question;
        append_key(key, hidden, cells);
        EXPECT_TRUE(keys.insert(key).second);
    }
}

TEST(KeptSolutions, BeginsAnewRatherThanGrowWithoutEnd) {
    KeptSolutions<int> kept(100);
    std::string const large(60, 'a');
    kept.keep(large, 1);
    EXPECT_EQ(kept.find(large), 1);
    kept.keep(large + 'b', 2);
    EXPECT_EQ(kept.find(large), std::nullopt);
    EXPECT_EQ(kept.find(large + 'b'), 2);
}

TEST(KeptSolutions, AnswersAsTheSolverDoes) {
    auto const problem = small_problem();
    std::vector<bool> const hidden{true, true, false, false};
    auto const solved = suppress_with_programs(problem, {});
    auto const tight = audit_with_programs(problem, hidden, {0, 1}, {});
    auto const unsafe = audit_unsafe_with_programs(problem, hidden, {0, 1}, {});
    keep_solutions();
    for (int time = 0; time < 2; ++time) {
        EXPECT_EQ(suppress_with_programs(problem, {}).hidden, solved.hidden);
        EXPECT_EQ(audit_with_programs(problem, hidden, {0, 1}, {}).size(), tight.size());
        EXPECT_EQ(audit_unsafe_with_programs(problem, hidden, {0, 1}, {}).size(), unsafe.size());
    }
    EXPECT_NE(tight.size(), unsafe.size());
}

} // namespace
} // namespace linsen
