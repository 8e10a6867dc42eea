#include "form/writer.hpp"

#include "base/text.hpp"
#include "excel/checked_workbook.hpp"
#include "excel/read_back.hpp"
#include "form/identity.hpp"
#include "form/looks.hpp"

namespace linsen::form {

namespace {

void write_sheets(excel::CheckedWorkbook& workbook, FormDefinition const& form, FormIssue const& issue) {
    FormPlan const plan(form);
    FormSheets const sheets{workbook, form, issue, plan};
    write_instructions(sheets, workbook.add_sheet(plan.instructions));
    for (std::size_t i = 0; i < form.questions.size(); ++i)
        write_question(sheets, i, workbook.add_sheet(plan.questions[i].sheet));
    if (form.has_activities()) {
        write_activities(sheets, workbook.add_sheet(plan.activities));
        write_lists(sheets, workbook.add_sheet(plan.lists));
    }
    write_about(sheets, workbook.add_sheet(plan.about));
}

} // namespace

bool write_form(std::filesystem::path const& path, FormDefinition const& form, FormIssue const& issue,
                std::int64_t moment, Diagnostics& diagnostics) {
    excel::CheckedWorkbook workbook(path,
                                    {form.title + ", " + issue.kommun.name + " " + std::to_string(issue.year),
                                     "Formulär att fylla i", issue.sender, "arbetsmaterial", moment});
    write_sheets(workbook, form, issue);
    workbook.name_text(std::string(identity_name),
                       constant_of({form.id, form.version, issue.year, issue.kommun.code}));
    return workbook.close(diagnostics) && excel::read_back(path, workbook.sent(), diagnostics);
}

excel::SentSheets written_cells(FormDefinition const& form, FormIssue const& issue) {
    excel::CheckedWorkbook workbook({}, {}); // never closed, so never a file
    write_sheets(workbook, form, issue);
    return workbook.sent();
}

} // namespace linsen::form
