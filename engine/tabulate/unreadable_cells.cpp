#include "tabulate/unreadable_cells.hpp"

#include <algorithm>
#include <optional>
#include <string>

namespace linsen {

namespace {

/// What the row has in the column with this role, or null: no unreadable row has a "marke".
std::string const* text_at(Frame const& frame, std::string const& role, std::size_t row) {
    for (Column const& column : frame.unreadable)
        if (column.role == role) return &std::get<TextColumn>(column.data).at(row);
    return nullptr;
}

/// The cell that a row of frame.unreadable would have given, or nothing.
std::optional<std::size_t> cell_of(Cube const& cube, Frame const& frame, std::size_t row) {
    for (Condition const& condition : cube.request.where) {
        auto const* const code = text_at(frame, condition.role, row);
        if (code == nullptr ||
            std::find(condition.codes.begin(), condition.codes.end(), *code) == condition.codes.end())
            return std::nullopt;
    }
    std::size_t index = 0;
    for (Axis const& axis : cube.axes) {
        auto const* const code = text_at(frame, axis.role, row);
        auto const position = code == nullptr ? std::nullopt : axis.find(*code);
        if (!position) return std::nullopt;
        index = index * axis.categories.size() + *position;
    }
    return index;
}

} // namespace

std::vector<std::size_t> unreadable_cells(Cube const& cube, Frame const& frame) {
    std::vector<std::size_t> cells;
    if (frame.unreadable.empty()) return cells;
    std::size_t const rows = std::get<TextColumn>(frame.unreadable.front().data).codes.size();
    for (std::size_t row = 0; row < rows; ++row) {
        auto const cell = cell_of(cube, frame, row);
        if (cell && cube.origins[*cell].row == 0) cells.push_back(*cell);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

} // namespace linsen
