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

Decimals common_decimals(std::vector<Cell> const& cells, int most_decimals) {
    Decimals common;
    int most = most_decimals;
    // One that keeps its own decimals takes the others along, which may then not be rounded to fewer either.
    for (bool is_settled = false; !is_settled;) {
        for (Cell const& each : cells) {
            if (!each.shown()) continue;
            Cell const cell = with_decimals(each, most);
            common.value = std::max<int>(common.value, cell.decimals);
            if (cell.interval) common.interval = std::max<int>(common.interval, cell.interval->decimals);
        }
        is_settled = common.value <= most;
        most = std::max(most, common.value);
    }
    return common;
}

Cell with_decimals(Cell const& cell, Decimals decimals) {
    Cell result = with_decimals(cell, decimals.value);
    if (!result.shown()) return result;
    auto const add_up_to = [](int wanted, std::uint8_t& shown, std::uint8_t& added) {
        if (shown >= wanted) return;
        added = static_cast<std::uint8_t>(added + wanted - shown);
        shown = static_cast<std::uint8_t>(wanted);
    };
    add_up_to(decimals.value, result.decimals, result.added_decimals);
    if (result.interval)
        add_up_to(decimals.interval, result.interval->decimals, result.interval->added_decimals);
    return result;
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
