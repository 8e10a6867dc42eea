#include "analyse/counted_finding.hpp"

#include "base/number.hpp"
#include "base/so_many_per.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

Slots slots_of(CountedShare const& share) {
    return {{"sak", share.subject},
            {"Sak", with_capital(share.subject)},
            {"Sak är", with_capital(share.subject) + " är"},
            {"Sak ligger", with_capital(share.subject) + " ligger"},
            {"v", share.verb},
            {"k", share.groups.first},
            {"m", share.groups.second}};
}

Findings operator+(Findings findings, Findings const& more) {
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

std::string percent(Part const& part, int decimals) { return print_in_text(part.percent(decimals)); }

std::string persons(Cell const& cell) { return print_number(cell.value, 0); }

/// A size without its sign.
std::string amount(Cell const& points) {
    return print_in_text(shown_cell(std::fabs(points.value), points.unit, points.decimals));
}

/// After a size: whether it is more than chance.
void add_certainty(Outcome outcome, Sampling sampling, Findings& findings, bool is_of_several_years) {
    bool const certain = outcome == Outcome::certain;
    if (sampling == Sampling::sample) {
        findings.push_back(say(certain ? "gap.saker" : "andel.osaker"));
    } else if (!certain) {
        findings.push_back(say(is_of_several_years ? "andel.slump-ar" : "andel.slump"));
    }
}

/// That many lack an answer, and what that may mean; nothing where few do and nothing hangs on them.
/// `of_answered`: what was judged of the others.
void add_unanswered(CountedShare const& share, Contrasted const& parts, Outcome outcome, Outcome of_answered,
                    bool much, Findings& findings) {
    bool const decides = outcome == Outcome::unanswered;
    if (!much && !decides) return;
    int const decimals = decimals_of(parts.first, parts.second);
    auto const lacking = [&](Part const& part) {
        Cell const unanswered = Part{part.unanswered, part.base}.percent(decimals);
        return unanswered.shown() ? print_in_text(unanswered) : std::string("ett antal som inte visas");
    };
    bool const differs = of_answered == Outcome::certain || of_answered == Outcome::uncertain;
    findings.push_back(
        say(decides   ? differs ? "andel.utan-svar-kan" : "andel.utan-svar-doljer"
            : differs ? "andel.utan-svar-star"
                      : "andel.utan-svar",
            slots_of(share) + Slots{{"x", lacking(parts.first)}, {"y", lacking(parts.second)}}));
}

/// Nobody in one of the groups, or in both: said in persons.
std::optional<Finding> say_nobody(CountedShare const& share, Contrast const& contrast) {
    auto const& [first, second] = std::pair(contrast.first, contrast.second);
    Slots const both{{"n", persons(first.base)}, {"n2", persons(second.base)}};
    if (first.is_nobody() && second.is_nobody()) return say("andel.noll", both + slots_of(share));
    if (!first.is_nobody() && !second.is_nobody()) return std::nullopt;
    bool const is_first = first.is_nobody();
    Part const& none = is_first ? first : second;
    Part const& some = is_first ? second : first;
    return say("andel.en-noll", Slots{{"n", persons(none.base)},
                                      {"n2", persons(some.base)},
                                      {"b", persons(some.cases)},
                                      {"grupp", is_first ? share.groups.first : share.groups.second},
                                      {"andra", is_first ? share.groups.second : share.groups.first}} +
                                    slots_of(share));
}

/// That there are too few persons to compare, and in which group where it is one alone.
Finding say_too_few(std::string const& id, Contrast const& contrast, Slots const& slots) {
    if (contrast.first_too_few == contrast.second_too_few) return say(id, slots);
    return say(id + (contrast.first_too_few ? "-k" : "-m"), slots);
}

} // namespace

