#include "form/corrections.hpp"

#include "base/capital.hpp"
#include "base/text.hpp"
#include "excel/checked_workbook.hpp"
#include "excel/names.hpp"
#include "excel/read_back.hpp"
#include "excel/words.hpp"
#include "form/headings.hpp"
#include "form/looks.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

namespace linsen::form {

namespace {

using excel::Spot;
using excel::Style;

constexpr std::uint32_t first_row = 6;

struct Column {
    std::string heading;
    double width = 0;
};

/// "with its first letter large." as a sentence of its own.
std::string as_sentence(std::string const& text) {
    if (text.empty()) return std::string(not_known);
    auto sentence = with_capital(excel::one_line(text));
    if (!sentence.ends_with('.')) sentence += '.';
    return sentence;
}

using Row = std::vector<std::string>;

/// Sheet, cell, what, what to do; and the workbook before them, when there are several.
Row row_of(Diagnostic const& told, bool several) {
    auto const& spot = told.place.spot;
    auto const mark = spot.rfind('!');
    bool const is_of_all = told.place.file.empty();
    Row row;
    if (several) row.push_back(is_of_all ? std::string(not_known) : told.place.file);
    row.push_back(!spot.empty() ? spot.substr(0, mark)
                  : is_of_all   ? std::string(not_known)
                                : "hela arbetsboken");
    row.push_back(mark == std::string::npos ? std::string(not_known) : spot.substr(mark + 1));
    row.push_back(as_sentence(told.message));
    row.push_back(as_sentence(told.hint));
    return row;
}

bool are_of_several(std::vector<Diagnostic> const& told) {
    return std::any_of(told.begin(), told.end(),
                       [&](Diagnostic const& each) { return each.place.file != told.front().place.file; });
}

std::vector<Column> columns_of(std::string const& what, bool several) {
    std::vector<Column> columns{{"Nr", 5}};
    if (several) columns.push_back({"Arbetsbok", 28});
    double const words = several ? 36 : 45;
    columns.insert(columns.end(),
                   {{"Blad", several ? 18.0 : 22.0}, {"Ruta", 9}, {what, words}, {"Vad ni gör", words}});
    return columns;
}

/// One sheet with a row for each thing that is said.
struct ListSheet {
    excel::CheckedWorkbook& book;
    Corrections const& corrections;
    std::string name;
    std::string table;

    void write(std::string const& title, std::array<std::string, 2> const& above, std::string const& what,
               std::vector<Diagnostic> const& told) const {
        bool const several = are_of_several(told);
        auto const columns = columns_of(what, several);
        auto const sheet = book.add_sheet(name);
        auto const stamp = stamp_of(corrections.fictional);
        book.text(sheet, {0, 0}, title, title_style());
        book.set_lines(sheet, 0, 1, title_style().size);
        book.text(sheet, {1, 0}, stamp, strong_style());
        for (std::uint32_t i = 0; i < above.size(); ++i) book.text(sheet, {2 + i, 0}, above.at(i));
        auto left = wrapped_style();
        left.align = Style::Align::left;
        auto row = first_row;
        for (auto const& each : told) {
            auto const cells = row_of(each, several);
            int lines = 1;
            book.number(sheet, {row, 0}, row - first_row + 1, left);
            for (std::size_t i = 0; i < cells.size(); ++i) {
                auto const& text = cells.at(i);
                auto const column = static_cast<std::uint16_t>(i + 1);
                lines = std::max(lines, excel::wrapped_lines(text, columns.at(column).width));
                book.text(sheet, {row, column},
                          std::string(excel::first_code_points(text, excel::longest_text)), wrapped_style());
            }
            book.set_lines(sheet, row++, lines);
        }
        auto const last =
            Spot{std::max(row, first_row + 1) - 1, static_cast<std::uint16_t>(columns.size() - 1)};
        std::vector<std::string> headings;
        for (std::size_t i = 0; i < columns.size(); ++i) {
            headings.push_back(columns[i].heading);
            book.set_width(sheet, static_cast<std::uint16_t>(i), columns[i].width);
        }
        book.table(sheet, {first_row - 1, 0}, last, table, headings,
                   std::vector<Style>(headings.size(), table_heading(false)));
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
        "Vad som är fel", corrections.faults);
    if (!corrections.comments.empty()) {
        ListSheet const comments{book, corrections, "Era kommentarer", "kommentarer"};
        comments.write(
            "Kommentarer i er arbetsbok",
            {"Det här har ni lagt till bredvid rutorna: kommentarer, textrutor, bilder, sidhuvuden "
             "och sidfötter. Det ändrar inga siffror.",
             "Ska något räknas på annat sätt, så rätta siffrorna eller hör av er."},
            "Kommentar", corrections.comments);
    }
    return book.close(diagnostics) && excel::read_back(path, book.sent(), diagnostics);
}

} // namespace linsen::form
