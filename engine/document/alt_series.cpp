#include "document/alt_series.hpp"

#include "base/number.hpp"
#include "base/own_interval.hpp"
#include "base/text.hpp"
#include "document/series.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::document::alt {

namespace {

std::string lower_first(std::string const& text) {
    std::size_t at = 0;
    if (text.empty()) return text;
    (void)next_code_point(text, at);
    return to_lower(text.substr(0, at)) + text.substr(at);
}

/// A whole-number share may lie outside its own interval; a difference of such values would mislead.
bool is_sound(Point const& point) { return !outside_own_interval(point.with_interval()); }

double printed_value(Cell const& cell) { return round_half_away(cell.value, cell.decimals); }

/// Of a figure that a source wrote, what is shown is the value, however much is left out (base/rounded.hpp).
bool is_finer_than_printed(Cell const& cell) {
    constexpr double of_floating_point = 1e-9;
    auto const written = round_half_away(cell.value, cell.decimals + cell.hidden_decimals);
    return std::fabs(cell.value - written) > of_floating_point;
}

} // namespace

Cell Point::with_interval() const {
    auto result = *cell;
    result.interval = interval;
    return result;
}

std::vector<Series> all_series(Chart const& chart, Table const& table, std::vector<Row const*> const& rows) {
    auto const columns = series_columns(chart, table);
    auto const names = series_names(chart, table);
    std::vector<Series> result;
    for (std::size_t i = 0; i < columns.size(); ++i) {
        auto const& column = table.columns[columns[i]];
        Series series{column.sex.empty() ? names[i] : lower_first(names[i]), column.sex, columns[i], {}};
        for (auto const* row : rows)
            if (series.column < row->cells.size() && row->cells[series.column].shown())
                series.points.push_back(
                    {row, &row->cells[series.column], interval_of(table, *row, series.column)});
        result.push_back(std::move(series));
    }
    return result;
}

bool same_value(Cell const& a, Cell const& b) { return print_cell(a) == print_cell(b); }

std::vector<Pair> find_pairs(std::vector<Series> const& all) {
    auto const only = [&](std::string_view sex) -> Series const* {
        Series const* found = nullptr;
        for (auto const& series : all) {
            if (series.sex != sex) continue;
            if (found != nullptr) return nullptr;
            found = &series;
        }
        return found;
    };
    std::vector<Pair> result;
    for (auto const& [women, men] : {std::pair{"kvinnor", "män"}, std::pair{"flickor", "pojkar"}})
        if (only(women) != nullptr && only(men) != nullptr) result.push_back({only(women), only(men)});
    return result;
}

bool Gap::equal() const { return size == 0; }

bool is_rounded(Series const& series) {
    return std::any_of(series.points.begin(), series.points.end(),
                       [](Point const& point) { return is_finer_than_printed(*point.cell); });
}

std::string names_of(std::vector<Point> const& points) {
    constexpr std::size_t most_names = 3; // units named for one extreme value
    std::vector<std::string> names;
    names.reserve(points.size());
    for (auto const& point : points) names.push_back(point.row->heading);
    if (names.size() <= most_names) return join_swedish(names);
    names.resize(most_names - 1);
    return join(names, ", ") + " m.fl.";
}

bool is_rounded(Pair const& pair) { return is_rounded(*pair.women) || is_rounded(*pair.men); }

bool may_be_reversed(Gap const& gap) {
    if (gap.men.decimals == gap.women.decimals) return false;
    auto const most = (std::pow(10.0, -gap.men.decimals) + std::pow(10.0, -gap.women.decimals)) / 2;
    constexpr double of_floating_point = 1e-9;
    return std::fabs(gap.size) <= most + of_floating_point;
}

Cell Gap::distance() const {
    return shown_cell(std::fabs(size), difference_unit(men.unit), std::max(men.decimals, women.decimals));
}

std::vector<Gap> gaps(Pair const& pair) {
    std::vector<Gap> result;
    for (auto const& women : pair.women->points)
        for (auto const& men : pair.men->points) {
            if (women.row != men.row || !is_sound(women) || !is_sound(men)) continue;
            auto const decimals = std::max(men.cell->decimals, women.cell->decimals);
            auto const size =
                round_half_away(printed_value(*men.cell) - printed_value(*women.cell), decimals);
            result.push_back({women.row, size, *men.cell, *women.cell});
        }
    return result;
}

} // namespace linsen::document::alt
