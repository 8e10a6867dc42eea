#include "excel/chart_sheet.hpp"

#include "base/rounded.hpp"
#include "base/text.hpp"
#include "document/alt.hpp"
#include "document/series.hpp"
#include "excel/names.hpp"
#include "excel/table_sheet.hpp"
#include "excel/words.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <set>
#include <utility>

namespace linsen::excel {

namespace {

using document::Chart;
using document::ChartKind;
using document::Row;
using document::Table;
using Part = SheetColumn::Part;
using RowRanges = std::vector<std::pair<std::size_t, std::size_t>>; ///< first and last

/// A step this much longer than the shortest is a year that is missing.
constexpr double missing_year = 1.5;

/// Of small multiples, in pixels: the place that a chart of a few years takes, which are many.
constexpr int height_of_multiple = 300;

std::uint32_t sheet_row(std::size_t row) { return first_data_row + static_cast<std::uint32_t>(row); }

class Planner {
public:
    /// `group`: of small multiples, the one whose lines are drawn.
    Planner(SheetPlan::TableSheet::Drawn const& drawn, Table const& table, TableLayout const& layout,
            std::optional<std::string> group)
        : drawn_(drawn)
        , chart_(*drawn.chart)
        , table_(table)
        , layout_(layout)
        , group_(std::move(group))
        , columns_(document::series_columns(chart_, table))
        , names_(document::series_names(chart_, table)) {}

    ChartDraft plan() {
        bool const lines = chart_.kind == ChartKind::lines || chart_.kind == ChartKind::multiples;
        if (lines && layout_.years) {
            points();
        } else if (lines) {
            lines_over_words();
        } else {
            categories();
        }
        if (draft_.is_empty())
            draft_.left_out = "Diagrammet kan inte ritas: inga sådana uppgifter visas i tabellen.";
        describe();
        return std::move(draft_);
    }

private:
    [[nodiscard]] Range range(std::size_t first_row, std::size_t last_row, std::size_t column) const {
        auto const at = static_cast<std::uint16_t>(column);
        return {{sheet_row(first_row), at}, {sheet_row(last_row), at}};
    }

    [[nodiscard]] ChartSeries series(std::size_t index) const {
        ChartSeries result;
        result.name = names_[index];
        result.look = look_of(table_.columns[columns_[index]].sex, index);
        return result;
    }

    [[nodiscard]] double shortest_step() const {
        double shortest = 0;
        std::optional<double> before;
        for (auto const& row : table_.rows) {
            if (!row.position) continue;
            auto const step = before ? std::abs(*row.position - *before) : 0;
            if (step > 0 && (shortest == 0 || step < shortest)) shortest = step;
            before = row.position;
        }
        return shortest;
    }

    /// Whether a line goes from the cell in the row before to the one in this row.
    [[nodiscard]] bool joined(std::size_t row, std::size_t column) const {
        auto const& before = table_.rows[row - 1];
        auto const& here = table_.rows[row];
        if (!before.position || !here.position || before.group != here.group) return false;
        return before.cells[column].shown() && !here.cells[column].series_break &&
               std::abs(*here.position - *before.position) <= missing_year * shortest_step();
    }

    /// One series for every unbroken run of rows, the first of them in the legend. Among words, each goes
    /// over all drawn rows, with gaps on both sides of its own.
    template <class Shows>
    void runs(std::size_t index, std::size_t sheet_column, ChartSeries const& as, Shows const& shows) {
        auto const column = columns_[index];
        bool named = !as.in_legend;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            if (!table_.rows[row].position || !shows(table_.rows[row])) continue;
            auto last = row;
            while (last + 1 < table_.rows.size() && shows(table_.rows[last + 1]) && joined(last + 1, column))
                ++last;
            auto run = as;
            if (among_.empty()) {
                run.x = {range(row, last, layout_.heading_column)};
                run.y = {range(row, last, sheet_column)};
            }
            for (auto const& [begin, end] : among_) {
                run.x.push_back(range(begin, end, layout_.heading_column));
                auto const gap = [&](std::size_t from, std::size_t to) {
                    if (from >= to) return;
                    run.y.push_back(range(from, to - 1, layout_.columns.size()));
                    run.y.back().gap = true;
                };
                auto const from = std::clamp(row, begin, end + 1);
                auto const to = std::clamp(last + 1, begin, end + 1);
                if (from >= to) {
                    gap(begin, end + 1);
                    continue;
                }
                gap(begin, from);
                run.y.push_back(range(from, to - 1, sheet_column));
                gap(to, end + 1);
            }
            run.in_legend = !named;
            named = true;
            draft_.spec.series.push_back(std::move(run));
            row = last;
        }
    }

