#include "suppress/portfolio.hpp"

#include "base/parallel.hpp"
#include "suppress/audit.hpp"
#include "suppress/publish_again.hpp"
#include "suppress/refinement.hpp"
#include "suppress/repair.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <utility>

namespace linsen::suppression {
namespace {

constexpr std::size_t farthest = 6400; ///< variables that a repair looks at

void repair_all(System const& system, Candidate& candidate, std::vector<double> const& costs, bool reprice) {
    ++candidate.rounds;
    Repair repair(system, candidate.hidden, candidate.standings, candidate.witnesses, costs, farthest,
                  reprice);
    for (auto const variable : candidate.standings.judged()) {
        if (!candidate.standings.is_safe(variable)) repair.run(variable);
    }
    candidate.programs += repair.programs();
}

std::vector<Member> portfolio() {
    std::vector<Member> members{{true, GuardOrder::shortest_row, CostKind::logarithm, true},
                                {true, GuardOrder::shortest_row, CostKind::logarithm, false}};
    for (auto const cost : {CostKind::logarithm, CostKind::one, CostKind::value}) {
        for (auto const order :
             {GuardOrder::shortest_row, GuardOrder::smallest_value, GuardOrder::largest_value}) {
            if (cost == CostKind::logarithm && order == GuardOrder::shortest_row) continue;
            members.push_back({true, order, cost, true});
        }
    }
    // The other way round, which costs more and is for few variables: everything hidden, and shown in order.
    for (auto const cost : {CostKind::logarithm, CostKind::one, CostKind::value}) {
        members.push_back({false, GuardOrder::shortest_row, cost, true});
    }
    return members;
}

/// All variables, those shown too, so that guards can be exchanged.
Refinement refinement_of(System const& system, Candidate& candidate) {
    std::vector<std::uint32_t> all(system.size());
    std::iota(all.begin(), all.end(), 0U);
    return {system, all, candidate.hidden, candidate.standings};
}

void shake(System const& system, Settings const& settings, Candidate& candidate) {
    auto refinement = refinement_of(system, candidate);
    refinement.publish(costs_of(system, CostKind::logarithm), settings.publish_programs);
    refinement.shake(costs_of(system, CostKind::one), settings.publish_programs);
    candidate.programs += refinement.stretches();
    candidate.count(system);
}

} // namespace

void Candidate::count(System const& system) {
    secondary = 0;
    cost = 0;
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        if (hidden[i] == 0) continue;
        secondary += system[i].cells;
        cost +=
            system[i].weight * std::log1p(static_cast<double>(std::max<std::int64_t>(system[i].value, 0)));
    }
    auto const& judged = standings.judged();
    open = static_cast<std::size_t>(
        std::count_if(judged.begin(), judged.end(), [&](std::uint32_t i) { return !standings.is_safe(i); }));
}

bool Candidate::is_better_than(Candidate const& other) const {
    if (open != other.open) return open < other.open;
    if (secondary != other.secondary) return secondary < other.secondary;
    return cost < other.cost;
}

std::vector<double> costs_of(System const& system, CostKind kind) {
    std::vector<double> costs(system.size(), 0);
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        auto const value = static_cast<double>(std::max<std::int64_t>(system[i].value, 0));
        auto const factor = kind == CostKind::one         ? 1
                            : kind == CostKind::logarithm ? std::log1p(value)
                                                          : value;
        costs[i] = std::max(system[i].weight * factor, 1e-3);
    }
    return costs;
}

Candidate build(System const& system, Settings const& settings, Member const& member, unsigned threads) {
    Candidate candidate(system, settings.level);
    auto const costs = costs_of(system, member.cost);
    if (member.grows) {
        Elimination elimination(system);
        exact_stage(system, elimination, costs, member.order);
        candidate.hidden = elimination.pattern();
        candidate.pivots = elimination.pivots();
    } else {
        std::fill(candidate.hidden.begin(), candidate.hidden.end(), std::uint8_t{1});
    }
    candidate.programs +=
        certify(system, candidate.hidden, candidate.standings, candidate.witnesses, threads);
    repair_all(system, candidate, costs, member.reprice);

    candidate.count(system);
    return candidate;
}

void show_again(System const& system, Settings const& settings, Candidate& candidate, CostKind cost,
                unsigned threads) {
    PublishLimits limits;
    bool const many = system.size() > settings.many_variables;
    limits.programs = many ? settings.publish_programs_of_many : settings.publish_programs;
    limits.threads = threads;
    candidate.programs += publish_again(system, candidate.hidden, candidate.standings, candidate.witnesses,
                                        costs_of(system, cost), limits);
    if (system.size() <= settings.few_variables) {
        auto refinement = refinement_of(system, candidate);
        refinement.publish(costs_of(system, cost), settings.publish_programs);
        refinement.exchange(costs_of(system, CostKind::one), settings.publish_programs);
        candidate.programs += refinement.stretches();
        candidate.work += refinement.work();
    }
    candidate.count(system);
}

Candidate best_pattern(System const& system, Settings const& settings) {
    auto const members = portfolio();
    bool const few = system.size() <= settings.few_variables;
    auto tried = few ? members.size() : system.size() <= settings.many_variables ? std::size_t{2} : 1;
    bool const alone = tried == 1;
    std::vector<std::optional<Candidate>> candidates(tried);
    auto const try_member = [&](std::size_t i) {
        candidates[i] = build(system, settings, members[i], alone ? settings.threads : 1);
        if (!alone) show_again(system, settings, *candidates[i], members[i].cost, 1);
        candidates[i]->member = i;
    };
    if (few) {
        // What one costs says how many there is time for, whatever the machine.
        try_member(0);
        auto const enough = settings.portfolio_work / std::max<std::uint64_t>(candidates[0]->work, 1);
        tried = static_cast<std::size_t>(std::clamp<std::uint64_t>(enough, 1, tried));
        candidates.resize(tried);
        in_parallel(tried - 1, settings.threads, [&](std::size_t i) { try_member(i + 1); });
    } else {
        in_parallel(tried, alone ? 1 : settings.threads, try_member);
    }
    auto* best = &*candidates.front();
    for (auto& candidate : candidates) {
        if (candidate->is_better_than(*best)) best = &*candidate;
    }
    if (alone) show_again(system, settings, *best, members[best->member].cost, settings.threads);
    if (few) shake(system, settings, *best);
    return std::move(*best);
}

} // namespace linsen::suppression
