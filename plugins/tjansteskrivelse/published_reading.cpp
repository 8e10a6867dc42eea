#include "published_reading.hpp"

#include <algorithm>
#include <optional>

namespace tjansteskrivelse {

namespace {

constexpr std::string_view total = "totalt";
constexpr std::string_view other_gender = "annan könsidentitet";

class Reader {
public:
    Reader(MemoTable const& table, Memo const& memo, Job const& job, FigureTable const& figures,
           Comparisons& comparisons)
        : table_(table)
        , memo_(memo)
        , job_(job)
        , figures_(figures)
        , comparisons_(comparisons)
        , measure_(*table.measure) {}

    PublishedReading run() {
        read_places();
        for (Axis const& axis : figures_.axes())
            if (axis.role != "kon" && axis.role != "ar" && axis.role != "kommun") groups_ = &axis;
        std::vector<ComparedSexes> pairs = compared_sexes(figures_, memo_.groups);
        several_pairs_ = pairs.size() > 1;
        for (ComparedSexes& sexes : pairs) {
            measure_.groups = sexes.groups;
            sexes_ = std::move(sexes);
            FigureTable::Roles const at = here();
            if (groups_ == nullptr || groups_->find(total)) speak_of(at);
            if (groups_ != nullptr) speak_of_groups(at);
        }
        return std::move(reading_);
    }

private:
    [[nodiscard]] Figure figure(FigureTable::Roles at) const {
        auto const cell = [&](std::string_view sex) {
            FigureTable::Roles with_sex = at;
            with_sex.emplace_back("kon", sex);
            return figures_.where(with_sex);
        };
        return {cell(sexes_.first), cell(sexes_.second), cell(total)};
    }

    void read_places() {
        if (!figures_.has_axis("kommun")) return;
        for (Category const& each : figures_.axis("kommun").categories) {
            auto const code = area_code(each.code);
            if (code && *code == memo_.own_area) own_ = each.code;
            if (code && *code == country_code) country_ = each.code;
            if (code && code->size() == 2 && *code != country_code) county_ = each.code;
        }
    }

    /// The roles beside sex, time and groups: the own place.
    [[nodiscard]] FigureTable::Roles here() const {
        FigureTable::Roles at;
        if (!own_.empty()) at.emplace_back("kommun", own_);
        return at;
    }

    [[nodiscard]] std::vector<std::string> years() const {
        std::vector<std::string> codes;
        if (figures_.has_axis("ar"))
            for (Category const& year : figures_.axis("ar").categories) codes.push_back(year.code);
        return codes;
    }

    /// The time of a table without years: the year that it is limited to, or the report's.
    [[nodiscard]] std::string only_time() const {
        for (Condition const& each : table_.listed.where)
            if (each.role == "ar" && each.codes.size() == 1) return period_in_text(each.codes.front());
        return job_.period;
    }

    [[nodiscard]] Series series(FigureTable::Roles const& at) const {
        Series all;
        for (std::string const& year : years()) {
            FigureTable::Roles then = at;
            then.emplace_back("ar", year);
            all.emplace_back(period_in_text(year), figure(std::move(then)));
        }
        if (all.empty()) all.emplace_back(only_time(), figure(at));
        return all;
    }

    void add(Findings findings, Findings& to) const {
        for (Finding& each : findings) to.push_back(std::move(each));
    }

    void speak_of(FigureTable::Roles at) {
        if (groups_ != nullptr) at.emplace_back(groups_->role, total);
        if (own_.empty() && figures_.has_axis("kommun")) return speak_of_places(at);
        Series const all = series(at);
        Comparable const points = comparable_points(measure_, all, 1);
        std::size_t const latest = points.latest.value_or(all.size() - 1);
        add(gap(told(measure_, all, latest), all[latest].second, all[latest].first, comparisons_).findings,
            reading_.findings);
        speak_of_other_gender(all, latest, at);
        speak_of_last_of_both(all, latest);
        if (points.latest) add(later_without(all, latest), reading_.findings);
        if (all.size() > 1 && points.latest) speak_of_change(all, points);
        if (!own_.empty()) speak_against(at);
    }

    /// The measure at a time: told as past where the table goes on, or the memo is of a later time.
    [[nodiscard]] Measure told(Measure measure, Series const& all, std::size_t at) const {
        auto const period = period_of(all[at].first);
        auto const memo = period_of(job_.period);
        if (at + 1 < all.size() || (period && memo && period->last < memo->first))
            measure.told_at = all[at].first;
        return measure;
    }

    /// Of the times behind the one that is told: which have no figures, and which hide them.
    [[nodiscard]] Findings later_without(Series const& all, std::size_t latest) const {
        std::vector<std::string> missing;
        std::vector<std::string> hidden;
        for (std::size_t i = latest + 1; i < all.size(); ++i) {
            Figure const& figure = all[i].second;
            bool const hides =
                figure.first.status == Status::hidden || figure.second.status == Status::hidden;
            (hides ? hidden : missing).push_back(all[i].first);
        }
        Findings said;
        if (!missing.empty())
            said.push_back(say("tid.senare-saknas", {{"år", join_swedish(missing)},
                                                     {"k", measure_.groups.first},
                                                     {"m", measure_.groups.second}}));
        if (!hidden.empty()) said.push_back(say("tid.senare-skyddad", {{"år", join_swedish(hidden)}}));
        return said;
    }

