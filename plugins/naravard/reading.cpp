#include "reading.hpp"

#include <algorithm>
#include <cmath>
#include <set>

namespace naravard {

namespace {

using document::strong;
using document::Text;

constexpr char const* outside = "uppgifter ligger utanför sina egna intervall";

class Reader {
public:
    Reader(View const& view, Areas const& areas, Comparisons& comparisons)
        : view_(view)
        , areas_(areas)
        , comparisons_(comparisons) {}

    Reading run() {
        if (view_.has_figures()) {
            sexes();
            time();
            all_together();
            find_older();
            target_value();
            country();
        } else {
            Findings findings{why_no_level()};
            if (!view_.source_divides()) findings.push_back(view_.why_only_total());
            bullet("Nivå.", findings);
        }
        municipalities();
        return std::move(reading_);
    }

private:
    /// `lead` ends with a stop. Of the second pair of sexes each says whom it is about.
    void bullet(std::string lead, Findings const& findings) {
        if (findings.empty()) return;
        std::string const pair = both();
        if (view_.is_second_pair() && !lead.starts_with(with_capital(pair)))
            lead.insert(lead.size() - 1, ", " + pair);
        reading_.bullets.push_back(document::text(strong(lead), " " + text_of(findings)));
    }

    /// Why the own area has no figure; of the groups alone, where the source has one of other sexes.
    [[nodiscard]] Finding why_no_level() const {
        Standings const of_groups = view_.standings({areas_.own}, view_.groups());
        bool const groups_alone = view_.is_of_groups_alone(areas_.own);
        std::string id = view_.is_hidden()              ? "niva.skyddad"
                         : view_.is_unreadable()        ? "niva.olast"
                         : areas_.own_is_municipality() ? "niva.bara-andra-kommuner"
                                                        : "niva.bara-kommuner";
        if (groups_alone && of_groups.any_kept_back())
            id = of_groups.any(Standing::unreadable) ? "niva.kon-olast" : "niva.kon-skyddad";
        if (groups_alone && id.starts_with("niva.bara")) id += "-kon";
        Groups const& groups = view_.measure().groups;
        return say(id, {{"plats", area_in_text(areas_.own)}, {"k", groups.first}, {"m", groups.second}});
    }

    /// "kvinnor och män"
    [[nodiscard]] std::string both() const {
        Groups const& groups = view_.measure().groups;
        return groups.first + " och " + groups.second;
    }

    void sexes() {
        if (!view_.measure().divided) {
            bullet("Nivå.",
                   level(view_.measure(), view_.latest(), view_.latest_year(), view_.why_only_total()));
            return;
        }
        Series const& series = view_.series();
        std::size_t const latest = view_.points().latest.value();
        auto const say_gap = [&](std::size_t at) {
            reading_.gap = gap(view_.measure(), series[at].second, series[at].first, comparisons_);
            reading_.gap_year = series[at].first;
            // The table may go on to a time at which the own area has no figure; then the sentences say
            // theirs.
            std::string const when = at + 1 == series.size() ? "" : " " + series[at].first;
            bullet(with_capital(both()) + when + ".", reading_.gap.findings);
        };
        say_gap(latest);
        if (view_.latest_pair() && *view_.latest_pair() != latest) say_gap(*view_.latest_pair());
    }

