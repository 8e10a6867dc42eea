#include "analyse/phrases.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>

namespace linsen {

namespace {

constexpr int most_decimals = 3; ///< of a midpoint

int decimals_of(double value) {
    int decimals = 0;
    while (decimals < 3 && round_half_away(value, decimals) != value) ++decimals;
    return decimals;
}

bool is_reached(Measure const& measure, double target, double value) {
    return measure.wanted == Wanted::up ? value >= target : value <= target;
}

/// `unsure`: a sample whose interval holds the target, so that chance may decide on which side the value is.
enum class Reached { yes, no, unsure };

Reached by_interval(Measure const& measure, double target, Interval interval) {
    bool const up = measure.wanted == Wanted::up;
    if (up ? interval.low >= target : interval.high <= target) return Reached::yes;
    return (up ? interval.high < target : interval.low > target) ? Reached::no : Reached::unsure;
}

/// A cell beside the target, as the sentences tell it.
struct Side {
    Reached reached = Reached::unsure;
    std::string value;         ///< "51 %"; of a rounded one outside its interval, its midpoint too
    std::string with_interval; ///< "51 %, intervall 47 till 55"
    std::string left;          ///< "5 procentenheter"
};

/// "mindre än 0,1 procentenheter": what is left of a value that is shown as if it had reached the target.
std::string less_than_one_step(Cell const& shown) {
    double const step = std::pow(10.0, -int{shown.decimals});
    return "mindre än " + print_in_text(shown_cell(step, difference_unit(shown.unit), shown.decimals));
}

/// What is left from the value to the target, and the value with as many decimals as it takes for a reader
/// who subtracts to come to it: a midpoint may need one or two more.
std::string left_from(Cell& from, double target) {
    int const decimals = std::max<int>(from.decimals, decimals_of(target));
    auto const left = [&](double value) {
        return print_in_text(shown_cell(std::fabs(value - target), difference_unit(from.unit), decimals));
    };
    std::string result = left(from.value);
    while (from.decimals < most_decimals && left(round_half_away(from.value, from.decimals)) != result)
        ++from.decimals;
    return result;
}

/// The midpoint of an interval, with as many decimals as it takes to tell it from a target that it has not
/// reached.
Cell midpoint_beside(Cell const& cell, double target, bool reached) {
    Cell middle = shown_cell((cell.interval->low + cell.interval->high) / 2, cell.unit,
                             std::max<int>(cell.decimals, 1));
    auto const looks_like_target = [&] {
        return middle.value != target && round_half_away(middle.value, middle.decimals) == target;
    };
    while (!reached && middle.decimals < most_decimals && looks_like_target()) ++middle.decimals;
    return middle;
}

/// The cell with as many decimals more than are shown as it takes for a reader to see the target within its
/// interval; nothing where that is seen in what is shown, or where the source has no more.
std::optional<Cell> holding_target(Measure const& measure, double target, Cell const& cell) {
    auto const holds = [&](Cell const& shown) {
        return by_interval(measure, target, *shown.interval) == Reached::unsure;
    };
    if (holds(as_shown(cell))) return std::nullopt;
    for (int decimals = decimals_of_interval(cell) + 1; decimals <= most_decimals; ++decimals) {
        Cell finer = cell;
        int const of_value = std::max<int>(cell.decimals, std::min(decimals, decimals_of_source(cell)));
        finer.decimals = static_cast<std::uint8_t>(of_value);
        finer.interval->decimals = static_cast<std::uint8_t>(decimals);
        if (Cell shown = as_shown(finer); holds(shown)) return shown;
    }
    return std::nullopt;
}

/// Whether the target is reached is judged by what the source gave, and told beside what is shown; where the
/// two fall on different sides of it, the shown value is said to be rounded. A rounded value outside its own
/// interval gives way to the interval's midpoint.
Side side_of(Measure const& measure, double target, Cell const& cell) {
    Side side;
    if (!is_comparable(cell)) return side;
    Cell const shown = as_shown(cell);
    bool const midpoint = outside_own_interval(cell);
    double const value = midpoint ? (cell.interval->low + cell.interval->high) / 2 : cell.value;
    bool const value_reaches = is_reached(measure, target, value);
    Reached const by_value = value_reaches ? Reached::yes : Reached::no;
    side.reached = by_value;
    if (measure.sampling == Sampling::sample && has_uncertainty(cell)) {
        side.reached = by_interval(measure, target, *cell.interval);
        // Limits that are rounded coarser than the value may stand on the other side of the target.
        if (side.reached != by_value) side.reached = Reached::unsure;
    }
    Cell from = midpoint ? midpoint_beside(shown, target, value_reaches) : shown;
    bool const looks_reached = is_reached(measure, target, from.value);
    bool const rounded_over = looks_reached != value_reaches;
    side.left = rounded_over && looks_reached ? less_than_one_step(from) : left_from(from, target);
    std::string const as_rounded = rounded_over ? ", avrundat" : "";
    side.value = (midpoint ? print_in_text(shown) + ", intervallets mittpunkt " : "") + print_in_text(from) +
                 as_rounded;
    side.with_interval = print_in_text(midpoint ? shown : from) + as_rounded;
    if (!shown.interval) return side;
    auto const interval_of = [](Cell const& of) {
        int const decimals = decimals_of_interval(of);
        return ", intervall " + print_number(of.interval->low, decimals) + " till " +
               print_number(of.interval->high, decimals);
    };
    side.with_interval += interval_of(shown);
    if (side.reached != Reached::unsure) return side;
    if (auto const finer = holding_target(measure, target, cell))
        side.with_interval = print_in_text(*finer) + interval_of(*finer);
    return side;
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
bool is_unknown(Measure const& measure, Cell const& cell) {
    return measure.sampling == Sampling::sample && is_comparable(cell) && !has_uncertainty(cell);
}

Findings with_reservation(Measure const& measure, Finding said, Cell const& cell, Finding unknown) {
    Findings findings{std::move(said)};
    if (is_unknown(measure, cell)) findings.push_back(std::move(unknown));
    return findings;
}

std::string_view ending(Reached reached) {
    if (reached == Reached::unsure) return "-osaker";
    return reached == Reached::yes ? "-ja" : "-nej";
}

Findings of_one(Measure const& measure, std::string const& stem, Slots const& slots, Side const& side,
                Cell const& cell, Finding unknown) {
    return with_reservation(
        measure,
        say(stem + std::string(ending(side.reached)),
            slots + Slots{{"x", side.value}, {"xi", side.with_interval}, {"d", side.left}}),
        cell, std::move(unknown));
}

} // namespace

Findings target(Measure const& measure, double value, Figure const& figure) {
    promise(measure.wanted != Wanted::none, "a target needs a wanted direction");
    Unit const unit = figure.total.unit;
    std::string const limit = (measure.wanted == Wanted::up ? "minst " : "högst ") +
                              print_in_text(shown_cell(value, unit, decimals_of(value)));
    Slots const slots = slots_of(measure) + Slots{{"mål", limit}};
    auto const missing = [&slots](Cell const& cell) {
        return Findings{say("mal.saknas", slots + Slots{{"uppgift", lacking(cell)}})};
    };
    if (!measure.divided) {
        if (!is_comparable(figure.total)) return missing(figure.total);
        return of_one(measure, "mal.totalt", slots, side_of(measure, value, figure.total), figure.total,
                      say("mal.okand-totalt"));
    }
    bool const has_first = is_comparable(figure.first);
    bool const has_second = is_comparable(figure.second);
    if (!has_first && !has_second) return missing(figure.first.shown() ? figure.first : figure.second);
    Side const first = side_of(measure, value, figure.first);
    Side const second = side_of(measure, value, figure.second);
    if (!has_first || !has_second) {
        std::string const& known = has_first ? measure.groups.first : measure.groups.second;
        Slots const groups{{"grupp", known},
                           {"andra", has_first ? measure.groups.second : measure.groups.first},
                           {"saknas", is_lacking(figure, has_first ? &Figure::second : &Figure::first)}};
        return of_one(measure, "mal.en", slots + groups, has_first ? first : second,
                      has_first ? figure.first : figure.second, say("mal.okand-en", {{"grupp", known}}));
    }
    Findings findings{
        say(id_of_both(first.reached, second.reached), slots + Slots{{"a", first.value},
                                                                     {"b", second.value},
                                                                     {"ai", first.with_interval},
                                                                     {"bi", second.with_interval},
                                                                     {"da", first.left},
                                                                     {"db", second.left}})};
    bool const first_unknown = is_unknown(measure, figure.first);
    bool const second_unknown = is_unknown(measure, figure.second);
    if (first_unknown && second_unknown) {
        findings.push_back(say("mal.okand"));
    } else if (first_unknown || second_unknown) {
        findings.push_back(
            say("mal.okand-en", {{"grupp", first_unknown ? measure.groups.first : measure.groups.second}}));
    }
    return findings;
}

} // namespace linsen
