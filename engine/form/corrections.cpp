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
constexpr std::array<double, 5> widths{6, 26, 10, 62, 62};

/// "with its first letter large." as a sentence of its own.
std::string as_sentence(std::string const& text) {
    if (text.empty()) return std::string(not_known);
    auto sentence = with_large_letter(excel::one_line(text));
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
}

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
    auto const sheet = book.add_sheet("Att rätta");
    auto const stamp = std::string(marking) + (corrections.fictional ? " · påhittade uppgifter" : "");
    book.text(sheet, {0, 0}, title, title_style());
    book.set_lines(sheet, 0, 1, title_style().size);
    book.text(sheet, {1, 0}, stamp, strong_style());
    book.text(
        sheet, {2, 0},
        "Formuläret kunde inte tas med ännu. Rätta det som står här i er egen arbetsbok och lämna den igen.");
    book.text(sheet, {3, 0}, "Inget av det ni har svarat har ändrats.");
    auto left = wrapped_style();
    left.align = Style::Align::left;
    auto row = first_row;
    for (auto const& fault : corrections.faults) {
        auto const& spot = fault.place.spot;
        auto const mark = spot.rfind('!');
        std::array<std::string, 5> const cells{
            std::to_string(row - first_row + 1), spot.empty() ? "hela arbetsboken" : spot.substr(0, mark),
            mark == std::string::npos ? std::string(not_known) : spot.substr(mark + 1),
            as_sentence(fault.message), as_sentence(fault.hint)};
        int lines = 1;
        for (std::uint16_t i = 0; i < cells.size(); ++i) {
            auto const& text = cells.at(i);
            lines = std::max(lines, excel::wrapped_lines(text, widths.at(i)));
            if (i == 0)
                book.number(sheet, {row, i}, row - first_row + 1, left);
            else
                book.text(sheet, {row, i}, std::string(excel::first_code_points(text, excel::longest_text)),
                          wrapped_style());
        }
        book.set_lines(sheet, row++, lines);
    }
    book.table(sheet, {first_row - 1, 0}, {std::max(row, first_row + 1) - 1, 4}, "att_ratta",
               {"Nr", "Blad", "Ruta", "Vad som är fel", "Vad ni gör"},
               std::vector<Style>(5, table_heading(false)));
    for (std::uint16_t i = 0; i < widths.size(); ++i) book.set_width(sheet, i, widths.at(i));
    excel::Page page;
    page.landscape = true;
    page.frozen_rows = first_row;
    page.last = Spot{std::max(row, first_row + 1) - 1, 4};
    page.stamp = stamp;
    book.set_page(sheet, page);
    return book.close(diagnostics) && excel::read_back(path, book.sent(), diagnostics);
}

} // namespace linsen::form
