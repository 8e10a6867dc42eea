#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <optional>
#include <string>
#include <vector>

/// What a chart draws of its table: PDF, workbook and alt text alike.
namespace linsen::document {

/// The chart's columns that the table really has, as value columns, in the chart's order.
[[nodiscard]] LINSEN_API std::vector<std::size_t> series_columns(Chart const& chart, Table const& table);

/// What a series is called where it is labelled: its heading when that names the sex or there is none,
/// otherwise the sex ("Män" for a column "Andel" of the group "Män"); with its group in brackets when
/// two series would have the same name. Begins with a capital letter.
[[nodiscard]] LINSEN_API std::vector<std::string> series_names(Chart const& chart, Table const& table);

/// The interval of a shown cell: its own, or that of the interval column beside it (same group, same sex).
/// Nothing when the cell is not shown.
[[nodiscard]] LINSEN_API std::optional<Interval> interval_of(Table const& table, Row const& row,
                                                             std::size_t column);

/// A cell that knows its interval, wherever in the row that stands.
[[nodiscard]] LINSEN_API Cell with_interval(Table const& table, Row const& row, std::size_t column);

/// The rows that the chart draws: all, or without the totals; of lines those with a position, sorted by it
/// (of multiples within their groups), of a pyramid those that are no totals, of a map those with a code.
[[nodiscard]] LINSEN_API std::vector<Row const*> drawn_rows(Chart const& chart, Table const& table);

/// More areas than this have no names in their map or beside it: the alt text and the map point at the table.
inline constexpr std::size_t most_named_areas = 40;

/// Whether the row can be drawn as parts of a whole: all its parts are shown, none is negative and not all
/// are zero. Any other row would let a part that is not shown be read off as the rest.
[[nodiscard]] LINSEN_API bool has_all_parts(Row const& row, std::vector<std::size_t> const& columns);

/// Women and men (or girls and boys) as parts of 100 %.
struct SexShares {
    Cell women; ///< in percent; men's is what is missing to 100 where the table has counts
    Cell men;
    double women_part = 0; ///< 0 … 1, where one part ends and the other begins
    /// As they are printed: "38 %". Where there is somebody it never says 0 % or 100 %, but "0,2 %" or, of
    /// even fewer, "mindre än 0,1 %".
    std::string women_text;
    std::string men_text;

    [[nodiscard]] bool even() const; ///< both within 40–60 as printed
};

/// Women and men are shown, and there are none of them: nothing can be drawn.
[[nodiscard]] LINSEN_API bool has_nobody(Row const& row, std::size_t women, std::size_t men);

/// Nothing unless the row has both parts.
[[nodiscard]] LINSEN_API std::optional<SexShares> sex_shares(Row const& row, std::size_t women,
                                                             std::size_t men);

} // namespace linsen::document
