#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// A decimal comma, no-break space (U+00A0) between groups of three, U+2212 for minus, never "−0".
/// Halves are rounded away from zero, from the decimal value that a reader would see (0.285 → "0,29").
[[nodiscard]] LINSEN_API std::string print_number(double value, int decimals);

/// A cell as it stands in a table: the number without its unit, or the sign of its status
/// (`..` hidden, `–` missing, `.` not applicable).
[[nodiscard]] LINSEN_API std::string print_cell(Cell const& cell);

/// A cell as it stands in running text: with "%" after a no-break space, or "procentenheter", or the unit's
/// label; a status as words ("uppgift saknas", "skyddad uppgift", "kan inte förekomma").
[[nodiscard]] LINSEN_API std::string print_in_text(Cell const& cell);

/// How many decimals the limits of a cell's interval are printed with, wherever they are: as many as the
/// value beside them, or more where the source is more exact about the limits than about the value.
[[nodiscard]] LINSEN_API int decimals_of_interval(Cell const& cell);

/// The interval of a cell in a table, "57,9–66,7", or "" when it has none.
[[nodiscard]] LINSEN_API std::string print_interval(Cell const& cell);

/// "3–7", but "−3 till 7": what lies between two printed numbers.
[[nodiscard]] LINSEN_API std::string print_span(std::string const& low, std::string const& high);

/// `value` rounded to `decimals` in the way print_number prints it; what a workbook stores.
[[nodiscard]] LINSEN_API double round_half_away(double value, int decimals);

/// A number as Swedish Excel and agencies write it, over the whole text: decimal comma or point as told,
/// groups of three parted by space, NBSP (U+00A0), narrow NBSP (U+202F) or thin space (U+2009), minus as `-`,
/// `–` or `−`.
struct ParsedNumber {
    double value = 0;
    int decimals = 0; ///< as written: "7,10" has two
};
enum class DecimalMark { comma, point };
[[nodiscard]] LINSEN_API std::optional<ParsedNumber> parse_number(std::string_view text, DecimalMark mark);

/// The shortest form with a decimal point that reads back as the same number; for JSON, TOML and PDF alike.
[[nodiscard]] LINSEN_API std::string machine_number(double value);

} // namespace linsen
