#include "analyse/area.hpp"
#include "analyse/phrases.hpp"
#include "base/number.hpp"

namespace linsen {

namespace {

bool differs(Verdict verdict) { return verdict == Verdict::higher || verdict == Verdict::lower; }

std::string id_of_one(std::string_view stem, Verdict verdict) {
    std::string const id = "plats." + std::string(stem);
    if (verdict == Verdict::unknown) return id + "-okand";
    return differs(verdict) ? id : id + "-ingen";
}

std::string_view id_of(Verdict first, Verdict second) {
    if (differs(first) && differs(second)) return "plats.bada";
    if (differs(first)) return "plats.forsta";
    return differs(second) ? "plats.andra" : "plats.ingen";
}

} // namespace

Findings compared_with(Measure const& measure, std::string const& place, Figure const& here,
                       Figure const& there, bool approximate, Comparisons& comparisons) {
    Slots const common = slots_of(measure) + Slots{{"plats", place}};
    auto const none = [&](Difference const& difference) {
        return no_certain(measure, "skillnad", difference);
    };
    auto const say_one = [&](std::string_view stem, Difference const& difference,
                             std::string const& group = {}) {
        bool const is_unknown = verdict(difference) == Verdict::unknown;
        return say(id_of_one(stem, verdict(difference)),
                   common + Slots{{"grupp", group},
                                  {"ingen", none(difference)},
                                  {"d", is_unknown ? higher_than(difference, at_place(place))
                                                   : higher_by(difference)},
                                  {"xv", versus(difference)}});
    };

    if (!measure.divided) {
        auto const total = comparisons.compare(here.total, there.total, measure.sampling, approximate);
        if (total) return {say_one("totalt", *total)};
        return contradict(here.total, there.total) ? Findings{say("plats.utanfor", common)} : Findings{};
    }
    auto const first = comparisons.compare(here.first, there.first, measure.sampling, approximate);
    auto const second = comparisons.compare(here.second, there.second, measure.sampling, approximate);
    Groups const& groups = measure.groups;
    if (!first && !second) {
        bool const outside = contradict(here.first, there.first) || contradict(here.second, there.second);
        return outside ? Findings{say("plats.utanfor", common)} : Findings{};
    }
    auto const say_lacking = [&](std::string const& group, Cell Figure::*cell) {
        Obstacles obstacles;
        obstacles.add(here, cell, there, cell);
        return say("plats.en-saknas", {{"andra", group}, {"saknas", obstacles.verb()}});
    };
    if (!second) return {say_one("en", *first, groups.first), say_lacking(groups.second, &Figure::second)};
    if (!first) return {say_one("en", *second, groups.second), say_lacking(groups.first, &Figure::first)};
    Slots const both = common + Slots{{"av", versus(*first)}, {"bv", versus(*second)}};
    bool const first_unknown = verdict(first) == Verdict::unknown;
    bool const second_unknown = verdict(second) == Verdict::unknown;
    bool const neither = verdict(first) == Verdict::none && verdict(second) == Verdict::none;
    if (first_unknown != second_unknown || (neither && none(*first) != none(*second)))
        return {say_one("en", *first, groups.first), say_one("en", *second, groups.second)};
    if (first_unknown) {
        bool const alike = higher_by(*first) == higher_by(*second);
        return {say(alike ? "plats.okand-bada" : "plats.okand",
                    both + Slots{{"da", higher_than(*first, at_place(place))}, {"db", higher_by(*second)}})};
    }
    return {say(id_of(verdict(first), verdict(second)),
                both + Slots{{"da", higher_by(*first)},
                             {"db", higher_by(*second)},
                             {"ingen", none(verdict(first) == Verdict::none ? *first : *second)}})};
}

} // namespace linsen
