#include "form/returned.hpp"

#include "base/text.hpp"
#include "data/place_register.hpp"
#include "form/returned_personnummer.hpp"
#include "form/said_beside.hpp"

#include <algorithm>
#include <utility>

namespace linsen::form {

namespace {

using excel::Spot;

constexpr std::uint32_t last_column = 16'384;

/// "$B$7" or "B7".
std::optional<Spot> parse_cell(std::string_view text) {
    constexpr std::uint32_t last_row = 1'048'576;
    std::size_t at = 0;
    auto const dollar = [&] {
        if (at < text.size() && text[at] == '$') ++at;
    };
    dollar();
    std::uint32_t column = 0;
    while (at < text.size() && text[at] >= 'A' && text[at] <= 'Z' && column <= last_column)
        column = column * 26 + static_cast<std::uint32_t>(text[at++] - 'A' + 1);
    dollar();
    std::uint32_t row = 0;
    auto const digits = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && row <= last_row)
        row = row * 10 + static_cast<std::uint32_t>(text[at++] - '0');
    if (at != text.size() || at == digits || column == 0 || column > last_column || row == 0 ||
        row > last_row)
        return std::nullopt;
    return Spot{row - 1, static_cast<std::uint16_t>(column - 1)};
}

std::string kommun_name(std::string const& code) {
    auto const* const area = find_area(code);
    return area == nullptr ? "kommun " + code : area->name;
}

/// A form cannot be divided, nor be saved as another kind of file.
Diagnostic for_a_form(Diagnostic told) {
    if (told.code == "data.xlsx-grans")
        told.hint = "fyll i ett tomt exemplar av formuläret, utan något annat i det";
    return told;
}

/// What a workbook says of itself in one place.
struct Said {
    FormIdentity identity;
    Place place;
};

/// Its defined name first, and then the lines on its sheets.
std::vector<Said> said_of_itself(ReturnedBook const& book) {
    std::vector<Said> said;
    if (auto const named = book.names.find(std::string(identity_name)); named != book.names.end())
        if (auto identity = parse_constant(named->second))
            said.push_back({std::move(*identity), {book.file, 0, 0, {}}});
    for (auto const& sheet : book.sheets) {
        for (auto const& [spot, cell] : sheet.cells) {
            if (cell.kind != XlsxCell::Kind::text) continue;
            if (auto printed = parse_printed(cell.text))
                said.push_back({std::move(printed->identity), book.place(sheet, spot)});
        }
    }
    return said;
}

} // namespace

ReturnedCell const* ReturnedSheet::at(std::uint32_t row, std::uint16_t column) const {
    auto const found = cells.find({row, column});
    return found == cells.end() ? nullptr : &found->second;
}

std::string_view ReturnedSheet::text(std::uint32_t row, std::uint16_t column) const {
    auto const* const cell = at(row, column);
    return cell == nullptr || cell->kind != XlsxCell::Kind::text ? std::string_view() : trim(cell->text);
}

ReturnedSheet const* ReturnedBook::sheet(std::string_view name) const {
    for (auto const& each : sheets)
        if (fold(each.name) == fold(name)) return &each;
    return nullptr;
}

std::optional<ReturnedRange> ReturnedBook::range(std::string_view name) const {
    auto const found = names.find(fold(name));
    return found == names.end() ? std::nullopt : parse_range(found->second);
}

Place ReturnedBook::place(ReturnedSheet const& on, excel::Spot spot) const {
    return {file, 0, 0, on.name + "!" + xlsx_cell_name(spot.row + 1, spot.column + 1U)};
}

std::optional<ReturnedRange> parse_range(std::string_view refers_to) {
    auto const mark = refers_to.rfind('!');
    if (mark == std::string_view::npos || mark == 0) return std::nullopt;
    auto sheet = refers_to.substr(0, mark);
    auto const cells = refers_to.substr(mark + 1);
    if (sheet.front() == '$') sheet.remove_prefix(1);
    ReturnedRange range;
    if (sheet.size() >= 2 && sheet.front() == '\'' && sheet.back() == '\'') {
        sheet = sheet.substr(1, sheet.size() - 2);
        for (std::size_t i = 0; i < sheet.size(); ++i) {
            range.sheet += sheet[i];
            if (sheet[i] == '\'') ++i;
        }
    } else {
        range.sheet = sheet;
    }
    auto const colon = cells.find(':');
    auto const first = parse_cell(cells.substr(0, colon));
    auto const last = colon == std::string_view::npos ? first : parse_cell(cells.substr(colon + 1));
    if (!first || !last || first->row > last->row || first->column > last->column) return std::nullopt;
    range.first = *first;
    range.last = *last;
    return range;
}

XlsxLimits form_limits() {
    XlsxLimits limits;
    limits.part_bytes = 32ULL << 20;
    limits.total_bytes = 64ULL << 20;
    limits.cells = 200'000;
    limits.faults = limits.cells; // of formulas without value each is wanted
    return limits;
}

