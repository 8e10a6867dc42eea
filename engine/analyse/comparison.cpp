#include "analyse/comparison.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

double midpoint_of(Interval interval) { return (interval.low + interval.high) / 2; }

/// A share printed in whole per cent; a count is a whole number by nature, not by rounding.
bool is_rounded_coarsely(Cell const& cell) {
    if (cell.decimals != 0 || cell.unit == Unit::count || !cell.interval) return false;
    auto const is_whole = [](double value) { return std::floor(value) == value; };
    return !is_whole(cell.interval->low) || !is_whole(cell.interval->high);
}

Certainty judge(Cell const& first, Cell const& second, double size) {
    auto const limit = uncertainty(first, second);
    if (!limit) return Certainty::unknown;
    if (std::fabs(size) <= *limit) return Certainty::not_certain;
    if (is_rounded_coarsely(first) || is_rounded_coarsely(second)) {
        auto const finest = [](Cell const& cell) {
            return is_rounded_coarsely(cell) ? midpoint_of(*cell.interval) : estimate(cell);
        };
        double const between_midpoints = finest(first) - finest(second);
        bool const same_sign = (between_midpoints > 0) == (size > 0);
        if (!same_sign || std::fabs(between_midpoints) <= *limit) return Certainty::not_certain;
    }
    return Certainty::certain;
}

} // namespace

int Difference::direction() const {
    // Two values that a reader sees as the same are not called different.
    bool const alike = !midpoint && print_in_text(first) == print_in_text(second);
    if (alike) return 0;
    double const printed = round_half_away(size, decimals);
    if (printed > 0) return 1;
    return printed < 0 ? -1 : 0;
}

Cell Difference::amount() const { return shown_cell(std::fabs(size), unit, decimals); }

bool Difference::stands() const {
    return direction() != 0 && (certainty == Certainty::certain || certainty == Certainty::counted);
}

double standard_error(Interval interval) { return (interval.high - interval.low) / (2 * z_95); }

bool outside_own_interval(Cell const& cell) {
    if (!cell.shown() || !cell.interval) return false;
    return cell.value < cell.interval->low || cell.value > cell.interval->high;
}

double estimate(Cell const& cell) {
    return outside_own_interval(cell) && cell.decimals == 0 ? midpoint_of(*cell.interval) : cell.value;
}

std::optional<double> uncertainty(Cell const& first, Cell const& second) {
    if (!first.interval || !second.interval) return std::nullopt;
    return z_95 * std::hypot(standard_error(*first.interval), standard_error(*second.interval));
}

std::optional<Difference> compare(Cell const& first, Cell const& second, Sampling sampling,
                                  bool approximate) {
    if (!first.shown() || !second.shown()) return std::nullopt;
    promise(first.unit == second.unit, "only values of one unit are compared");
    Difference difference{first, second};
    difference.size = estimate(first) - estimate(second);
    difference.unit = difference_unit(first.unit);
    difference.approximate = approximate;
    difference.midpoint = estimate(first) != first.value || estimate(second) != second.value;
    difference.decimals = std::max<int>({first.decimals, second.decimals, difference.midpoint ? 1 : 0});
    difference.certainty =
        sampling == Sampling::full_count ? Certainty::counted : judge(first, second, difference.size);
    return difference;
}

std::optional<Difference> Comparisons::compare(Cell const& first, Cell const& second, Sampling sampling,
                                               bool approximate) {
    auto difference = linsen::compare(first, second, sampling, approximate);
    if (!difference) return difference;
    ++counts_.all;
    switch (difference->certainty) {
    case Certainty::certain: ++counts_.certain; break;
    case Certainty::not_certain: ++counts_.not_certain; break;
    case Certainty::unknown: ++counts_.unknown; break;
    case Certainty::counted: ++counts_.counted; break;
    }
    if (difference->approximate) ++counts_.approximate;
    if (difference->midpoint) ++counts_.midpoint;
    return difference;
}

} // namespace linsen
