#include "suppress/refinement.hpp"

#include "suppress/modular.hpp"

#include <algorithm>
#include <utility>

namespace linsen::suppression {
namespace {

constexpr double negligible = 1e-9;

} // namespace

Refinement::Refinement(System const& system, std::vector<std::uint32_t> const& variables, Pattern& hidden,
                       Standings& standings)
    : system_(system)
    , hidden_(hidden)
    , standings_(standings)
    , tableau_(system, variables, hidden)
    , forbidden_by_(system.size(), System::constant)
    , refused_(system.size(), 0)
    , until_(system.size()) {
    for (auto const variable : variables) {
        if (hidden[variable] == 0) continue;
        if (system[variable].judged && standings.is_safe(variable)) judged_.push_back(variable);
        if (!system[variable].always_hidden) secondary_.push_back(variable);
    }
}

bool Refinement::is_enough(std::size_t end) const {
    constexpr std::uint64_t most_work = 4'000'000'000; // some seconds
    return stretches_ >= end || tableau_.work() >= most_work;
}

bool Refinement::settle(std::uint32_t variable) {
    while (auto const goal = standings_.goal(variable)) {
        ++stretches_;
        auto found = tableau_.stretch(variable, *goal);
        standings_.absorb(std::make_shared<Witness const>(std::move(found.witness)));
        if (found.reached) continue;
        auto& standing = standings_[variable];
        (goal->side == Side::up ? standing.upper_tight : standing.lower_tight) = true;
        helpers_.insert(helpers_.end(), tableau_.helpers().begin(), tableau_.helpers().end());
    }
    return standings_.is_safe(variable);
}

/// Do they share a row?
bool Refinement::is_near(std::uint32_t a, std::uint32_t b) const {
    auto const of_a = system_.column(a);
    auto const of_b = system_.column(b);
    return std::any_of(of_a.begin(), of_a.end(), [&](Entry x) {
        return std::any_of(of_b.begin(), of_b.end(), [&](Entry y) { return x.index == y.index; });
    });
}

bool Refinement::may_publish(std::uint32_t published) {
    std::vector<std::uint32_t> affected;
    for (auto const variable : judged_) {
        if (standings_.rests_on(variable, published)) affected.push_back(variable);
    }
    if (affected.empty()) {
        tableau_.publish(published);
        return true;
    }
    // Most answers are no, and most often for the sake of one that is near or has said no before.
    auto const rank = [&](std::uint32_t variable) {
        if (variable == forbidden_by_[published]) return 0xffffffffU;
        return refused_[variable] + (is_near(published, variable) ? 1000000U : 0U);
    };
    std::stable_sort(affected.begin(), affected.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return rank(a) > rank(b); });
    std::vector<Standing> before;
    for (auto const variable : affected) {
        before.push_back(standings_[variable]);
        auto const& standing = before.back();
        standings_.reset(variable);
        for (auto const& witness : {standing.lower_witness, standing.upper_witness}) {
            if (witness && !witness->moves_variable(published)) standings_.widen(variable, witness);
        }
    }
    tableau_.publish(published);
    for (auto const variable : affected) {
        helpers_.clear();
        if (settle(variable)) continue;
        forbidden_by_[published] = variable;
        ++refused_[variable];
        std::sort(helpers_.begin(), helpers_.end());
        helpers_.erase(std::unique(helpers_.begin(), helpers_.end()), helpers_.end());
        until_[published] = helpers_;
        for (std::size_t i = 0; i < affected.size(); ++i) standings_[affected[i]] = std::move(before[i]);
        tableau_.hide(published);
        return false;
    }
    return true;
}

void Refinement::show(std::uint32_t variable) {
    hidden_[variable] = 0;
    std::erase(secondary_, variable);
}

void Refinement::hide(std::uint32_t variable) {
    hidden_[variable] = 1;
    tableau_.hide(variable);
    secondary_.insert(std::lower_bound(secondary_.begin(), secondary_.end(), variable), variable);
}

