#include "tabulate/years_compared.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

using YearsOfPlaces = std::map<std::string, std::set<std::string>>;

bool has(YearsOfPlaces const& years, std::string const& place, std::string const& year) {
    auto const found = years.find(place);
    return found != years.end() && found->second.count(year) != 0;
}

/// A role that the frame lacks is no condition.
bool fits(Frame const& frame, std::size_t row, std::vector<Condition> const& conditions) {
    return std::all_of(conditions.begin(), conditions.end(), [&](Condition const& each) {
        auto const* const column = frame.text(each.role);
        return column == nullptr ||
               std::find(each.codes.begin(), each.codes.end(), column->at(row)) != each.codes.end();
    });
}

/// Calls `take(place, year, row)` for every row that says both.
template <class Take>
void for_each_row(Frame const& frame, Take const& take) {
    auto const* const years = frame.text("ar");
    auto const* const places = frame.text("kommun");
    if (years == nullptr || places == nullptr) return;
    for (std::size_t row = 0; row < frame.rows(); ++row) take(places->at(row), years->at(row), row);
}

/// By year, the places that some have and others lack.
std::map<std::string, std::vector<std::string>> less(YearsOfPlaces const& some, YearsOfPlaces const& others) {
    std::map<std::string, std::vector<std::string>> rest;
    for (auto const& [place, years] : some)
        for (auto const& year : years)
            if (!has(others, place, year)) rest[year].push_back(place);
    return rest;
}

/// Those of `all` in the years that are told of at all.
YearsOfPlaces of_years_in(YearsOfPlaces const& told, YearsOfPlaces const& all) {
    std::set<std::string> known;
    for (auto const& [place, years] : told) known.insert(years.begin(), years.end());
    YearsOfPlaces some = all;
    for (auto& [place, years] : some)
        std::erase_if(years, [&](std::string const& year) { return known.count(year) == 0; });
    return some;
}

std::string year_before(std::string const& year, Frame const& told) {
    auto const* const years = told.text("ar");
    std::string before;
    for (std::size_t row = 0; years != nullptr && row < years->codes.size(); ++row)
        if (years->at(row) < year) before = std::max(before, years->at(row));
    return before;
}

/// The codes that the rows of a year have in the axes of the table.
std::set<std::pair<std::string, std::string>> codes_of(TableRequest const& request, Frame const& frame,
                                                       std::string const& year) {
    std::set<std::pair<std::string, std::string>> codes;
    auto const* const years = frame.text("ar");
    for (AxisRequest const& axis : request.by) {
        auto const* const column = frame.text(axis.role);
        if (axis.role == "ar" || axis.role == "kommun" || column == nullptr || years == nullptr) continue;
        for (std::size_t row = 0; row < frame.rows(); ++row)
            if (years->at(row) == year) codes.emplace(axis.role, column->at(row));
    }
    return codes;
}

} // namespace

ComparedYears compared_years(TableRequest const& request, Frame const* data, Frame const* told) {
    ComparedYears compared;
    if (data == nullptr || told == nullptr) return compared;
    auto const& asked = *request.years;
    YearsOfPlaces answered;
    YearsOfPlaces asked_of;
    for_each_row(*told, [&](std::string const& place, std::string const& year, std::size_t row) {
        asked_of[place].insert(year);
        if (fits(*told, row, asked.answered)) answered[place].insert(year);
    });
    YearsOfPlaces all;
    YearsOfPlaces unfit;
    for_each_row(*data, [&](std::string const& place, std::string const& year, std::size_t row) {
        all[place].insert(year);
        if (!fits(*data, row, asked.comparable)) unfit[place].insert(year);
    });
    bool const is_told_of_places = told->text("kommun") != nullptr;
    if (is_told_of_places && data->text("ar") != nullptr && data->text("kommun") != nullptr) {
        compared.without_rows = less(answered, all);
        compared.without_answer = less(of_years_in(asked_of, all), answered);
    }
    compared.before = year_before(asked.year, *told);
    if (compared.before.empty()) return compared;
    for (auto const& [place, years] : all) {
        bool both = true;
        std::size_t comparable = 0;
        for (auto const& year : {compared.before, asked.year}) {
            both = both && years.count(year) != 0 && (!is_told_of_places || has(answered, place, year));
            if (!has(unfit, place, year)) ++comparable;
        }
        if (both && comparable == 2) compared.places.push_back(place);
        if (both && comparable == 1) compared.contradicted.push_back(place);
    }
    compared.same_answers = codes_of(request, *data, compared.before) == codes_of(request, *data, asked.year);
    return compared;
}

TableRequest with_compared_years(TableRequest request, ComparedYears const& compared) {
    auto const& asked = *request.years;
    bool const is_broken = std::any_of(asked.breaks.begin(), asked.breaks.end(), [&](auto const& each) {
        return compared.before < each && each <= asked.year;
    });
    bool const is_compared =
        !compared.before.empty() && !is_broken && compared.places.size() >= asked.fewest_places;
    Condition years{"ar", {}};
    if (is_compared) {
        years.codes = {compared.before, asked.year};
        request.where.push_back({"kommun", compared.places});
    }
    request.where.push_back(std::move(years));
    return request;
}

} // namespace linsen
