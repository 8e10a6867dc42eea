#include "protect/repair.hpp"

#include "protect/region.hpp"

#include <memory>
#include <optional>
#include <utility>

namespace linsen::suppression {

Repaired repair(System const& system, Pattern& hidden, Standings& standings, Witnesses& witnesses,
                std::vector<double> const& costs, std::uint32_t variable, std::size_t most) {
    constexpr std::size_t near_by = 400;
    constexpr std::size_t farther = 4;
    Repaired repaired;
    Pattern const everything(system.size(), 1);
    auto& standing = standings[variable];
    standing.lower_tight = standing.upper_tight = false;

    std::optional<Region> region;
    std::size_t size = near_by;
    bool whole = false;
    auto const look = [&] {
        auto around = neighbourhood(system, everything, variable, size);
        whole = size >= system.size() || size >= most;
        region.emplace(system, std::move(around), hidden, &costs);
    };
    while (auto const goal = standings.goal(variable)) {
        if (!region) look();
        std::optional<Witness> found;
        if (region->has(variable)) found = region->reach({variable, *goal});
        if (!found) {
            if (region->has(variable)) repaired.programs += region->programs();
            region.reset();
            if (!whole) {
                size *= farther;
                continue;
            }
            size = near_by;
            (goal->side == Side::up ? standing.upper_tight : standing.lower_tight) = true;
            continue;
        }
        for (auto const& move : found->moves) {
            if (hidden[move.variable] != 0) continue;
            hidden[move.variable] = 1;
            repaired.hidden.push_back(move.variable);
            region->unlock(move.variable);
        }
        witnesses.push_back(std::make_shared<Witness const>(std::move(*found)));
        standings.absorb(witnesses.back());
    }
    if (region) repaired.programs += region->programs();
    return repaired;
}

} // namespace linsen::suppression
