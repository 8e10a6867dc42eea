#include "analyse/phrases.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

int decimals_of(double value) {
    int decimals = 0;
    while (decimals < 3 && round_half_away(value, decimals) != value) ++decimals;
    return decimals;
}

bool is_reached(Measure const& measure, double value, Cell const& cell) {
    return measure.wanted == Wanted::up ? cell.value >= value : cell.value <= value;
}

/// The cell as it is printed beside the target: with more decimals where rounding would make a target that is
/// not reached look as if it were.
Cell beside_target(Measure const& measure, double value, Cell const& cell) {
    if (!cell.shown() || is_reached(measure, value, cell)) return cell;
    return told_apart(cell, shown_cell(value, cell.unit, cell.decimals));
}

std::string left(double value, Cell const& cell) {
    int const decimals = std::max<int>(cell.decimals, decimals_of(value));
    return print_in_text(shown_cell(std::fabs(cell.value - value), difference_unit(cell.unit), decimals));
}

} // namespace

Findings target(Measure const& measure, double value, Figure const& printed) {
    promise(measure.wanted != Wanted::none, "a target needs a wanted direction");
    Figure const figure{beside_target(measure, value, printed.first),
                        beside_target(measure, value, printed.second),
                        beside_target(measure, value, printed.total)};
    Unit const unit = figure.total.unit;
    std::string const limit = (measure.wanted == Wanted::up ? "minst " : "högst ") +
                              print_in_text(shown_cell(value, unit, decimals_of(value)));
    Slots slots = slots_of(measure) + Slots{{"mål", limit}};

    if (!measure.divided) {
        if (!figure.total.shown()) return {say("mal.saknas", slots)};
        bool const reached = is_reached(measure, value, figure.total);
        return {say(reached ? "mal.totalt-ja" : "mal.totalt-nej",
                    slots + Slots{{"x", print_in_text(figure.total)}, {"d", left(value, figure.total)}})};
    }
    if (!figure.first.shown() && !figure.second.shown()) return {say("mal.saknas", slots)};
    if (!figure.first.shown() || !figure.second.shown()) {
        bool const has_first = figure.first.shown();
        Cell const& cell = has_first ? figure.first : figure.second;
        return {say(is_reached(measure, value, cell) ? "mal.en-ja" : "mal.en-nej",
                    slots + Slots{{"grupp", has_first ? measure.groups.first : measure.groups.second},
                                  {"andra", has_first ? measure.groups.second : measure.groups.first},
                                  {"x", print_in_text(cell)},
                                  {"d", left(value, cell)}})};
    }
    bool const first = is_reached(measure, value, figure.first);
    bool const second = is_reached(measure, value, figure.second);
    std::string_view id = "mal.ingen";
    if (first && second) id = "mal.bada";
    if (first && !second) id = "mal.forsta";
    if (!first && second) id = "mal.andra";
    return {say(id, slots + Slots{{"a", print_in_text(figure.first)},
                                  {"b", print_in_text(figure.second)},
                                  {"da", left(value, figure.first)},
                                  {"db", left(value, figure.second)}})};
}

} // namespace linsen
