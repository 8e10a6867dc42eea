#include "excel/chart_spec.hpp"
#include "excel/words.hpp"
#include "form/headings.hpp"
#include "form/identity.hpp"
#include "form/looks.hpp"

#include "base/capital.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen::form {

namespace {

using excel::Spot;
using excel::Style;

/// As narrow as the text sheets of reports: LibreOffice without the letters of Excel takes wider ones.
constexpr double text_width = 70;
constexpr std::uint32_t first_of_list = 4; ///< row of the first choice on the sheet of lists
constexpr std::uint16_t column_of_functions = 2;

/// One column of text, from the top.
class TextSheet {
public:
    TextSheet(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet)
        : sheets_(sheets)
        , book_(sheets.workbook)
        , sheet_(sheet) {
        book_.set_width(sheet_, 0, text_width);
    }

    void line(std::string const& text, Style style = {}) {
        style.wrap = true;
        book_.set_lines(sheet_, row_, excel::wrapped_lines(text, text_width * Style().size / style.size),
                        style.size);
        book_.text(sheet_, {row_++, 0}, text, style);
    }
    void link(std::string const& to) { book_.link(sheet_, {row_++, 0}, to, to, {0, 0}); }
    void gap() { ++row_; }
    void finish() {
        excel::Page page;
        page.last = Spot{row_ - 1, 0};
        page.stamp = sheets_.stamp();
        book_.set_page(sheet_, page);
        book_.protect(sheet_);
    }

private:
    FormSheets const& sheets_;
    excel::CheckedWorkbook& book_;
    excel::CheckedWorkbook::Sheet sheet_;
    std::uint32_t row_ = 0;
};

std::string range_of(std::string const& sheet, std::uint16_t column, std::size_t count) {
    return excel::quoted_sheet(sheet) + "!" + excel::absolute_cell({first_of_list, column}) + ":" +
           excel::absolute_cell({first_of_list + static_cast<std::uint32_t>(count) - 1, column});
}

} // namespace

void write_instructions(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet) {
    auto const& issue = sheets.issue;
    TextSheet text(sheets, sheet);
    text.line(sheets.form.title, title_style());
    text.line(sheets.stamp(), strong_style());
    text.line(sheets.printed(""));
    text.gap();
    text.line("Formuläret är till " + issue.kommun.name + " (kommunkod " + issue.kommun.code +
                  ") och avser år " + std::to_string(issue.year) + ".",
              heading_style());
    auto back =
        std::string(hand_in_line) + (issue.recipient.empty() ? std::string() : " till " + issue.recipient);
    back += issue.last_day ? " senast den " + print_long(*issue.last_day) + "." : ".";
    if (issue.last_day || !issue.recipient.empty()) text.line(back, strong_style());
    text.gap();
    for (auto const& paragraph : sheets.form.introduction) text.line(paragraph);

    text.gap();
    text.line("Vilka som räknas", heading_style());
    for (auto const& role : sheets.form.roles) text.line(with_capital(role.name) + ": " + role.definition);

    text.gap();
    text.line("Så fyller ni i", heading_style());
    static constexpr std::array<std::string_view, 7> steps{
        "1. Fyll i rutorna med ram och ljusgul botten. Allt annat är låst.",
        "2. Skriv hela tal. Skriv 0 om det inte var några; en tom ruta räknas inte som noll.",
        "3. Kan ni inte svara på en fråga: skriv – i alla dess rutor.",
        "4. Skriv också antalet totalt för varje rad, ur ert eget system. Kolumnen Kontroll säger om summan "
        "stämmer.",
        "5. Frågor om samma grupp handlar om samma personer. Då ska summorna vara lika, och det säger "
        "kontrollen under "
        "tabellen.",
        "6. Skriv aldrig namn, personnummer eller annat om en enskild person.",
        "7. Ändra inte bladens ordning, rubriker eller rader. Spara som Excel-arbetsbok (.xlsx) och lämna "
        "tillbaka hela "
        "filen."};
    for (auto const step : steps) text.line(std::string(step));

    text.gap();
    text.line("Bladen", heading_style());
    for (auto const& question : sheets.plan.questions) text.link(question.sheet);
    if (sheets.form.has_activities()) {
        text.link(sheets.plan.activities);
        text.link(sheets.plan.lists);
    }
    text.link(sheets.plan.about);
    text.finish();
}

void write_about(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet) {
    auto const& issue = sheets.issue;
    TextSheet text(sheets, sheet);
    text.line("Om formuläret", title_style());
    text.line(sheets.stamp(), strong_style());
    text.line(sheets.printed(""));
    text.gap();
    text.line("Raden ovanför säger vilket formulär det är, i vilken version, för vilket år och vilken "
              "kommun. Den används "
              "när svaren läses in och får inte ändras.");
    text.line(std::string(sender_line) + issue.sender);
    if (issue.last_day) text.line(std::string(last_day_line) + print_long(*issue.last_day));
    if (issue.earlier.year != 0)
        text.line("Uppgifterna för " + std::to_string(issue.earlier.year) +
                  " är kommunens egna svar från det året.");
    text.line("Formuläret innehåller bara uppgifter om " + issue.kommun.name +
              ". Antalen kan vara så små att de omfattas av sekretess: hantera filen som arbetsmaterial, och "
              "lämna inte "
              "ut den utan prövning.");
    text.finish();
}

void write_lists(FormSheets const& sheets, excel::CheckedWorkbook::Sheet sheet) {
    auto& book = sheets.workbook;
    book.text(sheet, {0, 0}, sheets.plan.lists, title_style());
    book.set_lines(sheet, 0, 1, title_style().size);
    book.text(sheet, {1, 0}, sheets.stamp(), strong_style());
    auto const write = [&](std::uint16_t column, std::string const& name, std::string const& heading,
                           std::vector<std::string> const& choices) {
        book.table(sheet, {first_of_list - 1, column},
                   {first_of_list - 1 + static_cast<std::uint32_t>(choices.size()), column}, name, {heading},
                   {table_heading(false)});
        auto row = first_of_list;
        for (auto const& choice : choices) book.text(sheet, {row++, column}, choice);
        book.set_width(sheet, column, 30);
    };
    write(0, "lista_status", std::string(state_heading), activity_states());
    write(column_of_functions, "lista_funktioner", std::string(owner_heading), sheets.form.functions);
    excel::Page page;
    page.last =
        Spot{first_of_list - 1 +
                 static_cast<std::uint32_t>(std::max(activity_states().size(), sheets.form.functions.size())),
             column_of_functions};
    page.stamp = sheets.stamp();
    book.set_page(sheet, page);
    book.protect(sheet);
}

std::string range_of_states(FormPlan const& plan) {
    return range_of(plan.lists, 0, activity_states().size());
}

std::string range_of_functions(FormPlan const& plan, FormDefinition const& form) {
    return range_of(plan.lists, column_of_functions, form.functions.size());
}

} // namespace linsen::form