    void time() {
        Comparable const& points = view_.points();
        Series const series = since_breaks(view_.series());
        Findings findings = no_change(view_.measure(), points, series, view_.mean_years());
        if (!findings.empty()) reading_.why_no_change = clause_of(findings.front());
        auto const& now = series[*points.latest];
        Measure const shortly = view_.measure().in_short();
        if (points.previous) {
            auto const& before = series[*points.previous];
            reading_.recent = change(shortly, before, now, comparisons_);
            findings = reading_.recent->findings;
        }
        bool const is_known =
            reading_.recent && (is_judged(*reading_.recent) || can_be_judged(series[*points.oldest], now));
        if (is_known && points.oldest != points.previous) {
            auto const& before = series[*points.oldest];
            reading_.long_run = change(shortly, before, now, comparisons_);
            findings = together(shortly, *reading_.recent, *reading_.long_run, before.first);
        }
        append(findings, not_before_break(points));
        leave_out_before_breaks(points, series);
        for (auto const group : {Group::first, Group::second}) add_earlier(shortly, group, findings);
        if (!reading_.why_no_change.empty() && !reading_.earlier.empty())
            findings.front() =
                say("tid.senaste-ojamford", {{"år", now.first}, {"skäl", reading_.why_no_change}});
        bullet("Över tid" + when() + ".", findings);
    }

    static void append(Findings& findings, Findings const& more) {
        findings.insert(findings.end(), more.begin(), more.end());
    }

    /// What breaks part from the latest figures, where other earlier ones are compared with these.
    void leave_out_before_breaks(Comparable const& points, Series const& since_breaks) {
        if (!points.previous) return;
        std::string const because = ", eftersom tidsserien bryts där";
        if (points.broken) {
            leave_out("ingen jämförelse med tiden före " + points.broken_at + because);
            return;
        }
        if (!view_.measure().divided) return;
        Groups const& groups = view_.measure().groups;
        auto const add = [&](Cell Figure::*cell, std::string const& group) {
            std::string const& time = since_breaks[*points.oldest].second.cut_at(cell);
            if (!time.empty() && (view_.latest().*cell).shown())
                leave_out(group + " är inte jämförda med tiden före " + time + because);
        };
        add(&Figure::first, groups.first);
        add(&Figure::second, groups.second);
    }

    /// What a sentence of `no_change` gives as its reason, as it stands after "eftersom".
    [[nodiscard]] std::string clause_of(Finding const& no_change) const {
        std::string const& id = no_change.id;
        if (id == "tid.brott") return "tidsserien bryts " + view_.points().broken_at;
        if (id == "tid.skyddad") return "tidigare uppgifter inte visas";
        if (id == "tid.olast") return "tidigare uppgifter inte gick att läsa";
        if (id == "tid.utanfor") return outside;
        if (id == "tid.olika-grupper")
            return "de tidigare uppgifterna inte gäller samma grupp som de senaste";
        if (id == "tid.tillsammans") return "de tidigare uppgifterna gäller " + both() + " tillsammans";
        if (id == "tid.annan-langd") return "ingen tidigare uppgift gäller en lika lång tid";
        if (id.starts_with("tid.overlapp")) return "inget tidigare värde gäller en helt annan tid";
        return "en tidigare uppgift saknas";
    }

    /// The latest time of the sentences, where the table goes on to later ones.
    [[nodiscard]] std::string when() const {
        std::size_t const latest = view_.points().latest.value();
        return latest + 1 == view_.series().size() ? "" : " " + view_.latest_year();
    }

    /// A source may have stopped dividing its figures: what it says of all together is later.
    void all_together() {
        Series const& series = view_.series();
        std::size_t last = series.size() - 1;
        while (last > *view_.points().latest && !is_comparable(series[last].second.total)) --last;
        if (!view_.measure().divided || last == *view_.points().latest) return;
        Measure all = view_.measure();
        all.divided = false;
        auto const& [year, now] = series[last];
        Standings const of_groups = view_.own_standings(year);
        Findings findings =
            level(view_.measure(), now, year,
                  say(of_groups.any(Standing::unreadable) ? "niva.bara-totalt-olast"
                      : of_groups.any(Standing::hidden)   ? "niva.bara-totalt-skyddad"
                                                          : "niva.bara-totalt",
                      {{"k", all.groups.first}, {"m", all.groups.second}, {"år", period_in_text(year)}}));
        auto const points = comparable_points(
            all, Series(series.begin(), series.begin() + static_cast<std::ptrdiff_t>(last) + 1),
            view_.indicator().mean_years);
        if (points.previous) {
            reading_.of_all = change(all.in_short(), series[*points.previous], series[last], comparisons_);
            reading_.of_all_until = year;
            append(findings, reading_.of_all->findings);
            append(findings, not_before_break(points));
        }
        if (auto const& wanted = view_.indicator().target) append(findings, target(all, wanted->value, now));
        append(findings, total_against_wholes(all.in_short(), year));
        bullet("Totalt " + year + ".", findings);
    }

