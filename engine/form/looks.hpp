#pragma once

#include "excel/checked_workbook.hpp"
#include "form/definition.hpp"
#include "form/issue.hpp"
#include "form/plan.hpp"

#include <cstdint>
#include <string>

/// How the cells of a form look, the same on all of its sheets.
namespace linsen::form {

/// What is printed lying and is at most some 127 letters wide has letters of nine points at least, also in a
/// program that has not got the workbook's font and takes a wider one.
inline constexpr double side_margin = 0.4; ///< inches
inline constexpr std::uint8_t readable_scale = 83;

[[nodiscard]] excel::Style title_style();
[[nodiscard]] excel::Style heading_style();
[[nodiscard]] excel::Style strong_style();
[[nodiscard]] excel::Style wrapped_style();
/// Headings of a table: bold, ruled, words wrapped.
[[nodiscard]] excel::Style table_heading(bool numbers);
/// What the form says of a row, set off from the number before it.
[[nodiscard]] excel::Style control_style();
/// A cell to fill in.
[[nodiscard]] excel::Style input_style(excel::Style::Align align);
/// A cell that the form works out, or that stands there to compare with.
[[nodiscard]] excel::Style fixed_style(bool strong);

/// What every sheet of one form is written with.
struct FormSheets {
    excel::CheckedWorkbook& workbook;
    FormDefinition const& form;
    FormIssue const& issue;
    FormPlan const& plan;

    /// "Arbetsmaterial – kan omfattas av sekretess", and that the figures are made up.
    [[nodiscard]] std::string stamp() const;
    [[nodiscard]] std::string printed(std::string_view question) const;
};

void write_instructions(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet);
void write_question(FormSheets const& sheets, std::size_t question, excel::CheckedWorkbook::Sheet sheet);
void write_activities(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet);
void write_lists(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet);
void write_about(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet);

/// The ranges of the sheet of lists that drop-down lists show.
[[nodiscard]] std::string range_of_states(FormPlan const& plan);
[[nodiscard]] std::string range_of_functions(FormPlan const& plan, FormDefinition const& form);

} // namespace linsen::form
