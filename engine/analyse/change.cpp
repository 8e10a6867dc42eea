#include "analyse/phrases.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

bool has_figure(Measure const& measure, Figure const& figure) {
    if (!measure.divided) return figure.total.shown();
    return figure.first.shown() || figure.second.shown();
}

bool can_be_compared(Measure const& measure, Figure const& then, Figure const& now) {
    auto const both = [](Cell const& one, Cell const& other) {
        return is_comparable(one) && is_comparable(other);
    };
    if (!measure.divided) return both(then.total, now.total);
    return both(then.first, now.first) || both(then.second, now.second);
}

bool contradict(Measure const& measure, Figure const& then, Figure const& now) {
    if (!measure.divided) return contradict(then.total, now.total);
    return contradict(then.first, now.first) || contradict(then.second, now.second);
}

/// Something that is known now is so, then: of one of the two groups, or of the total.
template <class Is>
bool is_then(Measure const& measure, Figure const& then, Figure const& now, Is is) {
    if (!measure.divided) return is(then, &Figure::total);
    return (now.first.shown() && is(then, &Figure::first)) ||
           (now.second.shown() && is(then, &Figure::second));
}

/// Cuts what stands before breaks of one cell of the figures, from the latest to the earliest.
class Cutter {
public:
    void cut(Cell& cell, bool& unread, std::string& cut_at, bool breaks, std::string const& time) {
        bool const is_there = cell.status != Status::missing || unread;
        if (!break_at_.empty() && is_there) {
            bool const breaks_itself = cell.series_break;
            cell = cell_without_value(Status::missing, cell.unit);
            cell.series_break = breaks_itself;
            unread = false;
            cut_at = break_at_;
        }
        // A break behind the last figure parts nothing.
        is_in_use_ |= is_there;
        if (breaks && is_in_use_ && break_at_.empty()) break_at_ = time;
    }

private:
    bool is_in_use_ = false;
    std::string break_at_; ///< the latest, which parts the latest figure from all before it
};

/// The time of the break that parts `then` from something that is known now; "" where there is none.
std::string cut_from(Measure const& measure, Figure const& then, Figure const& now) {
    if (!measure.divided) return then.cut.total;
    if (now.first.shown() && !then.cut.first.empty()) return then.cut.first;
    return now.second.shown() ? then.cut.second : "";
}

std::string_view id_of(Verdict first, Verdict second) {
    using enum Verdict;
    if (first == higher && second == higher) return "tid.bada-upp";
    if (first == lower && second == lower) return "tid.bada-ner";
    if (first == higher && second == lower) return "tid.upp-ner";
    if (first == lower && second == higher) return "tid.ner-upp";
    if (first == higher) return "tid.upp-ingen";
    if (first == lower) return "tid.ner-ingen";
    if (second == higher) return "tid.ingen-upp";
    if (second == lower) return "tid.ingen-ner";
    return "tid.ingen";
}

std::string id_of_one(std::string_view family, Verdict one) {
    std::string const stem = "tid." + std::string(family);
    switch (one) {
    case Verdict::higher: return stem + "-upp";
    case Verdict::lower: return stem + "-ner";
    // It names both times, so that it is the same whether the later one is the latest of all.
    case Verdict::unknown: return family == "da" ? "tid.en-okand" : stem + "-okand";
    default: return stem + "-ingen";
    }
}

/// As it stands after "för kvinnor".
constexpr char const* not_comparable = "går uppgiften inte att jämföra";

bool is_unread(Figure const& then, Figure const& now, Cell Figure::*cell) {
    return then.is_unread(cell) || now.is_unread(cell);
}

