#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"
#include "tabulate/axis.hpp"
#include "tabulate/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace linsen {

/// Where a figure comes from. `row` counts the rows of the frame from 1; both are 0 when no row gave the
/// cell. Several rows may stand on one line (compact JSON), so rows, not lines, are what is counted.
struct Origin {
    std::uint32_t line = 0;
    std::uint32_t row = 0;
};

/// What stands behind the figures of a counted table: what protection judges.
struct Counted {
    /// The rows that were chosen, in codes of the data; a role that stands among the axes too limits them.
    std::vector<Condition> where;
    std::vector<std::string> sexes; ///< those that the table is about, when the data have others beside them
    std::vector<std::int64_t> counts; ///< persons, one a cell
    std::vector<std::int64_t> bases;  ///< of a share: the persons that make 100 %; of a rate: those of the
                                      ///< population; otherwise empty
    std::vector<bool> rows;           ///< of the frame: was it counted?
    /// Those of the data set that are counted as one, whichever of them the chosen rows have: that is known
    /// of no table by its sums alone. Empty where the table is of one year, or divided by them.
    std::vector<std::string> years_together;
};

/// A table before protection. Only `protect` and `run` ever see one. Cells are dense and row-major,
/// the first axis slowest.
struct Cube {
    TableRequest request;
    std::vector<Axis> axes;
    std::vector<Cell> cells;
    std::vector<Origin> origins; ///< one a cell
    /// Cells that no row gave because theirs could not be read, ascending.
    std::vector<std::size_t> unreadable;
    std::optional<ComparedYears> compared; ///< of a request with YearAndBefore
    std::optional<Counted> counted;        ///< nothing: the figures are published ones
};

/// Moves category indices, one per axis, to those of the cell after theirs; after the last cell, to those of
/// the first.
void to_next_cell(std::vector<std::size_t>& at, std::vector<Axis> const& axes);

/// All planned tables at once, from the frames that they name. What is counted is described in
/// `counting.hpp`. A cell of a published table is one row, its value, status and decimals as the source has
/// them. Errors, each at the place of the request: a data set, column or code of a condition that does not
/// exist (with the nearest names), rows that differ in a column which is neither an axis nor a condition, and
/// two rows for one cell; the table is then left out. Told as errors too: rows of published figures that are
/// empty in a column which a condition or an axis takes. A table whose frame could not be read is left out
/// without a word: the reader has told. Warnings, for a published table of persons: its data hold the total
/// alone while no reason is given, or sexes although one is. One for each data set: its shares below 0 or
/// above 100 percent, with their lines.
[[nodiscard]] LINSEN_API std::vector<Cube> tabulate(Plan const& plan, std::vector<Frame> const& frames,
                                                    Job const& job, Diagnostics& diagnostics);

} // namespace linsen
