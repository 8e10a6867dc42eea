#include "data/duplicate_keys.hpp"

#include "base/text.hpp"
#include "data/limit_names.hpp"
#include "data/row_keys.hpp"
#include "data/spec_place.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

namespace {

constexpr std::size_t most_told = 3;

TextColumn const& text_of(Column const* column) { return std::get<TextColumn>(column->data); }

bool equal_figures(Frame const& frame, std::size_t a, std::size_t b) {
    return std::all_of(frame.columns.begin(), frame.columns.end(), [&](Column const& column) {
        auto const* numbers = std::get_if<NumberColumn>(&column.data);
        if (numbers == nullptr) return true;
        if (numbers->statuses[a] != numbers->statuses[b]) return false;
        return numbers->statuses[a] != Status::shown || numbers->values[a] == numbers->values[b];
    });
}

using RowPairs = std::vector<std::pair<std::size_t, std::size_t>>;

bool tells_apart(TextColumn const& column, RowPairs const& pairs) {
    return std::all_of(pairs.begin(), pairs.end(), [&](auto const& pair) {
        return fold(column.at(pair.first)) != fold(column.at(pair.second));
    });
}

bool is_figures(TextColumn const& column) {
    return std::all_of(column.dictionary.begin(), column.dictionary.end(), [](std::string const& text) {
        return text.find_first_not_of("0123456789.,- ") == std::string::npos;
    });
}

/// Does a column with this heading say what the rows are figures of? Templates choose among those by `kod`,
/// which looks in the column with the role indikator.
bool says_what_is_measured(std::string_view heading) {
    static constexpr std::array<std::string_view, 7> headings{
        "matt", "fraga", "delfraga", "indikator", "nyckeltal", "variabel", "kpi"};
    return std::find(headings.begin(), headings.end(), slug(heading)) != headings.end();
}

/// What to write when a column that nobody asked for tells every pair apart: kon first, then the first one
/// that does not hold figures only.
std::string missing_column(Frame const& frame, RowPairs const& pairs, UnreadColumns const& unread) {
    if (!unread || frame.unread.empty()) return {};
    auto const whole = unread();
    if (!whole || whole->rows() != frame.rows()) return {};
    std::string found;
    std::string limits;
    for (auto const& column : whole->columns) {
        auto const* text = std::get_if<TextColumn>(&column.data);
        if (text == nullptr || is_figures(*text) || !tells_apart(*text, pairs) ||
            std::find(frame.unread.begin(), frame.unread.end(), column.heading) == frame.unread.end())
            continue;
        if (!found.empty() && role_for(column.heading) != "kon") continue;
        found = column.heading;
        limits.clear();
        if (auto const pair = find_limits(text->dictionary))
            limits = ", " + limits_to_write(text->dictionary[pair->low], text->dictionary[pair->high]);
    }
    if (found.empty()) return {};
    bool const is_measure =
        limits.empty() && says_what_is_measured(found) && frame.find("indikator") == nullptr;
    std::string const role = is_measure ? "indikator" : role_for(found);
    return "kolumnen " + in_quotes(found) + " skiljer raderna åt: lägg till " + role + " = " +
           toml_text(found) + limits + " i kolumner";
}

} // namespace

bool check_keys(Frame const& frame, Diagnostics& diagnostics, UnreadColumns const& unread) {
    auto const columns = key_columns(frame);
    if (columns.empty()) return true;
    auto const keys = row_keys(columns, frame.rows());
    std::vector<std::size_t> order(frame.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    RowPairs pairs; // (later row, the row before it with the same key)
    for (std::size_t i = 1; i < order.size(); ++i)
        if (keys[order[i]] == keys[order[i - 1]]) pairs.emplace_back(order[i], order[i - 1]);
    if (pairs.empty()) return true;
    std::sort(pairs.begin(), pairs.end());

    auto const missing = missing_column(frame, pairs, unread);
    std::vector<std::string> headings;
    for (auto const* column : columns) headings.push_back("\"" + column->heading + "\"");
    for (std::size_t i = 0; i < pairs.size() && i < most_told; ++i) {
        auto const [later, earlier] = pairs[i];
        std::vector<std::string> key;
        for (auto const* column : columns) key.push_back(text_of(column).at(later));
        diagnostics.error(
            "data.nyckel-dubbel", frame.place(later),
            "rad " + line_words(frame.place(earlier)) + " och rad " + line_words(frame.place(later)) +
                " gäller samma sak (" + join(key, ", ") + ")" +
                (equal_figures(frame, earlier, later) ? " och har samma värde" : " men har olika värden"),
            !missing.empty() ? missing
            : frame.unread.empty()
                ? "ta bort den ena; det som skiljer rader åt är " + join_swedish(headings)
                : "ta bort den ena, eller lägg till kolumnen som skiljer dem åt i kolumner; nu skiljer " +
                      join_swedish(headings));
    }
    if (pairs.size() > most_told)
        diagnostics.error("data.nyckel-dubbel", {frame.file, 0, 0, {}},
                          std::to_string(pairs.size() - most_told) +
                              (pairs.size() == most_told + 1 ? " rad till" : " rader till") +
                              " gäller samma sak som en annan",
                          !missing.empty()       ? missing
                          : frame.unread.empty() ? "ta bort dem ur filen, eller hämta den igen"
                                                 : "troligen fattas en kolumn i kolumner");
    return false;
}

} // namespace linsen