/// Why a group is not compared, whose name is `andra`.
Finding why_absent(bool contradicts, Figure const& then, Figure const& now, Cell Figure::*cell,
                   std::string const& group) {
    Slots const slots{{"andra", group}, {"år", then.cut_at(cell)}};
    if (contradicts) return say("tid.en-utanfor", slots);
    if (!then.cut_at(cell).empty() && (now.*cell).shown()) return say("tid.en-brott", slots);
    auto const both = [&](auto is) { return is(then) && is(now) ? "-bada" : ""; };
    if (is_hidden(then.*cell, now.*cell))
        return say(std::string("tid.en-skyddad") +
                       both([cell](Figure const& figure) { return (figure.*cell).status == Status::hidden; }),
                   slots);
    auto const unread = [cell](Figure const& figure) { return figure.is_unread(cell); };
    if (is_unread(then, now, cell)) return say(std::string("tid.en-olast") + both(unread), slots);
    return say(std::string("tid.en-saknas") +
                   both([cell](Figure const& figure) { return !(figure.*cell).shown(); }),
               slots);
}

/// 1: as wished, −1: against it, 0: not moved, or nothing wished.
int wished(Measure const& measure, Verdict moved) {
    if (measure.wanted == Wanted::none) return 0;
    int const wanted = measure.wanted == Wanted::up ? 1 : -1;
    if (moved == Verdict::higher) return wanted;
    return moved == Verdict::lower ? -wanted : 0;
}

void add_direction(Measure const& measure, Verdict first, Verdict second, Findings& findings) {
    int const a = wished(measure, first);
    int const b = wished(measure, second);
    if (a == 0 && b == 0) return;
    bool const one_of_two = measure.divided && (a == 0 || b == 0);
    if (one_of_two) {
        bool const up = (a != 0 ? first : second) == Verdict::higher;
        Groups const& groups = measure.groups;
        findings.push_back(say(a + b > 0 ? "tid.onskad-grupp" : "tid.oonskad-grupp",
                               {{"Rörelsen", up ? "Ökningen" : "Minskningen"},
                                {"grupp", a != 0 ? groups.first : groups.second}}));
        return;
    }
    if (a * b >= 0) {
        findings.push_back(say(a + b > 0 ? "tid.onskad" : "tid.oonskad"));
        return;
    }
    findings.push_back(say(a > 0 ? "tid.delad-forsta" : "tid.delad-andra", slots_of(measure)));
}

/// "tid.onskad" or "tid.oonskad", whether the sentence is of one group or of all; otherwise "".
std::string direction_of(Finding const& finding) {
    for (char const* const direction : {"tid.onskad", "tid.oonskad"}) {
        if (finding.id == direction || finding.id == std::string(direction) + "-grupp") return direction;
    }
    return {};
}

int length_of(Period const& period) { return period.last - period.first; }

bool is_long(std::string_view time) {
    auto const period = period_of(time);
    return period && period->is_long();
}

bool is_short(std::string_view time) {
    auto const period = period_of(time);
    return period && period->is_short();
}

std::string_view both_times(std::string_view time) {
    if (is_long(time)) return "båda perioderna";
    return is_short(time) ? "båda gångerna" : "båda åren";
}

/// The two times of a change, as sentences name them.
Slots times_of(Measure const& measure, std::string const& then, std::string const& now) {
    return {{"år0", then},
            {"år1", now},
            {"När1", with_capital(at_time(now))},
            {"Sedan", with_capital(since(measure, then))}};
}

std::string no_certain_change(Measure const& measure, Difference const& moved) {
    return no_certain(measure, "förändring", moved);
}

/// One change: from what to what, and by how much.
Slots sizes_of(Measure const& measure, Difference const& moved, std::string const& then) {
    return {{"s", span(moved, both_times(then))},
            {"d", higher_than(moved, at_time(then))},
            {"ingen", no_certain_change(measure, moved)}};
}

} // namespace

Series since_breaks(Series series) {
    Cutter first;
    Cutter second;
    Cutter total;
    for (auto point = series.rbegin(); point != series.rend(); ++point) {
        auto& [time, figure] = *point;
        bool const of_all = figure.total.series_break;
        bool const of_first = figure.first.series_break || of_all;
        bool const of_second = figure.second.series_break || of_all;
        first.cut(figure.first, figure.unread.first, figure.cut.first, of_first, time);
        second.cut(figure.second, figure.unread.second, figure.cut.second, of_second, time);
        total.cut(figure.total, figure.unread.total, figure.cut.total, of_first || of_second, time);
    }
    return series;
}

