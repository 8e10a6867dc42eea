#pragma once

#include "data/frame.hpp"
#include "tabulate/plan.hpp"

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace linsen::testing {

/// One row of a survey by kommun, year and sex, as it comes from a reader.
struct SurveyRow {
    std::string question;
    std::string area;
    std::string year;
    std::string sex;
    double value = 0;
    double low = NAN;
    double high = NAN;
    Status status = Status::shown;
    std::string sign = {};
};

inline TextColumn text_column(std::vector<std::string> const& texts) {
    TextColumn column;
    for (std::string const& text : texts) {
        auto const found = std::find(column.dictionary.begin(), column.dictionary.end(), text);
        column.codes.push_back(static_cast<std::uint32_t>(found - column.dictionary.begin()));
        if (found == column.dictionary.end()) column.dictionary.push_back(text);
    }
    return column;
}

inline NumberColumn number_column(std::vector<double> const& numbers, std::uint8_t decimals) {
    NumberColumn column;
    for (double const number : numbers) {
        column.values.push_back(std::isnan(number) ? 0 : number);
        column.statuses.push_back(std::isnan(number) ? Status::missing : Status::shown);
        column.decimals.push_back(decimals);
    }
    return column;
}

/// A frame whose rows stand on lines 2, 3, 4 … of survey.csv.
inline Frame survey_frame(std::vector<SurveyRow> const& rows, std::string name = "enkat") {
    std::vector<std::string> questions;
    std::vector<std::string> areas;
    std::vector<std::string> years;
    std::vector<std::string> sexes;
    std::vector<double> values;
    std::vector<double> lows;
    std::vector<double> highs;
    Frame frame;
    frame.name = std::move(name);
    frame.file = "survey.csv";
    frame.path = "report/survey.csv";
    frame.rows_read = rows.size();
    for (SurveyRow const& row : rows) {
        questions.push_back(row.question);
        areas.push_back(row.area);
        years.push_back(row.year);
        sexes.push_back(row.sex);
        values.push_back(row.value);
        lows.push_back(row.low);
        highs.push_back(row.high);
        frame.lines.push_back(static_cast<std::uint32_t>(frame.lines.size() + 2));
    }
    NumberColumn value = number_column(values, 0);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        value.statuses[i] = rows[i].status;
        if (!rows[i].sign.empty()) value.signs.emplace_back(i, rows[i].sign);
    }
    frame.columns = {{"indikator", "Fråga", text_column(questions)},
                     {"kommun", "Kommun", text_column(areas)},
                     {"ar", "År", text_column(years)},
                     {"kon", "Kön", text_column(sexes)},
                     {"varde", "Andel", std::move(value)},
                     {"nedre", "Konfidensintervall", number_column(lows, 1)},
                     {"ovre", "Konfidensintervall", number_column(highs, 1)}};
    return frame;
}

inline TableRequest survey_request(std::string question = "Diabetes") {
    TableRequest request;
    request.id = "diabetes";
    request.data = "enkat";
    request.where = {{"indikator", {std::move(question)}}};
    request.by = {{"kommun", {}}, {"ar", {}}, {"kon", {}}};
    request.asked_at = {"standard.toml", 12, 3, {}};
    request.excerpt = "kod = \"Diabetes\"";
    return request;
}

inline DataSpec survey_spec(std::string name = "enkat") {
    DataSpec spec;
    spec.name = std::move(name);
    spec.citation = "Folkhälsomyndigheten";
    spec.published = true;
    spec.unit = Unit::percent;
    return spec;
}

} // namespace linsen::testing
