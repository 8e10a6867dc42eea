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
    std::uint64_t work = 0; ///< of the exchange of guards

    void count(System const& system);
    /// Fewer open, then fewer secondary cells, then cheaper.
    [[nodiscard]] bool is_better_than(Candidate const& other) const;
};

enum class CostKind : std::uint8_t { one, logarithm, value };

/// One way to look for a pattern.
struct Member {
    bool grows = true; ///< from what is primary; otherwise it starts with everything hidden
    GuardOrder order = GuardOrder::shortest_row;
    CostKind cost = CostKind::one;
    bool reprice = true; ///< repair asks again at prices that fit its first answer
};

[[nodiscard]] std::vector<double> costs_of(System const& system, CostKind kind);

/// One member's pattern: exact stage, audit, repair.
[[nodiscard]] Candidate build(System const& system, Settings const& settings, Member const& member,
                              unsigned threads);

/// Publishes again what the pattern hides needlessly, dearest first; of few variables it also exchanges
/// guards.
void show_again(System const& system, Settings const& settings, Candidate& candidate, CostKind cost,
                unsigned threads);

/// The best of the portfolio's members, each published again before they are compared: of few variables all
/// that `portfolio_work` is enough for, judged by the first; of more the first two, of many the first alone.
[[nodiscard]] Candidate best_pattern(System const& system, Settings const& settings);

} // namespace linsen::suppression
