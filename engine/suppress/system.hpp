#pragma once

#include "suppress/suppression.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace linsen::suppression {

/// Cells that are equal in every table that a reader could think of (a total with one part is its part) are
/// one variable: hidden together or not at all.
struct Variable {
    std::int64_t value = 0;
    std::int64_t lower = 0; ///< what a reader knows even when everything that may be hidden is
    std::int64_t upper = unlimited;
    std::int64_t threshold = 0;
    double weight = 0;       ///< of all its cells that would become secondary
    std::uint32_t cells = 0; ///< how many these are
    bool judged = false;
    bool always_hidden = false;
};

struct Entry {
    std::uint32_t index = 0; ///< the variable of a row, or the row of a variable
    std::int32_t factor = 0;
};

/// A problem in the form that the algorithms work on: constants put in, equal cells merged, rows without
/// doubles, everything in an order that does not depend on how the cells were handed over.
class System {
public:
    static constexpr std::uint32_t constant = 0xffffffffU;

    /// With `hidden` (by cell) exactly these are unknown; without, all that may be hidden.
    System(Problem const& problem, Settings const& settings, std::vector<bool> const* hidden = nullptr);

    [[nodiscard]] std::size_t size() const { return variables_.size(); }
    [[nodiscard]] std::size_t row_count() const { return lo_.size(); }
    [[nodiscard]] Variable const& operator[](std::uint32_t variable) const { return variables_[variable]; }
    [[nodiscard]] std::span<Entry const> row(std::uint32_t row) const {
        return {row_entries_.data() + row_start_[row], row_entries_.data() + row_start_[row + 1]};
    }
    [[nodiscard]] std::span<Entry const> column(std::uint32_t variable) const {
        return {column_entries_.data() + column_start_[variable],
                column_entries_.data() + column_start_[variable + 1]};
    }
    /// How far the sum of a row may move from its true value: 0 to 0 for an equation.
    [[nodiscard]] std::int64_t slack_down(std::uint32_t row) const { return lo_[row]; }
    [[nodiscard]] std::int64_t slack_up(std::uint32_t row) const { return hi_[row]; }
    [[nodiscard]] bool is_equation(std::uint32_t row) const { return lo_[row] == 0 && hi_[row] == 0; }
    /// Does it follow from other rows? Then a linear program does without it.
    [[nodiscard]] bool is_implied(std::uint32_t row) const { return implied_[row] != 0; }
    [[nodiscard]] std::uint32_t origin(std::uint32_t row) const {
        return origin_[row];
    } ///< its row of the problem

    /// The variable of a cell, or `constant`.
    [[nodiscard]] std::uint32_t variable_of(std::uint32_t cell) const { return variable_of_[cell]; }
    /// Rows of the problem that made cells constants or equal, by cell: the first explanation of a lost one.
    [[nodiscard]] std::vector<std::uint32_t> const& constant_rows(std::uint32_t cell) const {
        return constant_rows_[cell];
    }

private:
    std::vector<Variable> variables_;
    std::vector<std::uint32_t> variable_of_;
    std::vector<std::vector<std::uint32_t>> constant_rows_;
    std::vector<std::size_t> row_start_;
    std::vector<Entry> row_entries_;
    std::vector<std::size_t> column_start_;
    std::vector<Entry> column_entries_;
    std::vector<std::int64_t> lo_;
    std::vector<std::int64_t> hi_;
    std::vector<std::uint32_t> origin_;
    std::vector<std::uint8_t> implied_;
};

/// Which variables are hidden.
using Pattern = std::vector<std::uint8_t>;

} // namespace linsen::suppression
