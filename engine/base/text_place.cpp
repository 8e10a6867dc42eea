#include "base/text_place.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen {

Place TextPlace::of(std::string_view text, std::size_t offset) const {
    offset = std::min(offset, text.size());
    Turn from{0, first_.line, std::max(first_.column, 1)};
    for (Turn const& turn : turns_)
        if (turn.offset <= offset) from = turn;
    std::string_view const before = text.substr(from.offset, offset - from.offset);
    auto const breaks = static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    auto const column = static_cast<int>(count_code_points(before.substr(before.rfind('\n') + 1)));
    Place place = first_;
    if (place.line > 0) place.line = from.line + breaks;
    place.column = breaks == 0 ? from.column + column : 1 + column;
    return place;
}

} // namespace linsen
