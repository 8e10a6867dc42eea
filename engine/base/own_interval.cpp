#include "base/own_interval.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

/// How many decimals the value was written with: those of the cell, or more where the cell prints fewer.
int decimals_written(Cell const& cell) {
    constexpr int most = 9;
    int decimals = cell.decimals;
    while (decimals < most && round_half_away(cell.value, decimals) != cell.value) ++decimals;
    return decimals;
}

double half_a_unit(int decimals) { return std::pow(10.0, -decimals) / 2; }

constexpr double slack = 1e-9; // 0.55 − 0.5 is a little more than 0.05 in binary

/// 0 inside.
double distance_from_own_interval(Cell const& cell) {
    if (!cell.shown() || !cell.interval) return 0;
    return std::max({cell.interval->low - cell.value, cell.value - cell.interval->high, 0.0});
}

} // namespace

bool outside_own_interval(Cell const& cell) {
    double const distance = distance_from_own_interval(cell);
    if (distance == 0) return false;
    int const decimals = cell.interval->decimals;
    return decimals >= decimals_written(cell) || distance > half_a_unit(decimals) + slack;
}

bool contradicts_own_interval(Cell const& cell) {
    return outside_own_interval(cell) &&
           distance_from_own_interval(cell) > half_a_unit(decimals_written(cell)) + slack;
}

bool is_comparable(Cell const& cell) { return cell.shown() && !contradicts_own_interval(cell); }

} // namespace linsen
