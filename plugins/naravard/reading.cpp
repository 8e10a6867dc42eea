#include "reading.hpp"

namespace naravard {

namespace {

using document::strong;
using document::Text;

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
            target_value();
            country();
        } else {
            bullet("Nivå.", {say("niva.bara-kommuner", {{"plats", area_in_text(areas_.own)}})});
        }
        municipalities();
        return std::move(reading_);
    }

private:
    void bullet(std::string const& lead, Findings const& findings) {
        if (findings.empty()) return;
        reading_.bullets.push_back(document::text(strong(lead), " " + text_of(findings)));
    }

    void sexes() {
        if (!view_.measure().divided) {
            bullet("Nivå.", level(view_.measure(), view_.latest(), view_.latest_year(), view_.without_sex()));
            return;
        }
        reading_.gap = gap(view_.measure(), view_.latest(), view_.latest_year(), comparisons_);
        Groups const& groups = view_.measure().groups;
        // The table may go on to a time at which the own area has no figure; then the sentences say theirs.
        std::string const when =
            view_.latest_year() == view_.series().back().first ? "" : " " + view_.latest_year();
        bullet(with_capital(groups.first) + " och " + groups.second + when + ".", reading_.gap.findings);
    }

    void time() {
        Comparable const& points = view_.points();
        Series const& series = view_.series();
        int const mean_years = view_.indicator().mean_years;
        Findings findings = no_change(points, series, mean_years);
        auto const& now = series[*points.latest];
        Measure const shortly = view_.measure().in_short();
        if (points.previous) {
            auto const& before = series[*points.previous];
            reading_.recent = change(shortly, before, now, comparisons_);
            findings = reading_.recent->findings;
        }
        bool const is_known = reading_.recent && is_judged(*reading_.recent);
        if (is_known && points.oldest != points.previous) {
            auto const& before = series[*points.oldest];
            reading_.long_run = change(shortly, before, now, comparisons_);
            findings = together(shortly, *reading_.recent, *reading_.long_run, before.first);
        }
        bullet("Över tid.", findings);
    }

    /// Without intervals a second sentence would repeat that nothing is known of certainty.
    [[nodiscard]] static bool is_judged(Change const& change) {
        auto const judged = [](std::optional<Difference> const& difference) {
            return difference && difference->certainty != Certainty::unknown;
        };
        return judged(change.first) || judged(change.second);
    }

    void target_value() {
        Indicator const& indicator = view_.indicator();
        if (!indicator.target) return;
        bullet("Mål.", target(view_.measure(), *indicator.target, view_.latest()));
    }

    /// Against an area that the own one is a part of, at the latest time that they have in common.
    void against(std::string_view area, std::string const& lead) {
        std::string const name = area_in_text(area);
        auto const year = view_.common_year(areas_, area);
        if (!year) {
            leave_out("ingen jämförelse med " + name + ", eftersom " +
                      (view_.has_any_figure(area) ? "uppgifterna inte gäller samma tid och grupp"
                                                  : "källan inte har några uppgifter om " + name));
            return;
        }
        bullet(lead + (*year == view_.latest_year() ? "" : " " + *year) + ".",
               compared_with(view_.measure().in_short(), name, view_.figure(areas_.own, *year),
                             view_.figure(area, *year), overlap(areas_.own, area), comparisons_));
    }

    void leave_out(std::string what_and_why) { reading_.not_compared.push_back(std::move(what_and_why)); }

    void country() {
        if (areas_.own != country_code) against(country_code, "Riket");
    }

    /// The kommuner may have figures where the own area has none, or for an earlier time, which is then said.
    void municipalities() {
        if (areas_.own_is_municipality() && view_.has_figures()) against(areas_.county, "Länet");
        if (areas_.own == country_code) return;
        bool const of_county = areas_.own_is_county();
        std::string const what =
            of_county ? "ingen jämförelse kommun för kommun" : "ingen jämförelse med andra kommuner";
        if (!view_.year_of_kommuner()) {
            leave_out(what + ", eftersom källan inte har några uppgifter om dem");
            return;
        }
        std::string const& year = *view_.year_of_kommuner();
        auto const figures_of = [&](std::vector<std::string> const& codes) {
            std::vector<AreaFigure> result;
            for (std::string const& code : codes) {
                result.push_back({area_in_text(code), view_.figure(code, year)});
            }
            return result;
        };
        std::string const when = view_.has_figures() && year == view_.latest_year() ? "" : " " + year;
        Measure shortly = view_.measure().in_short();
        shortly.divided = view_.sexes_of_areas().size() > 1;
        AreaFigure const own{area_in_text(areas_.own), view_.figure(areas_.own, year)};
        Findings findings;
        if (of_county) {
            auto const all = figures_of(areas_.municipalities);
            findings = gaps_by_area(shortly, all, comparisons_);
            Findings const more = areas_against(shortly, own, all, comparisons_);
            findings.insert(findings.end(), more.begin(), more.end());
            bullet("Kommunerna" + when + ".", findings);
        } else {
            findings = against_areas(shortly, own, figures_of(areas_.compared), comparisons_);
            bullet("Andra kommuner" + when + ".", findings);
        }
        if (findings.empty()) {
            leave_out(what + ", eftersom " + why_not(shortly, own, year));
        } else if (areas_.chosen) {
            tell_absent();
        }
    }

    [[nodiscard]] std::string why_not(Measure const& measure, AreaFigure const& own,
                                      std::string const& year) const {
        if (!measure.divided) return "uppgiften inte är uppdelad på kön";
        if (!is_known(own.figure)) return own.name + " inte har någon uppgift för " + year;
        if (measure.sampling == Sampling::sample) return "källan inte anger osäkerheten för alla uppgifter";
        return "uppgifterna är för få";
    }

    void tell_absent() {
        std::vector<std::string> names;
        for (std::string const& code : view_.absent_kommuner()) {
            if (code != areas_.own) names.push_back(area_in_text(code));
        }
        if (names.empty()) return;
        leave_out("ingen jämförelse med " + join_swedish(names) +
                  ", eftersom källan inte har några uppgifter om " +
                  (names.size() == 1 ? "den kommunen" : "de kommunerna"));
    }

    View const& view_;
    Areas const& areas_;
    Comparisons& comparisons_;
    Reading reading_;
};

} // namespace

Reading read_figures(View const& view, Areas const& areas, Comparisons& comparisons) {
    return Reader(view, areas, comparisons).run();
}

} // namespace naravard
