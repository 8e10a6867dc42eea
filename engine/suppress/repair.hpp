#pragma once

#include "suppress/region.hpp"
#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace linsen::suppression {

/// Makes unsafe variables safe, one after the other: finds the witness that one lacks with the shown
/// variables that are cheapest together (the shortest path of Kelly, Golden and Assad in a network, a linear
/// program elsewhere), and hides those. Looks near by first. What it cannot reach with all variables of a
/// small problem, or with the `most` nearest of a large one, is left with its sides marked as tight.
class Repair {
public:
    Repair(System const& system, Pattern& hidden, Standings& standings, Witnesses& witnesses,
           std::vector<double> const& costs, std::size_t most, bool reprice);

    void run(std::uint32_t variable);

    [[nodiscard]] std::size_t programs() const { return programs_; }

private:
    /// What it costs to hide what the witness moves.
    [[nodiscard]] double charge(Witness const& witness) const;
    /// A program pays by the unit, and to hide costs the same however far a variable moves: asks again with
    /// prices by which the variables of the last answer cost what they do cost, and keeps the cheapest.
    void improve(Region& region, Region::Wish const& wish, Witness& found);
    Region& region_of(std::uint32_t variable, std::size_t size);
    void hide(std::uint32_t variable);

    System const& system_;
    Pattern& hidden_;
    Standings& standings_;
    Witnesses& witnesses_;
    std::vector<double> const& costs_;
    std::size_t most_;
    bool reprice_;
    Pattern everything_;
    std::optional<Region> region_; ///< of a small problem: kept from one variable to the next
    /// So is a large part of a large one: it is asked for others first, and put up anew where that was not
    /// enough.
    std::optional<Region> wide_;
    std::size_t wide_size_ = 0; ///< that it was put up with
    bool is_wide_new_ = false;  ///< put up for the variable that is being made safe
    std::size_t programs_ = 0;
};

} // namespace linsen::suppression
