#include "suppress/witness.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace linsen::suppression {
namespace {

constexpr double tolerance = 1e-6;

} // namespace

bool is_safe(std::int64_t lower, std::int64_t upper, std::int64_t threshold, Level level) {
    if (level == Level::exact) return upper > lower;
    return (lower <= 1 && upper >= threshold) || upper - lower >= threshold;
}

double Witness::move_of(std::uint32_t variable) const {
    auto const found = std::lower_bound(moves.begin(), moves.end(), variable,
                                        [](Move const& a, std::uint32_t b) { return a.variable < b; });
    return found != moves.end() && found->variable == variable ? found->by : 0;
}

std::optional<Goal> next_goal(Variable const& variable, Standing const& standing, Level level) {
    auto const threshold = variable.threshold;
    if (is_safe(standing.lower, standing.upper, threshold, level)) return std::nullopt;
    auto const possible = [&](Goal goal) -> std::optional<Goal> {
        bool const stuck = goal.side == Side::up ? standing.upper_tight || goal.target > variable.upper
                                                 : standing.lower_tight || goal.target < variable.lower;
        return stuck ? std::nullopt : std::optional(goal);
    };
    if (level == Level::exact) {
        auto const up = possible({Side::up, variable.value + 1});
        return up ? up : possible({Side::down, variable.value - 1});
    }
    auto const wide_up = standing.lower + threshold;
    auto const wide_down = standing.upper - threshold;
    if (variable.value >= threshold) {
        auto const up = possible({Side::up, standing.lower <= 1 ? threshold : wide_up});
        return up ? up : possible({Side::down, std::max<std::int64_t>(1, wide_down)});
    }
    if (standing.lower > 1 && (variable.lower > 1 || standing.lower_tight)) {
        auto const down =
            standing.lower > variable.lower ? possible({Side::down, variable.lower}) : std::nullopt;
        return down ? down : possible({Side::up, wide_up});
    }
    if (standing.upper < threshold) return possible({Side::up, threshold});
    return possible({Side::down, std::max<std::int64_t>(1, wide_down)});
}

Standings::Standings(System const& system, Level level)
    : system_(&system)
    , level_(level)
    , standings_(system.size()) {
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        if (!system[i].judged) continue;
        judged_.push_back(i);
        standings_[i].lower = standings_[i].upper = system[i].value;
    }
}

bool Standings::is_safe(std::uint32_t variable) const {
    auto const& standing = standings_[variable];
    return suppression::is_safe(standing.lower, standing.upper, (*system_)[variable].threshold, level_);
}

std::optional<Goal> Standings::goal(std::uint32_t variable) const {
    return next_goal((*system_)[variable], standings_[variable], level_);
}

void Standings::widen(std::uint32_t variable, double by, std::shared_ptr<Witness const> const& witness) {
    auto& standing = standings_[variable];
    if (is_safe(variable)) return;
    auto const value = (*system_)[variable].value;
    if (by > 0) {
        auto const upper = value + static_cast<std::int64_t>(std::floor(by + tolerance));
        if (upper > standing.upper) {
            standing.upper = upper;
            standing.upper_witness = witness;
        }
    } else {
        auto const lower = value + static_cast<std::int64_t>(std::ceil(by - tolerance));
        if (lower < standing.lower) {
            standing.lower = lower;
            standing.lower_witness = witness;
        }
    }
}

void Standings::absorb(std::shared_ptr<Witness const> const& witness) {
    for (auto const& move : witness->moves) {
        if ((*system_)[move.variable].judged) widen(move.variable, move.by, witness);
    }
}

void Standings::widen(std::uint32_t variable, std::shared_ptr<Witness const> const& witness) {
    if (auto const by = witness->move_of(variable); by != 0) widen(variable, by, witness);
}

void Standings::reset(std::uint32_t variable) {
    standings_[variable] = {};
    standings_[variable].lower = standings_[variable].upper = (*system_)[variable].value;
}

void Standings::retreat(std::uint32_t variable, std::uint32_t published, Witnesses const& witnesses) {
    reset(variable);
    for (auto const& witness : witnesses) {
        auto const by = witness->move_of(variable);
        if (by != 0 && !witness->moves_variable(published)) widen(variable, by, witness);
    }
}

bool Standings::rests_on(std::uint32_t judged, std::uint32_t moved) const {
    auto const& standing = standings_[judged];
    return (standing.lower_witness && standing.lower_witness->moves_variable(moved)) ||
           (standing.upper_witness && standing.upper_witness->moves_variable(moved));
}

} // namespace linsen::suppression
