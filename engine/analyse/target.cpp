#include "analyse/phrases.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>

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

/// `unsure`: a sample whose interval holds the target, so that chance may decide on which side the value is.
enum class Reached { yes, no, unsure };

Reached reached(Measure const& measure, double value, Cell const& cell) {
    if (measure.sampling == Sampling::full_count || !has_uncertainty(cell))
        return is_reached(measure, value, cell) ? Reached::yes : Reached::no;
    double const low = cell.interval->low;
    double const high = cell.interval->high;
    bool const up = measure.wanted == Wanted::up;
    if (up ? low >= value : high <= value) return Reached::yes;
    return (up ? high < value : low > value) ? Reached::no : Reached::unsure;
}

/// "51 %, intervall 47 till 55"
std::string with_interval(Cell const& cell) {
    if (!cell.interval) return print_in_text(cell);
    int const decimals = decimals_of_interval(cell);
    return print_in_text(cell) + ", intervall " + print_number(cell.interval->low, decimals) + " till " +
           print_number(cell.interval->high, decimals);
}

std::string_view id_of_both(Reached first, Reached second) {
    using enum Reached;
    if (first == unsure && second == unsure) return "mal.osaker-bada";
    if (first == unsure) return second == yes ? "mal.osaker-ja" : "mal.osaker-nej";
    if (second == unsure) return first == yes ? "mal.ja-osaker" : "mal.nej-osaker";
    if (first == yes) return second == yes ? "mal.bada" : "mal.forsta";
    return second == yes ? "mal.andra" : "mal.ingen";
}

/// A sample without intervals is told by its values, with a reservation.
Findings with_reservation(Measure const& measure, Finding said, std::initializer_list<Cell const*> cells) {
    Findings findings{std::move(said)};
    bool const unknown = std::any_of(cells.begin(), cells.end(), [](Cell const* cell) {
        return is_comparable(*cell) && !has_uncertainty(*cell);
    });
    if (measure.sampling == Sampling::sample && unknown) findings.push_back(say("mal.okand"));
    return findings;
}

/// The cell as it is printed beside the target: with more decimals where rounding would make a target that is
/// not reached look as if it were.
Cell beside_target(Measure const& measure, double value, Cell const& cell) {
    if (!is_comparable(cell) || is_reached(measure, value, cell)) return cell;
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
    auto const ending = [](Reached one) {
        return one == Reached::unsure ? "-osaker" : one == Reached::yes ? "-ja" : "-nej";
    };

    if (!measure.divided) {
        Cell const& cell = figure.total;
        if (!is_comparable(cell)) return {say("mal.saknas", slots + Slots{{"uppgift", lacking(cell)}})};
        return with_reservation(
            measure,
            say(std::string("mal.totalt") + ending(reached(measure, value, cell)),
                slots +
                    Slots{{"x", print_in_text(cell)}, {"xi", with_interval(cell)}, {"d", left(value, cell)}}),
            {&cell});
    }
    bool const has_first = is_comparable(figure.first);
    bool const has_second = is_comparable(figure.second);
    if (!has_first && !has_second) {
        Cell const& cell = figure.first.shown() ? figure.first : figure.second;
        return {say("mal.saknas", slots + Slots{{"uppgift", lacking(cell)}})};
    }
    if (!has_first || !has_second) {
        Cell const& cell = has_first ? figure.first : figure.second;
        return with_reservation(
            measure,
            say(std::string("mal.en") + ending(reached(measure, value, cell)),
                slots + Slots{{"grupp", has_first ? measure.groups.first : measure.groups.second},
                              {"andra", has_first ? measure.groups.second : measure.groups.first},
                              {"uppgift", lacking(has_first ? figure.second : figure.first)},
                              {"x", print_in_text(cell)},
                              {"xi", with_interval(cell)},
                              {"d", left(value, cell)}}),
            {&cell});
    }
    Reached const first = reached(measure, value, figure.first);
    Reached const second = reached(measure, value, figure.second);
    return with_reservation(measure,
                            say(id_of_both(first, second), slots + Slots{{"a", print_in_text(figure.first)},
                                                                         {"b", print_in_text(figure.second)},
                                                                         {"ai", with_interval(figure.first)},
                                                                         {"bi", with_interval(figure.second)},
                                                                         {"da", left(value, figure.first)},
                                                                         {"db", left(value, figure.second)}}),
                            {&figure.first, &figure.second});
}

} // namespace linsen
