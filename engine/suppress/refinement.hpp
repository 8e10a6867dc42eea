#pragma once

#include "suppress/system.hpp"
#include "suppress/tableau.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace linsen::suppression {

/// Makes a pattern smaller step by step; every judged variable that was safe stays so, each step proved by
/// witnesses. For problems whose tableau fits in memory. Stops early, with a pattern as safe as before, where
/// it would look at more than four milliard numbers.
class Refinement {
public:
    /// Works on these variables, ascending: the hidden ones among them are tied to no other hidden ones. The
    /// pattern and the standings must agree.
    Refinement(System const& system, std::vector<std::uint32_t> const& variables, Pattern& hidden,
               Standings& standings);

    /// Shows secondary variables again, dearest first. After that no single one is left that could be shown,
    /// unless it takes more than `most` stretches.
    void publish(std::vector<double> const& costs, std::size_t most);

    /// Hides one variable where that lets others, together dearer, be shown: until no such exchange is left,
    /// or it takes more than `most` stretches. After `publish`.
    void exchange(std::vector<double> const& costs, std::size_t most);

    /// The same with one to three at a time, drawn as if at random; what costs as much as before is a way
    /// onwards. After `publish`.
    void shake(std::vector<double> const& costs, std::size_t most);

    [[nodiscard]] std::size_t stretches() const { return stretches_; }
    [[nodiscard]] std::uint64_t work() const { return tableau_.work(); }

private:
    [[nodiscard]] bool is_enough(std::size_t end) const; ///< stretches, or work
    bool may_publish(std::uint32_t published);
    bool settle(std::uint32_t variable);
    [[nodiscard]] bool is_near(std::uint32_t a, std::uint32_t b) const;
    bool exchange_for(std::vector<std::uint32_t> const& guards, std::vector<double> const& costs, bool equal);
    void show(std::uint32_t variable);
    void hide(std::uint32_t variable);

    System const& system_;
    Pattern& hidden_;
    Standings& standings_;
    Tableau tableau_;
    std::vector<std::uint32_t> judged_;    ///< that were safe
    std::vector<std::uint32_t> secondary_; ///< hidden, and may be shown
    /// By hidden variable: the judged one that forbids to show it, and shown ones of which at least one must
    /// be hidden before that can change.
    std::vector<std::uint32_t> forbidden_by_;
    std::vector<std::uint32_t> refused_; ///< how often a judged one forbade something
    std::vector<std::vector<std::uint32_t>> until_;
    std::vector<std::uint32_t> helpers_; ///< of the question at hand
    std::size_t stretches_ = 0;
};

} // namespace linsen::suppression
