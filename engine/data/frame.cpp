#include "data/frame.hpp"

namespace linsen {

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