Findings say_contrast(CountedShare const& share, Contrast const& contrast, Sampling sampling) {
    Slots const slots = slots_of(share);
    Findings unanswered;
    add_unanswered(share, {contrast.first, contrast.second}, contrast.outcome, contrast.of_answered,
                   contrast.much_unanswered, unanswered);
    switch (contrast.of_answered) {
    case Outcome::hidden: return {say("andel.skyddad", slots)};
    case Outcome::missing: return {say("andel.saknas", slots)};
    case Outcome::small_base: return {say_too_few("andel.underlag", contrast, slots)};
    case Outcome::undecided: {
        Findings findings;
        if (auto nobody = say_nobody(share, contrast)) findings.push_back(*std::move(nobody));
        findings.push_back(say("andel.ovisst", slots));
        return findings + unanswered;
    }
    case Outcome::unanswered:
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    Findings findings;
    if (auto nobody = say_nobody(share, contrast)) {
        findings.push_back(*std::move(nobody));
        if (contrast.of_answered == Outcome::alike) return findings + unanswered;
    } else {
        int const decimals = decimals_of(contrast.first, contrast.second);
        Slots const figures{{"a", percent(contrast.first, decimals)},
                            {"b", percent(contrast.second, decimals)},
                            {"d", amount(contrast.difference)}};
        if (contrast.of_answered == Outcome::alike)
            return Findings{say("andel.lika", slots + figures)} + unanswered;
        findings.push_back(say(contrast.direction() > 0 ? "gap.hogre" : "gap.lagre", slots + figures));
    }
    if (contrast.outcome != Outcome::unanswered)
        add_certainty(contrast.outcome, sampling, findings, share.is_of_several_years);
    return findings + unanswered;
}

std::optional<Finding> say_distribution(Groups const& groups, Cell const& first, Cell const& second) {
    constexpr double least = 10;
    constexpr double low = 40;
    constexpr double high = 60;
    if (!first.shown() || !second.shown()) return std::nullopt;
    double const all = first.value + second.value;
    if (all < least) return std::nullopt;
    Cell const base = shown_cell(all, Unit::count, 0);
    Cell a = Part{first, base}.percent(0);
    Cell b = Part{second, base}.percent(0);
    auto const is_even = [](double value) { return value >= low && value <= high; };
    bool const even = is_even(a.value);
    // 39.6 beside "ojämn" must not be printed as the 40 that would be even.
    constexpr int most_decimals = 2;
    while (!even && a.decimals < most_decimals && is_even(round_half_away(a.value, a.decimals)))
        b.decimals = ++a.decimals;
    return say(even ? "fordelning.jamn" : "fordelning.ojamn",
               {{"a", print_in_text(a)}, {"b", print_in_text(b)}, {"k", groups.first}, {"m", groups.second}});
}

std::optional<Finding> say_count_and_share(CountedShare const& share, Contrast const& contrast) {
    if (!contrast.differs()) return std::nullopt;
    double const x = contrast.first.cases.value;
    double const y = contrast.second.cases.value;
    bool const other_way = contrast.direction() > 0 ? y > x : x > y;
    if (!other_way) return std::nullopt;
    return say("andel.tvartom",
               slots_of(share) + Slots{{"x", print_number(x, 0)}, {"y", print_number(y, 0)}});
}

Findings say_contrast_in_short(CountedShare const& share, Contrast const& contrast, Sampling sampling) {
    Slots const slots = slots_of(share) + Slots{{"K", with_capital(share.groups.first)}};
    auto nobody = say_nobody(share, contrast);
    Findings unanswered;
    add_unanswered(share, {contrast.first, contrast.second}, contrast.outcome, contrast.of_answered,
                   contrast.much_unanswered, unanswered);
    switch (contrast.of_answered) {
    case Outcome::hidden: return {say("andel.kort-skyddad", slots)};
    case Outcome::missing: return {say("andel.kort-saknas", slots)};
    case Outcome::small_base: return {say_too_few("andel.kort-underlag", contrast, slots)};
    case Outcome::undecided:
        if (nobody) return Findings{*std::move(nobody), say("andel.kort-ovisst", slots)} + unanswered;
        return Findings{say("andel.kort-ovisst", slots)} + unanswered;
    case Outcome::alike:
        return Findings{nobody ? *std::move(nobody) : say("andel.kort-lika", slots)} + unanswered;
    case Outcome::unanswered:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    Findings findings{nobody ? *std::move(nobody)
                             : say(contrast.direction() > 0 ? "andel.kort-hogre" : "andel.kort-lagre",
                                   slots + Slots{{"d", amount(contrast.difference)}})};
    bool const certain = contrast.outcome == Outcome::certain;
    if (contrast.outcome == Outcome::unanswered) {
        // Why it is not certain is told by the next sentence.
    } else if (sampling == Sampling::sample) {
        findings.push_back(say(certain ? "andel.kort-saker" : "andel.kort-osaker"));
    } else if (!certain) {
        findings.push_back(say("andel.kort-slump"));
    }
    return findings + unanswered;
}

namespace {

/// Of a difference on another side than it was. Below what counts as a difference no side is named.
std::string_view turned_id(GapChange const& change) {
    bool const up = change.now.direction() > 0;
    bool const was = change.then.differs();
    if (change.now.differs()) {
        if (was) return up ? "avstand.byter-upp" : "avstand.byter-ner";
        return up ? "avstand.uppstar-upp" : "avstand.uppstar-ner";
    }
    if (!was) return "avstand.sma";
    return up ? "avstand.forsvinner-ner" : "avstand.forsvinner-upp";
}

} // namespace

std::optional<Finding> say_change(CountedShare const& share, GapChange const& change, std::string const& now,
                                  std::string const& then) {
    bool const is_judged = change.outcome == Outcome::certain || change.outcome == Outcome::uncertain ||
                           change.outcome == Outcome::alike || change.outcome == Outcome::unanswered;
    if (!is_judged) return std::nullopt;
    Slots const slots = slots_of(share) + Slots{{"år0", then}, {"År0", with_capital(then)}, {"år1", now}};
    if (change.has_turned()) {
        int const decimals = decimals_of(change.now.first, change.now.second);
        return say(change.now.direction() > 0 ? "avstand.vand-upp" : "avstand.vand-ner",
                   slots + Slots{{"a", percent(change.now.first, decimals)},
                                 {"b", percent(change.now.second, decimals)}});
    }
    Cell d0 = change.then.difference;
    Cell d1 = change.now.difference;
    d0.decimals = d1.decimals = change.change.decimals;
    Slots const sizes{{"d0", amount(d0)}, {"d1", amount(d1)}};
    int const turn = change.now.direction() * change.then.direction();
    bool const same_side = turn > 0;
    if (change.outcome == Outcome::certain) {
        if (turn < 0) return say(turned_id(change), slots + sizes);
        bool const smaller = std::fabs(d1.value) < std::fabs(d0.value);
        return say(smaller ? "avstand.mindre" : "avstand.storre", slots + sizes);
    }
    // On different sides the two sizes would look as if they could be compared.
    if (!same_side) return std::nullopt;
    return say("avstand.ovisst", slots + sizes);
}

namespace {

template <class AnyTrend>
std::string list_of_years(AnyTrend const& trend) {
    std::vector<std::string> years;
    for (auto const& each : trend.points) years.push_back(each.year);
    return join_swedish(years);
}

/// " (bedömt på 2021, 2023, 2024 och 2025)", where a year could not be used.
template <class AnyTrend>
std::string years_of(AnyTrend const& trend) {
    return trend.is_whole ? std::string() : " (bedömt på " + list_of_years(trend) + ")";
}

/// "2021–2025", where no year between the first and the last is lacking.
std::string all_years(Trend const& trend) {
    PartAt const& first = trend.points.front();
    PartAt const& last = trend.points.back();
    bool const are_all = last.position - first.position < static_cast<double>(trend.points.size());
    return are_all ? first.year + "–" + last.year : list_of_years(trend);
}

} // namespace

Finding say_trend(CountedShare const& share, std::string const& group, Trend const& trend) {
    Slots const slots = slots_of(share) + Slots{{"grupp", group}, {"åren", years_of(trend)}};
    if (trend.too_few_years) return say("trend.kort");
    if (trend.outcome == Outcome::hidden) return say("trend.skyddad", slots);
    if (trend.outcome == Outcome::missing)
        return say("trend.saknas", slots + Slots{{"när", join_swedish(trend.lacking)}});
    if (trend.outcome == Outcome::unanswered) return say("trend.utan-svar", slots);
    bool const is_judged = trend.outcome == Outcome::certain || trend.outcome == Outcome::uncertain ||
                           trend.outcome == Outcome::alike;
    if (!is_judged) return say("trend.underlag", slots);
    PartAt const& first = trend.points.front();
    PartAt const& last = trend.points.back();
    int const decimals = decimals_of(first.part, last.part);
    bool const of_nobody = std::all_of(trend.points.begin(), trend.points.end(),
                                       [](PartAt const& each) { return each.part.is_nobody(); });
    if (of_nobody && trend.is_whole) return say("trend.noll", slots + Slots{{"alla-år", all_years(trend)}});
    if (trend.outcome == Outcome::uncertain) {
        auto const smaller = [](PartAt const& one, PartAt const& other) {
            return one.part.percent(0).value < other.part.percent(0).value;
        };
        auto const [low, high] = std::minmax_element(trend.points.begin(), trend.points.end(), smaller);
        // Those two may have fewer persons than the ends.
        int const of_range = decimals_of(low->part, high->part);
        std::string const least = percent(low->part, of_range);
        if (least == percent(high->part, of_range))
            return say("trend.lika",
                       slots + Slots{{"år0", first.year}, {"år1", last.year}, {"a0", least}, {"a1", least}});
        return say("trend.ingen",
                   slots + Slots{{"min", print_number(low->part.percent(of_range).value, of_range)},
                                 {"max", percent(high->part, of_range)}});
    }
    Slots const ends{{"år0", first.year},
                     {"år1", last.year},
                     {"a0", percent(first.part, decimals)},
                     {"a1", percent(last.part, decimals)}};
    if (trend.outcome == Outcome::alike) return say("trend.lika", slots + ends);
    return say(trend.slope > 0 ? "trend.upp" : "trend.ner", slots + ends);
}

namespace {

/// After "när hänsyn tas till", of the adjusted difference.
std::string const& adjusted_for(Strata const& strata, Division const& division) {
    return strata.is_over_times ? division.by_over_times : division.by;
}

/// In how many of the groups the first (or second) is higher: "fyra av sex åldrar", "alla fyra åldrar", "båda
/// grupperna (13–17 och 18–24)". It is told of all that a reader sees, also of those with too few persons to
/// judge, unless most of all do not point that way: "två av de tre åldrar som har tillräckligt många kvinnor
/// och män".
std::string so_many_of(bool is_first, Strata const& strata, Division const& division, Groups const& groups) {
    std::size_t const all = strata.parts.size() + strata.too_small.size();
    std::size_t const number = is_first ? strata.all_first_higher : strata.all_second_higher;
    if (2 * number <= all) {
        std::size_t const compared = strata.parts.size();
        std::size_t const judged = is_first ? strata.first_higher : strata.second_higher;
        std::string const which = judged < compared ? number_word(judged) + " av de " + number_word(compared)
                                  : compared == 2   ? std::string("båda de")
                                                    : "alla de " + number_word(compared);
        return which + " " + division.groups + " som har tillräckligt många " + groups.first + " och " +
               groups.second;
    }
    if (number == 2 && all == 2 && strata.too_small.empty())
        return "båda grupperna (" + join_names({strata.parts.front().label, strata.parts.back().label}) + ")";
    if (number == all) return "alla " + number_word(all) + " " + division.groups;
    return number_word(number) + " av " + number_word(all) + " " + division.groups;
}

bool has_parts_both_ways(Strata const& strata) {
    return !strata.clearly_first.empty() && !strata.clearly_second.empty();
}

Slots parts_both_ways(Strata const& strata, Division const& division) {
    return {{"grupper", division.groups},
            {"lista1", join_names(strata.clearly_first)},
            {"lista2", join_names(strata.clearly_second)}};
}

/// That the difference could not be tried within the groups; nothing where there is nothing to try.
Findings say_untried(Strata const& strata, Slots const& slots) {
    switch (strata.adjusted_outcome) {
    case Outcome::hidden: return {say("grupper.skyddad", slots)};
    case Outcome::missing: return {say("grupper.saknas", slots)};
    case Outcome::small_base:
        if (strata.of_nobody || strata.parts.size() + strata.too_small.size() < 2) return {};
        return {say("grupper.underlag", slots)};
    default: return {};
    }
}

} // namespace

std::optional<Finding> say_parts_differ(CountedShare const& share, Strata const& strata,
                                        Division const& division) {
    // Of parts that do not differ some lie on either side by chance.
    if (!strata.heterogeneous) return std::nullopt;
    return say(has_parts_both_ways(strata) ? "grupper.olika" : "grupper.olika-stor",
               slots_of(share) + parts_both_ways(strata, division));
}

std::optional<Finding> say_parts_differ_in_short(CountedShare const& share, Strata const& strata,
                                                 Division const& division, Sampling sampling) {
    if (!strata.heterogeneous) return std::nullopt;
    std::string const kind = sampling == Sampling::sample ? "-urval" : "";
    return say((has_parts_both_ways(strata) ? "grupper.kort-olika" : "grupper.kort-olika-stor") + kind,
               slots_of(share) + parts_both_ways(strata, division));
}

Findings say_strata(CountedShare const& share, Strata const& strata, Division const& division,
                    Sampling sampling) {
    Slots const slots = slots_of(share) + Slots{{"grupper", division.groups}, {"indelning", division.by}};
    if (!strata.adjusted) return say_untried(strata, slots);
    Findings findings;
    if (strata.paradox) {
        bool const total_is_second = strata.first_higher > strata.second_higher;
        findings.push_back(
            say(total_is_second ? "grupper.vander-upp" : "grupper.vander-ner",
                slots + Slots{{"delar", so_many_of(total_is_second, strata, division, share.groups)}}));
    }
    if (auto differ = say_parts_differ(share, strata, division)) findings.push_back(*std::move(differ));
    Cell const& adjusted = *strata.adjusted;
    Slots const adjusted_slots = slots_of(share) + Slots{{"indelning", adjusted_for(strata, division)}};
    Slots const limits{{"d", amount(adjusted)},
                       {"±d", print_in_text(adjusted)},
                       {"l", print_number(adjusted.interval->low, adjusted.decimals)},
                       {"u", print_number(adjusted.interval->high, adjusted.decimals)}};
    if (strata.adjusted_of_answered == Outcome::alike) {
        findings.push_back(say("grupper.justerad-lika", adjusted_slots + limits));
    } else if (strata.adjusted_of_answered == Outcome::undecided) {
        findings.push_back(say("grupper.justerad-ovisst", adjusted_slots + limits));
    } else {
        findings.push_back(say(adjusted.value > 0 ? "grupper.justerad-hogre" : "grupper.justerad-lagre",
                               adjusted_slots + limits));
        if (strata.adjusted_outcome != Outcome::unanswered)
            add_certainty(strata.adjusted_outcome, sampling, findings,
                          strata.is_over_times || share.is_of_several_years);
    }
    add_unanswered(share, strata.all_parts, strata.adjusted_outcome, strata.adjusted_of_answered,
                   strata.much_unanswered, findings);
    if (!strata.too_small.empty() && !strata.is_over_times)
        findings.push_back(
            say("grupper.utan", slots + Slots{{"Lista", with_capital(join_names(strata.too_small))}}));
    return findings;
}

std::optional<Finding> say_adjusted_in_short(CountedShare const& share, Strata const& strata,
                                             Division const& division, Sampling sampling) {
    if (strata.adjusted_outcome != Outcome::certain) return std::nullopt;
    std::string const kind = sampling == Sampling::sample ? "-urval" : "";
    bool const is_told = share.subject == "den"; // of whom it is, by the sentence before
    return say((strata.adjusted->value > 0 ? "grupper.kort-justerad-hogre" : "grupper.kort-justerad-lagre") +
                   kind,
               slots_of(share) + Slots{{"indelning", adjusted_for(strata, division)},
                                       {"d", amount(*strata.adjusted)},
                                       {"hos", is_told ? "" : " bland " + share.groups.first}});
}

std::optional<Finding> say_misleading_in_short(CountedShare const& share, Strata const& strata,
                                               Division const& division) {
    if (!strata.paradox) return std::nullopt;
    bool const total_is_second = strata.first_higher > strata.second_higher;
    return say(total_is_second ? "grupper.kort-vander-upp" : "grupper.kort-vander-ner",
               slots_of(share) +
                   Slots{{"delar", so_many_of(total_is_second, strata, division, share.groups)}});
}

Findings say_rates(Groups const& groups, std::string const& events, int per, RateContrast const& contrast) {
    auto const rate = [per](RatePart const& part) {
        return print_number(so_many_per(per, part.events.value, part.population.value), 1);
    };
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"k", groups.first},
                      {"m", groups.second}};
    switch (contrast.outcome) {
    case Outcome::undecided:
    case Outcome::unanswered: return {};
    case Outcome::missing: return {say("takt.saknas", slots)};
    case Outcome::hidden: return {say("takt.skyddad", slots)};
    case Outcome::small_base: return {say("takt.underlag", slots)};
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    Slots const figures{{"a", rate(contrast.first)}, {"b", rate(contrast.second)}};
    if (contrast.outcome == Outcome::alike) return {say("takt.lika", slots + figures)};
    Findings findings;
    if (!contrast.times) {
        findings.push_back(say("takt.ingen", slots + figures)); // nothing is so many times as high as none
    } else {
        findings.push_back(say(contrast.first_is_higher ? "takt.hogre" : "takt.lagre",
                               slots + figures + Slots{{"r", print_number(*contrast.times, 1)}}));
    }
    if (contrast.outcome == Outcome::uncertain) findings.push_back(say("takt.slump"));
    return findings;
}

Finding say_rate_trend(std::string const& group, std::string const& events, int per, RateTrend const& trend) {
    auto const rate = [per](RateAt const& point) {
        return print_number(so_many_per(per, point.rate.events.value, point.rate.population.value), 1);
    };
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"grupp", group},
                      {"åren", years_of(trend)}};
    if (trend.too_few_years) return say("trend.kort");
    switch (trend.outcome) {
    case Outcome::hidden: return say("takt.trend-skyddad", slots);
    case Outcome::missing:
        return say("takt.trend-saknas", slots + Slots{{"när", join_swedish(trend.lacking)}});
    case Outcome::small_base:
    case Outcome::undecided:
    case Outcome::unanswered: return say("takt.trend-underlag", slots);
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    RateAt const& first = trend.points.front();
    RateAt const& last = trend.points.back();
    Slots const ends{{"år0", first.year}, {"år1", last.year}, {"a0", rate(first)}, {"a1", rate(last)}};
    if (trend.outcome == Outcome::certain)
        return say(trend.rises ? "takt.trend-upp" : "takt.trend-ner", slots + ends);
    auto const lower = [](RateAt const& one, RateAt const& other) {
        return one.rate.events.value * other.rate.population.value <
               other.rate.events.value * one.rate.population.value;
    };
    auto const [low, high] = std::minmax_element(trend.points.begin(), trend.points.end(), lower);
    if (trend.outcome == Outcome::alike || rate(*low) == rate(*high))
        return say("takt.trend-lika", slots + ends);
    return say("takt.trend-ingen", slots + Slots{{"min", rate(*low)}, {"max", rate(*high)}});
}