    void points() {
        draft_.spec.kind = ChartSpec::Kind::points;
        lines_and_limits();
        set_years();
    }

    /// School years, spans and quarters are words: the axis has one place for each row, and a line goes only
    /// between neighbours in time.
    void lines_over_words() {
        draft_.spec.kind = ChartSpec::Kind::categories;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            auto const& source = table_.rows[row];
            auto const shows = [&](auto column) { return source.cells[column].shown(); };
            if (!source.position || is_left_out(source) || std::ranges::none_of(columns_, shows)) continue;
            if (!among_.empty() && among_.back().second + 1 == row) {
                among_.back().second = row;
            } else {
                among_.emplace_back(row, row);
            }
        }
        if (!among_.empty()) lines_and_limits();
    }

    void lines_and_limits() {
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            auto const column = columns_[index];
            runs(index, layout_.column_of(column, Part::value), series(index),
                 [&](Row const& row) { return row.cells[column].shown() && !is_left_out(row); });
        }
        for (std::size_t index = 0; index < columns_.size(); ++index) limits(index);
    }

    /// The limits beside a series as thin dotted lines in its colour.
    void limits(std::size_t index) {
        auto const beside = columns_[index] + 1;
        if (is_total(index) && columns_.size() > 1) return; // three intervals would hide each other
        if (beside >= table_.columns.size() || table_.columns[beside].show != document::Show::interval)
            return;
        auto limit = series(index);
        limit.name += ", nedre och övre gräns";
        limit.look.thin = true;
        limit.look.dash = SeriesLook::Dash::dot;
        for (auto const part : {Part::low, Part::high}) {
            limit.in_legend = part == Part::low;
            runs(index, layout_.column_of(beside, part), limit, [&](Row const& row) {
                return document::interval_of(table_, row, columns_[index]) && row.cells[beside].shown() &&
                       row.cells[beside].interval;
            });
        }
    }

    [[nodiscard]] bool is_total(std::size_t index) const {
        return table_.columns[columns_[index]].sex == "totalt";
    }

    void set_years() {
        double first = 0;
        double last = 0;
        bool any = false;
        for (auto const& row : table_.rows) {
            if (!row.position) continue;
            first = any ? std::min(first, *row.position) : *row.position;
            last = any ? std::max(last, *row.position) : *row.position;
            any = true;
        }
        constexpr double most_labels = 14;
        auto const step = last - first <= most_labels ? 1.0 : last - first <= 5 * most_labels ? 5.0 : 10.0;
        draft_.spec.years =
            ChartSpec::Axis{std::floor((first - 1) / step) * step, std::ceil((last + 1) / step) * step, step};
    }

    [[nodiscard]] bool shows(Row const& row, std::size_t index) const {
        return row.cells[columns_[index]].shown();
    }
    [[nodiscard]] bool shows_all(Row const& row) const {
        return std::ranges::all_of(bars_, [&](auto index) { return shows(row, index); });
    }

    /// Excel draws a sign as zero, and a bar that is not there looks like one: a row is drawn when all its
    /// values are shown. Where no row would be, the series go first of which the fewest values are.
    void choose_bars() {
        std::vector<std::string> left_out;
        auto const shown = [&](std::size_t index) {
            return std::ranges::count_if(
                table_.rows, [&](Row const& row) { return !is_left_out(row) && shows(row, index); });
        };
        auto const draws_any = [&] {
            return std::ranges::any_of(table_.rows,
                                       [&](Row const& row) { return !is_left_out(row) && shows_all(row); });
        };
        for (std::size_t index = 0; index < columns_.size(); ++index) bars_.push_back(index);
        while (!in_parts() && bars_.size() > 1 && !draws_any()) {
            auto const fewest = std::ranges::min_element(bars_, {}, shown);
            left_out.push_back(names_[*fewest]);
            bars_.erase(fewest);
        }
        if (left_out.empty() || !draws_any()) return;
        draft_.left_out = "I diagrammet saknas " + join_quoted(left_out) +
                          ", som har för få uppgifter som visas i tabellen.";
    }

    /// Rows that are drawn, as ranges of neighbours.
    [[nodiscard]] RowRanges drawn_rows() {
        RowRanges runs;
        std::vector<std::string> left_out;
        for (std::size_t row = 0; row < table_.rows.size(); ++row) {
            auto const& source = table_.rows[row];
            if (is_left_out(source)) continue;
            if (!shows_all(source) || (in_parts() && !document::has_all_parts(source, columns_))) {
                undrawn_.insert(row);
                auto const group = one_line(source.group);
                left_out.push_back(one_line(source.heading) + (group.empty() ? "" : " (" + group + ")"));
            } else if (!runs.empty() && runs.back().second + 1 == row) {
                runs.back().second = row;
            } else {
                runs.emplace_back(row, row);
            }
        }
        if (!left_out.empty() && !runs.empty()) {
            if (!draft_.left_out.empty()) draft_.left_out += ' ';
            draft_.left_out += "I diagrammet saknas " + join_swedish(left_out) +
                               ", där någon av uppgifterna inte visas i tabellen.";
        }
        return runs;
    }

    [[nodiscard]] bool is_left_out(Row const& row) const {
        return (group_ && row.group != *group_) ||
               (row.total && (chart_.without_totals || chart_.kind == ChartKind::pyramid));
    }

    [[nodiscard]] bool in_parts() const {
        return chart_.kind == ChartKind::stacked || chart_.kind == ChartKind::shares;
    }

    void categories() {
        draft_.spec.kind = chart_.kind == ChartKind::stacked  ? ChartSpec::Kind::stacked
                           : chart_.kind == ChartKind::shares ? ChartSpec::Kind::shares
                                                              : ChartSpec::Kind::bars;
        choose_bars();
        auto const runs = drawn_rows();
        if (runs.empty()) return;
        for (auto const index : bars_) {
            auto one = series(index);
            auto const values = layout_.column_of(columns_[index], Part::value);
            for (auto const& [first, last] : runs) {
                one.x.push_back(range(first, last, layout_.heading_column));
                one.y.push_back(range(first, last, values));
            }
            draft_.spec.series.push_back(std::move(one));
        }
        std::size_t rows = 0;
        bool negative = false;
        for (auto const& [first, last] : runs) {
            rows += last - first + 1;
            for (auto row = first; row <= last; ++row) {
                for (auto const index : bars_)
                    negative |= as_shown(table_.rows[row].cells[columns_[index]]).value < 0;
            }
        }
        draft_.spec.zero_based = !negative;
        constexpr std::size_t bar = 15;
        constexpr std::size_t between = 12;
        constexpr std::size_t furniture = 150;
        auto const height = furniture + rows * ((in_parts() ? 1 : bars_.size()) * bar + between);
        draft_.spec.height = static_cast<int>(std::clamp<std::size_t>(height, 280, 1200));
    }

    /// The chart and the rows that are drawn here.
    [[nodiscard]] Chart as_drawn() const {
        auto chart = chart_;
        if (chart_.kind == ChartKind::dots || chart_.kind == ChartKind::pyramid ||
            chart_.kind == ChartKind::map)
            chart.kind = ChartKind::bars;
        if (group_) {
            chart.kind = ChartKind::lines;
            chart.caption = caption();
            chart.alt.clear(); // of all groups
        }
        return chart;
    }
    [[nodiscard]] Table table_as_drawn() const {
        auto table = table_;
        table.rows.clear();
        for (std::size_t row = 0; row < table_.rows.size(); ++row)
            if (!is_left_out(table_.rows[row]) && !undrawn_.contains(row))
                table.rows.push_back(table_.rows[row]);
        return table;
    }

    [[nodiscard]] std::string caption() const {
        return chart_.caption + (group_ ? ": " + one_line(*group_) : std::string());
    }

    /// One axis of values for all groups, from zero unless all values are far above it.
    void set_values() {
        std::optional<double> lowest;
        std::optional<double> highest;
        auto const take = [&](double value) {
            lowest = std::min(lowest.value_or(value), value);
            highest = std::max(highest.value_or(value), value);
        };
        for (auto const& row : table_.rows) {
            if (row.total && chart_.without_totals) continue;
            for (auto const column : columns_) {
                auto const& cell = row.cells[column];
                if (!cell.shown()) continue;
                take(as_shown(cell).value);
                if (auto const limits = document::interval_of(table_, row, column)) {
                    take(limits->low);
                    take(limits->high);
                }
            }
        }
        if (!lowest) return;
        constexpr double cut_from = 0.6;
        constexpr double steps = 4;
        auto const low = *lowest >= 0 && *lowest < cut_from * *highest ? 0 : *lowest;
        auto const least = (*highest > low ? *highest - low : 1) / steps;
        auto step = std::pow(10.0, std::floor(std::log10(least)));
        for (double const times : {2.0, 2.5, 2.0}) // 1, 2, 5, 10
            if (step < least) step *= times;
        auto const first = std::floor(low / step) * step;
        draft_.spec.values =
            ChartSpec::Axis{first, std::max(std::ceil(*highest / step) * step, first + step), step};
    }

    void describe() {
        draft_.label = drawn_.label + (group_ ? ". " + one_line(*group_) : std::string());
        draft_.figure = drawn_.label;
        if (draft_.spec.kind == ChartSpec::Kind::points || draft_.spec.kind == ChartSpec::Kind::categories)
            draft_.outside = document::outside_intervals_text(as_drawn(), table_as_drawn());
        if (group_) set_values();
        auto& spec = draft_.spec;
        spec.title = drawn_.label + ". " + caption();
        spec.x_title = table_.row_heading;
        spec.y_title = chart_.kind == ChartKind::shares ? "Fördelning i procent" : table_.unit;
        auto const where = " " + document::where_figures_stand(drawn_.table);
        spec.alt = shortened(one_line(document::alt_text(as_drawn(), table_as_drawn())),
                             longest_alt - where.size()) +
                   where;
        int decimals = 0;
        for (auto const& row : table_.rows) {
            for (auto const column : columns_) {
                if (row.cells[column].shown()) decimals = std::max(decimals, int{row.cells[column].decimals});
            }
        }
        // Of a bar stacked to 100 % Excel's axis counts in shares of one.
        spec.y_format = chart_.kind == ChartKind::shares ? "0%" : number_format(decimals);
        constexpr double pixels_a_letter = 7;
        spec.width = static_cast<int>(std::clamp(layout_.total_width() * pixels_a_letter, 560.0, 760.0));
    }

    SheetPlan::TableSheet::Drawn const& drawn_;
    Chart const& chart_;
    Table const& table_;
    TableLayout const& layout_;
    std::optional<std::string> group_;
    std::vector<std::size_t> columns_;
    std::vector<std::string> names_;
    std::vector<std::size_t> bars_; ///< which of `columns_` have bars
    std::set<std::size_t> undrawn_; ///< rows that have none, for a value of theirs is not shown
    RowRanges among_;               ///< what all lines go over, where times are words
    ChartDraft draft_;
};

} // namespace

std::vector<ChartDraft> plan_charts(SheetPlan::TableSheet::Drawn const& drawn, Table const& table,
                                    TableLayout const& layout) {
    std::vector<ChartDraft> drafts;
    if (drawn.chart->kind != ChartKind::multiples) {
        drafts.push_back(Planner(drawn, table, layout, std::nullopt).plan());
        return drafts;
    }
    std::vector<std::string> groups;
    for (auto const& row : table.rows) {
        if (row.total && drawn.chart->without_totals) continue;
        if (std::ranges::find(groups, row.group) == groups.end()) groups.push_back(row.group);
    }
    for (auto const& group : groups) {
        drafts.push_back(Planner(drawn, table, layout, group).plan());
        drafts.back().begins_figure = drafts.size() == 1;
        drafts.back().spec.height = height_of_multiple;
    }
    return drafts;
}

std::string number_format(int decimals) {
    return decimals <= 0 ? "#,##0" : "#,##0." + std::string(static_cast<std::size_t>(decimals), '0');
}

} // namespace linsen::excel
