#include "analyse/phrases.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

/// Why the two cannot be compared.
Findings missing_group(Measure const& measure, Figure const& figure, std::string const& year) {
    Groups const& groups = measure.groups;
    Findings unreadable;
    if (figure.unread.first) unreadable.push_back(say("gap.olast", {{"grupp", groups.first}}));
    if (figure.unread.second) unreadable.push_back(say("gap.olast", {{"grupp", groups.second}}));
    auto const and_unreadable = [&unreadable](Finding finding) {
        unreadable.insert(unreadable.begin(), std::move(finding));
        return unreadable;
    };
    if (is_hidden(figure.first, figure.second)) return and_unreadable(say("gap.skyddad"));
    bool const first_contradicts = contradicts_own_interval(figure.first);
    bool const second_contradicts = contradicts_own_interval(figure.second);
    if (first_contradicts && second_contradicts) {
        return {say("gap.utanfor-bada", slots_of(measure) + Slots{{"a", print_in_text(figure.first)},
                                                                  {"b", print_in_text(figure.second)},
                                                                  {"ai", print_interval(figure.first)},
                                                                  {"bi", print_interval(figure.second)}})};
    }
    if (first_contradicts || second_contradicts) {
        Cell const& cell = first_contradicts ? figure.first : figure.second;
        return and_unreadable(say("gap.utanfor", {{"grupp", first_contradicts ? groups.first : groups.second},
                                                  {"x", print_in_text(cell)},
                                                  {"xi", print_interval(cell)}}));
    }
    bool const has_first = figure.first.shown();
    if (!has_first && !figure.second.shown())
        return unreadable.empty() ? Findings{say("gap.saknas", {{"år", year}})} : unreadable;
    return {say(unreadable.empty() ? "gap.en-saknas" : "gap.en-olast",
                slots_of(measure) + Slots{{"när", at_time(year)},
                                          {"grupp", has_first ? groups.first : groups.second},
                                          {"andra", has_first ? groups.second : groups.first},
                                          {"x", print_in_text(has_first ? figure.first : figure.second)}})};
}

Finding size_of(Measure const& measure, Difference const& difference) {
    std::string const a = print_in_text(difference.first);
    std::string const b = print_in_text(difference.second);
    Slots const slots =
        slots_of(measure) + Slots{{"a", a}, {"b", b}, {"avrundat", shown_as_the_same(difference)}};
    if (difference.direction() != 0)
        return say(difference.direction() > 0 ? "gap.hogre" : "gap.lagre",
                   Slots{{"a", beside_amount(difference.first)},
                         {"b", beside_amount(difference.second)},
                         {"d", print_in_text(difference.amount())}} +
                       slots);
    return say(a == b ? "gap.lika" : "gap.lika-avrundat", slots);
}

/// Without an interval that says something for one of the two, or for both.
Finding unknown_certainty(Measure const& measure, Difference const& difference) {
    bool const has_first = has_uncertainty(difference.first);
    bool const is_one = has_first != has_uncertainty(difference.second);
    bool const first_empty = has_empty_interval(difference.first);
    bool const second_empty = has_empty_interval(difference.second);
    Slots const whether{{"om", difference.direction() == 0 ? "om det ändå finns en skillnad"
                                                           : "om skillnaden är säkerställd"}};
    if (first_empty && second_empty)
        return say("gap.utan-bredd-bada", slots_of(measure) + whether +
                                              Slots{{"ai", print_interval(difference.first)},
                                                    {"bi", print_interval(difference.second)}});
    if (is_one && (first_empty || second_empty))
        return say("gap.utan-bredd",
                   whether +
                       Slots{{"grupp", first_empty ? measure.groups.first : measure.groups.second},
                             {"xi", print_interval(first_empty ? difference.first : difference.second)}});
    if (!is_one) return say("gap.okand", whether);
    return say("gap.okand-en",
               whether + Slots{{"grupp", has_first ? measure.groups.second : measure.groups.first}});
}

/// The same within the sentence of a key figure.
std::string what_is_unknown(Measure const& measure, Difference const& difference) {
    bool const has_first = has_uncertainty(difference.first);
    if (has_first == has_uncertainty(difference.second)) return "det är inte känt hur säkra uppgifterna är";
    return "det är inte känt hur säker uppgiften för " +
           (has_first ? measure.groups.second : measure.groups.first) + " är";
}

