#include "analyse/unanswered.hpp"

#include "base/so_many_per.hpp"
#include "statistics/exact.hpp"
#include "statistics/trend.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

/// As far as it is shown: of a hidden number nothing.
double number_of_unanswered(Part const& part) { return part.unanswered.value; }

/// As if all whose answer nobody knows had it.
Part with_all(Part part) {
    part.cases.value = std::min(part.cases.value + number_of_unanswered(part), part.base.value);
    return part;
}

statistics::Share share(Part const& part) {
    return {std::llround(part.cases.value), std::llround(part.base.value)};
}

double in_common(std::vector<StratumPart> const& parts, bool first_have, bool second_have) {
    statistics::Strata all;
    for (StratumPart const& each : parts)
        all.push_back({share(first_have ? with_all(each.first) : each.first),
                       share(second_have ? with_all(each.second) : each.second)});
    return statistics::points_in_common(all);
}

/// Where the years before the middle have it, or those after it, and the others have not.
double slope(std::vector<PartAt> const& points, bool late_have) {
    double persons = 0;
    double middle = 0;
    for (PartAt const& each : points) {
        persons += each.part.base.value;
        middle += each.part.base.value * each.position;
    }
    middle /= persons;
    std::vector<statistics::ShareAt> series;
    for (PartAt const& each : points) {
        bool const have = late_have == (each.position > middle);
        series.push_back({each.position, share(have ? with_all(each.part) : each.part)});
    }
    return statistics::trend(series).slope * per_cent;
}

} // namespace

Part answered(Cell const& cases, Cell const& base, Cell const& unanswered) {
    bool const is_known = base.shown() && unanswered.shown();
    if (is_known && base.value > 0 && unanswered.value >= base.value)
        return {cell_without_value(Status::missing, cases.unit), base, unanswered};
    return {cases, base, unanswered};
}

bool is_of_none_known(Part const& part) {
    return part.base.shown() && part.unanswered.shown() && part.base.value > 0 &&
           part.unanswered.value >= part.base.value;
}

Reach reach_of(Contrasted const& parts) {
    return {points_between(parts.first, with_all(parts.second)),
            points_between(with_all(parts.first), parts.second)};
}

Reach reach_of_change(Contrasted const& now, Contrasted const& then) {
    Reach const one = reach_of(now);
    Reach const other = reach_of(then);
    return {one.low - other.high, one.high - other.low};
}

Reach reach_in_common(std::vector<StratumPart> const& parts) {
    return {in_common(parts, false, true), in_common(parts, true, false)};
}

Reach reach_of_move(std::vector<PartAt> const& points) {
    return reach_of({points.back().part, points.front().part});
}

Reach reach_of_slope(std::vector<PartAt> const& points) {
    return {slope(points, false), slope(points, true)};
}

bool lack_much(Part const& part, Judging const& judging) {
    return part.base.shown() &&
           number_of_unanswered(part) * per_cent > judging.much_unanswered * part.base.value;
}

bool lack_much(Contrasted const& parts, Judging const& judging) {
    return lack_much(parts.first, judging) || lack_much(parts.second, judging);
}

bool is_turned(double size, Reach const& reach, Judging const& judging, int decimals) {
    auto const side = [&](double points) {
        return judging.is_small(points, decimals) ? 0 : points > 0 ? 1 : -1;
    };
    return side(reach.low) != side(size) || side(reach.high) != side(size);
}

Outcome with_unanswered(Outcome judged, bool much, bool turned) {
    bool const is_said =
        judged == Outcome::certain || judged == Outcome::uncertain || judged == Outcome::alike;
    return is_said && turned && (much || judged == Outcome::certain) ? Outcome::unanswered : judged;
}

Contrasted together(std::vector<StratumPart> const& parts) {
    Cell const none = shown_cell(0, Unit::count, 0);
    Contrasted all{{none, none}, {none, none}};
    auto const add = [](Part& sum, Part const& each) {
        sum.cases.value += each.cases.value;
        sum.base.value += each.base.value;
        sum.unanswered.value += number_of_unanswered(each);
        if (!each.unanswered.shown()) sum.unanswered.status = each.unanswered.status;
    };
    for (StratumPart const& each : parts) {
        add(all.first, each.first);
        add(all.second, each.second);
    }
    return all;
}

} // namespace linsen
