#pragma once

#include "suppress/system.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace linsen::suppression {

/// Other values of some hidden variables that agree with everything shown: how far each lies from the truth.
/// Ascending by variable. A witness proves an interval for as long as all its variables are hidden.
struct Witness {
    struct Move {
        std::uint32_t variable;
        double by;
    };
    std::vector<Move> moves;

    /// How far it moves a variable: 0 when not at all.
    [[nodiscard]] double move_of(std::uint32_t variable) const;
    [[nodiscard]] bool moves_variable(std::uint32_t variable) const { return move_of(variable) != 0; }
};

/// Many intervals may rest on one.
using Witnesses = std::vector<std::shared_ptr<Witness const>>;

enum class Side : std::uint8_t { up, down };

/// A value that a judged variable must be able to take, seen from outside, for it to be safe.
struct Goal {
    Side side;
    std::int64_t target;
};

/// What is proved of a judged variable: its interval is at least [lower, upper].
struct Standing {
    std::int64_t lower = 0;
    std::int64_t upper = 0;
    bool lower_tight = false; ///< proved that it goes no lower
    bool upper_tight = false;
    std::shared_ptr<Witness const> lower_witness; ///< of the true value: none
    std::shared_ptr<Witness const> upper_witness;
};

/// What to try next for a variable to be safe: nothing when it is, or when it cannot be. Goes up to T first,
/// then down to 1 or until the interval is T wide; where one side is stuck, the other has to give the width.
[[nodiscard]] std::optional<Goal> next_goal(Variable const& variable, Standing const& standing, Level level);

/// The standing of all judged variables. Different threads may work on variables of different components.
class Standings {
public:
    Standings(System const& system, Level level);

    [[nodiscard]] Standing& operator[](std::uint32_t variable) { return standings_[variable]; }
    [[nodiscard]] Standing const& operator[](std::uint32_t variable) const { return standings_[variable]; }
    [[nodiscard]] bool is_safe(std::uint32_t variable) const;
    [[nodiscard]] std::optional<Goal> goal(std::uint32_t variable) const;

    /// Widens the interval of every judged variable that the witness moves and that is not safe yet.
    void absorb(std::shared_ptr<Witness const> const& witness);
    /// Widens the interval of one judged variable by what the witness moves it.
    void widen(std::uint32_t variable, std::shared_ptr<Witness const> const& witness);
    /// Back to the true value alone.
    void reset(std::uint32_t variable);
    /// Back to what those witnesses prove that do not move `published`.
    void retreat(std::uint32_t variable, std::uint32_t published, Witnesses const& witnesses);
    /// Does the interval of the judged variable rest on a witness that moves this one?
    [[nodiscard]] bool rests_on(std::uint32_t judged, std::uint32_t moved) const;

    [[nodiscard]] std::vector<std::uint32_t> const& judged() const { return judged_; }
    [[nodiscard]] Level level() const { return level_; }

private:
    void widen(std::uint32_t variable, double by, std::shared_ptr<Witness const> const& witness);

    System const* system_;
    Level level_;
    std::vector<std::uint32_t> judged_;
    std::vector<Standing> standings_;
};

} // namespace linsen::suppression
