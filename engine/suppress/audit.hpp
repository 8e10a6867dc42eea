#pragma once

#include "suppress/region.hpp"
#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace linsen::suppression {

/// The same problem, where exactly these cells are judged.
[[nodiscard]] Problem asking(Problem problem, std::vector<std::uint32_t> const& cells);

/// Hidden variables that are tied to each other, directly or through others, by rows that hold at least two
/// of them.
struct Component {
    std::vector<std::uint32_t> variables; ///< ascending
    bool is_tree = false; ///< variables and rows without a ring, factors of 1: shuttle bounds are tight
};

/// The components that hold at least one variable of `wanted`, in the order of their first variables.
[[nodiscard]] std::vector<Component> components(System const& system, Pattern const& hidden,
                                                std::vector<std::uint32_t> const& wanted);

/// Proves as many of the judged variables safe as are: bundled programs for all of a component at once, then
/// one by one. What is left without a goal or with a tight side is unsafe under this pattern. Components go
/// on `threads` threads. New witnesses are added to `witnesses`. Returns the number of linear programs.
std::size_t certify(System const& system, Pattern const& hidden, Standings& standings, Witnesses& witnesses,
                    unsigned threads);

/// Asks a region whether one variable is safe there.
bool settle(Region& region, Standings& standings, Witnesses& witnesses, std::uint32_t variable);

/// The same for many: all at once for as long as that settles a good part of them, then one by one. Stops
/// when `goes_on`, which may be empty, says false of one that is not safe.
void settle_bundle(Region& region, Standings& standings, Witnesses& witnesses,
                   std::vector<std::uint32_t> undecided,
                   std::function<bool(std::uint32_t)> const& goes_on = {});

} // namespace linsen::suppression
