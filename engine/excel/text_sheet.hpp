#pragma once

#include "excel/checked_workbook.hpp"
#include "excel/sheet_plan.hpp"

namespace linsen::excel {

/// Fills a sheet with the text of a section, one paragraph a row. Tables and charts are named with the sheet
/// where they stand.
void write_text_sheet(CheckedWorkbook& workbook, CheckedWorkbook::Sheet sheet, SheetPlan const& plan,
                      document::Section const& section);

} // namespace linsen::excel