    /// The total that goes on alone, beside those of the areas that the own one is a part of.
    Findings total_against_wholes(Measure const& all, std::string const& year) {
        Findings findings;
        if (is_number()) return findings;
        std::vector<std::string> wholes;
        bool const alone = municipalities_of(areas_.county).size() == 1;
        if (areas_.own_is_municipality() && !alone) wholes.push_back(areas_.county);
        if (areas_.own != country_code) wholes.emplace_back(country_code);
        for (std::string const& whole : wholes) {
            Findings const said =
                compared_with(all, area_in_text(whole), view_.figure(areas_.own, year),
                              view_.figure(whole, year), overlap(areas_.own, whole), comparisons_);
            if (said.empty()) continue;
            totals_compared_with_.insert(whole);
            append(findings, said);
        }
        return findings;
    }

    /// What a group has done before the latest time, where it has no figure then.
    void add_earlier(Measure const& shortly, Group group, Findings& findings) {
        if (!shortly.divided) return;
        auto const cell = group == Group::first ? &Figure::first : &Figure::second;
        if (is_comparable(view_.latest().*cell)) return;
        Series series = view_.series();
        for (auto& [year, figure] : series) {
            Cell const own = figure.*cell;
            figure = {cell_without_value(Status::missing, own.unit),
                      cell_without_value(Status::missing, own.unit),
                      cell_without_value(Status::missing, own.unit)};
            if (is_comparable(own)) figure.*cell = own;
        }
        auto const points = comparable_points(shortly, series, view_.indicator().mean_years);
        if (!points.previous) return;
        reading_.earlier.push_back(
            earlier_change(shortly, group, series[*points.previous], series[*points.latest], comparisons_));
        append(findings, reading_.earlier.back()->findings);
    }

    /// What one group did alone would look like a difference between the two.
    void find_older() {
        if (has_moved(reading_.recent) || has_moved(reading_.long_run) || has_moved(reading_.of_all)) return;
        for (std::optional<Change> const& each : reading_.earlier) {
            Change told = *each;
            bool const is_first = told.first.has_value();
            auto const cell = is_first ? &Figure::second : &Figure::first;
            Series series = view_.series();
            auto const at = [&series](std::string const& time) {
                return std::find_if(series.begin(), series.end(),
                                    [&time](auto const& point) { return point.first == time; });
            };
            series.erase(std::next(at(told.until)), series.end());
            series = since_breaks(std::move(series));
            (is_first ? told.second : told.first) = comparisons_.compare(
                at(told.until)->second.*cell, at(told.since)->second.*cell, view_.measure().sampling);
            reading_.older.emplace_back(std::move(told));
        }
    }

    /// Without intervals a second sentence would repeat that nothing is known of certainty.
    [[nodiscard]] static bool is_judged(Change const& change) {
        auto const judged = [](std::optional<Difference> const& difference) {
            return difference && difference->certainty != Certainty::unknown;
        };
        return judged(change.first) || judged(change.second);
    }

    /// The same of a change that is not made yet.
    [[nodiscard]] bool can_be_judged(std::pair<std::string, Figure> const& then,
                                     std::pair<std::string, Figure> const& now) const {
        Comparisons none;
        return is_judged(change(view_.measure(), then, now, none));
    }

    void target_value() {
        Indicator const& indicator = view_.indicator();
        if (!indicator.target) return;
        bullet("Mål" + when() + ".", target(view_.measure(), indicator.target->value, view_.latest()));
    }

