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
    if (first == Verdict::unknown || second == Verdict::unknown) return "plats.okand";
    if (differs(first) && differs(second)) return "plats.bada";
    if (differs(first)) return "plats.forsta";
    return differs(second) ? "plats.andra" : "plats.ingen";
}

} // namespace

Findings compared_with(Measure const& measure, std::string const& place, Figure const& here,
                       Figure const& there, bool approximate, Comparisons& comparisons) {
    Slots const common =
        slots_of(measure) + Slots{{"plats", place}, {"ingen", no_certain(measure, "skillnad")}};
    auto const say_one = [&](std::string_view stem, Difference const& difference, Slots const& more) {
        return Findings{
            say(id_of_one(stem, verdict(difference)), common + more +
                                                          Slots{{"d", higher_by(difference)},
                                                                {"xv", versus(difference)},
                                                                {"x", print_in_text(difference.first)},
                                                                {"x2", print_in_text(difference.second)}})};
    };

    if (!measure.divided) {
        auto const total = comparisons.compare(here.total, there.total, measure.sampling, approximate);
        if (total) return say_one("totalt", *total, {});
        return contradict(here.total, there.total) ? Findings{say("plats.utanfor", common)} : Findings{};
    }
    auto const first = comparisons.compare(here.first, there.first, measure.sampling, approximate);
    auto const second = comparisons.compare(here.second, there.second, measure.sampling, approximate);
    Groups const& groups = measure.groups;
    auto const what = [](Cell const& one, Cell const& other) { return lacking(one.shown() ? other : one); };
    if (!first && !second) {
        bool const outside = contradict(here.first, there.first) || contradict(here.second, there.second);
        return outside ? Findings{say("plats.utanfor", common)} : Findings{};
    }
    if (!second)
        return say_one("en", *first,
                       {{"grupp", groups.first},
                        {"andra", groups.second},
                        {"uppgift", what(here.second, there.second)}});
    if (!first)
        return say_one(
            "en", *second,
            {{"grupp", groups.second}, {"andra", groups.first}, {"uppgift", what(here.first, there.first)}});
    return {say(id_of(verdict(first), verdict(second)), common + Slots{{"a", print_in_text(first->first)},
                                                                       {"a2", print_in_text(first->second)},
                                                                       {"b", print_in_text(second->first)},
                                                                       {"b2", print_in_text(second->second)},
                                                                       {"av", versus(*first)},
                                                                       {"bv", versus(*second)},
                                                                       {"da", higher_by(*first)},
                                                                       {"db", higher_by(*second)}})};
}

} // namespace linsen