Findings say_standardised(Groups const& groups, std::string const& events, int per, std::string const& by,
                          StandardisedContrast const& contrast, RateContrast const& of_all) {
    Slots const slots{{"sak", events},
                      {"per", print_number(per, 0) + "\u00a0invånare"},
                      {"indelning", by},
                      {"k", groups.first},
                      {"m", groups.second}};
    Findings outside;
    bool const is_left_out = contrast.outcome == Outcome::unanswered;
    if (contrast.outside) {
        int const decimals = decimals_of(contrast.outside->first, contrast.outside->second);
        outside.push_back(say(is_left_out ? "takt.standard-utan-uppgift" : "takt.standard-utan",
                              slots + Slots{{"x", percent(contrast.outside->first, decimals)},
                                            {"y", percent(contrast.outside->second, decimals)}}));
    }
    switch (contrast.outcome) {
    case Outcome::missing:
    case Outcome::undecided: return {};
    case Outcome::unanswered: return outside;
    case Outcome::hidden: return {say("takt.standard-skyddad", slots)};
    case Outcome::small_base: return {say("takt.standard-underlag", slots)};
    case Outcome::alike:
    case Outcome::uncertain:
    case Outcome::certain: break;
    }
    auto const rate = [per](double standardised) {
        return print_number(so_many_per(per, standardised, StandardisedContrast::per), 1);
    };
    Slots const figures{{"a", rate(contrast.first)}, {"b", rate(contrast.second)}};
    if (contrast.outcome == Outcome::alike)
        return Findings{say("takt.standard-lika", slots + figures)} + outside;
    Findings findings{say(contrast.first_is_higher() ? "takt.standard-hogre" : "takt.standard-lagre",
                          slots + figures + Slots{{"r", print_number(*contrast.times, 1)}})};
    if (contrast.outcome == Outcome::uncertain) findings.push_back(say("takt.slump"));
    bool const any_certain = contrast.outcome == Outcome::certain || of_all.outcome == Outcome::certain;
    if (any_certain && of_all.differs() && of_all.first_is_higher != contrast.first_is_higher())
        findings.push_back(say("takt.standard-vander"));
    return findings + outside;
}

