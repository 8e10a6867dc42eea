#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// The alternative text of a chart: its own when it has one, otherwise composed from the cells that the table
/// shows – what is drawn, first and last value per series with direction, largest and smallest unit, the gap
/// between women and men, what is missing. Never empty, and never says anything that the table does not show.
[[nodiscard]] LINSEN_API std::string alt_text(Chart const& chart, Table const& table);

} // namespace linsen::document
