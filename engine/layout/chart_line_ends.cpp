#include "layout/chart_line_ends.hpp"

#include "layout/chart_labels.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double mark_gap = 5; // between a mark and the name behind it
constexpr std::size_t usual_lines = 2;
constexpr std::size_t most_lines = 6;

/// "7 %", "8 % (2014)" when the line ends before the last year, or the sign of a series without values.
std::string end_value(ChartData const& data, ChartData::Series const& series) {
    for (auto i = series.points.size(); i > 0; --i) {
        if (!series.points[i - 1].value) continue;
        auto const& text = series.points[i - 1].text;
        return i == series.points.size() ? text : text + " (" + data.rows[i - 1].heading + ")";
    }
    return series.points.back().text;
}

} // namespace

LineEnds::LineEnds(ChartData const& data, Painter const& painter, std::vector<double> const& widths,
                   double most_height)
    : data_(data)
    , key_room_(2 * painter.mark_reach() + mark_gap) {
    for (auto const width : widths)
        for (std::size_t lines = usual_lines; lines <= most_lines; ++lines)
            if (set(painter, width, lines) && height_ <= most_height) return;
    (void)set(painter, widths.back(), usual_lines);
}

bool LineEnds::set(Painter const& painter, double most, std::size_t lines) {
    labels_.clear();
    width_ = height_ = 0;
    auto const room = most - key_room_;
    auto whole = true;
    for (auto const& series : data_.series) {
        Label label;
        auto const value = end_value(data_, series);
        label.names = wrap(series.name, Face::bold, painter.size(), room, lines, painter.measure());
        label.values = wrap(value, Face::regular, painter.size(), room, lines, painter.measure());
        whole = whole && !is_cut(label.names, series.name) && !is_cut(label.values, value);
        if (label.names.empty()) label.names.emplace_back();
        if (label.values.empty()) label.values.emplace_back();
        auto value_width = 0.0;
        for (auto const& line : label.values) value_width = std::max(value_width, painter.width_of(line));
        auto const beside =
            painter.width_of(label.names.back(), Face::bold) + painter.width_of(" ") + value_width;
        label.value_below = label.values.size() > 1 || beside > room;
        auto widest = label.value_below ? value_width : beside;
        for (auto const& name : label.names) widest = std::max(widest, painter.width_of(name, Face::bold));
        width_ = std::max(width_, key_room_ + widest);
        label.height =
            painter.line_height() *
            static_cast<double>(label.names.size() + (label.value_below ? label.values.size() : 0));
        height_ += label.height;
        labels_.push_back(std::move(label));
    }
    return whole;
}

void LineEnds::draw(Painter& painter, double left, std::vector<double> const& ends, double low,
                    double high) const {
    std::vector<Slot> slots;
    for (std::size_t i = 0; i < labels_.size(); ++i) slots.push_back({ends[i], labels_[i].height});
    auto const centres = spread(slots, low, high);
    for (std::size_t i = 0; i < labels_.size(); ++i)
        if (centres[i] + labels_[i].height / 2 <= high + 0.01)
            draw_label(painter, labels_[i], data_.series[i], left, centres[i]);
}

void LineEnds::draw_label(Painter& painter, Label const& label, ChartData::Series const& series, double left,
                          double centre) const {
    auto const line = painter.line_height();
    auto const text = left + key_room_;
    auto y = centre + label.height / 2 - line / 2;
    if (series.has_values()) painter.mark({left + painter.mark_reach(), y}, series.style);
    for (auto const& name : label.names) {
        painter.label_centred({text, y}, name, Face::bold, painter.text_colour(series.style), Align::start);
        y -= line;
    }
    auto const beside = painter.width_of(label.names.back(), Face::bold) + painter.width_of(" ");
    if (!label.value_below) y += line;
    for (auto const& value : label.values) {
        painter.label_centred({label.value_below ? text : text + beside, y}, value, Face::regular,
                              painter.theme().ink, Align::start);
        y -= line;
    }
}

} // namespace linsen::layout
