#include "document/series.hpp"

#include "base/capital.hpp"
#include "base/number.hpp"
#include "base/rounded.hpp"
#include "base/so_many_per.hpp"
#include "base/text.hpp"

#include <algorithm>

namespace linsen::document {

namespace {

/// Longer headings are table heads, not names that fit beside a line.
constexpr std::size_t longest_name = 28;

std::string own_name(Column const& column) {
    if (column.sex.empty()) return with_capital(column.heading);
    auto const heading = fold(column.heading);
    auto const names_sex = heading.find(fold(column.sex)) != std::string::npos;
    return with_capital(names_sex && count_code_points(heading) <= longest_name ? column.heading
                                                                                : column.sex);
}

} // namespace

std::vector<std::size_t> series_columns(Chart const& chart, Table const& table) {
    std::vector<std::size_t> result;
    std::copy_if(chart.columns.begin(), chart.columns.end(), std::back_inserter(result),
                 [&](std::size_t column) {
                     return column < table.columns.size() && table.columns[column].show == Show::value;
                 });
    return result;
}

std::vector<std::string> series_names(Chart const& chart, Table const& table) {
    auto const columns = series_columns(chart, table);
    std::vector<std::string> names;
    names.reserve(columns.size());
    for (auto const column : columns) names.push_back(own_name(table.columns[column]));
    auto result = names;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& group = table.columns[columns[i]].group;
        if (std::count(names.begin(), names.end(), names[i]) > 1 && !group.empty())
            result[i] = names[i] + " (" + group + ")";
    }
    return result;
}

std::optional<Interval> interval_of(Table const& table, Row const& row, std::size_t column) {
    if (column >= row.cells.size() || column >= table.columns.size() || !row.cells[column].shown())
        return std::nullopt;
    if (row.cells[column].interval) return row.cells[column].interval;
    auto const beside = column + 1;
    if (beside >= table.columns.size() || beside >= row.cells.size()) return std::nullopt;
    auto const& own = table.columns[column];
    auto const& next = table.columns[beside];
    auto const same_sex = next.sex.empty() || next.sex == own.sex;
    if (next.show != Show::interval || next.group != own.group || !same_sex) return std::nullopt;
    return row.cells[beside].shown() ? row.cells[beside].interval : std::nullopt;
}

Cell with_interval(Table const& table, Row const& row, std::size_t column) {
    auto cell = row.cells[column];
    cell.interval = interval_of(table, row, column);
    return cell;
}

std::vector<Row const*> drawn_rows(Chart const& chart, Table const& table) {
    auto const groups = chart.kind == ChartKind::multiples;
    auto const by_position = chart.kind == ChartKind::lines || groups;
    auto const without_totals = chart.without_totals || chart.kind == ChartKind::pyramid;
    std::vector<Row const*> rows;
    std::vector<std::string> order; // of the groups
    for (auto const& row : table.rows) {
        if (by_position && !row.position) continue;
        if (without_totals && row.total) continue;
        if (chart.kind == ChartKind::map && row.code.empty()) continue;
        rows.push_back(&row);
        if (groups && std::find(order.begin(), order.end(), row.group) == order.end())
            order.push_back(row.group);
    }
    auto const place = [&](Row const* row) {
        return std::find(order.begin(), order.end(), row->group) - order.begin();
    };
    if (by_position)
        std::stable_sort(rows.begin(), rows.end(),
                         [](Row const* a, Row const* b) { return *a->position < *b->position; });
    if (groups)
        std::stable_sort(rows.begin(), rows.end(),
                         [&](Row const* a, Row const* b) { return place(a) < place(b); });
    return rows;
}

bool has_all_parts(Row const& row, std::vector<std::size_t> const& columns) {
    auto sum = 0.0;
    for (auto const column : columns) {
        if (column >= row.cells.size() || !row.cells[column].shown()) return false;
        auto const value = as_shown(row.cells[column]).value;
        if (value < 0) return false;
        sum += value;
    }
    return sum > 0;
}

bool SexShares::even() const {
    auto const within = [](Cell const& cell) {
        auto const value = round_half_away(cell.value, cell.decimals);
        return value >= 40 && value <= 60;
    };
    return within(women) && within(men);
}

std::optional<SexShares> sex_shares(Row const& row, std::size_t women, std::size_t men) {
    if (!has_all_parts(row, {women, men})) return std::nullopt;
    auto const her = as_shown(row.cells[women]);
    auto const his = as_shown(row.cells[men]);
    auto const part = her.value / (her.value + his.value);
    if (her.unit == Unit::percent) return SexShares{her, his, part, print_in_text(her), print_in_text(his)};
    auto const exact = so_many_per(per_cent, her.value, her.value + his.value);
    auto const smaller = std::min(exact, per_cent - exact);
    auto const decimals = smaller > 0 && round_half_away(smaller, 0) == 0 ? 1 : 0;
    auto const percent = round_half_away(exact, decimals);
    SexShares result{shown_cell(percent, Unit::percent, decimals),
                     shown_cell(per_cent - percent, Unit::percent, decimals),
                     part,
                     {},
                     {}};
    result.women_text = print_in_text(result.women);
    result.men_text = print_in_text(result.men);
    if (smaller > 0 && round_half_away(smaller, 1) == 0) {
        result.women_text = part < 0.5 ? "mindre än 0,1 %" : "mer än 99,9 %";
        result.men_text = part < 0.5 ? "mer än 99,9 %" : "mindre än 0,1 %";
    }
    return result;
}

bool has_nobody(Row const& row, std::size_t women, std::size_t men) {
    auto const none = [&](std::size_t column) {
        return column < row.cells.size() && row.cells[column].shown() && row.cells[column].value == 0;
    };
    return none(women) && none(men);
}

} // namespace linsen::document
