#include "layout/chart_kinds.hpp"

#include "layout/chart_labels.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double between_groups = 7; // points above and below the bars of a row, together
constexpr double label_gap = 3;
constexpr double least_bars = 0.3; // of the width, for the bars themselves
constexpr double stripes = 3;      // between the stripes of a bar
constexpr double swatch = 7;       // in the key

class Bars {
public:
    Bars(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter) {
        // Bars say their value by their length: they begin at zero, and their scale ends with the longest.
        low_ = std::min(0.0, data.low);
        high_ = std::max(0.0, data.high);
        if (low_ == high_) high_ = 1;
        bar_ = painter.line_height();
    }

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, {}, data_.has_intervals() ? "Streck" : "", painter_);
        auto const title_height = line * static_cast<double>(title.size()) + 4;
        place_rows(max_height, title_height);
        named_row_ = first_row();
        place_columns();
        SeriesKey key;
        if (right_ - left_ < least_bars * painter_.width()) {
            // Long names at the bars' ends would leave no room for the bars.
            named_row_ = data_.rows.size();
            key = make_key(data_, painter_, 0);
            place_rows(max_height, title_height + static_cast<double>(key.lines) * line + 3);
            place_columns();
        }

        draw_axis_title(title, painter_);
        draw_key(key, data_, painter_, painter_.height() - title_height,
                 [this](Point centre, SeriesStyle const& style) {
                     draw_fill({centre.x - swatch / 2, centre.y - swatch / 2}, swatch, swatch, style);
                 });
        draw_rows(frame_, data_, painter_);
        for (auto const& row : frame_.lines)
            if (!row.heading) draw_row(row);
        painter_.line({x(0), frame_.bottom}, {x(0), frame_.top}, {painter_.theme().rule, 0.8, {}});
        draw_left_out(frame_, data_, painter_, painter_.size() * descent);
    }

