#pragma once

#include "suppress/condensed.hpp"
#include "suppress/linear_program.hpp"
#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linsen::suppression {

/// The variables around one: those that share a row with it, those that share a row with these and so on, at
/// most `most`. Only those of `open`. Ascending; without those that the cut leaves no room to move.
[[nodiscard]] std::vector<std::uint32_t> neighbourhood(System const& system, Pattern const& open,
                                                       std::uint32_t centre, std::size_t most);

/// A linear program over some variables, all others held at their true values: what a reader finds possible
/// who knows those, so whatever it finds is a witness in the whole. Shown variables may take part at a price.
/// Only those can be asked of that are not silent (see `Condensed`); witnesses tell of no others.
class Region {
public:
    /// `costs` may be null where all variables are hidden.
    Region(System const& system, std::vector<std::uint32_t> const& variables, Pattern const& hidden,
           std::vector<double> const* costs);

    /// Moves a variable as far as it goes to a side, at most to the goal.
    struct Wish {
        std::uint32_t variable;
        Goal goal;
    };
    /// Moves several variables at once, the sum of their moves being the greatest. Nothing when there is no
    /// greatest sum, which takes a goal that is no bound, or when the solver failed.
    [[nodiscard]] std::optional<Witness> stretch(std::vector<Wish> const& wishes);

    /// Reaches a goal with the shown variables that are cheapest together. Nothing when it is out of reach.
    [[nodiscard]] std::optional<Witness> reach(Wish const& wish);

    /// What it costs to move a variable that was shown when the region was made; 0: it is hidden now.
    void set_price(std::uint32_t variable, double price);
    void hold(std::uint32_t variable);    ///< a variable at its true value, as if shown
    void release(std::uint32_t variable); ///< takes that back
    [[nodiscard]] bool has(std::uint32_t variable) const { return place(variable) != System::constant; }
    [[nodiscard]] std::size_t size() const { return variables_.size(); } ///< of the program, in variables
    [[nodiscard]] std::size_t programs() const { return programs_; }
    [[nodiscard]] LinearProgram::Outcome outcome() const { return outcome_; } ///< of the last program

    /// The rows of the system that hold the last answer of `stretch` back.
    [[nodiscard]] std::vector<std::uint32_t> binding_rows() const;

private:
    [[nodiscard]] std::uint32_t place(std::uint32_t variable) const;
    [[nodiscard]] Witness solution() const;
    void restore(std::uint32_t place);

    System const* system_;
    Condensed condensed_;
    std::vector<std::uint32_t> variables_; ///< of its columns
    std::vector<std::uint32_t> mirror_;    ///< the column of moves downwards of a shown variable, by place
    std::vector<std::uint8_t> split_;      ///< was it shown when the region was made?
    std::vector<double> prices_;           ///< by place; 0: hidden
    std::optional<LinearProgram> program_;
    std::size_t programs_ = 0;
    LinearProgram::Outcome outcome_ = LinearProgram::Outcome::failed;
};

} // namespace linsen::suppression
