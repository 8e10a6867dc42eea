#include "data/duplicate_keys.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

constexpr std::size_t most_told = 10;

using KeyColumns = std::vector<Column const*>;

TextColumn const& text_of(Column const* column) { return std::get<TextColumn>(column->data); }

KeyColumns key_columns(Frame const& frame) {
    KeyColumns columns;
    for (auto const& column : frame.columns)
        if (std::holds_alternative<TextColumn>(column.data) && column.role != "marke")
            columns.push_back(&column);
    return columns;
}

/// Numbers each distinct key, one column at a time, so that any number of columns ends in one number a row.
std::vector<std::uint64_t> keys_of(KeyColumns const& columns, std::size_t rows) {
    std::vector<std::uint64_t> keys(rows, 0);
    std::uint64_t distinct = 1;
    for (auto const* column : columns) {
        auto const& text = text_of(column);
        auto const size = std::max<std::uint64_t>(text.dictionary.size(), 1);
        if (distinct > std::numeric_limits<std::uint64_t>::max() / size) {
            auto sorted = keys;
            std::sort(sorted.begin(), sorted.end());
            sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
            for (auto& key : keys)
                key = static_cast<std::uint64_t>(std::lower_bound(sorted.begin(), sorted.end(), key) -
                                                 sorted.begin());
            distinct = sorted.size();
        }
        for (std::size_t row = 0; row < rows; ++row) keys[row] = keys[row] * size + text.codes[row];
        distinct *= size;
    }
    return keys;
}

bool equal_figures(Frame const& frame, std::size_t a, std::size_t b) {
    return std::all_of(frame.columns.begin(), frame.columns.end(), [&](Column const& column) {
        auto const* numbers = std::get_if<NumberColumn>(&column.data);
        if (numbers == nullptr) return true;
        if (numbers->statuses[a] != numbers->statuses[b]) return false;
        return numbers->statuses[a] != Status::shown || numbers->values[a] == numbers->values[b];
    });
}

} // namespace

bool check_keys(Frame const& frame, Diagnostics& diagnostics) {
    auto const columns = key_columns(frame);
    if (columns.empty()) return true;
    auto const keys = keys_of(columns, frame.rows());
    std::vector<std::size_t> order(frame.rows());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return keys[a] < keys[b]; });
    std::vector<std::pair<std::size_t, std::size_t>>
        pairs; // (later row, the row before it with the same key)
    for (std::size_t i = 1; i < order.size(); ++i)
        if (keys[order[i]] == keys[order[i - 1]]) pairs.emplace_back(order[i], order[i - 1]);
    if (pairs.empty()) return true;
    std::sort(pairs.begin(), pairs.end());

    std::vector<std::string> headings;
    for (auto const* column : columns) headings.push_back("\"" + column->heading + "\"");
    for (std::size_t i = 0; i < pairs.size() && i < most_told; ++i) {
        auto const [later, earlier] = pairs[i];
        std::vector<std::string> key;
        for (auto const* column : columns) key.push_back(text_of(column).at(later));
        diagnostics.error(
            "data.nyckel-dubbel", {frame.file, static_cast<int>(frame.lines[later]), 0, {}},
            "rad " + std::to_string(frame.lines[earlier]) + " och rad " + std::to_string(frame.lines[later]) +
                " gäller samma sak (" + join(key, ", ") + ")" +
                (equal_figures(frame, earlier, later) ? " och har samma värde" : " men har olika värden"),
            "ta bort den ena, eller lägg till kolumnen som skiljer dem åt i kolumner; nu skiljer " +
                join_swedish(headings));
    }
    if (pairs.size() > most_told)
        diagnostics.error("data.nyckel-dubbel", {frame.file, 0, 0, {}},
                          std::to_string(pairs.size() - most_told) +
                              " rader till gäller samma sak som en annan",
                          "troligen fattas en kolumn i kolumner");
    return false;
}

} // namespace linsen