Comparable comparable_points(Measure const& measure, Series const& series, int mean_years) {
    Series const parted = since_breaks(series);
    Comparable points;
    for (std::size_t i = parted.size(); i-- > 0;) {
        if (!has_figure(measure, parted[i].second)) continue;
        points.latest = i;
        break;
    }
    if (!points.latest) return points;
    Figure const& now = parted[*points.latest].second;
    auto const latest = period_of(parted[*points.latest].first, mean_years);
    for (std::size_t i = *points.latest; i-- > 0;) {
        auto const& [year, then] = parted[i];
        auto const earlier = period_of(year, mean_years);
        bool const has_other_length = latest && earlier && length_of(*earlier) != length_of(*latest);
        bool const overlaps = latest && earlier && earlier->overlaps(*latest);
        if (!can_be_compared(measure, then, now)) {
            points.contradicts |= contradict(measure, then, now);
            points.only_total |= measure.divided && !has_figure(measure, then) && then.total.shown();
            points.other_group |= has_figure(measure, then) && !contradict(measure, then, now);
            std::string const cut_at = cut_from(measure, then, now);
            if (has_other_length) {
                points.other_length |= !cut_at.empty();
                continue;
            }
            if (points.broken_at.empty()) points.broken_at = cut_at;
            points.broken |= !cut_at.empty();
            if (overlaps) continue;
            points.hidden |= is_then(measure, then, now, [](Figure const& figure, Cell Figure::*cell) {
                return (figure.*cell).status == Status::hidden;
            });
            points.unread |= is_then(measure, then, now, [](Figure const& figure, Cell Figure::*cell) {
                return figure.is_unread(cell);
            });
        } else if (has_other_length) {
            points.other_length = true;
        } else if (overlaps) {
            points.overlaps = true;
        } else {
            if (!points.previous) points.previous = i;
            points.oldest = i;
        }
    }
    return points;
}

Finding change_in_short(Measure const& measure, std::string const& title, Change const& change,
                        std::string const& now, Reservation unknown) {
    auto const is_unknown = [](std::optional<Difference> const& difference) {
        return difference && difference->certainty == Certainty::unknown;
    };
    auto const may_be_told = [&is_unknown](std::optional<Difference> const& difference) {
        return is_unknown(difference) && difference->direction() != 0;
    };
    promise(change.largest() > 0 || may_be_told(change.first) || may_be_told(change.second),
            "a change that may be chance is not said in short");
    bool const any_judged =
        (change.first && !is_unknown(change.first)) || (change.second && !is_unknown(change.second));
    bool const at_each = unknown == Reservation::here && any_judged;
    auto const part = [&](std::optional<Difference> const& difference) -> std::string {
        if (!difference) return "";
        std::string_view const both = both_times(change.since);
        if (is_unknown(difference))
            return span(*difference, both) + (at_each ? " (osäkerheten är inte känd)" : "");
        return difference->stands()
                   ? span(*difference, both)
                   : no_certain_change(measure, *difference) + in_rounded_numbers(*difference);
    };
    std::string const first = part(change.first);
    std::string const second = part(change.second);
    std::string const ending = unknown == Reservation::here && !any_judged ? "-okand" : "";
    Slots const slots =
        slots_of(measure) +
        Slots{{"Titel", title}, {"år0", change.since}, {"år1", change.until.empty() ? now : change.until}};
    if (!measure.divided) return say("kort.tid-totalt" + ending, slots + Slots{{"s", first}});
    if (change.first && change.second)
        return say("kort.tid" + ending, slots + Slots{{"a", first}, {"b", second}});
    Groups const& groups = measure.groups;
    Slots const of_one = slots + Slots{{"grupp", change.first ? groups.first : groups.second},
                                       {"s", change.first ? first : second}};
    std::string const& lacks = change.first ? change.second_lacks : change.first_lacks;
    bool const contradicts = change.first ? change.second_contradicts : change.first_contradicts;
    if (lacks.empty() && !contradicts) return say("kort.tid-da" + ending, of_one);
    return say("kort.tid-en" + ending, of_one + Slots{{"andra", change.first ? groups.second : groups.first},
                                                      {"saknas", contradicts ? not_comparable : lacks}});
}