Finding say_how_many_stand(std::size_t all, std::size_t certain, bool any_small_is_certain, Sampling sampling,
                           JudgedYears years) {
    bool const sample = sampling == Sampling::sample;
    std::string const kind = std::string(sample ? "-urval" : "") + (all == 1 ? "-enda" : "");
    Slots const slots{{"n", number_word(all)},
                      {"C", with_capital(number_word(certain))},
                      {"vad", years == JudgedYears::compared ? "skillnad eller förändring" : "skillnad"},
                      {"stor", !any_small_is_certain ? ""
                               : sample              ? " som är stor nog att räknas"
                                                     : "stor nog att räknas och "},
                      {"när", years == JudgedYears::one ? " ett enskilt år" : ""}};
    if (all == 0) return say("slutsats.inga-jamforelser");
    if (certain == 0) return say("slutsats.ingen" + kind, slots);
    return say("slutsats.antal" + kind, slots);
}

namespace {

/// "uppgifter är skyddade eller underlaget är för litet".
std::string reasons(bool hidden, bool small_base, bool missing) {
    std::vector<std::string> why;
    if (hidden) why.emplace_back("uppgifter är skyddade");
    if (small_base) why.emplace_back("underlaget är för litet");
    if (missing) why.emplace_back("uppgift saknas");
    std::string words = why.front();
    for (std::size_t i = 1; i < why.size(); ++i) words += (i + 1 < why.size() ? ", " : " eller ") + why[i];
    return words;
}

} // namespace

