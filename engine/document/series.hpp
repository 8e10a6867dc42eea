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

} // namespace linsen::document
