#include "layout/chart.hpp"

#include "base/fault.hpp"
#include "layout/chart_kinds.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_map.hpp"

#include <algorithm>
#include <string>

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

std::vector<std::string> axis_title(std::string const& unit, Axis const& axis, std::string const& intervals,
                                    Painter const& painter) {
    constexpr std::size_t most_lines = 3;
    auto title = unit;
    if (axis.cut())
        title += (title.empty() ? "Axeln" : " (axeln") + std::string(" är bruten och börjar vid ") +
                 axis.label(axis.low) + (title.empty() ? "" : ")");
    if (!intervals.empty()) title += (title.empty() ? "" : ". ") + intervals;
    return wrap(title, Face::regular, painter.size(), painter.width(), most_lines, painter.measure());
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

namespace {

/// What a chart is drawn from, or one part of it.
struct Source {
    ChartData data;
    std::vector<std::optional<document::SexShares>> shares; ///< of a chart of shares, one a row
};

void draw(document::ChartKind kind, Source const& source, MapShapes const* shapes, Painter& painter,
          double max_height) {
    auto const& data = source.data;
    switch (kind) {
    case document::ChartKind::lines: return draw_lines(data, painter, max_height);
    case document::ChartKind::dots: return draw_dots(data, painter, max_height);
    case document::ChartKind::bars: return draw_bars(data, painter, max_height);
    case document::ChartKind::map:
        promise(shapes != nullptr && !shapes->areas.empty(), "a map has borders");
        return draw_map(data, *shapes, painter, max_height);
    case document::ChartKind::multiples: return draw_multiples(data, painter, max_height);
    case document::ChartKind::pyramid:
        promise(data.series.size() == 2, "a pyramid has two series");
        return draw_pyramid(data, painter, max_height);
    case document::ChartKind::stacked: return draw_stacked(data, painter, max_height);
    case document::ChartKind::shares: return draw_shares(data, source.shares, painter, max_height);
    }
}

/// Where a part may begin, and the end: every row, of small charts every panel.
std::vector<std::size_t> joints(document::ChartKind kind, ChartData const& data) {
    std::vector<std::size_t> result;
    for (std::size_t row = 0; row < data.rows.size(); ++row)
        if (row == 0 || kind != document::ChartKind::multiples ||
            data.rows[row].group != data.rows[row - 1].group)
            result.push_back(row);
    result.push_back(data.rows.size());
    return result;
}

/// What the drawing says with "…", unless the data do.
std::vector<std::string> cut_texts(Drawing const& drawing, ChartData const& data) {
    auto const is_own = [&](std::string const& text) {
        return text == data.unit ||
               std::any_of(data.rows.begin(), data.rows.end(),
                           [&](auto const& row) { return row.heading == text || row.group == text; }) ||
               std::any_of(data.series.begin(), data.series.end(),
                           [&](auto const& series) { return series.name == text; });
    };
    std::vector<std::string> result;
    for (auto const& item : drawing.items) {
        auto const* label = std::get_if<Label>(&item);
        if (label == nullptr || !label->text.ends_with("…") || is_own(label->text)) continue;
        if (std::find(result.begin(), result.end(), label->text) == result.end())
            result.push_back(label->text);
    }
    return result;
}

ChartPart part_of(Painter& painter, ChartData const& data, std::size_t first, std::size_t last) {
    ChartPart part{painter.take(), first, last, {}, painter.without_values()};
    part.cut = cut_texts(part.drawing, data);
    return part;
}

/// In `count` parts of about as many rows; nothing when one of them is still too high.
std::vector<ChartPart> in_parts(document::ChartKind kind, Source const& whole, Theme const& theme,
                                Measure const& measure, double width, double max_height, Colour ground,
                                std::size_t count) {
    auto const places = joints(kind, whole.data);
    auto const pieces = places.size() - 1;
    std::vector<ChartPart> parts;
    for (std::size_t i = 0; i < count; ++i) {
        auto const first = places[i * pieces / count];
        auto const last = places[(i + 1) * pieces / count];
        Source source{whole.data.part(first, last), {}};
        if (!whole.shares.empty())
            source.shares.assign(whole.shares.begin() + static_cast<std::ptrdiff_t>(first),
                                 whole.shares.begin() + static_cast<std::ptrdiff_t>(last));
        Painter painter(theme, measure, width, ground);
        draw(kind, source, nullptr, painter, max_height);
        if (painter.left_out() > 0) return {};
        parts.push_back(part_of(painter, source.data, first, last));
    }
    return parts;
}

} // namespace

std::vector<ChartPart> draw_chart(document::Chart const& chart, document::Table const& table,
                                  Theme const& theme, Measure const& measure, double width, double max_height,
                                  MapShapes const* shapes, Colour ground) {
    Painter painter(theme, measure, width, ground);
    Source const whole{chart_data(chart, table, theme), chart.kind == document::ChartKind::shares
                                                            ? shares_of(chart, table)
                                                            : decltype(Source::shares){}};
    auto const rows = whole.data.rows.size();
    if (whole.data.has_values())
        draw(chart.kind, whole, shapes, painter, max_height);
    else
        draw_nothing(painter, max_height);
    std::vector<ChartPart> result;
    if (painter.left_out() > 0) {
        auto const pieces = joints(chart.kind, whole.data).size() - 1;
        auto const shown = std::max<std::size_t>(1, pieces - std::min(pieces, painter.left_out()));
        for (auto count = (pieces + shown - 1) / shown; result.empty() && count <= pieces; ++count)
            result = in_parts(chart.kind, whole, theme, measure, width, max_height, ground, count);
    }
    if (result.empty()) result.push_back(part_of(painter, whole.data, 0, rows));
    return result;
}

} // namespace linsen::layout
