#include "analyse/comparison.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

double midpoint_of(Interval interval) { return (interval.low + interval.high) / 2; }

/// One whose limits print alike, as wide as their rounding allows: half a unit of the last decimal each way.
Interval at_its_widest(Interval interval) {
    if (interval.low != interval.high) return interval;
    double const half_a_unit = std::pow(10.0, interval.added_decimals - interval.decimals) / 2;
    interval.low -= half_a_unit;
    interval.high += half_a_unit;
    return interval;
}

bool overlap(Interval one, Interval other) {
    one = at_its_widest(one);
    other = at_its_widest(other);
    return one.low <= other.high && other.low <= one.high;
}

/// The value, or its interval's midpoint.
double best_of(Cell const& cell, bool midpoint) {
    return midpoint && cell.interval ? midpoint_of(*cell.interval) : cell.value;
}

/// Gives a size between midpoints as many decimals as it takes for them to differ by it when all three are
/// printed; where no reasonable number does, the size is that of the printed midpoints.
void tell_as_calculated(Difference& difference) {
    constexpr int most_decimals = 3;
    auto const printed_size = [&] {
        return round_half_away(difference.first_from, difference.decimals) -
               round_half_away(difference.second_from, difference.decimals);
    };
    auto const adds_up = [&] {
        return print_number(printed_size(), difference.decimals) ==
               print_number(difference.size, difference.decimals);
    };
    while (difference.decimals < most_decimals && !adds_up()) ++difference.decimals;
    if (!adds_up()) difference.size = round_half_away(printed_size(), difference.decimals);
}

Certainty judge(Cell const& first, Cell const& second, double size) {
    auto const limit = uncertainty(first, second);
    if (!limit) return Certainty::unknown;
    bool const apart = !overlap(*first.interval, *second.interval);
    bool const higher = midpoint_of(*first.interval) > midpoint_of(*second.interval);
    if (apart && size != 0 && higher == (size > 0)) return Certainty::certain;
    return std::fabs(size) > *limit ? Certainty::certain : Certainty::not_certain;
}

} // namespace

int Difference::direction() const {
    double const printed = round_half_away(size, decimals);
    if (printed > 0) return 1;
    return printed < 0 ? -1 : 0;
}

Cell Difference::amount() const { return shown_cell(std::fabs(size), unit, decimals); }

bool Difference::stands() const {
    return direction() != 0 && (certainty == Certainty::certain || certainty == Certainty::counted);
}

double standard_error(Interval interval) {
    interval = at_its_widest(interval);
    return (interval.high - interval.low) / (2 * z_95);
}

bool has_empty_interval(Cell const& cell) {
    constexpr double whole = 100;
    if (!cell.interval || cell.interval->low != cell.interval->high) return false;
    return cell.interval->low == 0 || (cell.unit == Unit::percent && cell.interval->low == whole);
}

bool has_uncertainty(Cell const& cell) {
    return cell.interval && cell.interval->low <= cell.interval->high && !has_empty_interval(cell);
}

bool is_coarser_than_interval(Cell const& cell) {
    if (!cell.shown() || !cell.interval || cell.unit == Unit::count) return false;
    // What the report shows of it is another matter.
    int const decimals = decimals_of_source(cell);
    auto const is_as_coarse = [decimals](double value) { return round_half_away(value, decimals) == value; };
    return is_as_coarse(cell.value) &&
           (!is_as_coarse(cell.interval->low) || !is_as_coarse(cell.interval->high));
}

std::optional<double> uncertainty(Cell const& first, Cell const& second) {
    if (!has_uncertainty(first) || !has_uncertainty(second)) return std::nullopt;
    return z_95 * std::hypot(standard_error(*first.interval), standard_error(*second.interval));
}

std::optional<Difference> compare(Cell const& first, Cell const& second, Sampling sampling,
                                  bool approximate) {
    if (!is_comparable(first) || !is_comparable(second)) return std::nullopt;
    promise(first.unit == second.unit, "only values of one unit are compared");
    Difference difference{first, second};
    difference.unit = difference_unit(first.unit);
    difference.approximate = approximate;
    Cell const one = as_shown(first);
    Cell const other = as_shown(second);
    auto const measure = [&](bool midpoint) {
        difference.midpoint = midpoint;
        difference.first_from = best_of(one, midpoint);
        difference.second_from = best_of(other, midpoint);
        difference.size = difference.first_from - difference.second_from;
        difference.decimals = std::max<int>({first.decimals, second.decimals, midpoint ? 1 : 0});
        if (midpoint) tell_as_calculated(difference);
        // Values of so many decimals differ by a number of so many; binary arithmetic leaves a rest.
        if (!midpoint) difference.size = round_half_away(difference.size, difference.decimals);
    };
    bool const outside = outside_own_interval(first) || outside_own_interval(second);
    measure(outside);
    if (sampling == Sampling::full_count) {
        difference.certainty = Certainty::counted;
        return difference;
    }
    bool const coarse = is_coarser_than_interval(first) || is_coarser_than_interval(second);
    double const finest = best_of(first, outside || coarse) - best_of(second, outside || coarse);
    difference.certainty = judge(first, second, finest);
    if (difference.certainty != Certainty::certain) return difference;
    auto const agrees = [&] { return finest > 0 ? difference.direction() > 0 : difference.direction() < 0; };
    if (coarse && !agrees()) measure(true);
    if (coarse && !agrees()) measure(outside);
    if (difference.direction() != 0 && !agrees()) difference.certainty = Certainty::not_certain;
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
