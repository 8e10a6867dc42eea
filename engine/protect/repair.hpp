#pragma once

#include "protect/system.hpp"
#include "protect/witness.hpp"

#include <cstddef>
#include <vector>

namespace linsen::suppression {

struct Repaired {
    std::vector<std::uint32_t> hidden; ///< new secondary variables
    std::size_t programs = 0;
};

/// Makes one unsafe variable safe: finds the witness that it lacks with the shown variables that are cheapest
/// together (the shortest path of Kelly, Golden and Assad in a network, a linear program elsewhere), and
/// hides those. Looks near by first. What it cannot reach with all variables of a small problem, or `most` of
/// a large one, is left with its sides marked as tight.
[[nodiscard]] Repaired repair(System const& system, Pattern& hidden, Standings& standings,
                              Witnesses& witnesses, std::vector<double> const& costs, std::uint32_t variable,
                              std::size_t most);

} // namespace linsen::suppression
