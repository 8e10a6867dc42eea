#include "form/said_beside.hpp"

#include "base/text.hpp"
#include "excel/names.hpp"
#include "form/headings.hpp"
#include "form/returned_personnummer.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace linsen::form {

namespace {

constexpr std::string_view comment_code = "formular.kommentar";
constexpr std::string_view text_box_code = "formular.textruta";
constexpr std::string_view picture_code = "formular.bild";
constexpr std::string_view page_code = "formular.sidhuvud";

std::string quoted(std::string const& text) { return in_quotes(excel::one_line(text)); }

/// Is it the marking of every form, or "Sida 1 av 3" without its numbers?
bool is_on_every_page(std::string const& text) {
    static constexpr std::array<std::string_view, 6> words{"sida", "sidan", "sid", "av", "page", "of"};
    if (is_stamp(text)) return true;
    auto const plain = fold(text);
    auto const parts = split(plain, ' ');
    return std::all_of(parts.begin(), parts.end(), [](std::string_view word) {
        return word.find_first_not_of("/-?()") == std::string_view::npos ||
               std::find(words.begin(), words.end(), word) != words.end();
    });
}

} // namespace

Place place_of(ReturnedBook const& book, ReturnedSheet const& sheet, XlsxComment const& comment) {
    return {book.file, 0, 0,
            sheet.name + "!" + xlsx_cell_name(std::max(comment.row, 1U), std::max(comment.column, 1U))};
}

Place place_of(ReturnedBook const& book, ReturnedSheet const& sheet, XlsxDrawn const& drawn) {
    if (drawn.row == 0) return {book.file, 0, 0, sheet.name};
    return {book.file, 0, 0, sheet.name + "!" + xlsx_cell_name(drawn.row, drawn.column)};
}

bool is_said_beside(std::string_view code) {
    return code == comment_code || code == text_box_code || code == picture_code || code == page_code;
}

void tell_said_beside(ReturnedBook const& book, Diagnostics& diagnostics) {
    for (auto const& sheet : book.sheets) {
        for (auto const& comment : sheet.comments) {
            if (may_hold_personnummer(comment.text)) continue;
            diagnostics.remark(comment_code, place_of(book, sheet, comment),
                               "kommunen har skrivit en kommentar: " + quoted(comment.text),
                               "läs den, och fråga kommunen om något ska räknas om; en kommentar ändrar inga "
                               "siffror");
        }
        for (auto const& drawn : sheet.drawn) {
            if (may_hold_personnummer(drawn.text)) continue;
            auto const place = place_of(book, sheet, drawn);
            if (drawn.text.empty())
                diagnostics.warning(
                    picture_code, place,
                    "kommunen har lagt in en bild eller något annat ovanpå rutorna, och den "
                    "läses inte",
                    "öppna arbetsboken och se efter, och fråga kommunen om något ska räknas om");
            else
                diagnostics.warning(text_box_code, place,
                                    "kommunen har skrivit i en textruta: " + quoted(drawn.text),
                                    "läs den, och fråga kommunen om något ska räknas om; en textruta ändrar "
                                    "inga siffror");
        }
        std::set<std::string> seen; // first and even pages say mostly the same
        for (auto const& each : sheet.page_texts) {
            if (is_on_every_page(each.text) || may_hold_personnummer(each.text) ||
                !seen.insert(fold(each.text)).second)
                continue;
            diagnostics.warning(
                page_code, {book.file, 0, 0, sheet.name},
                std::string("kommunen har skrivit i ") + (each.below ? "sidfoten: " : "sidhuvudet: ") +
                    quoted(each.text),
                "läs det, och fråga kommunen om något ska räknas om; det ändrar inga siffror");
        }
    }
}

} // namespace linsen::form
