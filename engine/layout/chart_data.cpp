#include "layout/chart_data.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"
#include "base/rounded.hpp"
#include "base/text.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <string_view>

namespace linsen::layout {

namespace {

/// A second series of the same sex (women of Dalarna, women of the country) is drawn open and dashed.
void tell_apart(std::vector<ChartData::Series>& all) {
    for (std::size_t i = 0; i < all.size(); ++i) {
        auto const earlier = std::count_if(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(i),
                                           [&](auto const& other) { return other.sex == all[i].sex; });
        if (all[i].sex.empty() || earlier == 0) continue;
        all[i].style.filled = !all[i].style.filled;
        all[i].style.dash = {static_cast<double>(1 + earlier), 2};
    }
}

std::string value_text(Cell const& cell) {
    auto text = print_cell(cell);
    if (cell.shown() && cell.unit == Unit::percent) text.append(nbsp).append("%");
    return text;
}

/// The limits that stand beside the value, as the cell prints them that holds them.
std::optional<Interval> interval_as_shown(document::Table const& table, document::Row const& row,
                                          std::size_t column) {
    if (!document::interval_of(table, row, column)) return std::nullopt;
    auto const& own = row.cells[column];
    return as_shown(own.interval ? own : row.cells[column + 1]).interval;
}

void widen(ChartData& data, double value, bool& any) {
    data.low = any ? std::min(data.low, value) : value;
    data.high = any ? std::max(data.high, value) : value;
    any = true;
}

} // namespace

bool ChartData::Series::has_values() const {
    return std::any_of(points.begin(), points.end(),
                       [](Point const& point) { return point.value.has_value(); });
}

bool ChartData::Series::has_intervals() const {
    return std::any_of(points.begin(), points.end(),
                       [](Point const& point) { return point.interval.has_value(); });
}

bool ChartData::has_values() const {
    return std::any_of(series.begin(), series.end(), [](Series const& one) { return one.has_values(); });
}

bool ChartData::has_intervals() const {
    return std::any_of(series.begin(), series.end(), [](Series const& one) { return one.has_intervals(); });
}

std::string ChartData::interval_words(std::string const& shape) const {
    if (!has_intervals()) return {};
    auto const any_outside = std::any_of(series.begin(), series.end(), [](Series const& one) {
        return std::any_of(one.points.begin(), one.points.end(),
                           [](Point const& point) { return point.outside; });
    });
    return shape + ": 95\u00A0% konfidensintervall" +
           (any_outside ? ". Ring: värdet ligger utanför sitt intervall" : "");
}

std::vector<std::string> ChartData::row_words(std::size_t row) const {
    std::vector<std::string> parts;
    for (auto const& one : series) parts.push_back(one.name + " " + one.points[row].text);
    return parts;
}

ChartData ChartData::part(std::size_t first, std::size_t last) const {
    auto result = *this;
    auto const cut = [&](auto& all) {
        all.erase(all.begin() + static_cast<std::ptrdiff_t>(last), all.end());
        all.erase(all.begin(), all.begin() + static_cast<std::ptrdiff_t>(first));
    };
    cut(result.rows);
    for (auto& one : result.series) cut(one.points);
    if (first == 0 || rows[first].group.empty() || rows[first - 1].group != rows[first].group) return result;
    for (std::size_t i = first; i < last && rows[i].group == rows[first].group; ++i)
        result.rows[i - first].group += ", forts.";
    return result;
}

namespace {

/// What the scales of panels and stacks hold.
void find_extremes(ChartData& data) {
    auto any = false;
    for (auto const& series : data.series)
        for (auto const& point : series.points) {
            if (!point.value) continue;
            data.lowest_value = any ? std::min(data.lowest_value, *point.value) : *point.value;
            data.highest_value = any ? std::max(data.highest_value, *point.value) : *point.value;
            any = true;
        }
}

double longest_stack(ChartData const& data) {
    double longest = 0;
    for (std::size_t row = 0; row < data.rows.size(); ++row) {
        double sum = 0;
        auto whole = true;
        for (auto const& series : data.series) {
            auto const& value = series.points[row].value;
            whole = whole && value && *value >= 0;
            sum += value.value_or(0);
        }
        if (whole) longest = std::max(longest, sum);
    }
    return longest;
}

} // namespace

ChartData chart_data(document::Chart const& chart, document::Table const& table, Theme const& theme) {
    auto const rows = document::drawn_rows(chart, table);
    ChartData data;
    for (auto const* row : rows)
        data.rows.push_back(
            {row->heading, row->group, row->total, row->emphasised, row->position.value_or(0), row->code});

    auto unit = Unit::none;
    auto any = false;
    auto const columns = document::series_columns(chart, table);
    auto const names = document::series_names(chart, table);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& sex = table.columns[columns[i]].sex;
        ChartData::Series series{names[i], sex, theme.series(sex, i), {}};
        auto broken = false; // at a value that is not shown: the next one is not comparable either
        std::string_view group;
        for (auto const* row : rows) {
            if (row->group != group) broken = false;
            group = row->group;
            static Cell const absent;
            auto const& cell = columns[i] < row->cells.size() ? row->cells[columns[i]] : absent;
            ChartData::Point point{{}, {}, false, false, value_text(cell)};
            if (cell.shown()) {
                auto const value = as_shown(cell).value;
                point.outside = outside_own_interval(document::with_interval(table, *row, columns[i]));
                point.value = value;
                point.interval = interval_as_shown(table, *row, columns[i]);
                point.series_break = cell.series_break || broken;
                unit = cell.unit;
                data.decimals = std::max<int>(data.decimals, cell.decimals);
                widen(data, value, any);
            }
            broken = !cell.shown() && (broken || cell.series_break);
            if (point.interval) {
                widen(data, point.interval->low, any);
                widen(data, point.interval->high, any);
            }
            series.points.push_back(std::move(point));
        }
        data.series.push_back(std::move(series));
    }
    tell_apart(data.series);
    find_extremes(data);
    data.longest_stack = longest_stack(data);
    data.unit = table.unit.empty() ? std::string(label(unit)) : table.unit;
    return data;
}

} // namespace linsen::layout