std::optional<ReturnedBook> read_returned(std::string bytes, std::string file, Diagnostics& diagnostics,
                                          XlsxLimits const& limits) {
    Diagnostics opened;
    auto const book = XlsxBook::open(std::move(bytes), file, opened, limits);
    SheetNames const names(book ? book->sheets() : std::vector<XlsxBook::Sheet>());
    for (auto const& each : opened.list()) diagnostics.add(for_a_form(names.in(each)));
    if (!book) return std::nullopt;
    ReturnedBook returned;
    returned.file = std::move(file);
    for (auto const& [name, refers_to] : book->names())
        returned.names.try_emplace(fold(name), names.in(refers_to));
    for (std::size_t i = 0; i < book->sheets().size(); ++i) {
        auto& sheet = returned.sheets.emplace_back();
        sheet.name = names.in(book->sheets()[i].name);
        Diagnostics told;
        bool const whole = book->read(
            i,
            [&](XlsxCell const& cell) {
                sheet.cells.emplace(excel::Spot{cell.row - 1, static_cast<std::uint16_t>(cell.column - 1)},
                                    ReturnedCell{cell.kind, cell.number, std::string(cell.text)});
            },
            told, &sheet.merged);
        auto comments = book->comments(i, told);
        auto drawn = book->drawn(i, told);
        // A sheet that cannot be read to its end has been told of.
        auto page_texts = whole ? book->page_texts(i, told) : std::nullopt;
        returned.refused = returned.refused || !comments || !drawn || !page_texts;
        if (comments) sheet.comments = std::move(*comments);
        if (drawn) sheet.drawn = std::move(*drawn);
        if (page_texts) sheet.page_texts = std::move(*page_texts);
        for (auto each : told.list()) {
            if (each.code == "data.xlsx-formel-utan-varde") continue;
            if (each.code == "data.xlsx-dolt")
                each.hint = "svar som är dolda räknas som andra; fråga kommunen om det inte var meningen";
            diagnostics.add(for_a_form(names.in(each)));
            returned.refused = returned.refused || each.severity == Severity::error;
        }
    }
    returned.holds_personnummer = tell_personnummer(returned, names, diagnostics);
    tell_said_beside(returned, diagnostics);
    return returned;
}

bool tell_merged(ReturnedBook const& book, ReturnedSheet const& sheet, Spot spot, Diagnostics& diagnostics) {
    constexpr std::string_view code = "formular.sammanslaget";
    auto const row = spot.row + 1;
    auto const column = spot.column + 1U;
    auto const range = std::find_if(sheet.merged.begin(), sheet.merged.end(), [&](XlsxMerged const& each) {
        return each.first_row <= row && row <= each.last_row && each.first_column <= column &&
               column <= each.last_column;
    });
    if (range == sheet.merged.end()) return false;
    auto const first = xlsx_cell_name(range->first_row, range->first_column);
    Place const place{book.file, 0, 0, sheet.name + "!" + first};
    auto const& list = diagnostics.list();
    if (std::any_of(list.begin(), list.end(), [&](Diagnostic const& each) {
            return each.code == code && each.place.file == place.file && each.place.spot == place.spot;
        }))
        return true;
    diagnostics.error(code, place,
                      "rutorna " + first + "–" + xlsx_cell_name(range->last_row, range->last_column) +
                          " har slagits samman till en, så det går inte att veta vad som hör till vilken",
                      "dela upp dem igen och fyll i varje ruta för sig");
    return true;
}

std::optional<Identified> identify(ReturnedBook const& book, Diagnostics& diagnostics) {
    auto said = said_of_itself(book);
    if (said.empty()) {
        diagnostics.error(
            "formular.inget-formular", {book.file, 0, 0, {}},
            "arbetsboken är inget formulär från Linsen, eller så har det som säger vilket den är tagits bort",
            "be kommunen fylla i det formulär som den fick, eller flytta filen ur mappen");
        return std::nullopt;
    }
    auto const count = [&](Said const& one) {
        return std::count_if(said.begin(), said.end(),
                             [&](Said const& other) { return other.identity == one.identity; });
    };
    auto const most = std::max_element(said.begin(), said.end(), [&](Said const& one, Said const& other) {
        return count(one) < count(other);
    });
    Identified found{most->identity, {}};
    for (auto const& each : said) {
        if (each.identity == found.identity) continue;
        auto const& kommun = each.identity.kommun;
        std::string const what = each.place.spot.empty() ? "det dolda namnet " + std::string(identity_name)
                                                         : std::string("bladet");
        if (kommun == found.identity.kommun) {
            diagnostics.error("formular.fel-formular", each.place,
                              what + " är ur ett annat formulär, en annan version eller ett annat år än "
                                     "arbetsboken i övrigt",
                              "fyll i formuläret som skickades ut, utan blad ur andra arbetsböcker");
            continue;
        }
        diagnostics.error("formular.fel-kommun", each.place,
                          what + " säger att formuläret är från " + kommun_name(kommun) +
                              ", men arbetsboken i övrigt är från " + kommun_name(found.identity.kommun),
                          "ta reda på vems svaren är; varje kommun ska fylla i sitt eget formulär, utan blad "
                          "ur andra arbetsböcker");
        auto& others = found.other_kommuner;
        if (std::find(others.begin(), others.end(), kommun) == others.end()) others.push_back(kommun);
    }
    return found;
}

} // namespace linsen::form