Findings together(Measure const& measure, Change const& recent, Change const& long_run,
                  std::string const& first_year) {
    Findings findings = recent.findings;
    std::string const& said_first = recent.findings.front().id;
    bool const says_nothing =
        said_first == "tid.ingen" || said_first == "tid.en-ingen" || said_first == "tid.totalt-ingen";
    bool const of_the_same = recent.first.has_value() == long_run.first.has_value() &&
                             recent.second.has_value() == long_run.second.has_value();
    auto const hides = [](std::optional<Difference> const& moved) {
        return moved && is_rounded_away(*moved);
    };
    bool const any_rounded_away =
        hides(recent.first) || hides(recent.second) || hides(long_run.first) || hides(long_run.second);
    if (says_nothing && of_the_same && !any_rounded_away && said_first == long_run.findings.front().id) {
        std::string const any = measure.sampling == Sampling::sample ? "någon säkerställd " : "någon ";
        findings.insert(findings.begin() + 1, say("tid.inte-heller", {{"sedan", since(measure, first_year)},
                                                                      {"någon", any + "förändring"}}));
        return findings;
    }
    std::string const direction = direction_of(recent.findings.back());
    bool const same_direction = !direction.empty() && direction == direction_of(long_run.findings.back());
    bool const said_again =
        findings.back() == long_run.findings.back() && findings.back().id.starts_with("tid.delad");
    if (same_direction || said_again) findings.pop_back();
    std::erase_if(findings, [&long_run](Finding const& said) {
        auto const& later = long_run.findings;
        return said.id.starts_with("tid.en-") && std::find(later.begin(), later.end(), said) != later.end();
    });
    findings.insert(findings.end(), long_run.findings.begin(), long_run.findings.end());
    if (same_direction) findings.back() = say(direction + "-flera");
    return findings;
}

double Change::largest() const {
    double result = 0;
    for (auto const* difference : {&first, &second}) {
        if (*difference && (*difference)->stands()) result = std::max(result, std::fabs((*difference)->size));
    }
    return result;
}

Change change(Measure const& measure, std::pair<std::string, Figure> const& then,
              std::pair<std::string, Figure> const& now, Comparisons& comparisons) {
    Change result;
    result.since = then.first;
    std::string_view const both = both_times(then.first);
    Slots const common = slots_of(measure) + times_of(measure, then.first, now.first);

    auto const say_one = [&](std::string_view family, Difference const& moved, Slots const& more) {
        result.findings.push_back(
            say(id_of_one(family, verdict(moved)), common + sizes_of(measure, moved, then.first) + more));
    };

    if (!measure.divided) {
        result.first = comparisons.compare(now.second.total, then.second.total, measure.sampling);
        promise(result.first.has_value(), "change is asked of two points that have figures");
        say_one("totalt", *result.first, {});
        add_direction(measure, verdict(result.first), Verdict::none, result.findings);
        return result;
    }

    Figure const& before = then.second;
    Figure const& after = now.second;
    Groups const& groups = measure.groups;
    result.first = comparisons.compare(after.first, before.first, measure.sampling);
    result.second = comparisons.compare(after.second, before.second, measure.sampling);
    result.first_contradicts = contradict(before.first, after.first);
    result.second_contradicts = contradict(before.second, after.second);
    auto const lacks = [&](Cell Figure::*cell) {
        if (!before.cut_at(cell).empty() && (after.*cell).shown())
            return "bryts tidsserien " + before.cut_at(cell);
        bool const of_both = (before.*cell).shown() == (after.*cell).shown();
        std::string const when = of_both ? "" : " för " + ((before.*cell).shown() ? now.first : then.first);
        if (is_hidden(before.*cell, after.*cell)) return "visas inte uppgiften" + when;
        if (is_unread(before, after, cell)) return "gick uppgiften" + when + " inte att läsa";
        return "saknas uppgift" + when;
    };
    result.first_lacks = lacks(&Figure::first);
    result.second_lacks = lacks(&Figure::second);
    Verdict const first = verdict(result.first);
    Verdict const second = verdict(result.second);
    promise(first != Verdict::absent || second != Verdict::absent,
            "change is asked of two points that have figures");

    auto const say_of = [&](std::string const& group, Difference const& moved) {
        say_one("en", moved, {{"grupp", group}});
    };
    if (first == Verdict::absent) {
        say_of(groups.second, *result.second);
        result.findings.push_back(
            why_absent(result.first_contradicts, before, after, &Figure::first, groups.first));
    } else if (second == Verdict::absent) {
        say_of(groups.first, *result.first);
        result.findings.push_back(
            why_absent(result.second_contradicts, before, after, &Figure::second, groups.second));
    } else if (first == Verdict::unknown && second == Verdict::unknown) {
        bool const alike = higher_by(*result.first) == higher_by(*result.second);
        result.findings.push_back(say(alike ? "tid.okand-bada" : "tid.okand",
                                      common + Slots{{"as", span(*result.first, both)},
                                                     {"bs", span(*result.second, both)},
                                                     {"da", higher_than(*result.first, at_time(then.first))},
                                                     {"db", higher_by(*result.second)}}));
    } else if (first == Verdict::unknown || second == Verdict::unknown ||
               (first == Verdict::none && second == Verdict::none &&
                no_certain_change(measure, *result.first) != no_certain_change(measure, *result.second))) {
        say_of(groups.first, *result.first);
        say_of(groups.second, *result.second);
    } else {
        Difference const& none = first == Verdict::none ? *result.first : *result.second;
        result.findings.push_back(
            say(id_of(first, second), common + Slots{{"as", span(*result.first, both)},
                                                     {"bs", span(*result.second, both)},
                                                     {"ingen", no_certain_change(measure, none)}}));
    }
    add_direction(measure, first, second, result.findings);
    return result;
}