void Refinement::publish(std::vector<double> const& costs, std::size_t most) {
    auto const end = stretches_ + most;
    auto order = secondary_;
    std::stable_sort(order.begin(), order.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return costs[a] > costs[b]; });
    for (auto const variable : order) {
        if (is_enough(end)) break;
        if (may_publish(variable)) show(variable);
    }
}

bool Refinement::exchange_for(std::vector<std::uint32_t> const& guards, std::vector<double> const& costs,
                              bool equal) {
    auto candidates = guards;
    double gain = 0;
    double most = 0;
    for (auto const guard : guards) gain -= costs[guard];
    for (auto const variable : secondary_) {
        auto const& until = until_[variable];
        if (std::none_of(guards.begin(), guards.end(), [&](std::uint32_t guard) {
                return std::binary_search(until.begin(), until.end(), guard);
            })) {
            continue;
        }
        candidates.push_back(variable);
        most += costs[variable];
    }
    if (most + gain < negligible) return false;
    std::stable_sort(candidates.begin() + static_cast<std::ptrdiff_t>(guards.size()), candidates.end(),
                     [&](std::uint32_t a, std::uint32_t b) { return costs[a] > costs[b]; });
    std::rotate(candidates.begin(), candidates.begin() + static_cast<std::ptrdiff_t>(guards.size()),
                candidates.end()); // the guards last, or else they would be shown at once
    std::vector<Standing> before;
    for (auto const variable : judged_) before.push_back(standings_[variable]);
    std::vector<std::vector<std::uint32_t>> until;
    for (auto const variable : candidates) until.push_back(until_[variable]);
    for (auto const guard : guards) hide(guard);
    std::vector<std::uint32_t> shown;
    for (auto const variable : candidates) {
        if (!may_publish(variable)) continue;
        show(variable);
        shown.push_back(variable);
        gain += costs[variable];
    }
    if (gain > negligible || (equal && gain > -negligible)) return gain > negligible;
    for (auto const variable : shown) hide(variable);
    for (std::size_t i = 0; i < judged_.size(); ++i) standings_[judged_[i]] = std::move(before[i]);
    for (std::size_t i = 0; i < candidates.size(); ++i) until_[candidates[i]] = std::move(until[i]);
    for (auto const guard : guards) {
        show(guard);
        tableau_.publish(guard);
    }
    return false;
}

void Refinement::exchange(std::vector<double> const& costs, std::size_t most) {
    auto const end = stretches_ + most;
    for (bool changed = true; changed && !is_enough(end);) {
        changed = false;
        std::vector<std::uint32_t> uses(system_.size(), 0);
        for (auto const variable : secondary_) {
            for (auto const helper : until_[variable]) ++uses[helper];
        }
        std::vector<std::uint32_t> guards;
        for (std::uint32_t i = 0; i < system_.size(); ++i) {
            if (hidden_[i] == 0 && uses[i] > 0) guards.push_back(i);
        }
        std::stable_sort(guards.begin(), guards.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return uses[a] > uses[b]; });
        for (auto const guard : guards) {
            if (is_enough(end)) break;
            if (hidden_[guard] == 0 && exchange_for({guard}, costs, false)) changed = true;
        }
    }
}

void Refinement::shake(std::vector<double> const& costs, std::size_t most) {
    modular::Sequence random(7);
    auto const end = stretches_ + most;
    // A round may ask nothing at all, so rounds are counted too.
    auto const rounds = most / 10;
    for (std::size_t round = 0; round < rounds && !is_enough(end) && !secondary_.empty(); ++round) {
        auto const& helpers = until_[secondary_[random.next() % secondary_.size()]];
        if (helpers.empty()) continue;
        std::vector<std::uint32_t> guards;
        for (auto count = 1 + random.next() % 3; count != 0; --count) {
            auto const guard = helpers[random.next() % helpers.size()];
            if (hidden_[guard] == 0 && std::find(guards.begin(), guards.end(), guard) == guards.end()) {
                guards.push_back(guard);
            }
        }
        if (!guards.empty()) exchange_for(guards, costs, true);
    }
}

} // namespace linsen::suppression