    /// Against an area that the own one is a part of, at the latest time that they have in common.
    void against(std::string_view area, std::string const& lead) {
        std::string const name = area_in_text(area);
        auto year = view_.common_year(areas_, area);
        if (!year) {
            year = view_.contradicting_year(areas_, area);
            std::string const why = year ? std::string(outside) : why_no_common_year(std::string(area), name);
            leave_out(totals_compared_with_.contains(std::string(area))
                          ? both() + " är inte jämförda med " + name + ", eftersom " + why
                          : "ingen jämförelse med " + name + ", eftersom " + why);
        }
        if (!year) return;
        bullet(lead + (is_time_of_table(*year) ? "" : " " + *year) + ".",
               compared_with(view_.measure().in_short(), name, view_.figure(areas_.own, *year),
                             view_.figure(area, *year), overlap(areas_.own, area), comparisons_));
    }

    using Names = View::Names;

    /// Why the own area and the other have no figure of the same group at the same time.
    [[nodiscard]] std::string why_no_common_year(std::string const& area, std::string const& name) const {
        bool const divided = view_.measure().divided;
        Standings in_the_way; // what the one lacks where the other has a figure
        for (auto const& [year, own] : view_.series()) {
            for (std::string const& sex : divided ? view_.groups() : Names{"totalt"}) {
                auto const here = view_.standing(areas_.own, year, sex);
                auto const there = view_.standing(area, year, sex);
                if ((here == Standing::figure) != (there == Standing::figure))
                    in_the_way.add(here == Standing::figure ? there : here);
            }
        }
        if (!view_.has_any_figure(area)) return why_without_figures({area}, name);
        if (in_the_way.any_kept_back())
            return "de uppgifter som behövs " + without_figures(in_the_way).why_not_shown();
        return divided ? "uppgifter om " + both() + " var för sig inte finns för samma tid"
                       : "uppgifterna inte gäller samma tid och grupp";
    }

    /// The same without figures, which are no reason.
    [[nodiscard]] static Standings without_figures(Standings const& standings) {
        Standings result;
        for (auto const each : {Standing::unreadable, Standing::hidden, Standing::none})
            if (standings.any(each)) result.add(each);
        return result;
    }

    /// Why there is no figure of any of the areas; `them`: what they are called.
    [[nodiscard]] std::string why_without_figures(Names const& areas, std::string const& them) const {
        Standings all;
        for (std::string const& area : areas) all.add(view_.standing(area));
        if (all.any_kept_back()) return "uppgifterna om " + them + " " + all.why_not_shown();
        bool const have_others = std::any_of(areas.begin(), areas.end(), [&](std::string const& area) {
            return view_.is_of_groups_alone(area);
        });
        return have_others ? "källan inte har några uppgifter om " + both() + " för " + them
                           : "källan inte har några uppgifter om " + them;
    }

    /// The sentences say their time where the table goes on to one at which the own area has no figure.
    [[nodiscard]] bool is_time_of_table(std::string const& year) const {
        return view_.has_figures() && year == view_.latest_year() && year == view_.series().back().first;
    }

    void leave_out(std::string what_and_why) { reading_.not_compared.push_back(std::move(what_and_why)); }

    void country() {
        if (areas_.own != country_code && !is_number()) against(country_code, "Riket");
    }

    /// How many there are of something follows how many live there, so that areas are not held against each
    /// other by it.
    [[nodiscard]] bool is_number() const {
        return view_.indicator().unit == Unit::count && !view_.indicator().is_mean;
    }

