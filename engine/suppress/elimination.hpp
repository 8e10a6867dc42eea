#pragma once

#include "suppress/modular.hpp"
#include "suppress/system.hpp"

#include <optional>
#include <vector>

namespace linsen::suppression {

/// The equations as a reader sees them, in reduced row echelon form modulo 2^61 - 1 with pivots in hidden
/// variables only. A hidden variable is determined exactly when it is the only hidden one of its pivot row.
/// All rows carry the shown variables too, so that each row tells which of them could serve as guards.
class Elimination {
public:
    struct Element {
        std::uint32_t variable;
        std::uint64_t factor;
    };

    explicit Elimination(System const& system);
    /// The same over some variables alone, all hidden: for kernel vectors, where the shown ones do not
    /// matter.
    Elimination(System const& system, std::vector<std::uint32_t> const& hidden);

    /// Hides one more variable: one pivot at most.
    void hide(std::uint32_t variable);

    [[nodiscard]] bool is_hidden(std::uint32_t variable) const { return hidden_[variable] != 0; }
    /// The pivot row of a hidden variable, or System::constant: then it is free, and never determined.
    [[nodiscard]] std::uint32_t pivot_row(std::uint32_t variable) const { return pivot_of_[variable]; }
    [[nodiscard]] bool is_determined(std::uint32_t variable) const {
        return pivot_of_[variable] != System::constant && hidden_in_row_[pivot_of_[variable]] == 1;
    }
    [[nodiscard]] std::vector<Element> const& row(std::uint32_t row) const { return rows_[row]; }
    [[nodiscard]] std::size_t row_count() const { return rows_.size(); }
    /// The rows without pivot that hold a variable, ascending.
    [[nodiscard]] std::vector<std::uint32_t> unused_rows(std::uint32_t variable);
    [[nodiscard]] std::size_t pivots() const { return pivots_; }
    [[nodiscard]] Pattern const& pattern() const { return hidden_; }

    /// Rows that have changed since the last call: a variable may have become determined there.
    [[nodiscard]] std::vector<std::uint32_t> take_changed();
    /// The hidden variable whose pivot stands in the row, or System::constant.
    [[nodiscard]] std::uint32_t pivot_in(std::uint32_t row) const { return pivot_in_[row]; }

    /// A random vector of the kernel of the hidden part, by variable: 0 exactly at those that are determined.
    [[nodiscard]] std::vector<std::uint64_t> kernel_vector(modular::Sequence& random) const;

private:
    void clean(std::uint32_t variable);
    void subtract(std::uint32_t from, std::uint32_t pivot, std::uint32_t variable);
    [[nodiscard]] std::uint64_t factor_in(std::uint32_t row, std::uint32_t variable) const;

    std::vector<std::vector<Element>> rows_;
    std::vector<std::vector<std::uint32_t>> holders_; ///< rows that held a variable at some time
    std::vector<std::uint32_t> hidden_in_row_;
    std::vector<std::uint32_t> pivot_in_;
    std::vector<std::uint32_t> pivot_of_;
    Pattern hidden_;
    std::vector<Element> merged_; ///< kept for its memory
    std::vector<std::uint32_t> changed_;
    std::size_t pivots_ = 0;
};

/// By row: does it follow from others? Large systems are not asked, and nothing follows there.
[[nodiscard]] std::vector<std::uint8_t> implied_rows(System const& system);

} // namespace linsen::suppression
