#include "base/rounded.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"

#include <algorithm>

namespace linsen {

namespace {

std::uint8_t at_most(std::uint8_t decimals, int most) {
    return static_cast<std::uint8_t>(std::min<int>(decimals, most));
}

bool lie_alike(Cell const& one, Cell const& other) {
    return outside_own_interval(one) == outside_own_interval(other) &&
           contradicts_own_interval(one) == contradicts_own_interval(other);
}

} // namespace

Cell with_decimals(Cell const& cell, int most_decimals) {
    Cell result = cell;
    result.decimals = at_most(cell.decimals, most_decimals);
    result.hidden_decimals =
        static_cast<std::uint8_t>(cell.hidden_decimals + cell.decimals - result.decimals);
    if (result.interval) result.interval->decimals = at_most(cell.interval->decimals, most_decimals);
    return lie_alike(as_shown(result), as_shown(cell)) ? result : cell;
}

Cell as_shown(Cell const& cell) {
    if (!cell.shown()) return cell;
    Cell shown = cell;
    shown.value = round_half_away(cell.value, cell.decimals);
    if (shown.interval) {
        int const decimals = decimals_of_interval(cell);
        shown.interval->low = round_half_away(cell.interval->low, decimals);
        shown.interval->high = round_half_away(cell.interval->high, decimals);
    }
    return shown;
}

bool is_rounded(Cell const& cell) {
    Cell const shown = as_shown(cell);
    bool const other_limits = cell.interval && (shown.interval->low != cell.interval->low ||
                                                shown.interval->high != cell.interval->high);
    return cell.shown() && (shown.value != cell.value || other_limits);
}

} // namespace linsen