    /// Where the latest time has figures of one sex alone, the last one that has both.
    void speak_of_last_of_both(Series const& all, std::size_t latest) {
        auto const both = [&](std::size_t i) {
            return all[i].second.first.shown() && all[i].second.second.shown();
        };
        bool const one = all[latest].second.first.shown() != all[latest].second.second.shown();
        for (std::size_t i = latest; one && i-- > 0;) {
            if (!both(i)) continue;
            return add(
                gap(told(measure_.in_short(), all, i), all[i].second, all[i].first, comparisons_).findings,
                reading_.findings);
        }
    }

    /// Those of the source who are neither, once: the two groups may come in several pairs.
    void speak_of_other_gender(Series const& all, std::size_t latest, FigureTable::Roles at) {
        if (other_gender_is_told_ || !figures_.axis("kon").find(other_gender)) return;
        other_gender_is_told_ = true;
        at.emplace_back("kon", other_gender);
        if (auto const codes = years(); !codes.empty()) at.emplace_back("ar", codes[latest]);
        Cell const cell = figures_.where(at);
        if (cell.status == Status::hidden) reading_.findings.push_back(say("gap.annan-skyddad"));
        if (!cell.shown()) return;
        Measure const shortly = told(measure_.in_short(), all, latest);
        reading_.findings.push_back(say("gap.annan", {{"sak", shortly.subject},
                                                      {"är", shortly.told_at.empty() ? "är" : "var"},
                                                      {"x", print_in_text(cell)}}));
    }

    void speak_of_change(Series const& all, Comparable const& points) {
        Measure const shortly = told(measure_.in_short(), all, *points.latest);
        if (!points.previous) return add(no_change(measure_, points, all, 1), reading_.findings);
        auto const& now = all[*points.latest];
        Change recent = change(shortly, all[*points.previous], now, comparisons_);
        if (points.oldest == points.previous) return add(std::move(recent.findings), reading_.findings);
        Change const long_run = change(shortly, all[*points.oldest], now, comparisons_);
        add(together(shortly, recent, long_run, all[*points.oldest].first), reading_.findings);
    }

    /// Against areas that stand in the same table, at the latest time that both have a figure for.
    void speak_against(FigureTable::Roles const& at) {
        for (std::string const& other : {county_, country_}) {
            if (other.empty() || other == own_) continue;
            FigureTable::Roles there = at;
            for (auto& [role, code] : there)
                if (role == "kommun") code = other;
            Series const ours = series(at);
            Series const theirs = series(there);
            for (std::size_t i = ours.size(); i-- > 0;) {
                auto const both = [&](Cell Figure::*cell) {
                    return (ours[i].second.*cell).shown() && (theirs[i].second.*cell).shown();
                };
                if (!both(&Figure::first) && !both(&Figure::second)) continue;
                if (counts_a_part(ours[i].second, *area_code(other))) break;
                add(compared_with(told(measure_.in_short(), ours, i), area_in_text(*area_code(other)),
                                  ours[i].second, theirs[i].second,
                                  overlap(memo_.own_area, *area_code(other)), comparisons_),
                    reading_.findings);
                break;
            }
        }
    }

    /// That fewer persons live in a part than in the whole says nothing.
    [[nodiscard]] bool counts_a_part(Figure const& figure, std::string const& other) const {
        Cell const& cell = figure.first.shown() ? figure.first : figure.second;
        return cell.unit == Unit::count && overlap(memo_.own_area, other);
    }

    /// A table of kommuner of which none is the own one: kommun by kommun.
    void speak_of_places(FigureTable::Roles const& at) {
        std::vector<AreaFigure> areas;
        auto const all = years();
        for (Category const& each : figures_.axis("kommun").categories) {
            auto const code = area_code(each.code);
            if (!code || code->size() == 2) continue;
            FigureTable::Roles there = at;
            there.emplace_back("kommun", each.code);
            if (!all.empty()) there.emplace_back("ar", all.back());
            areas.push_back({area_in_text(*code), figure(std::move(there))});
        }
        add(gaps_by_area(measure_, areas, comparisons_), reading_.findings);
    }

    void speak_of_groups(FigureTable::Roles const& at) {
        if (own_.empty() && figures_.has_axis("kommun")) return;
        reading_.groups_role = groups_->role;
        for (Category const& each : groups_->categories) {
            if (each.code == total) continue;
            FigureTable::Roles there = at;
            there.emplace_back(groups_->role, each.code);
            Series const all = series(there);
            // No age has flickor and pojkar as well as kvinnor and män.
            bool const has_figures = std::any_of(all.begin(), all.end(), [](auto const& time) {
                return time.second.first.shown() || time.second.second.shown();
            });
            if (several_pairs_ && !has_figures) continue;
            Comparable const points = comparable_points(measure_, all, 1);
            std::size_t const latest = points.latest.value_or(all.size() - 1);
            reading_.groups.emplace_back(category_heading(groups_->role, each),
                                         gap(told(measure_.in_short(), all, latest), all[latest].second,
                                             all[latest].first, comparisons_)
                                             .findings);
        }
    }

    MemoTable const& table_;
    Memo const& memo_;
    Job const& job_;
    FigureTable const& figures_;
    Comparisons& comparisons_;
    ComparedSexes sexes_;
    bool several_pairs_ = false;
    bool other_gender_is_told_ = false;
    Measure measure_;
    Axis const* groups_ = nullptr;
    std::string own_; ///< codes of the table; "" where it does not have them
    std::string county_;
    std::string country_;
    PublishedReading reading_;
};

} // namespace

PublishedReading read_published(MemoTable const& table, Memo const& memo, Job const& job,
                                FigureTable const& figures, Comparisons& comparisons) {
    return Reader(table, memo, job, figures, comparisons).run();
}

} // namespace tjansteskrivelse
