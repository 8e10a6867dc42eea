#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

#include <vector>

/// The one rule for figures that a report shows with fewer decimals than the source has: the shown value is
/// the value. A cell keeps what the source gave, and its `decimals` say what is shown of it: rounded once,
/// halves away from zero from the decimal value that the source wrote (0.285 → 0.29, base/number.hpp).
/// Tables, workbook, charts, alt texts and every difference that a sentence tells are made of `as_shown`, so
/// that a reader who subtracts comes to the same. Only whether a difference is certain, and whether a target
/// is reached, is judged by what the source gave.
namespace linsen {

/// The cell with at most `most_decimals` decimals, in its value and in its limits. It keeps the source's
/// decimals where rounding would take its value into its own interval, or out of it: then the source's
/// figures are what there is to see.
[[nodiscard]] LINSEN_API Cell with_decimals(Cell const& cell, int most_decimals);

/// How many decimals the figures of one indicator are shown with, all alike.
struct Decimals {
    int value = 0;
    int interval = 0;
};

/// As many as the finest of the cells is shown with when each has at most `most_decimals`: a source that
/// leaves out the zeros at the end of a number writes 12 among 11,5 and 12,5.
[[nodiscard]] LINSEN_API Decimals common_decimals(std::vector<Cell> const& cells, int most_decimals);

/// The cell with just so many. Zeros that the source did not write are counted in `added_decimals`, so that
/// whatever is judged by how finely the source wrote a figure is judged as before.
[[nodiscard]] LINSEN_API Cell with_decimals(Cell const& cell, Decimals decimals);

/// The cell with the value and the limits that a reader sees.
[[nodiscard]] LINSEN_API Cell as_shown(Cell const& cell);

/// Does a reader see another value, or other limits, than the source gave?
[[nodiscard]] LINSEN_API bool is_rounded(Cell const& cell);

} // namespace linsen
