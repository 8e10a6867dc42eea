#include "view.hpp"

#include "tables.hpp"

#include <algorithm>
#include <array>

namespace naravard {

namespace {

constexpr std::string_view total = "totalt";

std::vector<std::string> codes_of(std::vector<std::string> const& areas) {
    std::vector<std::string> codes;
    for (std::string const& area : areas) {
        if (auto code = area_code(area)) codes.push_back(std::move(*code));
    }
    return codes;
}

/// Each once, by the Swedish alphabet.
std::vector<std::string> by_name(std::vector<std::string> codes) {
    std::sort(codes.begin(), codes.end(), comes_before_by_name);
    codes.erase(std::unique(codes.begin(), codes.end()), codes.end());
    return codes;
}

void check_area(Value const& value, std::string const& area, Diagnostics& diagnostics) {
    if (area_code(area)) return;
    // Codes that look alike are no neighbours.
    if (std::all_of(area.begin(), area.end(), [](char c) { return c >= '0' && c <= '9'; })) {
        diagnostics.add(at(value, Severity::error, "naravard.omrade",
                           "det finns inget område med koden \"" + area + "\"",
                           "skriv namnet i stället, till exempel \"Falun\" eller \"Dalarnas län\""));
        return;
    }
    std::vector<std::string> near_names = nearest_areas(area, 3);
    for (std::string& name : near_names) name = "\"" + name + "\"";
    diagnostics.add(
        at(value, Severity::error, "naravard.omrade", "det finns inget område \"" + area + "\"",
           "skriv kommunens eller länets kod eller namn; närmast är " + join_swedish(near_names)));
}

/// Only kommuner are compared with a kommun by name: its county and riket always are.
void check_compared(Value const& value, std::string const& code, std::string const& own,
                    Diagnostics& diagnostics) {
    if (!is_municipality(code)) {
        diagnostics.add(
            at(value, Severity::error, "naravard.jamfor",
               "jamfor tar bara kommuner, men \"" + value.text() + "\" är " +
                   (code == country_code ? "hela landet" : "ett län"),
               "ta bort \"" + value.text() +
                   "\"; en kommun jämförs alltid med sitt län och med riket när uppgifterna finns"));
    } else if (area_code(own) == code) {
        diagnostics.add(at(value, Severity::warning, "naravard.jamfor-sig-sjalv",
                           "jamfor nämner rapportens egen kommun \"" + value.text() +
                               "\"; den jämförs inte med sig själv och hoppas över",
                           "ta bort den ur jamfor"));
    }
}

} // namespace

std::set<std::string> Areas::shown() const {
    std::set<std::string> all{own, std::string(country_code)};
    if (!county.empty()) all.insert(county);
    all.insert(municipalities.begin(), municipalities.end());
    if (!twin.empty()) all.insert(twin);
    return all;
}

std::vector<Setting> area_settings() {
    Setting own;
    own.key = "omrade";
    own.explanation = "Området som rapporten handlar om: kod eller namn på en kommun, ett län eller riket";
    own.required = true;
    own.example = "\"20\"";
    Setting compared;
    compared.key = "jamfor";
    compared.kind = Kind::texts;
    compared.explanation =
        "Kommuner, i länet eller utanför, som en kommun jämförs med; utan den jämförs med alla andra i "
        "länet";
    compared.example = "[\"2080\", \"2081\"]";
    return {own, compared};
}

Areas areas_of(Job const& job) {
    Areas areas;
    areas.own = area_code(job.settings.at("omrade").text()).value_or("");
    if (areas.own != country_code) areas.county = county_of(areas.own);
    areas.municipalities = municipalities_of(areas.county);
    if (areas.municipalities.size() == 1) {
        areas.twin = areas.own == areas.county ? areas.municipalities.front() : areas.county;
        // It is the area itself, and none of its parts.
        areas.municipalities = {areas.own};
    }
    Value const* const named = job.settings.find("jamfor");
    if (named != nullptr && areas.own_is_municipality()) {
        areas.compared = codes_of(named->texts());
        std::erase_if(areas.compared,
                      [&](std::string const& code) { return code == areas.own || !is_municipality(code); });
    }
    areas.chosen = !areas.compared.empty();
    if (areas.chosen) {
        areas.compared.push_back(areas.own);
        areas.municipalities = by_name(std::move(areas.compared));
    }
    areas.compared = areas.municipalities;
    std::erase(areas.compared, areas.own);
    return areas;
}

void check_areas(Job const& job, Diagnostics& diagnostics) {
    Value const& own = job.settings.at("omrade");
    // That it is not there, or empty, has been told.
    if (!own.text().empty()) check_area(own, own.text(), diagnostics);
    Value const* const compared = job.settings.find("jamfor");
    if (compared == nullptr || compared->empty()) return;
    if (auto const code = area_code(own.text()); code && !is_municipality(*code)) {
        diagnostics.add(at(*compared, Severity::warning, "naravard.jamfor-utan-kommun",
                           "jamfor används inte, eftersom rapporten inte handlar om en kommun",
                           "ta bort jamfor, eller skriv en kommun som omrade"));
    }
    for (Value const& area : compared->list()) {
        check_area(area, area.text(), diagnostics);
        if (auto const code = area_code(area.text())) check_compared(area, *code, own.text(), diagnostics);
    }
}

View::View(Indicator const& indicator, Areas const& areas, Figures const& figures)
    : indicator_(indicator)
    , measure_(indicator.measure)
    , without_sex_(indicator.without_sex) {
    see(areas, figures);
}

View::View(Indicator const& indicator, Areas const& areas, Figures const& figures, Groups const& second_pair)
    : indicator_(indicator)
    , measure_(indicator.measure)
    , without_sex_(indicator.without_sex)
    , is_second_pair_(true) {
    measure_.groups = second_pair;
    see(areas, figures);
}

void View::see(Areas const& areas, Figures const& figures) {
    std::string const id = table_id(indicator_.id);
    if (!indicator_.has_data || !figures.has(id)) return;
    table_ = &figures.table(id);
    auto const& cells = table_->cells();
    // A register that gives intervals says that its numbers vary by chance, though nobody was left out. That
    // each interval is one point says that they do not.
    auto const has_width = [](Cell const& cell) {
        return cell.interval && cell.interval->low < cell.interval->high;
    };
    if (std::any_of(cells.begin(), cells.end(), has_width)) measure_.sampling = Sampling::sample;
    find_years();
    find_breaks();
    find_own_code(areas);
    find_sexes(areas);
    find_decimals(areas);
    for (auto const& year : year_codes_) series_.emplace_back(year.first, figure(areas.own, year.first));
    find_year_of_kommuner(areas);
    for (std::string const& code : areas.municipalities)
        (has_any_figure(code) ? present_kommuner_ : absent_kommuner_).push_back(code);
    points_ = comparable_points(measure_, series_, indicator_.mean_years);
    find_times();
    for (std::size_t i = series_.size(); measure_.divided && !latest_pair_ && i-- > 0;) {
        Figure const& figure = series_[i].second;
        if (is_comparable(figure.first) && is_comparable(figure.second)) latest_pair_ = i;
    }
    find_rounding(areas);
    has_intervals_ =
        std::any_of(cells.begin(), cells.end(), [](Cell const& each) { return each.interval.has_value(); });
}

void View::find_decimals(Areas const& areas) {
    std::vector<Cell> cells;
    for (std::string const& area : areas.shown()) {
        for (auto const& year : year_codes_) {
            for (std::string const& sex : sexes_) cells.push_back(cell_of_source(area, year.first, sex));
        }
    }
    decimals_ = common_decimals(cells, indicator_.decimals);
}

void View::find_rounding(Areas const& areas) {
    for (std::string const& area : areas.shown()) {
        for (auto const& year : year_codes_) {
            for (std::string const& sex : sexes_) {
                Cell const shown = cell(area, year.first, sex);
                is_rounded_ |= linsen::is_rounded(shown);
                has_added_decimals_ |= shown.shown() && shown.added_decimals > 0;
            }
        }
    }
}

void View::find_years() {
    auto const& times = table_->axis("ar").categories;
    has_periods_ = !times.empty();
    for (Category const& time : times) {
        auto const period = period_of(time.code);
        year_codes_.emplace_back(period_in_text(time.code), time.code);
        has_periods_ &= period && period->is_long();
        auto const mean = period_of(time.code, indicator_.mean_years);
        bool const is_extended = mean != period;
        bool const is_as_long = period && period->last - period->first + 1 == 12 * indicator_.mean_years;
        if (indicator_.mean_years > 1 && period && !is_extended && !is_as_long && !odd_period_)
            odd_period_ = period_in_text(time.code);
        is_by_year_ &= !period || !period->is_short();
    }
}

/// A time breaks the series when it is the first that reaches into the year of a break: a mean over several
/// years does so before it has left the others behind.
void View::find_breaks() {
    for (SeriesBreak const& each : indicator_.breaks) {
        auto const reaches = [&](auto const& time) {
            auto const period = period_of(time.second, indicator_.mean_years);
            return period && period->last >= 12 * each.year;
        };
        auto const first = std::find_if(year_codes_.begin(), year_codes_.end(), reaches);
        if (first == year_codes_.begin() || first == year_codes_.end()) continue;
        first_after_break_.insert(first->second);
        breaks_.push_back(each);
    }
}

/// Sources write an area that is a kommun and a county as the one or the other.
void View::find_own_code(Areas const& areas) {
    own_code_ = areas.own;
    source_code_ = areas.own;
    if (areas.twin.empty()) return;
    Names sexes{std::string(total)};
    if (table_->has_axis("kon"))
        for (Category const& sex : table_->axis("kon").categories) sexes.push_back(sex.code);
    auto const has_nothing = [&](std::string const& code) {
        return standings({code}, sexes).together() == Standing::none;
    };
    if (has_nothing(areas.own) && !has_nothing(areas.twin)) source_code_ = areas.twin;
}

std::string_view View::code_of_area(std::string_view area) const {
    return area == own_code_ ? std::string_view(source_code_) : area;
}

bool View::has_figure(std::string_view area, std::string_view sex) const {
    return std::any_of(year_codes_.begin(), year_codes_.end(),
                       [&](auto const& year) { return cell(area, year.first, sex).shown(); });
}

std::string_view View::code_of_year(std::string_view year) const {
    auto const named = std::find_if(year_codes_.begin(), year_codes_.end(),
                                    [year](auto const& each) { return each.first == year; });
    return named == year_codes_.end() ? year : std::string_view(named->second);
}

bool View::is_unreadable(std::string_view area, std::string_view year, std::string_view sex) const {
    if (table_ == nullptr || (!table_->has_axis("kon") && sex != total)) return false;
    std::vector<std::string_view> codes;
    for (Axis const& axis : table_->axes())
        codes.push_back(axis.role == "kommun" ? code_of_area(area)
                        : axis.role == "ar"   ? code_of_year(year)
                                              : sex);
    return table_->unreadable(codes);
}

Standing View::standing(std::string_view area, std::string_view year, std::string_view sex) const {
    Standing const known = standing_of(cell_of_source(area, year, sex));
    return known == Standing::none && is_unreadable(area, year, sex) ? Standing::unreadable : known;
}

Standings View::standings(Names const& areas, Names const& sexes, std::string_view year) const {
    Standings result;
    for (std::string const& area : areas)
        for (std::string const& sex : sexes) result.add(standing(area, year, sex));
    return result;
}

Standings View::standings(Names const& areas, Names const& sexes) const {
    Standings result;
    for (auto const& year : year_codes_) result.add(standings(areas, sexes, year.first));
    return result;
}

Standing View::standing(std::string_view area) const {
    return standings({std::string(area)}, groups_and_total()).together();
}

View::Names View::groups_and_total() const {
    Names sexes = groups();
    if (!is_second_pair_) sexes.emplace_back(total);
    return sexes;
}

Standings View::own_standings(std::string_view year) const {
    return standings({own_code_}, measure_.divided ? groups() : Names{std::string(total)}, year);
}

bool View::is_of_groups_alone(std::string_view area) const {
    if (is_second_pair_) return true;
    if (table_ == nullptr || !table_->has_axis("kon")) return false;
    Names const mine = groups_and_total();
    auto const& sexes = table_->axis("kon").categories;
    return std::any_of(sexes.begin(), sexes.end(), [&](Category const& sex) {
        return std::find(mine.begin(), mine.end(), sex.code) == mine.end() &&
               standings({std::string(area)}, {sex.code}).together() != Standing::none;
    });
}

/// Which times of the own area's figures share years, and where the total goes on alone.
void View::find_times() {
    std::vector<Period> periods;
    for (auto const& [year, figure] : series_) {
        auto const period = period_of(year, indicator_.mean_years);
        if (period && is_known(figure)) periods.push_back(*period);
    }
    for (std::size_t i = 0; i < periods.size(); ++i)
        for (std::size_t k = 0; k < i; ++k) has_overlapping_times_ |= periods[i].overlaps(periods[k]);
    if (!measure_.divided || !points_.latest) return;
    for (std::size_t i = series_.size(); i-- > *points_.latest + 1;) {
        if (!series_[i].second.total.shown()) continue;
        total_alone_ = series_[i].first;
        return;
    }
}

bool View::any_area_has(Groups const& groups) const {
    auto const& places = table_->axis("kommun").categories;
    return std::any_of(places.begin(), places.end(), [&](Category const& place) {
        return has_figure(place.code, groups.first) || has_figure(place.code, groups.second);
    });
}

/// Which two groups the view is about: the template's, or another pair where the own area has figures of that
/// one alone, or no area has any of the template's. The other pair stands beside it where any area has it.
void View::find_pair(Areas const& areas, std::vector<std::string> const& codes) {
    if (is_second_pair_) return;
    auto const own_has = [&](Groups const& groups) {
        return has_figure(areas.own, groups.first) || has_figure(areas.own, groups.second);
    };
    auto const has_rows_of = [&](Groups const& groups) {
        return std::find(codes.begin(), codes.end(), groups.first) != codes.end() ||
               std::find(codes.begin(), codes.end(), groups.second) != codes.end();
    };
    std::array<Groups, 2> const known_pairs{Groups{"kvinnor", "män"}, Groups{"flickor", "pojkar"}};
    Groups const asked = measure_.groups;
    for (Groups const& known : known_pairs) {
        if (own_has(measure_.groups)) break;
        bool const only_rows = !has_rows_of(asked) && has_rows_of(known);
        if (own_has(known) || (!any_area_has(measure_.groups) && (any_area_has(known) || only_rows)))
            measure_.groups = known;
    }
    for (Groups const& known : known_pairs)
        if (known.first != measure_.groups.first && any_area_has(known)) other_pair_ = known;
}

void View::find_sexes(Areas const& areas) {
    std::vector<std::string> codes{std::string(total)};
    if (table_->has_axis("kon")) {
        codes.clear();
        for (Category const& sex : table_->axis("kon").categories) codes.push_back(sex.code);
    }
    find_pair(areas, codes);
    own_ = area_in_text(areas.own);
    Groups const& groups = measure_.groups;
    std::vector<std::string> all{groups.first, groups.second};
    for (std::string const& code : codes) {
        if (std::find(all.begin(), all.end(), code) != all.end()) continue;
        all.push_back(code);
        if (has_figure(areas.own, code)) other_groups_.push_back(code);
    }
    bool const has_rows = std::any_of(codes.begin(), codes.end(), [&groups](std::string const& code) {
        return code == groups.first || code == groups.second;
    });
    Names places;
    for (Category const& place : table_->axis("kommun").categories) places.push_back(place.code);
    Standings const of_any = standings(places, this->groups());
    areas_are_divided_ = of_any.any(Standing::figure);
    own_standing_ = standing(areas.own);
    own_groups_ = standings({areas.own}, this->groups()).together();
    // Rows of which not one has a figure may be a form that the source always leaves empty: there the
    // template may say why.
    source_divides_ =
        areas_are_divided_ || of_any.any_kept_back() || (has_rows && indicator_.without_sex.empty());
    measure_.divided = own_groups_ == Standing::figure;
    // Without any figure it is the template that says whether sexes were to be expected.
    if (!measure_.divided && (is_second_pair_ || !has_figure(areas.own, total)))
        measure_.divided = indicator_.without_sex.empty();

    sexes_ = source_divides_ ? all : std::vector<std::string>{std::string(total)};
    std::string const both = groups.first + " och " + groups.second;
    if (measure_.divided && source_divides_) {
        without_sex_.clear();
    } else if (source_divides_) {
        without_sex_ = own_groups_ == Standing::hidden ? "uppgifterna för " + both + " inte visas"
                       : own_groups_ == Standing::unreadable
                           ? "uppgifterna om " + both + " för " + own_ + " inte gick att läsa"
                           : "källan saknar uppgifter om " + both + " för " + own_;
    } else if (without_sex_.empty()) {
        without_sex_ = "källan redovisar bara " + both + " tillsammans";
    }
    has_other_areas_ = std::any_of(places.begin(), places.end(), [&](std::string const& area) {
        return area != areas.own && area != areas.twin && has_any_figure(area);
    });
}

std::string View::because_without_sex() const {
    return (source_divides_ ? ", eftersom " : "; ") + without_sex_;
}

Finding View::why_only_total() const {
    if (!source_divides_) return say("niva.ej-kon", {{"orsak", without_sex_}});
    return say(own_groups_ == Standing::hidden       ? "niva.kon-skyddad"
               : own_groups_ == Standing::unreadable ? "niva.kon-olast"
                                                     : "niva.kon-saknas",
               {{"k", measure_.groups.first}, {"m", measure_.groups.second}, {"plats", own_}});
}

std::string const& View::latest_year() const { return series_.at(points_.latest.value()).first; }

Figure const& View::latest() const { return series_.at(points_.latest.value()).second; }

Cell View::cell(std::string_view area, std::string_view year, std::string_view sex) const {
    return with_decimals(cell_of_source(area, year, sex), decimals_);
}

Cell View::cell_of_source(std::string_view area, std::string_view year, std::string_view sex) const {
    bool const has_sexes = table_ != nullptr && table_->has_axis("kon");
    if (table_ == nullptr || (!has_sexes && sex != total))
        return cell_without_value(Status::missing, indicator_.unit);
    std::string_view const time = code_of_year(year);
    Cell cell = table_->where({{"kommun", code_of_area(area)}, {"ar", time}, {"kon", sex}});
    cell.series_break |= first_after_break_.contains(time);
    return cell;
}

bool View::has_any_figure(std::string_view area) const {
    return std::any_of(year_codes_.begin(), year_codes_.end(),
                       [&](auto const& year) { return is_known(figure(area, year.first)); });
}

std::optional<std::string> View::common_year(Areas const& areas, std::string_view other) const {
    return latest_common(areas.own, other, is_comparable);
}

std::optional<std::string> View::contradicting_year(Areas const& areas, std::string_view other) const {
    return latest_common(areas.own, other, [](Cell const& cell) { return cell.shown(); });
}

std::optional<std::string> View::latest_common(std::string_view own, std::string_view other,
                                               Usable usable) const {
    if (!has_figures()) return std::nullopt;
    auto const length = period_of(latest_year());
    auto const both = [usable](Cell const& one, Cell const& another) {
        return usable(one) && usable(another);
    };
    for (auto year = year_codes_.rbegin(); year != year_codes_.rend(); ++year) {
        auto const period = period_of(year->first);
        if (length && period && length->last - length->first != period->last - period->first) continue;
        Figure const here = figure(own, year->first);
        Figure const there = figure(other, year->first);
        bool const common = measure_.divided
                                ? both(here.first, there.first) || both(here.second, there.second)
                                : both(here.total, there.total);
        if (common) return year->first;
    }
    return std::nullopt;
}

void View::find_year_of_kommuner(Areas const& areas) {
    std::vector<std::string> others = areas.municipalities;
    std::erase_if(others,
                  [&](std::string const& code) { return code == areas.own || !has_any_figure(code); });
    auto const is_divided = [&](std::string const& code) {
        return has_figure(code, measure_.groups.first) || has_figure(code, measure_.groups.second);
    };
    auto const divided = std::count_if(others.begin(), others.end(), is_divided);
    bool const by_sex = divided > 0 && 2 * static_cast<std::size_t>(divided) >= others.size();
    if (by_sex) std::erase_if(others, [&](std::string const& code) { return !is_divided(code); });
    auto const has = [&](std::string const& code, std::size_t year) {
        Figure const there = figure(code, year_codes_[year].first);
        return by_sex ? is_shown(there) : is_known(there);
    };
    std::size_t most = 0;
    std::optional<std::size_t> best;
    for (std::size_t i = year_codes_.size(); i-- > 0;) {
        auto const number = static_cast<std::size_t>(std::count_if(
            others.begin(), others.end(), [&](std::string const& code) { return has(code, i); }));
        if (number > most) {
            most = number;
            best = i;
        }
        if (number > 0 && 2 * number >= others.size()) break;
    }
    if (!best) return;
    year_of_kommuner_ = year_codes_[*best].first;
    for (std::size_t i = 0; i < *best; ++i) {
        std::string const& year = year_codes_[i].first;
        bool const any = std::any_of(
            areas.municipalities.begin(), areas.municipalities.end(),
            [&](std::string const& code) { return code != areas.own && is_known(figure(code, year)); });
        if (any) earlier_of_kommuner_.push_back(year);
    }
    for (std::string const& code : areas.municipalities) {
        for (std::size_t i = year_codes_.size(); --i > *best;) {
            if (!has(code, i)) continue;
            newer_of_kommuner_.emplace_back(code, year_codes_[i].first);
            break;
        }
    }
    for (std::string const& code : areas.municipalities) {
        for (std::size_t i = year_codes_.size(); by_sex && --i > *best && !has(code, i);) {
            if (!figure(code, year_codes_[i].first).total.shown()) continue;
            newer_totals_.emplace_back(code, year_codes_[i].first);
            break;
        }
    }
}

Figure View::figure(std::string_view area, std::string_view year) const {
    std::string const& first = measure_.groups.first;
    std::string const& second = measure_.groups.second;
    Figure figure{cell(area, year, first), cell(area, year, second),
                  is_second_pair_ ? cell_without_value(Status::missing, indicator_.unit)
                                  : cell(area, year, total)};
    auto const is_unread = [&](std::string_view sex) {
        return standing(area, year, sex) == Standing::unreadable;
    };
    figure.unread = {is_unread(first), is_unread(second), !is_second_pair_ && is_unread(total)};
    return figure;
}

} // namespace naravard
