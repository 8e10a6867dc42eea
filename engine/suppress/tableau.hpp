#pragma once

#include "suppress/condensed.hpp"
#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// The equations solved for as many hidden variables as they determine: each row says how a basic variable
/// moves when those of the columns do. Moves are counted from the true values, so that every basis starts at
/// a table that is possible, and a question costs some pivots and no new start. Dense: for problems of up to
/// some thousand cells. An inequality's slack is a hidden variable.
class Tableau {
public:
    /// Of these variables, ascending, all others being shown for good. Those that nobody asks for (see
    /// `Condensed`) may be missing, and are in no witness.
    Tableau(System const& system, std::vector<std::uint32_t> const& variables, Pattern const& hidden);

    [[nodiscard]] bool is_hidden(std::uint32_t variable) const { return hidden_[variable] != 0; }
    void hide(std::uint32_t variable);
    void publish(std::uint32_t variable);

    /// How far a hidden variable can be moved to a side when only hidden ones move, at most to the goal.
    struct Stretch {
        Witness witness;      ///< what moves with it
        bool reached = false; ///< the goal
    };
    [[nodiscard]] Stretch stretch(std::uint32_t variable, Goal goal);

    /// The shown variables of which at least one must be hidden before the last `stretch`, which did not
    /// reach its goal, can go any further. Ascending.
    [[nodiscard]] std::vector<std::uint32_t> const& helpers() const { return helpers_; }

    /// Numbers that have been looked at, in stretches and their pivots: what the time depends on.
    [[nodiscard]] std::uint64_t work() const { return work_; }

private:
    struct Step {
        double length = 0;
        std::uint32_t row = System::constant; ///< that stops it, or the column's own bound or the goal does
    };

    [[nodiscard]] double const* column(std::uint32_t column) const {
        return matrix_.data() + column * basis_.size();
    }
    double* column(std::uint32_t column) { return matrix_.data() + column * basis_.size(); }
    [[nodiscard]] bool is_basic(std::uint32_t variable) const {
        return row_of_[variable] != System::constant;
    }
    [[nodiscard]] Step step(std::uint32_t entering, double direction, double most) const;
    void move(std::uint32_t entering, double by);
    void pivot(std::uint32_t leaving, std::uint32_t entering);
    void collect_helpers(std::uint32_t objective, double side);
    [[nodiscard]] Witness moved() const;
    [[nodiscard]] bool agrees();

    System const* system_;
    Condensed condensed_;
    std::uint64_t work_ = 0;
    Pattern hidden_;            ///< slacks after the variables, always hidden
    std::vector<double> lower_; ///< of the moves
    std::vector<double> upper_;
    std::vector<std::uint32_t> columns_; ///< the variable of a column
    std::vector<std::uint32_t> basis_;   ///< the variable of a row
    std::vector<std::uint32_t> row_of_;  ///< of a variable; System::constant: it stands in a column
    std::vector<std::uint32_t> column_of_;
    std::vector<double> matrix_; ///< by column, then row
    std::vector<double> moves_;  ///< by variable
    std::vector<std::uint32_t> filled_;
    std::vector<std::uint32_t> helpers_;
    std::vector<double> sums_; ///< by row of what is condensed
};

} // namespace linsen::suppression