/// Of two values that print as equal: the sample is so small that they need not be.
bool may_differ_still(Difference const& difference) {
    if (difference.certainty != Certainty::not_certain) return false;
    double const first = difference.first.value;
    double const second = difference.second.value;
    auto const margin = uncertainty(difference.first, difference.second);
    double const most = difference.unit == Unit::points
                            ? equality_margin
                            : equality_part * std::max(std::fabs(first), std::fabs(second));
    return margin && std::fabs(first - second) + *margin > most;
}

void add_certainty(Measure const& measure, Difference const& difference, Findings& findings) {
    switch (difference.certainty) {
    case Certainty::counted: return;
    case Certainty::unknown: findings.push_back(unknown_certainty(measure, difference)); return;
    case Certainty::certain:
        // A difference that prints as none is said to be none, however sure it is.
        if (difference.direction() != 0) findings.push_back(say("gap.saker"));
        return;
    case Certainty::not_certain: break;
    }
    if (difference.direction() != 0) {
        findings.push_back(say("gap.osaker"));
        return;
    }
    if (may_differ_still(difference)) {
        findings.push_back(say("gap.lika-osaker"));
    } else if (is_rounded_to_none(difference)) {
        findings.push_back(say("gap.lika-dold"));
    }
}

} // namespace

Gap gap(Measure const& measure, Figure const& figure, std::string const& year, Comparisons& comparisons) {
    Gap result;
    result.difference = comparisons.compare(figure.first, figure.second, measure.sampling);
    if (!result.difference) {
        result.findings = missing_group(measure, figure, year);
        return result;
    }
    result.findings.push_back(size_of(measure, *result.difference));
    if (result.difference->midpoint) {
        bool const outside = outside_own_interval(figure.first) || outside_own_interval(figure.second);
        result.findings.push_back(say(outside ? "gap.mittpunkt" : "gap.mittpunkt-avrundat"));
    }
    add_certainty(measure, *result.difference, result.findings);
    return result;
}

std::optional<Finding> key_sentence(Measure const& measure, Gap const& gap) {
    if (!gap.difference) return std::nullopt;
    Difference const& difference = *gap.difference;
    Slots const slots = slots_of(measure) + Slots{{"d", print_in_text(difference.amount())},
                                                  {"mätt", measured(difference)},
                                                  {"avrundat", shown_as_the_same(difference)},
                                                  {"lika", higher_by(difference)}};
    Slots const unknown{{"okänt", what_is_unknown(measure, difference)}};
    if (difference.direction() == 0) {
        if (difference.certainty == Certainty::unknown) return say("nyckel.lika-okand", slots + unknown);
        if (may_differ_still(difference)) return say("nyckel.lika-osaker", slots);
        bool const hides_chance =
            difference.certainty == Certainty::not_certain && is_rounded_to_none(difference);
        return say(hides_chance ? "nyckel.lika-dold" : "nyckel.lika", slots);
    }
    std::string id = difference.direction() > 0 ? "nyckel.hogre" : "nyckel.lagre";
    switch (difference.certainty) {
    case Certainty::counted: break;
    case Certainty::certain: id += "-saker"; break;
    case Certainty::not_certain: id += "-osaker"; break;
    case Certainty::unknown: id += "-okand"; break;
    }
    return say(id, slots + unknown);
}

Finding gap_in_short(Measure const& measure, std::string const& title, Gap const& gap, Reservation unknown) {
    promise(gap.difference && gap.difference->direction() != 0 &&
                gap.difference->certainty != Certainty::not_certain,
            "a gap that may be chance is not said in short");
    Difference const& difference = *gap.difference;
    std::string id = difference.direction() > 0 ? "kort.hogre" : "kort.lagre";
    if (difference.certainty == Certainty::unknown && unknown == Reservation::here) id += "-okand";
    return say(id, slots_of(measure) + Slots{{"Titel", title},
                                             {"d", print_in_text(difference.amount())},
                                             {"a", beside_amount(difference.first)},
                                             {"b", beside_amount(difference.second)},
                                             {"mätt", measured(difference)}});
}

Findings level(Measure const& measure, Figure const& figure, std::string const& year, Finding why) {
    Findings findings;
    if (figure.total.shown()) {
        findings.push_back(
            say("niva.totalt", slots_of(measure) + Slots{{"x", print_in_text(figure.total)}, {"år", year}}));
        if (contradicts_own_interval(figure.total))
            findings.push_back(say("niva.utanfor", {{"xi", print_interval(figure.total)}}));
    } else {
        findings.push_back(say("niva.saknas", {{"år", year}}));
    }
    findings.push_back(std::move(why));
    return findings;
}

} // namespace linsen
