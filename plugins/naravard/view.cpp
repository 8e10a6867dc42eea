#include "view.hpp"

#include "tables.hpp"

#include <algorithm>

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

void check_area(Value const& value, std::string const& area, Diagnostics& diagnostics) {
    if (area_code(area)) return;
    std::vector<std::string> near_names = nearest_areas(area, 3);
    for (std::string& name : near_names) name = "\"" + name + "\"";
    diagnostics.add(
        at(value, Severity::error, "naravard.omrade", "det finns inget område \"" + area + "\"",
           "skriv kommunens eller länets kod eller namn; närmast är " + join_swedish(near_names)));
}

} // namespace

std::set<std::string> Areas::shown() const {
    std::set<std::string> all{own, std::string(country_code)};
    if (!county.empty()) all.insert(county);
    all.insert(municipalities.begin(), municipalities.end());
    all.insert(compared.begin(), compared.end());
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
    compared.explanation = "Kommuner som en kommun jämförs med; utan den jämförs med alla andra i länet";
    compared.example = "[\"2080\", \"2081\"]";
    return {own, compared};
}

Areas areas_of(Job const& job) {
    Areas areas;
    areas.own = area_code(job.settings.at("omrade").text()).value_or("");
    if (areas.own != country_code) areas.county = county_of(areas.own);
    areas.municipalities = municipalities_of(areas.county);
    if (Value const* compared = job.settings.find("jamfor");
        compared != nullptr && !compared->texts().empty()) {
        areas.compared = codes_of(compared->texts());
    } else {
        areas.compared = areas.municipalities;
    }
    std::erase(areas.compared, areas.own);
    return areas;
}

void check_areas(Job const& job, Diagnostics& diagnostics) {
    Value const& own = job.settings.at("omrade");
    check_area(own, own.text(), diagnostics);
    Value const* const compared = job.settings.find("jamfor");
    if (compared == nullptr) return;
    for (Value const& area : compared->list()) check_area(area, area.text(), diagnostics);
}

View::View(Indicator const& indicator, Areas const& areas, Figures const& figures)
    : indicator_(indicator)
    , measure_(indicator.measure)
    , without_sex_(indicator.without_sex) {
    std::string const id = table_id(indicator.id);
    if (!indicator.has_data || !figures.has(id)) return;
    table_ = &figures.table(id);
    find_years();
    find_sexes(areas);
    for (auto const& year : year_codes_) series_.emplace_back(year.first, figure(areas.own, year.first));
    find_year_of_kommuner(areas);
    points_ = comparable_points(measure_, series_, indicator.mean_years);
    auto const& cells = table_->cells();
    has_intervals_ =
        std::any_of(cells.begin(), cells.end(), [](Cell const& each) { return each.interval.has_value(); });
}

void View::find_years() {
    for (Category const& time : table_->axis("ar").categories) {
        auto const period = period_of(time.code);
        year_codes_.emplace_back(period_in_text(time.code), time.code);
        has_periods_ |= period && period->is_long();
        is_by_year_ &= !period || !period->is_short();
    }
}

bool View::has_figure(std::string_view area, std::string_view sex) const {
    return std::any_of(year_codes_.begin(), year_codes_.end(),
                       [&](auto const& year) { return cell(area, year.first, sex).shown(); });
}

void View::find_sexes(Areas const& areas) {
    std::vector<std::string> codes{std::string(total)};
    if (table_->has_axis("kon")) {
        codes.clear();
        for (Category const& sex : table_->axis("kon").categories) codes.push_back(sex.code);
    }
    auto const any_area_has = [&](Groups const& groups) {
        auto const& places = table_->axis("kommun").categories;
        return std::any_of(places.begin(), places.end(), [&](Category const& place) {
            return has_figure(place.code, groups.first) || has_figure(place.code, groups.second);
        });
    };
    for (Groups const& known : {Groups{"kvinnor", "män"}, Groups{"flickor", "pojkar"}}) {
        if (!any_area_has(measure_.groups) && any_area_has(known)) measure_.groups = known;
    }
    Groups const& groups = measure_.groups;
    std::vector<std::string> all{groups.first, groups.second};
    for (std::string const& code : codes) {
        if (std::find(all.begin(), all.end(), code) != all.end()) continue;
        all.push_back(code);
        if (has_figure(areas.own, code)) other_groups_.push_back(code);
    }
    measure_.divided = has_figure(areas.own, groups.first) || has_figure(areas.own, groups.second);
    bool const only_total =
        !measure_.divided && other_groups_ == std::vector<std::string>{std::string(total)};
    bool const any_divided = any_area_has(groups);
    // Without any figure it is the template that says whether sexes were to be expected.
    if (!measure_.divided && !only_total) measure_.divided = indicator_.without_sex.empty();

    std::vector<std::string> const none{std::string(total)};
    sexes_ = measure_.divided ? all : none;
    sexes_of_areas_ = any_divided ? all : none;
    if (measure_.divided) {
        without_sex_.clear();
    } else if (without_sex_.empty() || any_divided) {
        without_sex_ = "källan redovisar bara " + groups.first + " och " + groups.second + " tillsammans" +
                       (any_divided ? " för " + area_in_text(areas.own) : "");
    }
}

std::string const& View::latest_year() const { return series_.at(points_.latest.value()).first; }

Figure const& View::latest() const { return series_.at(points_.latest.value()).second; }

Cell View::cell(std::string_view area, std::string_view year, std::string_view sex) const {
    bool const has_sexes = table_ != nullptr && table_->has_axis("kon");
    if (table_ == nullptr || (!has_sexes && sex != total))
        return cell_without_value(Status::missing, indicator_.unit);
    auto const named = std::find_if(year_codes_.begin(), year_codes_.end(),
                                    [year](auto const& each) { return each.first == year; });
    if (named != year_codes_.end()) year = named->second;
    std::vector<std::string_view> codes;
    for (Axis const& axis : table_->axes()) {
        codes.push_back(axis.role == "kommun" ? area : axis.role == "ar" ? year : sex);
    }
    Cell cell = table_->at(codes);
    cell.decimals = std::min(cell.decimals, static_cast<std::uint8_t>(indicator_.decimals));
    return cell;
}

void View::find_year_of_kommuner(Areas const& areas) {
    for (auto year = year_codes_.rbegin(); year != year_codes_.rend(); ++year) {
        bool const any = std::any_of(
            areas.municipalities.begin(), areas.municipalities.end(), [&](std::string const& area) {
                Figure const each = figure(area, year->first);
                return area != areas.own && (each.first.shown() || each.second.shown() || each.total.shown());
            });
        if (any && year_of_kommuner_) earlier_of_kommuner_.insert(earlier_of_kommuner_.begin(), year->first);
        if (any && !year_of_kommuner_) year_of_kommuner_ = year->first;
    }
}

Figure View::figure(std::string_view area, std::string_view year) const {
    return {cell(area, year, measure_.groups.first), cell(area, year, measure_.groups.second),
            cell(area, year, total)};
}

} // namespace naravard
