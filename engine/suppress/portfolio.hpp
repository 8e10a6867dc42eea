#pragma once

#include "suppress/guards.hpp"
#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// A pattern with all that is proved of it.
struct Candidate {
    Candidate(System const& system, Level level)
        : hidden(system.size(), 0)
        , standings(system, level) {}

    Pattern hidden;
    Standings standings;
    Witnesses witnesses;
    std::size_t open = 0;      ///< judged variables that are not safe
    std::size_t secondary = 0; ///< cells
    double cost = 0;
    std::size_t pivots = 0;
    std::size_t programs = 0;
    std::size_t rounds = 0;
    std::size_t member = 0;

    void count(System const& system);
    /// Fewer open, then fewer secondary cells, then cheaper.
    [[nodiscard]] bool is_better_than(Candidate const& other) const;
};

enum class CostKind : std::uint8_t { one, logarithm, value };

/// One way to look for a pattern.
struct Member {
    bool exact_stage = true;
    GuardOrder order = GuardOrder::shortest_row;
    CostKind cost = CostKind::one;
};

[[nodiscard]] std::vector<double> costs_of(System const& system, CostKind kind);

/// One member's pattern: exact stage, audit, repair.
[[nodiscard]] Candidate build(System const& system, Settings const& settings, Member const& member,
                              unsigned threads);

/// Publishes again what the pattern hides needlessly.
void show_again(System const& system, Settings const& settings, Candidate& candidate, unsigned threads);

/// The best of all members. Of few variables each member is published again before they are compared,
/// otherwise only the best.
[[nodiscard]] Candidate best_pattern(System const& system, Settings const& settings);

} // namespace linsen::suppression
