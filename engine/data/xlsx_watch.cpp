#include "data/xlsx_watch.hpp"

#include "base/text.hpp"
#include "data/frame.hpp"
#include "data/personnummer.hpp"

#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// A number that may be a personnummer without its hyphen; "" for any other.
std::string digits_of(XlsxCell const& cell) {
    constexpr double longest = 1e13;
    bool const is_whole = cell.kind == XlsxCell::Kind::number && cell.number > 0 && cell.number < longest &&
                          cell.number == std::floor(cell.number);
    return is_whole ? std::to_string(static_cast<std::int64_t>(cell.number)) : std::string();
}

/// Cells of a sheet whose headings nobody has named: the first text of a column is taken for one.
bool are_cells_free(XlsxBook const& book, std::size_t sheet, std::string const& file,
                    Diagnostics& diagnostics) {
    auto const& name = book.sheets()[sheet].name;
    PersonnummerWatch watch{"kolumn", "kolumnen"};
    std::vector<std::optional<std::size_t>> columns;
    Diagnostics unread;
    book.read(
        sheet,
        [&](XlsxCell const& cell) {
            if (columns.size() < cell.column) columns.resize(cell.column);
            auto& column = columns[cell.column - 1];
            bool const is_text = cell.kind == XlsxCell::Kind::text;
            if (!column)
                column = watch.add_column(is_text ? std::string(cell.text) : std::string(), cell.row);
            watch.see(*column, is_text ? cell.text : std::string_view(digits_of(cell)), cell.row);
        },
        unread);
    return watch.judge(
        [&](std::uint64_t row) { return row_place(file, name, static_cast<std::uint32_t>(row)); },
        diagnostics);
}

/// What is said beside the cells of one sheet.
class Texts {
public:
    Texts(std::string file, std::string sheet)
        : file_(std::move(file))
        , sheet_(std::move(sheet)) {}

    void see(std::string const& kind, std::string const& spot, std::string_view text) {
        if (kind != kind_) {
            column_ = watch_.add_texts(kind);
            kind_ = kind;
        }
        watch_.see(column_, text, places_.size());
        places_.push_back({file_, 0, 0, spot.empty() ? sheet_ : sheet_ + "!" + spot});
    }

    [[nodiscard]] bool judge(Diagnostics& diagnostics) const {
        return watch_.judge([this](std::uint64_t at) { return places_[at]; }, diagnostics);
    }

private:
    std::string file_;
    std::string sheet_;
    std::string kind_;
    std::size_t column_ = 0;
    std::vector<Place> places_;
    PersonnummerWatch watch_{"", ""};
};

std::string spot(std::uint32_t row, std::uint32_t column) {
    return row == 0 ? std::string() : xlsx_cell_name(row, column);
}

bool are_texts_free(XlsxBook const& book, std::size_t sheet, std::string const& file,
                    Diagnostics& diagnostics) {
    Texts texts(file, book.sheets()[sheet].name);
    Diagnostics unread;
    if (auto const comments = book.comments(sheet, unread))
        for (auto const& each : *comments) texts.see("en kommentar", spot(each.row, each.column), each.text);
    if (auto const drawn = book.drawn(sheet, unread))
        for (auto const& each : *drawn) texts.see("en textruta", spot(each.row, each.column), each.text);
    if (auto const page_texts = book.page_texts(sheet, unread))
        for (auto const& each : *page_texts) texts.see("sidhuvudet eller sidfoten", {}, each.text);
    return texts.judge(diagnostics);
}

} // namespace

bool are_sheet_names_free(XlsxBook const& book, std::string const& file, Diagnostics& diagnostics) {
    PersonnummerWatch watch{"", ""};
    auto const names = watch.add_texts("bladets namn");
    for (std::size_t sheet = 0; sheet < book.sheets().size(); ++sheet)
        watch.see(names, book.sheets()[sheet].name, sheet + 1);
    // A place that named the sheet would print the number.
    return watch.judge(
        [&](std::uint64_t number) {
            return Place{file, 0, 0, "blad " + std::to_string(number)};
        },
        diagnostics);
}

bool is_free_of_personnummer(XlsxBook const& book, std::size_t read_sheet, std::string const& file,
                             Diagnostics& diagnostics) {
    bool is_free = true;
    for (std::size_t sheet = 0; sheet < book.sheets().size(); ++sheet) {
        if (!are_texts_free(book, sheet, file, diagnostics)) is_free = false;
        if (sheet != read_sheet && !are_cells_free(book, sheet, file, diagnostics)) is_free = false;
    }
    return is_free;
}

} // namespace linsen
