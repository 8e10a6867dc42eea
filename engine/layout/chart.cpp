#include "layout/chart.hpp"

#include "base/fault.hpp"
#include "layout/chart_kinds.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_map.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

void draw_nothing(Painter& painter, double max_height) {
    auto const height = std::min(max_height, 4 * painter.line_height());
    painter.set_height(height);
    painter.rectangle({0, 0}, painter.width(), height, painter.theme().band, {});
    painter.label_centred(
        {painter.width() / 2, height / 2},
        fit("Inga uppgifter kan visas", Face::regular, painter.size(), painter.width(), painter.measure()),
        Face::regular, painter.theme().muted, Align::centre);
}

std::vector<std::optional<document::SexShares>> shares_of(document::Chart const& chart,
                                                          document::Table const& table) {
    auto const columns = document::series_columns(chart, table);
    std::vector<std::optional<document::SexShares>> result;
    for (auto const* row : document::drawn_rows(chart, table))
        result.push_back(columns.size() == 2 ? document::sex_shares(*row, columns[0], columns[1])
                                             : std::nullopt);
    return result;
}

} // namespace

std::vector<std::string> axis_title(std::string const& unit, Axis const& axis,
                                    std::string const& interval_shape, Painter const& painter) {
    auto title = unit;
    if (axis.cut())
        title += (title.empty() ? "Axeln" : " (axeln") + std::string(" är bruten och börjar vid ") +
                 axis.label(axis.low) + (title.empty() ? "" : ")");
    if (!interval_shape.empty())
        title += (title.empty() ? "" : ". ") + interval_shape + ": 95\u00A0% konfidensintervall";
    return wrap(title, Face::regular, painter.size(), painter.width(), 2, painter.measure());
}

void draw_axis_title(std::vector<std::string> const& lines, Painter& painter) {
    auto baseline = painter.height() - painter.size() * ascent;
    for (auto const& line : lines) {
        painter.label({0, baseline}, line, Face::regular, painter.theme().muted, Align::start);
        baseline -= painter.line_height();
    }
}

void draw_axis_break(Painter& painter, Point foot) {
    auto const at = [&](double dx, double dy) { return Point{foot.x + dx, foot.y + dy}; };
    painter.polyline({foot, at(0, 3), at(-2.5, 5), at(2.5, 8), at(0, 10), at(0, 14)},
                     Stroke{painter.theme().rule, 0.8, {}});
}

Drawing draw_chart(document::Chart const& chart, document::Table const& table, Theme const& theme,
                   Measure const& measure, double width, double max_height, MapShapes const* shapes) {
    Painter painter(theme, measure, width);
    auto const data = chart_data(chart, table, theme);
    if (!data.has_values()) {
        draw_nothing(painter, max_height);
    } else {
        switch (chart.kind) {
        case document::ChartKind::lines: draw_lines(data, painter, max_height); break;
        case document::ChartKind::dots: draw_dots(data, painter, max_height); break;
        case document::ChartKind::bars: draw_bars(data, painter, max_height); break;
        case document::ChartKind::map:
            promise(shapes != nullptr && !shapes->areas.empty(), "a map has borders");
            draw_map(data, *shapes, painter, max_height);
            break;
        case document::ChartKind::multiples: draw_multiples(data, painter, max_height); break;
        case document::ChartKind::pyramid:
            promise(data.series.size() == 2, "a pyramid has two series");
            draw_pyramid(data, painter, max_height);
            break;
        case document::ChartKind::stacked: draw_stacked(data, painter, max_height); break;
        case document::ChartKind::shares:
            draw_shares(data, shares_of(chart, table), painter, max_height);
            break;
        }
    }
    return painter.take();
}

} // namespace linsen::layout