std::optional<Finding> say_not_made(Tally const& tally) {
    std::size_t const number = tally.not_made();
    if (number == 0) return std::nullopt;
    std::string const words = (tally.judged() == 0 ? "" : "ytterligare ") + number_word(number);
    return say(number == 1 ? "slutsats.ej-gjord" : "slutsats.ej-gjorda",
               {{"N", with_capital(words)},
                {"orsak", reasons(tally.hidden > 0, tally.small_base > 0, tally.missing > 0)}});
}

Findings say_no_change(std::vector<Outcome> const& changes, std::string const& then) {
    auto const number_of = [&](Outcome outcome) {
        return static_cast<std::size_t>(std::count(changes.begin(), changes.end(), outcome));
    };
    std::size_t const hidden = number_of(Outcome::hidden);
    std::size_t const small = number_of(Outcome::small_base);
    // That a change may be due to them is no change by chance.
    std::size_t const missing = number_of(Outcome::missing) + number_of(Outcome::unanswered);
    std::size_t const unknown = hidden + small + missing;
    std::size_t const judged = changes.size() - unknown;
    if (judged == 0) return {};
    // A change that is small is certain by itself.
    bool const any_small = number_of(Outcome::alike) > 0;
    Findings said{say(judged > 1  ? "slutsats.ingen-andring"
                      : any_small ? "slutsats.ingen-andring-enda-liten"
                                  : "slutsats.ingen-andring-enda",
                      {{"n", number_word(judged)},
                       {"år0", then},
                       {"stor", any_small ? "så mycket att det räknas och " : ""}})};
    if (unknown > 0)
        said.push_back(
            say("slutsats.andring-okand",
                {{"n", number_word(unknown)}, {"orsak", reasons(hidden > 0, small > 0, missing > 0)}}));
    return said;
}

} // namespace linsen