Change earlier_change(Measure const& measure, Group group, std::pair<std::string, Figure> const& then,
                      std::pair<std::string, Figure> const& now, Comparisons& comparisons) {
    bool const is_first = group == Group::first;
    auto const cell = is_first ? &Figure::first : &Figure::second;
    Change result;
    result.since = then.first;
    result.until = now.first;
    auto& moved = is_first ? result.first : result.second;
    moved = comparisons.compare(now.second.*cell, then.second.*cell, measure.sampling);
    promise(moved.has_value(), "change is asked of two points that have figures");
    Verdict const said = verdict(moved);
    result.findings.push_back(say(
        id_of_one("da", said),
        slots_of(measure) + times_of(measure, then.first, now.first) + sizes_of(measure, *moved, then.first) +
            Slots{{"grupp", is_first ? measure.groups.first : measure.groups.second}}));
    add_direction(measure, is_first ? said : Verdict::none, is_first ? Verdict::none : said, result.findings);
    return result;
}

Findings no_change(Measure const& measure, Comparable const& points, Series const& series, int mean_years) {
    if (!points.latest || points.previous) return {};
    if (points.hidden) return {say("tid.skyddad")};
    if (points.unread) return {say("tid.olast")};
    if (points.broken) return {say("tid.brott", {{"år1", points.broken_at}})};
    if (points.overlaps && mean_years == 1) {
        bool const all_long =
            std::all_of(series.begin(), series.end(), [](auto const& point) { return is_long(point.first); });
        return {say(all_long ? "tid.overlapp-period" : "tid.overlapp-tid")};
    }
    if (points.overlaps)
        return {say("tid.overlapp", {{"n", number_word(static_cast<std::size_t>(mean_years))}})};
    if (points.other_length) return {say("tid.annan-langd")};
    if (points.contradicts) return {say("tid.utanfor")};
    if (points.other_group) return {say("tid.olika-grupper")};
    return {points.only_total ? say("tid.tillsammans", slots_of(measure)) : say("tid.saknas")};
}

Findings not_before_break(Comparable const& points) {
    if (!points.previous || !points.broken) return {};
    return {say("tid.brott-tidigare", {{"år", points.broken_at}})};
}

} // namespace linsen
