#include "layout/chart_kinds.hpp"

#include "layout/chart_joint_labels.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_pattern.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double comfortable = 0.8;  // of the width: how high the chart is before its bars come closer
constexpr double wide_gap = 7;       // points above and below the bars of a row, together …
constexpr double narrow_gap = 3;     // … and when many rows share the page
constexpr double closest = 1.03;     // of the text's size: how near the labels of two bars may come
constexpr double thinnest = 3.5;     // a bar that has no label of its own
constexpr double joint_share = 0.45; // of the width, which the joint label of a row may take in any case
constexpr double label_gap = 3;
constexpr double least_bars = 0.3;  // of the width, for the bars themselves
constexpr double ring_in_bar = 0.2; // radius of what a ring stands around, as a share of the bar

class Bars {
public:
    Bars(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter)
        , looks_(looks_of(data))
        , names_(row_names(data, painter)) {
        // Bars say their value by their length: they begin at zero, and their scale ends with the longest.
        low_ = std::min(0.0, data.low);
        high_ = std::max(0.0, data.high);
        if (low_ == high_) high_ = 1;
    }

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, {}, data_.interval_words("Streck"), painter_);
        auto const title_height = line * static_cast<double>(title.size()) + 4;
        place_rows(max_height, title_height);
        named_row_ = first_row();
        if (!joint_) place_columns();
        // Long names at the bars' ends would leave no room for the bars, and joint labels have no names.
        auto const nameless = joint_ || right_ - left_ < least_bars * painter_.width();
        SeriesKey key;
        if (nameless || (data_.series.size() > 1 && data_.rows.size() > 1)) {
            key = make_key(data_, painter_, 0);
            place_rows(max_height, title_height + static_cast<double>(key.lines) * line + 3);
            named_row_ = nameless || joint_ ? data_.rows.size() : first_row();
            place_columns();
        }

        draw_axis_title(title, painter_);
        draw_key(key, data_, painter_, painter_.height() - title_height,
                 [this](Point centre, std::size_t series) { fill_swatch(painter_, centre, looks_[series]); });
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

    /// The series' names stand beside their bars in the first row too when there is room; the key above tells
    /// what all of them look like.
    [[nodiscard]] bool is_named(std::size_t row) const { return row == named_row_; }

    /// What stands at a bar's end: the value or sign, and in the first row the series' name.
    [[nodiscard]] double label_width(std::size_t series, std::size_t row) const {
        auto const& one = data_.series[series];
        auto width = painter_.width_of(one.points[row].text);
        if (is_named(row)) width += painter_.width_of(" ") + painter_.width_of(one.name, Face::bold);
        return width;
    }

    void join_labels() {
        std::vector<JointLabels::Values> values(data_.rows.size());
        for (std::size_t row = 0; row < values.size(); ++row)
            for (auto const& series : data_.series) values[row].push_back(series.points[row].text);
        auto const names = stack_rows(data_, names_, painter_, 1, 1e9).names;
        auto const width = painter_.width();
        labels_ = JointLabels(
            values, std::max(joint_share * width, (1 - least_bars) * width - names - label_gap), painter_);
        for (std::size_t row = 0; row < values.size(); ++row)
            names_[row].beside = std::max<std::size_t>(1, labels_.lines(row));
    }

    /// Where the bars of a row and their intervals end, to the right.
    [[nodiscard]] double joint_reach(std::size_t row) const {
        auto result = 0.0;
        for (std::size_t i = 0; i < data_.series.size(); ++i) result = std::max(result, reach(i, row));
        return result;
    }

    /// Bars come closer together before the chart grows, it grows before their labels are joined, and only
    /// then are rows left out.
    void place_rows(double max_height, double above) {
        for (auto& name : names_) name.beside = 1;
        auto const bars = static_cast<double>(data_.series.size());
        auto most = max_height - above - 2;
        auto const wished = std::min(most, comfortable * painter_.width());
        auto const widest = bars * painter_.line_height() + wide_gap;
        auto const tightest = bars * closest * painter_.size() + narrow_gap;
        auto pitch = fitting_pitch(data_, names_, painter_, wished, tightest, widest);
        joint_ = stack_rows(data_, names_, painter_, pitch, 1e9).top > most + 1e-6;
        if (joint_) {
            join_labels();
            auto const least = std::max(painter_.line_height(), bars * thinnest + narrow_gap);
            pitch = fitting_pitch(data_, names_, painter_, most, std::min(least, tightest), tightest);
        }
        auto const share = (pitch - tightest) / (widest - tightest);
        gap_ = narrow_gap + std::max(0.0, share) * (wide_gap - narrow_gap);
        bar_ = (pitch - gap_) / bars;
        frame_ = stack_rows(data_, names_, painter_, pitch, most);
        if (frame_.left_out > 0)
            frame_ = stack_rows(data_, names_, painter_, pitch, most - painter_.line_height());
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
        for_each_bar([&](std::size_t i, std::size_t row) {
            if (!joint_ && is_negative(i, row)) before = std::max(before, label_width(i, row) + label_gap);
        });
        left_ += before;
        auto const full = right_ - left_;
        auto scale = full / (high_ - low_);
        auto const hold = [&](double end, double label) {
            if (end > low_) scale = std::min(scale, (full - label - label_gap) / (end - low_));
        };
        for_each_bar([&](std::size_t i, std::size_t row) {
            if (joint_) {
                if (i == 0) hold(joint_reach(row), labels_.width(row));
            } else if (!is_negative(i, row)) {
                hold(reach(i, row), label_width(i, row));
            }
        });
        right_ = left_ + std::max(10.0, scale * (high_ - low_));
    }

    template <class Visit>
    void for_each_bar(Visit const& visit) const {
        for (auto const& line : frame_.lines)
            for (std::size_t i = 0; i < data_.series.size() && !line.heading; ++i) visit(i, line.row);
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
        auto y = line.y + bar_ * static_cast<double>(data_.series.size()) / 2;
        for (std::size_t i = 0; i < data_.series.size(); ++i) {
            y -= bar_;
            draw_bar(i, line.row, y);
            if (!joint_) draw_label(i, line.row, y + bar_ / 2);
        }
        if (!joint_) return;
        if (labels_.dropped()) painter_.leave_out_values();
        labels_.draw(
            line.row, {x(joint_reach(line.row)) + label_gap, line.y},
            [&](std::size_t series) {
                return painter_.text_colour(data_.series[series].style, data_.rows[line.row].emphasised);
            },
            painter_);
    }

    void draw_bar(std::size_t index, std::size_t row, double y) {
        auto const& series = data_.series[index];
        auto const& point = series.points[row];
        if (point.value) {
            auto const from = std::min(x(0), x(*point.value));
            auto const length = std::max(x(0), x(*point.value)) - from;
            auto const inset = std::min(0.6, 0.08 * bar_);
            fill_box(painter_, {from, y + inset}, length, bar_ - 2 * inset, looks_[index]);
        }
        if (point.interval) {
            // The white casing keeps the line visible on dark bars.
            Point const low{x(point.interval->low), y + bar_ / 2};
            Point const high{x(point.interval->high), y + bar_ / 2};
            auto const cap = std::min(1.8, bar_ / 2 - 0.6);
            painter_.whisker(low, high, {white, 2, {}}, cap + 0.4);
            painter_.whisker(low, high, {painter_.theme().ink, 0.6, {}}, cap);
            // At the bar's end, which the eye would else look for inside the stroke.
            if (point.outside) painter_.ring({x(*point.value), y + bar_ / 2}, ring_in_bar * bar_);
        }
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
                               Face::bold, painter_.text_colour(series.style, data_.rows[row].emphasised),
                               align);
    }

    ChartData const& data_;
    Painter& painter_;
    std::vector<PatternLook> looks_;
    RowNames names_;
    RowFrame frame_;
    std::size_t named_row_ = 0;
    double low_ = 0;
    double high_ = 0;
    bool joint_ = false; ///< the bars of a row share one label
    JointLabels labels_; ///< these
    double bar_ = 0;
    double gap_ = 0;
    double left_ = 0;
    double right_ = 0;
};

} // namespace

void draw_bars(ChartData const& data, Painter& painter, double max_height) {
    Bars(data, painter).draw(max_height);
}

} // namespace linsen::layout
