#pragma once

#include "excel/checked_workbook.hpp"
#include "excel/sheet_plan.hpp"

namespace linsen::excel {

/// Fills the first sheet: title, sender, period and date, a list of all sheets with links, and what the signs
/// in the tables mean.
void write_contents_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan);

} // namespace linsen::excel
