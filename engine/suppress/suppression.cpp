#include "suppress/suppression.hpp"

#include "suppress/audit.hpp"
#include "suppress/portfolio.hpp"

#include <algorithm>

namespace linsen::suppression {

Result suppress(Problem const& problem, Settings const& settings) {
    System const system(problem, settings);
    auto const best = best_pattern(system, settings);

    Result result;
    result.hidden.assign(problem.cells.size(), false);
    auto& statistics = result.statistics;
    std::vector<std::uint32_t> open;
    for (std::uint32_t i = 0; i < problem.cells.size(); ++i) {
        auto const& cell = problem.cells[i];
        auto const variable = system.variable_of(i);
        if (cell.kind == Kind::hidden_before) {
            result.hidden[i] = true;
        } else if (cell.kind == Kind::printed) {
            bool const hidden = variable != System::constant && best.hidden[variable] != 0;
            result.hidden[i] = cell.primary || hidden;
            statistics.primary += cell.primary ? 1 : 0;
            if (hidden && !cell.primary) result.secondary.push_back(i);
        }
        if (!cell.primary && !cell.judged) continue;
        auto& conclusion = result.judged.emplace_back();
        conclusion.cell = i;
        conclusion.lower = conclusion.upper = cell.value;
        if (variable != System::constant) {
            conclusion.lower = best.standings[variable].lower;
            conclusion.upper = best.standings[variable].upper;
            conclusion.safe = best.standings.is_safe(variable);
        }
        if (!conclusion.safe) open.push_back(i);
    }
    auto at = result.judged.begin();
    for (auto& explained : audit(problem, result.hidden, open, settings)) {
        while (at->cell != explained.cell) ++at;
        *at = std::move(explained);
    }
    statistics.secondary = result.secondary.size();
    statistics.open = open.size();
    statistics.pivots = best.pivots;
    statistics.programs = best.programs;
    statistics.rounds = best.rounds;
    statistics.member = best.member;
    return result;
}

} // namespace linsen::suppression
