#include "layout/chart_kinds.hpp"

#include "layout/chart_absences.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr double comfortable_height = 290; // points: with the table of a county's kommuner it fills a page
constexpr double usual_pitch = 17;
constexpr double absence_share = 0.3; // of the width, at most, for the signs of what is not drawn
constexpr std::size_t most_absence_lines = 8;
constexpr double most_aside =
    0.93; // of a mark's radius, between the row's middle and a series that stands above or below

class Dots {
public:
    Dots(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter)
        , names_(row_names(data, painter))
        , pitch_(std::max(usual_pitch, painter.line_height())) {
        axis_ = make_axis({data.low, data.high, 1.2, data.decimals, true});
        for (auto const& series : data.series) with_intervals_ = with_intervals_ || series.has_intervals();
        absences_.resize(data.rows.size());
        for (std::size_t row = 0; row < data.rows.size(); ++row) {
            absences_[row] = wrap(absence_of(data, row), Face::regular, painter.size(),
                                  absence_share * painter.width(), most_absence_lines, painter.measure());
            names_[row].beside = std::max<std::size_t>(1, absences_[row].size());
        }
    }

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const below = line + 5;
        auto const key = place_columns();
        auto const title = axis_title(data_.unit, axis_, data_.interval_words("Streck"), painter_);
        auto const above = line * static_cast<double>(title.size() + key.lines) + 5;
        place_rows(max_height - above - below, comfortable_height - above - below);
        settle(frame_, below + (frame_.left_out > 0 ? line : 0));
        painter_.set_height(frame_.top + above);

        draw_axis_title(title, painter_);
        draw_rows(frame_, data_, painter_);
        draw_scale(
            frame_, axis_, [this](double value) { return x(value); }, painter_);
        for (auto const& row : frame_.lines)
            if (!row.heading) draw_row(row);
        draw_key(
            key, data_, painter_, frame_.top + 3 + static_cast<double>(key.lines) * line,
            [this](Point centre, std::size_t series) { painter_.mark(centre, data_.series[series].style); });
        draw_left_out(frame_, data_, painter_, painter_.size() * descent);
    }

private:
    [[nodiscard]] double x(double value) const { return left_ + axis_.share(value) * (right_ - left_); }

    /// Sets the columns of names, plot and signs, and says how many lines the key takes.
    SeriesKey place_columns() {
        frame_ = stack_rows(data_, names_, painter_, pitch_, 1e9);
        left_ = frame_.names;
        auto const ticks = axis_.ticks();
        right_ = painter_.width() -
                 std::max(painter_.mark_reach() + 0.5, painter_.width_of(axis_.label(ticks.back())) / 2);
        auto widest = 0.0;
        for (auto const& lines : absences_)
            for (auto const& line : lines) widest = std::max(widest, painter_.width_of(line));
        absence_width_ = widest;
        if (absence_width_ > 0) right_ = std::min(right_, painter_.width() - absence_width_ - 8);
        return make_key(data_, painter_, left_);
    }

    /// Rows come closer together before the chart grows, and it grows before any is left out.
    void place_rows(double most, double wished) {
        auto const least_pitch = painter_.line_height();
        frame_ = stack_rows(data_, names_, painter_, pitch_, 1e9);
        if (frame_.top > std::min(most, wished)) {
            pitch_ = fitting_pitch(data_, names_, painter_, wished, least_pitch, pitch_);
            frame_ = stack_rows(data_, names_, painter_, pitch_, most);
            if (frame_.left_out > 0)
                frame_ = stack_rows(data_, names_, painter_, pitch_, most - painter_.line_height());
        }
        left_ = frame_.names;
    }

    /// How far each series stands above the row's middle: apart when intervals or near values would lie on
    /// each other.
    [[nodiscard]] std::vector<double> asides(std::size_t row) const {
        std::vector<double> result(data_.series.size(), 0);
        auto const collide = [&](std::size_t a, std::size_t b) {
            auto const& one = data_.series[a].points[row].value;
            auto const& other = data_.series[b].points[row].value;
            return a != b && one && other && std::fabs(x(*one) - x(*other)) < 2 * painter_.mark_radius();
        };
        std::vector<std::size_t> apart;
        for (std::size_t i = 0; i < data_.series.size(); ++i) {
            auto collides = with_intervals_ && data_.series[i].has_values();
            for (std::size_t other = 0; other < data_.series.size(); ++other)
                collides = collides || collide(i, other);
            if (collides) apart.push_back(i);
        }
        if (apart.size() < 2) return result;
        auto const steps = static_cast<double>(apart.size()) - 1;
        auto const radius = painter_.mark_radius();
        auto const outermost = std::min(most_aside * radius * steps, pitch_ / 2 - radius);
        for (std::size_t i = 0; i < apart.size(); ++i)
            result[apart[i]] = outermost * (1 - 2 * static_cast<double>(i) / steps);
        return result;
    }

    /// The line of the gap between women and men (or whatever the series compare); a total is no part of it.
    void draw_gap(RowFrame::Line const& line) {
        std::vector<double> ends;
        for (auto const& series : data_.series)
            if (auto const& value = series.points[line.row].value)
                if (series.sex != "totalt" && series.sex != "uppgift saknas") ends.push_back(x(*value));
        if (ends.size() < 2) return;
        auto const [first, last] = std::minmax_element(ends.begin(), ends.end());
        // The gap is what this chart is for: it takes the whole of a colour that is known to be seen.
        painter_.line({*first, line.y}, {*last, line.y},
                      {painter_.theme().rule, with_intervals_ ? 1.2 : 2, {}});
    }

    void draw_row(RowFrame::Line const& line) {
        auto const above = asides(line.row);
        draw_gap(line);
        for (std::size_t i = 0; i < data_.series.size(); ++i) {
            auto const& series = data_.series[i];
            if (auto const& interval = series.points[line.row].interval)
                painter_.whisker({x(interval->low), line.y + above[i]},
                                 {x(interval->high), line.y + above[i]}, {series.style.colour, 0.6, {}}, 1.5);
        }
        for (auto i = data_.series.size(); i > 0; --i) {
            auto const& series = data_.series[i - 1];
            auto const& point = series.points[line.row];
            if (!point.value) continue;
            Point const at{x(*point.value), line.y + above[i - 1]};
            painter_.mark(at, series.style);
            if (point.outside) painter_.ring(at, painter_.mark_radius());
        }
        auto const& absence = absences_[line.row];
        for (std::size_t i = 0; i < absence.size(); ++i)
            painter_.label_centred(
                {painter_.width() - absence_width_, line_of_name(line.y, i, absence.size(), painter_)},
                absence[i], Face::regular, painter_.theme().muted, Align::start);
    }

    ChartData const& data_;
    Painter& painter_;
    Axis axis_;
    RowNames names_;
    RowFrame frame_;
    std::vector<std::vector<std::string>> absences_; ///< of each row, in their lines
    bool with_intervals_ = false;
    double absence_width_ = 0;
    double pitch_ = usual_pitch;
    double left_ = 0;
    double right_ = 0;
};

} // namespace

void draw_dots(ChartData const& data, Painter& painter, double max_height) {
    Dots(data, painter).draw(max_height);
}

} // namespace linsen::layout