    /// The kommuner may have figures where the own area has none, or for an earlier time, which is then said.
    void municipalities() {
        // Gotland is a kommun and a county of one kommun: there is nothing to compare within it.
        bool const alone = municipalities_of(areas_.county).size() == 1;
        if (areas_.own == country_code) {
            if (view_.has_other_areas())
                leave_out("uppgifter om kommuner och län visas inte, eftersom rapporten gäller hela riket");
            return;
        }
        if (is_number()) {
            leave_out("ingen jämförelse med andra områden, eftersom antal beror på hur många som bor där");
            if (!areas_.own_is_county()) return;
        }
        if (areas_.own_is_municipality() && !alone && view_.has_figures()) against(areas_.county, "Länet");
        if (alone && !areas_.chosen) return;
        bool const of_county = areas_.own_is_county();
        std::string const what = of_county ? "ingen jämförelse mellan könen kommun för kommun"
                                           : "ingen jämförelse med andra kommuner";
        if (!view_.year_of_kommuner()) {
            auto const& others = of_county ? areas_.municipalities : areas_.compared;
            leave_out((of_county ? "ingen jämförelse kommun för kommun" : what) + ", eftersom " +
                      why_without_figures(others, "dem"));
            return;
        }
        std::string const& year = *view_.year_of_kommuner();
        auto const figures_of = [&](std::vector<std::string> const& codes) {
            std::vector<AreaFigure> result;
            for (std::string const& code : codes) {
                result.push_back(
                    {area_in_text(code), view_.figure(code, year), view_.is_of_groups_alone(code)});
            }
            return result;
        };
        std::string const when = is_time_of_table(year) ? "" : " " + year;
        Measure shortly = view_.measure().in_short();
        shortly.divided = view_.areas_are_divided();
        AreaFigure const own{area_in_text(areas_.own), view_.figure(areas_.own, year)};
        // An area that has a figure for all together alone is held against what others have for all.
        Measure level = shortly;
        level.divided = shortly.divided && (is_shown(own.figure) || !own.figure.total.shown());
        // Beside sentences on the two groups what is said of all together must say so.
        bool const is_of_all = shortly.divided && !level.divided;
        std::string const of_all = is_of_all ? ", " + both() + " tillsammans" : "";
        if (of_county) {
            auto const all = figures_of(areas_.municipalities);
            Findings findings = gaps_by_area(shortly, all, comparisons_);
            std::string const no_gaps = findings.empty() ? why_no_gaps(shortly, all, year) : "";
            Findings const more = is_number() ? Findings{} : areas_against(level, own, all, comparisons_);
            if (!is_number()) tell_midpoints(level, own, all);
            reading_.kommuner_against_county = is_compared(more);
            std::string const no_county =
                is_compared(more) || is_number() ? "" : why_not(level, own, all, year);
            if (no_gaps == no_county) {
                if (!no_gaps.empty()) leave_out("ingen jämförelse kommun för kommun, eftersom " + no_gaps);
            } else {
                if (!no_gaps.empty()) leave_out(what + ", eftersom " + no_gaps);
                if (!no_county.empty())
                    leave_out("kommunerna är inte jämförda med " + own.name + ", eftersom " + no_county);
            }
            if (is_of_all) {
                bullet("Kommunerna" + when + ".", findings);
                bullet("Kommunerna" + when + of_all + ".", more);
                return;
            }
            // What cannot be judged is left out of both, and said once, at the end.
            std::erase_if(findings, [&more](Finding const& said) {
                return std::find(more.begin(), more.end(), said) != more.end();
            });
            findings.insert(findings.end(), more.begin(), more.end());
            bullet("Kommunerna" + when + ".", findings);
            return;
        }
        auto const others = figures_of(areas_.compared);
        Findings const findings = against_areas(level, own, others, comparisons_);
        tell_midpoints(level, own, others);
        bullet("Andra kommuner" + when + of_all + ".", findings);
        if (!is_compared(findings)) {
            leave_out(what + ", eftersom " + why_not(level, own, others, year));
        } else if (areas_.chosen) {
            tell_absent();
        }
    }

