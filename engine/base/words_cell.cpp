#include "base/words_cell.hpp"

#include <limits>
#include <utility>

namespace linsen {

namespace {

/// More decimals than a number can be printed with: no figure that is not applicable has as many.
constexpr std::uint8_t mark = std::numeric_limits<std::uint8_t>::max();

} // namespace

Cell cell_of_words(std::string words) {
    Cell cell = cell_without_value(Status::not_applicable, Unit::none);
    cell.decimals = mark;
    cell.source_sign = std::move(words);
    return cell;
}

bool is_words(Cell const& cell) {
    return cell.status == Status::not_applicable && cell.decimals == mark && !cell.source_sign.empty();
}

} // namespace linsen
