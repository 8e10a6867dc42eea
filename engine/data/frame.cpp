#include "data/frame.hpp"

#include <numeric>
#include <utility>

namespace linsen {

std::string line_words(Place const& place) {
    auto const line = std::to_string(place.line);
    return place.column == 0 ? line : line + " (tecken " + std::to_string(place.column) + ")";
}

Place row_place(std::string file, std::string const& sheet, std::uint32_t line) {
    return {std::move(file), static_cast<int>(line), 0, sheet + ", rad " + std::to_string(line)};
}

Place Frame::place(std::size_t row) const {
    if (row >= rows()) return {file, 0, 0, {}};
    if (!sheet.empty()) return row_place(file, sheet, lines[row]);
    auto const character = characters.empty() ? 0 : static_cast<int>(characters[row]);
    return {file, static_cast<int>(lines[row]), character, {}};
}

std::size_t Frame::rows_kept() const {
    return alike.empty() ? rows() : std::accumulate(alike.begin(), alike.end(), std::size_t{0});
}

Column const* Frame::find(std::string_view role) const {
    for (auto const& column : columns)
        if (column.role == role) return &column;
    return nullptr;
}

TextColumn const* Frame::text(std::string_view role) const {
    auto const* column = find(role);
    return column == nullptr ? nullptr : std::get_if<TextColumn>(&column->data);
}

NumberColumn const* Frame::numbers(std::string_view role) const {
    auto const* column = find(role);
    return column == nullptr ? nullptr : std::get_if<NumberColumn>(&column->data);
}

} // namespace linsen
