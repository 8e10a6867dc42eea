#include "analyse/counted_finding.hpp"

#include "analyse/counted_words.hpp"
#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

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
