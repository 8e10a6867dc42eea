#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "document/numbering.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen::document {

/// The alternative text of a chart: its own when it has one, otherwise composed from the cells that the table
/// shows – what is drawn, first and last value per series with direction, largest and smallest unit, the gap
/// between women and men, what is missing. Never empty, and never says anything that the table does not show.
[[nodiscard]] LINSEN_API std::string alt_text(Chart const& chart, Table const& table);

/// The same of a chart in its document, with where its figures stand: "Uppgifterna finns i tabell 9."
[[nodiscard]] LINSEN_API std::string alt_text(Chart const& chart, Numbering const& numbering);

/// "Uppgifterna finns i tabell 9." of the table with this label ("Tabell 9").
[[nodiscard]] LINSEN_API std::string where_figures_stand(std::string_view table_label);

/// What the alternative text says of values that lie outside the intervals beside them, for those who see a
/// chart without room for it; "" when none does, or when the chart has no place for intervals.
[[nodiscard]] LINSEN_API std::string outside_intervals_text(Chart const& chart, Table const& table);

/// "Falun till Mora", or "Falun 2014 till Mora 2021" of rows in groups: what the rows [first, last) are.
[[nodiscard]] LINSEN_API std::string span_of(std::vector<Row const*> const& rows, std::size_t first,
                                             std::size_t last);

} // namespace linsen::document