    /// Which of the differences that stand are measured between midpoints.
    void tell_midpoints(Measure const& measure, AreaFigure const& own, std::vector<AreaFigure> const& areas) {
        Groups const& groups = measure.groups;
        std::vector<std::pair<Cell Figure::*, std::string>> cells{{&Figure::total, ""}};
        if (measure.divided) cells = {{&Figure::first, groups.first}, {&Figure::second, groups.second}};
        std::vector<std::string> names;
        for (AreaFigure const& area : areas) {
            std::vector<std::string> of;
            bool any = false;
            for (auto const& [cell, group] : cells) {
                auto const difference =
                    compare(area.figure.*cell, own.figure.*cell, measure.sampling, areas_.own_is_county());
                if (!difference || !difference->midpoint || !difference->stands()) continue;
                any = true;
                if (!group.empty()) of.push_back(group);
            }
            if (any) names.push_back(area.name + (of.empty() ? "" : " (" + join_swedish(of) + ")"));
        }
        if (names.empty()) return;
        reading_.between_midpoints.push_back("skillnaden mot " + own.name +
                                             " är mätt mellan intervallens mittpunkter för " +
                                             join_swedish(names));
    }

    [[nodiscard]] static bool is_compared(Findings const& findings) {
        return !findings.empty() && !findings.front().id.ends_with(".utanfor");
    }

    [[nodiscard]] std::string why_undivided() const {
        if (!view_.source_divides()) return "uppgiften inte är uppdelad på kön";
        Standings const groups = view_.standings(areas_.municipalities, view_.groups());
        return groups.any_kept_back()
                   ? "uppgifterna om kommunernas " + both() + " " + without_figures(groups).why_not_shown()
                   : "källan inte har några värden för " + both();
    }

    /// Why women and men are not compared kommun by kommun. That a source does not divide its figures is said
    /// of the indicator once, where the own area has any.
    [[nodiscard]] std::string why_no_gaps(Measure const& measure, std::vector<AreaFigure> const& areas,
                                          std::string const& year) const {
        if (!measure.divided && !view_.source_divides() && view_.has_figures()) return "";
        if (!measure.divided) return why_undivided();
        bool const any_outside = std::any_of(areas.begin(), areas.end(), [](AreaFigure const& area) {
            return contradicts(area.figure.first, area.figure.second);
        });
        if (any_outside) return outside;
        auto const with_both = std::find_if(areas.begin(), areas.end(), [](AreaFigure const& area) {
            return is_comparable(area.figure.first) && is_comparable(area.figure.second);
        });
        if (with_both != areas.end())
            return "bara " + with_both->name + " har uppgifter om både " + both() + " som går att jämföra";
        Standings const groups = view_.standings(areas_.municipalities, view_.groups(), year);
        if (groups.any_kept_back())
            return "uppgifterna om kommunernas " + both() + " för " + year + " " +
                   without_figures(groups).why_not_shown();
        return groups.any(Standing::figure)
                   ? "ingen kommun har uppgift om både " + both() + " för " + year
                   : "källan inte har några värden för kommunernas " + both() + " för " + year;
    }

