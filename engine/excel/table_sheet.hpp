#pragma once

#include "excel/checked_workbook.hpp"
#include "excel/sheet_plan.hpp"

namespace linsen::excel {

/// Fills the sheet of one table:
///
///     A1 the caption with its number      A2 the unit      A3 the way back, and to the charts
///     A4 the table                        below it notes, source and charts
///
/// Nothing is merged, and no cell is empty but where the document has none.
void write_table_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan,
                       SheetPlan::TableSheet const& planned);

/// The row of the table's header, and the first row of its data.
inline constexpr std::uint32_t header_row = 3;
inline constexpr std::uint32_t first_data_row = 4;

} // namespace linsen::excel
