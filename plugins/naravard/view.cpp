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
    for (std::string const& area : compared->texts()) check_area(*compared, area, diagnostics);
}

View::View(Indicator const& indicator, Areas const& areas, Figures const& figures)
    : indicator_(indicator) {
    sexes_ = {measure().groups.first, measure().groups.second};
    if (!measure().divided) sexes_ = {std::string(total)};
    std::string const id = table_id(indicator.id);
    if (!indicator.has_data || !figures.has(id)) return;
    table_ = &figures.table(id);
    if (measure().divided && table_->has_axis("kon")) {
        for (Category const& sex : table_->axis("kon").categories) {
            if (std::find(sexes_.begin(), sexes_.end(), sex.code) == sexes_.end()) sexes_.push_back(sex.code);
        }
    }
    for (Category const& year : table_->axis("ar").categories) {
        auto const [first, last] = years_of(year.code, 1);
        bool const is_period = first != last;
        year_codes_.emplace_back(is_period ? with_en_dash(year.code) : year.code, year.code);
        series_.emplace_back(year_codes_.back().first, figure(areas.own, year_codes_.back().first));
        has_periods_ |= is_period;
    }
    for (std::size_t i = measure().divided ? 2 : sexes_.size(); i < sexes_.size(); ++i) {
        bool const any = std::any_of(year_codes_.begin(), year_codes_.end(), [&](auto const& year) {
            return cell(areas.own, year.first, sexes_[i]).shown();
        });
        if (any) other_groups_.push_back(sexes_[i]);
    }
    points_ = comparable_points(measure(), series_, indicator.mean_years);
    auto const& cells = table_->cells();
    has_intervals_ =
        std::any_of(cells.begin(), cells.end(), [](Cell const& each) { return each.interval.has_value(); });
}

std::string const& View::latest_year() const { return series_.at(points_.latest.value()).first; }

Figure const& View::latest() const { return series_.at(points_.latest.value()).second; }

Cell View::cell(std::string_view area, std::string_view year, std::string_view sex) const {
    if (table_ == nullptr) return cell_without_value(Status::missing, indicator_.unit);
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

Figure View::figure(std::string_view area, std::string_view year) const {
    return {cell(area, year, measure().groups.first), cell(area, year, measure().groups.second),
            cell(area, year, total)};
}

} // namespace naravard