private:
    [[nodiscard]] double x(double value) const {
        return left_ + (value - low_) / (high_ - low_) * (right_ - left_);
    }

    /// The series' names stand beside their bars in the first row, unless a key above tells them.
    [[nodiscard]] bool is_named(std::size_t row) const { return row == named_row_; }

    /// What stands at a bar's end: the value or sign, and in the first row the series' name.
    [[nodiscard]] double label_width(std::size_t series, std::size_t row) const {
        auto const& one = data_.series[series];
        auto width = painter_.width_of(one.points[row].text);
        if (is_named(row)) width += painter_.width_of(" ") + painter_.width_of(one.name, Face::bold);
        return width;
    }

    void place_rows(double max_height, double above) {
        auto const pitch = bar_ * static_cast<double>(data_.series.size()) + between_groups;
        auto const most = max_height - above - 2;
        frame_ = stack_rows(data_, painter_, pitch, most);
        if (frame_.left_out > 0) frame_ = stack_rows(data_, painter_, pitch, most - painter_.line_height());
        settle(frame_, 2 + (frame_.left_out > 0 ? painter_.line_height() : 0));
        painter_.set_height(frame_.top + above);
    }

    [[nodiscard]] std::size_t first_row() const {
        return std::find_if(frame_.lines.begin(), frame_.lines.end(),
                            [](RowFrame::Line const& line) { return !line.heading; })
            ->row;
    }

    /// Bars and labels share the width: each bar with its label must end inside it.
    void place_columns() {
        left_ = frame_.names + 2;
        right_ = painter_.width() - 1;
        auto before = 0.0; // room for the labels of negative bars
        for (auto const& line : frame_.lines)
            for (std::size_t i = 0; i < data_.series.size() && !line.heading; ++i)
                if (is_negative(i, line.row)) before = std::max(before, label_width(i, line.row) + label_gap);
        left_ += before;
        auto const full = right_ - left_;
        auto scale = full / (high_ - low_);
        for (auto const& line : frame_.lines)
            for (std::size_t i = 0; i < data_.series.size() && !line.heading; ++i) {
                if (is_negative(i, line.row)) continue;
                auto const end = reach(i, line.row) - low_;
                if (end > 0) scale = std::min(scale, (full - label_width(i, line.row) - label_gap) / end);
            }
        right_ = left_ + std::max(10.0, scale * (high_ - low_));
    }

    [[nodiscard]] bool is_negative(std::size_t series, std::size_t row) const {
        auto const& value = data_.series[series].points[row].value;
        return value && *value < 0;
    }

    /// The value that a label must stand beyond: the bar's end or its interval's.
    [[nodiscard]] double reach(std::size_t series, std::size_t row) const {
        auto const& point = data_.series[series].points[row];
        if (!point.value) return 0;
        if (!point.interval) return *point.value;
        return *point.value < 0 ? std::min(*point.value, point.interval->low)
                                : std::max(*point.value, point.interval->high);
    }

    void draw_row(RowFrame::Line const& line) {
        auto y = line.y + line.height / 2 - between_groups / 2;
        for (std::size_t i = 0; i < data_.series.size(); ++i) {
            y -= bar_;
            draw_bar(i, line.row, y);
        }
    }

    void draw_bar(std::size_t index, std::size_t row, double y) {
        auto const& series = data_.series[index];
        auto const& point = series.points[row];
        if (point.value) {
            auto const from = std::min(x(0), x(*point.value));
            auto const length = std::max(x(0), x(*point.value)) - from;
            draw_fill({from, y + 0.6}, length, bar_ - 1.2, series.style);
        }
        if (point.interval) {
            // The white casing keeps the line visible on dark bars.
            Point const low{x(point.interval->low), y + bar_ / 2};
            Point const high{x(point.interval->high), y + bar_ / 2};
            painter_.whisker(low, high, {white, 2, {}}, 2.2);
            painter_.whisker(low, high, {painter_.theme().ink, 0.6, {}}, 1.8);
        }
        draw_label(index, row, y + bar_ / 2);
    }

    /// Filled styles are solid, light or dark; open ones are outlined on a tint, with stripes for squares
    /// (men and boys), so that no two are alike in grey print.
    void draw_fill(Point corner, double length, double height, SeriesStyle const& style) {
        if (style.filled) {
            painter_.rectangle(corner, length, height, style.colour, {});
            return;
        }
        painter_.rectangle(corner, length, height, mix(style.colour, white, 0.18), {});
        auto const& [x0, y0] = corner;
        for (int i = 1; style.mark == SeriesStyle::Mark::square && i * stripes < length; ++i)
            painter_.line({x0 + i * stripes, y0}, {x0 + i * stripes, y0 + height}, {style.colour, 0.7, {}});
        painter_.rectangle({x0 + 0.4, y0 + 0.4}, std::max(0.0, length - 0.8), height - 0.8, {},
                           Stroke{style.colour, 0.8, {}});
    }

    void draw_label(std::size_t index, std::size_t row, double y) {
        auto const& series = data_.series[index];
        auto const& text = series.points[row].text;
        auto const negative = is_negative(index, row);
        auto const end = x(reach(index, row));
        auto const at = negative ? end - label_gap : end + label_gap;
        auto const align = negative ? Align::end : Align::start;
        painter_.label_centred({at, y}, text, Face::regular, painter_.theme().ink, align);
        if (!is_named(row)) return;
        auto const aside = painter_.width_of(text) + painter_.width_of(" ");
        auto const room = negative ? at - aside : painter_.width() - at - aside;
        painter_.label_centred({negative ? at - aside : at + aside, y},
                               fit(series.name, Face::bold, painter_.size(), room, painter_.measure()),
                               Face::bold, painter_.text_colour(series.style), align);
    }

    ChartData const& data_;
    Painter& painter_;
    RowFrame frame_;
    std::size_t named_row_ = 0;
    double low_ = 0;
    double high_ = 0;
    double bar_ = 0;
    double left_ = 0;
    double right_ = 0;
};

} // namespace

void draw_bars(ChartData const& data, Painter& painter, double max_height) {
    Bars(data, painter).draw(max_height);
}

} // namespace linsen::layout
