#include "base/own_interval.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

/// How many decimals a number was written with: `printed`, or more where fewer are printed.
int decimals_written(double value, int printed) {
    constexpr int most = 9;
    while (printed < most && round_half_away(value, printed) != value) ++printed;
    return printed;
}

int decimals_written(Cell const& cell) {
    return decimals_written(cell.value, cell.decimals - cell.added_decimals);
}

int decimals_written(Interval const& interval) {
    int const shown = interval.decimals - interval.added_decimals;
    return std::max(decimals_written(interval.low, shown), decimals_written(interval.high, shown));
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
    int const decimals = decimals_written(*cell.interval);
    return decimals >= decimals_written(cell) || distance > half_a_unit(decimals) + slack;
}

bool contradicts_own_interval(Cell const& cell) {
    return outside_own_interval(cell) &&
           distance_from_own_interval(cell) > half_a_unit(decimals_written(cell)) + slack;
}

bool is_comparable(Cell const& cell) { return cell.shown() && !contradicts_own_interval(cell); }

} // namespace linsen
