#include "excel/workbook.hpp"

#include "base/text.hpp"
#include "excel/checked_workbook.hpp"
#include "excel/contents_sheet.hpp"
#include "excel/read_back.hpp"
#include "excel/sheet_plan.hpp"
#include "excel/table_sheet.hpp"
#include "excel/text_sheet.hpp"

namespace linsen::excel {

bool write(document::Document const& document, std::filesystem::path const& path, std::int64_t moment,
           Diagnostics& diagnostics) {
    SheetPlan const plan(document);
    CheckedWorkbook workbook(
        path, {document.title, document.subject, document.author, join(document.keywords, ", "), moment});
    // In the order in which they stand, for it is the order in which the library numbers texts.
    write_contents_sheet(workbook, workbook.add_sheet(plan.contents), plan);
    for (auto const& summary : plan.summaries) {
        write_text_sheet(workbook, workbook.add_sheet(summary.sheet), plan, *summary.section);
    }
    for (auto const& table : plan.tables) {
        write_table_sheet(workbook, workbook.add_sheet(table.sheet), plan, table);
    }
    for (auto const& appendix : plan.appendices) {
        write_text_sheet(workbook, workbook.add_sheet(appendix.sheet), plan, *appendix.section);
    }
    return workbook.close(diagnostics) && read_back(path, workbook.sent(), diagnostics);
}

} // namespace linsen::excel
