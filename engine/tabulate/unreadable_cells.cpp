#include "tabulate/unreadable_cells.hpp"

#include "base/period.hpp"
#include "data/place_register.hpp"

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

std::size_t rows_of(Frame const& frame) {
    if (frame.unreadable.empty()) return 0;
    return std::get<TextColumn>(frame.unreadable.front().data).codes.size();
}

bool meets(std::vector<Condition> const& where, Frame const& frame, std::size_t row) {
    return std::all_of(where.begin(), where.end(), [&](Condition const& condition) {
        auto const* const code = text_at(frame, condition.role, row);
        return code != nullptr &&
               std::find(condition.codes.begin(), condition.codes.end(), *code) != condition.codes.end();
    });
}

/// What a line of a file's foot ("Källa: SCB") has where others have a place, a time or a sex is none.
bool is_a_category(std::string_view role, std::string const& code) {
    if (code.empty()) return false;
    if (role == "kommun") return find_area(code) != nullptr;
    if (role == "ar") return period_of(code).has_value();
    return role != "kon" || sex_order(code) <= sex_order("totalt");
}

/// The cell that a row of frame.unreadable would have given, or nothing.
std::optional<std::size_t> cell_of(Cube const& cube, Frame const& frame, std::size_t row) {
    if (!meets(cube.request.where, frame, row)) return std::nullopt;
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
    for (std::size_t row = 0; row < rows_of(frame); ++row) {
        auto const cell = cell_of(cube, frame, row);
        if (cell && cube.origins[*cell].row == 0) cells.push_back(*cell);
    }
    std::sort(cells.begin(), cells.end());
    cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
    return cells;
}

std::vector<std::string> unreadable_codes(TableRequest const& request, std::string_view role,
                                          Frame const& frame) {
    std::vector<std::string> codes;
    for (std::size_t row = 0; row < rows_of(frame); ++row) {
        bool const is_on_table =
            meets(request.where, frame, row) &&
            std::all_of(request.by.begin(), request.by.end(), [&](AxisRequest const& axis) {
                auto const* const code = text_at(frame, axis.role, row);
                if (code == nullptr || !is_a_category(axis.role, *code)) return false;
                return axis.codes.empty() ||
                       std::find(axis.codes.begin(), axis.codes.end(), *code) != axis.codes.end();
            });
        if (is_on_table) codes.push_back(*text_at(frame, std::string(role), row));
    }
    return codes;
}

bool has_unreadable(Condition const& condition, std::string_view code, Frame const& frame) {
    for (std::size_t row = 0; row < rows_of(frame); ++row) {
        auto const* const found = text_at(frame, condition.role, row);
        if (found != nullptr && *found == code) return true;
    }
    return false;
}

bool has_unreadable(std::vector<Condition> const& where, Frame const& frame) {
    for (std::size_t row = 0; row < rows_of(frame); ++row)
        if (meets(where, frame, row)) return true;
    return false;
}

} // namespace linsen
