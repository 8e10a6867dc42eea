#include "form/returned_personnummer.hpp"

#include "data/personnummer.hpp"
#include "form/said_beside.hpp"

#include <cmath>
#include <cstdint>

namespace linsen::form {

namespace {

bool holds_personnummer(ReturnedCell const& cell) {
    constexpr double shortest = 1e9; // ten digits
    constexpr double longest = 1e13;
    if (cell.kind == XlsxCell::Kind::number) {
        if (cell.number < shortest || cell.number > longest || cell.number != std::floor(cell.number))
            return false;
        auto const found = find_personnummer(std::to_string(static_cast<std::int64_t>(cell.number)));
        return found.ten || found.twelve;
    }
    auto const found = find_personnummer(cell.text);
    return found.written || found.ten || found.twelve;
}

class PersonnummerSearch {
public:
    PersonnummerSearch(ReturnedBook const& book, Diagnostics& told)
        : book_(book)
        , told_(told) {}

    void look_in(ReturnedSheet const& sheet) {
        for (auto const& [spot, cell] : sheet.cells)
            if (holds_personnummer(cell)) tell(book_.place(sheet, spot), "cellen");
        for (auto const& comment : sheet.comments)
            if (may_hold_personnummer(comment.text))
                tell(place_of(book_, sheet, comment), "kommentaren till cellen");
        for (auto const& drawn : sheet.drawn)
            if (may_hold_personnummer(drawn.text)) tell(place_of(book_, sheet, drawn), "textrutan");
        bool above = false; // first and even pages say mostly the same
        bool below = false;
        for (auto const& each : sheet.page_texts) {
            bool& told = each.below ? below : above;
            if (told || !may_hold_personnummer(each.text)) continue;
            told = true;
            tell({book_.file, 0, 0, sheet.name}, each.below ? "sidfoten" : "sidhuvudet");
        }
    }

    void tell(Place place, std::string const& where) {
        told_.error(
            PersonnummerWatch::code, std::move(place),
            where + " innehåller något som ser ut som ett personnummer, så arbetsbokens svar används inte",
            "ta bort det; ett formulär ska bara innehålla antal");
    }

private:
    ReturnedBook const& book_;
    Diagnostics& told_;
};

} // namespace

bool may_hold_personnummer(std::string const& text) {
    return holds_personnummer(ReturnedCell{XlsxCell::Kind::text, 0, text});
}

SheetNames::SheetNames(std::vector<XlsxBook::Sheet> const& sheets) {
    for (std::size_t i = 0; i < sheets.size(); ++i)
        if (may_hold_personnummer(sheets[i].name))
            hidden_.emplace_back(sheets[i].name, "blad " + std::to_string(i + 1));
}

std::string SheetNames::in(std::string text) const {
    for (auto const& [name, instead] : hidden_)
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at + instead.size()))
            text.replace(at, name.size(), instead);
    return text;
}

Diagnostic SheetNames::in(Diagnostic told) const {
    for (auto* const text : {&told.message, &told.hint, &told.place.spot}) *text = in(std::move(*text));
    return told;
}

bool tell_personnummer(ReturnedBook const& book, SheetNames const& names, Diagnostics& diagnostics) {
    auto const before = diagnostics.errors();
    PersonnummerSearch search(book, diagnostics);
    for (auto const& [name, instead] : names.hidden())
        search.tell({book.file, 0, 0, instead}, "bladets namn");
    for (auto const& sheet : book.sheets) search.look_in(sheet);
    return diagnostics.errors() != before;
}

} // namespace linsen::form
