#include "form/corrections.hpp"

#include "base/text.hpp"
#include "excel/checked_workbook.hpp"
#include "excel/names.hpp"
#include "excel/read_back.hpp"
#include "excel/words.hpp"
#include "form/headings.hpp"
#include "form/looks.hpp"

#include <algorithm>
#include <array>

namespace linsen::form {

namespace {

using excel::Spot;
using excel::Style;

constexpr std::uint32_t first_row = 6;
constexpr std::array<double, 5> widths{5, 22, 9, 45, 45};

/// "with its first letter large." as a sentence of its own.
std::string as_sentence(std::string const& text) {
    if (text.empty()) return std::string(not_known);
    auto sentence = with_large_letter(excel::one_line(text));
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
}

using Row = std::array<std::string, 4>; ///< sheet, cell, what, what to do

std::vector<Row> rows_of(std::vector<Diagnostic> const& told) {
    std::vector<Row> rows;
    for (auto const& each : told) {
        auto const& spot = each.place.spot;
        auto const mark = spot.rfind('!');
        rows.push_back({spot.empty() ? "hela arbetsboken" : spot.substr(0, mark),
                        mark == std::string::npos ? std::string(not_known) : spot.substr(mark + 1),
                        as_sentence(each.message), as_sentence(each.hint)});
    }
    return rows;
}

/// One sheet with a row for each thing that is said.
struct ListSheet {
    excel::CheckedWorkbook& book;
    Corrections const& corrections;
    std::string name;
    std::string table;

    void write(std::string const& title, std::array<std::string, 2> const& above,
               std::vector<std::string> const& headings, std::vector<Row> const& rows) const {
        auto const sheet = book.add_sheet(name);
        auto const stamp = std::string(marking) + (corrections.fictional ? " · påhittade uppgifter" : "");
        book.text(sheet, {0, 0}, title, title_style());
        book.set_lines(sheet, 0, 1, title_style().size);
        book.text(sheet, {1, 0}, stamp, strong_style());
        for (std::uint32_t i = 0; i < above.size(); ++i) book.text(sheet, {2 + i, 0}, above.at(i));
        auto left = wrapped_style();
        left.align = Style::Align::left;
        auto row = first_row;
        for (auto const& cells : rows) {
            int lines = 1;
            book.number(sheet, {row, 0}, row - first_row + 1, left);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                auto const& text = cells.at(i);
                auto const column = static_cast<std::uint16_t>(i + 1);
                lines = std::max(lines, excel::wrapped_lines(text, widths.at(column)));
                book.text(sheet, {row, column},
                          std::string(excel::first_code_points(text, excel::longest_text)), wrapped_style());
            }
            book.set_lines(sheet, row++, lines);
        }
        auto const last = Spot{std::max(row, first_row + 1) - 1, 4};
        book.table(sheet, {first_row - 1, 0}, last, table, headings,
                   std::vector<Style>(5, table_heading(false)));
        for (std::size_t i = 0; i < widths.size(); ++i)
            book.set_width(sheet, static_cast<std::uint16_t>(i), widths.at(i));
        excel::Page page;
        page.landscape = true;
        page.side_margin = side_margin;
        page.frozen_rows = first_row;
        page.last = last;
        page.stamp = stamp;
        book.set_page(sheet, page);
    }
};

} // namespace

std::string corrections_name(Area const& kommun) {
    return "rattelser-" + kommun.code + "-" + slug(kommun.name) + ".xlsx";
}

bool write_corrections(std::filesystem::path const& path, FormDefinition const& form,
                       Corrections const& corrections, std::int64_t moment, Diagnostics& diagnostics) {
    auto const title =
        "Att rätta: " + form.title + ", " + corrections.kommun.name + " " + std::to_string(corrections.year);
    excel::CheckedWorkbook book(
        path, {title, "Fel i ett ifyllt formulär", corrections.sender, "arbetsmaterial", moment});
    ListSheet const faults{book, corrections, "Att rätta", "att_ratta"};
    faults.write(
        title,
        {"Formuläret kunde inte tas med ännu. Rätta det som står här i er egen arbetsbok och lämna den "
         "igen.",
         "Inget av det ni har svarat har ändrats."},
        {"Nr", "Blad", "Ruta", "Vad som är fel", "Vad ni gör"}, rows_of(corrections.faults));
    if (!corrections.comments.empty()) {
        ListSheet const comments{book, corrections, "Era kommentarer", "kommentarer"};
        comments.write("Kommentarer i er arbetsbok",
                       {"Det här har ni skrivit som kommentarer till rutor. Det har lästs, men ändrar inga "
                        "siffror.",
                        "Ska något räknas på annat sätt, så rätta siffrorna eller hör av er."},
                       {"Nr", "Blad", "Ruta", "Kommentar", "Vad ni gör"}, rows_of(corrections.comments));
    }
    return book.close(diagnostics) && excel::read_back(path, book.sent(), diagnostics);
}

} // namespace linsen::form