    /// Why the own area is not compared with any of the kommuner.
    [[nodiscard]] std::string why_not(Measure const& measure, AreaFigure const& own,
                                      std::vector<AreaFigure> const& areas, std::string const& year) const {
        if (!is_known(own.figure)) {
            Standings const mine = view_.standings({areas_.own}, view_.groups_and_total(), year);
            if (mine.any_kept_back())
                return "uppgifterna om " + own.name +
                       (mine.any(Standing::hidden) ? " inte visas" : " inte gick att läsa");
            return own.name + " inte har någon uppgift " +
                   (view_.is_of_groups_alone(areas_.own) ? "om " + both() + " " : "") + "för " + year;
        }
        using Cells = std::vector<Cell Figure::*>;
        Cells const groups = measure.divided ? Cells{&Figure::first, &Figure::second} : Cells{&Figure::total};
        bool any_pair = false;
        bool any_sound = false;
        Standings in_the_way;
        auto const add = [&in_the_way](Figure const& figure, Cell Figure::*cell) {
            in_the_way.add(figure.is_unread(cell) ? Standing::unreadable : standing_of(figure.*cell));
        };
        for (AreaFigure const& area : areas) {
            for (auto const group : groups) {
                Cell const& here = own.figure.*group;
                Cell const& there = area.figure.*group;
                any_pair |= here.shown() && there.shown();
                any_sound |= is_comparable(here) && is_comparable(there);
                if (here.shown() && !there.shown()) add(area.figure, group);
                if (there.shown() && !here.shown()) add(own.figure, group);
            }
        }
        if (!any_pair && in_the_way.any_kept_back())
            return "de uppgifter som behövs " + in_the_way.why_not_shown();
        if (!any_pair) return "uppgifterna inte gäller samma grupp";
        return any_sound ? "osäkerheten inte är känd för alla uppgifter" : outside;
    }

    /// Both are shown, but at least one lies outside its own interval.
    [[nodiscard]] static bool contradicts(Cell const& one, Cell const& other) {
        return one.shown() && other.shown() && !(is_comparable(one) && is_comparable(other));
    }

    void tell_absent() {
        for (auto const standing : {Standing::unreadable, Standing::hidden, Standing::none}) {
            Names codes;
            Names names;
            for (std::string const& code : view_.absent_kommuner()) {
                if (code == areas_.own || view_.standing(code) != standing) continue;
                codes.push_back(code);
                names.push_back(area_in_text(code));
            }
            if (names.empty()) continue;
            leave_out("ingen jämförelse med " + join_swedish(names) + ", eftersom " +
                      why_without_figures(codes, names.size() == 1 ? "den kommunen" : "de kommunerna"));
        }
    }

    View const& view_;
    Areas const& areas_;
    Comparisons& comparisons_;
    Reading reading_;
    std::set<std::string> totals_compared_with_; ///< areas, where the total goes on alone
};

bool is_changed_by_rounding(Difference const& difference) {
    constexpr double much = 0.25;
    if (difference.midpoint || difference.certainty == Certainty::not_certain) return false;
    double const exact = difference.first.value - difference.second.value;
    bool const rounds_otherwise =
        print_number(exact, difference.decimals) != print_number(difference.size, difference.decimals);
    return rounds_otherwise && std::fabs(difference.size - exact) > much * std::fabs(exact);
}

} // namespace

std::optional<Difference> changed_by_rounding(Reading const& reading) {
    std::vector<std::optional<Difference>> all{reading.gap.difference};
    auto const add = [&all](std::optional<Change> const& change) {
        if (!change) return;
        all.push_back(change->first);
        all.push_back(change->second);
    };
    add(reading.recent);
    add(reading.long_run);
    for (std::optional<Change> const& change : reading.earlier) add(change);
    for (std::optional<Difference> const& each : all)
        if (each && is_changed_by_rounding(*each)) return each;
    return std::nullopt;
}

std::optional<int> decimals_that_show(Difference const& difference) {
    constexpr int most = 6;
    for (int decimals = difference.decimals + 1; decimals <= most; ++decimals) {
        Difference shown = difference;
        shown.decimals = decimals;
        shown.size = round_half_away(difference.first.value, decimals) -
                     round_half_away(difference.second.value, decimals);
        if (!is_changed_by_rounding(shown)) return decimals;
    }
    return std::nullopt;
}

bool has_moved(std::optional<Change> const& change) {
    if (!change) return false;
    auto const moved = [](std::optional<Difference> const& difference) {
        return difference && difference->direction() != 0 &&
               (difference->stands() || difference->certainty == Certainty::unknown);
    };
    return moved(change->first) || moved(change->second);
}

Reading read_figures(View const& view, Areas const& areas, Comparisons& comparisons) {
    return Reader(view, areas, comparisons).run();
}

} // namespace naravard
