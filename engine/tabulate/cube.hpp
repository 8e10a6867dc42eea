#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"
#include "tabulate/axis.hpp"
#include "tabulate/plan.hpp"

#include <cstdint>
#include <vector>

namespace linsen {

/// Where a figure comes from. `row` counts the rows of the frame from 1; both are 0 when no row gave the
/// cell. Several rows may stand on one line (compact JSON), so rows, not lines, are what is counted.
struct Origin {
    std::uint32_t line = 0;
    std::uint32_t row = 0;
};

/// A counted table before protection. Only `protect` and `run` ever see one. Cells are dense and row-major,
/// the first axis slowest.
struct Cube {
    TableRequest request;
    std::vector<Axis> axes;
    std::vector<Cell> cells;
    std::vector<Origin> origins; ///< one a cell
    /// Cells that no row gave because theirs could not be read, ascending.
    std::vector<std::size_t> unreadable;
};

/// All planned tables at once, from the frames that they name. A cell is one row, its value, status and
/// decimals as the source has them. Errors, each at the place of the request: a data set, column or code of a
/// condition that does not exist (with the nearest names), rows that differ in a column which is neither an
/// axis nor a condition, and two rows for one cell; the table is then left out. A table whose frame could not
/// be read is left out without a word: the reader has told. Warnings, for a table of persons: its data hold
/// the total alone while no reason is given, or sexes although one is. One for each data set: its shares
/// below 0 or above 100 percent, with their lines.
[[nodiscard]] LINSEN_API std::vector<Cube> tabulate(Plan const& plan, std::vector<Frame> const& frames,
                                                    std::vector<DataSpec> const& specs,
                                                    Diagnostics& diagnostics);

} // namespace linsen
