#include "layout/chart_kinds.hpp"

#include "layout/chart_absences.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_line_ends.hpp"
#include "layout/chart_overlay.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>

namespace linsen::layout {

namespace {

constexpr double proportion = 0.34; // height of the plot as a share of the width …
constexpr double least_plot = 110;  // … within these limits
constexpr double most_plot = 190;
constexpr std::array ends_shares{0.28, 0.36}; // of the width, at most, for the labels at the line ends …
constexpr double ends_height = 0.7;           // … and of the height: the first that leaves them whole
constexpr double year_share = 0.2;            // of the width, at most, for the name of a year or period
constexpr std::size_t most_year_lines = 3;
constexpr double ends_gap = 8;           // before them
constexpr double longest_gap = 1.5;      // of the smallest distance between years: a longer one is a hole
constexpr std::size_t many_years = 15;   // whose marks are smaller
constexpr double small_mark = 0.71;      // of the usual size
constexpr std::size_t most_whiskers = 8; // years; more are drawn as bands

/// The whole line chart, set from the outside in: columns, then heights, then what is drawn.
class Lines {
public:
    Lines(ChartData const& data, Painter& painter, double max_height)
        : data_(data)
        , painter_(painter)
        , axis_(make_axis({data.low, data.high, 2, data.decimals, true}))
        , ends_(data, painter, {ends_shares[0] * painter.width(), ends_shares[1] * painter.width()},
                ends_height * max_height)
        , absences_(absence_rows(data)) {
        find_holes();
        for (auto const& row : data.rows)
            years_.push_back(wrap(row.heading, Face::regular, painter.size(), year_share * painter.width(),
                                  most_year_lines, painter.measure()));
        for (auto const& year : years_) year_lines_ = std::max(year_lines_, year.size());
    }

    void draw(double max_height) {
        place_columns();
        place_heights(max_height);
        draw_frame();
        draw_years();
        if (!has_whiskers()) draw_bands();
        // Totals come last in a table and lie under women and men in the picture.
        for (auto i = data_.series.size(); i > 0; --i) draw_line(i - 1);
        for (auto i = data_.series.size(); i > 0; --i) draw_whiskers(i - 1);
        for (auto i = data_.series.size(); i > 0; --i) draw_marks(i - 1);
        ends_.draw(painter_, right_ + ends_gap, end_heights(), bottom_, top_ + painter_.line_height() / 2);
    }

private:
    [[nodiscard]] double y(double value) const { return bottom_ + axis_.share(value) * (top_ - bottom_); }
    [[nodiscard]] double x(std::size_t row) const {
        auto const first = data_.rows.front().position;
        auto const span = data_.rows.back().position - first;
        auto const share = span > 0 ? (data_.rows[row].position - first) / span : 0.5;
        return left_ + pad_left_ + share * (right_ - pad_right_ - left_ - pad_left_);
    }
    [[nodiscard]] Point at(std::size_t row, std::size_t series) const {
        return {x(row) + aside_[series], y(*data_.series[series].points[row].value)};
    }

    /// Whether the line goes on from the row before.
    [[nodiscard]] bool joined(std::size_t row, std::size_t series) const {
        auto const& points = data_.series[series].points;
        return row > 0 && !hole_before_[row] && points[row - 1].value && points[row].value &&
               !points[row].series_break;
    }
    [[nodiscard]] bool breaks(std::size_t row, std::size_t series) const {
        return breaks_before(data_, series, row);
    }

    [[nodiscard]] double half_of_year(std::size_t row) const {
        auto half = 0.0;
        for (auto const& words : years_[row]) half = std::max(half, painter_.width_of(words) / 2);
        return half;
    }

    void find_holes() {
        auto smallest = std::numeric_limits<double>::infinity();
        auto const& rows = data_.rows;
        for (std::size_t i = 1; i < rows.size(); ++i)
            if (rows[i].position > rows[i - 1].position)
                smallest = std::min(smallest, rows[i].position - rows[i - 1].position);
        hole_before_.assign(rows.size(), false);
        for (std::size_t i = 1; i < rows.size(); ++i)
            hole_before_[i] = rows[i].position - rows[i - 1].position > longest_gap * smallest;
    }

    [[nodiscard]] bool has_whiskers() const { return data_.rows.size() <= most_whiskers; }

    /// The total's interval is left out when women and men have theirs: three would be mud.
    [[nodiscard]] bool shows_interval(std::size_t series) const {
        if (!data_.series[series].has_intervals()) return false;
        return data_.series[series].sex != "totalt" ||
               std::none_of(data_.series.begin(), data_.series.end(),
                            [](auto const& other) { return other.sex != "totalt" && other.has_intervals(); });
    }

    void place_columns() {
        for (auto const tick : axis_.ticks()) left_ = std::max(left_, painter_.width_of(axis_.label(tick)));
        left_ += 6;
        auto names = 0.0; // of the rows of signs, which stand under those of the lines
        for (auto const& row : absences_) names = std::max(names, painter_.width_of(row.name));
        auto const ends =
            std::max(ends_.width(), std::min(ends_.text_at() + names, ends_shares[0] * painter_.width()));
        right_ = painter_.width() - ends - ends_gap;
        auto const half = [&](std::size_t row) { return half_of_year(row); };
        pad_left_ = std::max(12.0, half(0) - left_ + 1);
        pad_right_ = std::max(8.0, half(data_.rows.size() - 1) - (painter_.width() - right_) + 1);

        // Neighbouring series stand a little apart, so that their intervals do not lie on each other.
        aside_.assign(data_.series.size(), 0);
        if (!has_whiskers()) return;
        std::vector<std::size_t> uncertain;
        for (std::size_t i = 0; i < data_.series.size(); ++i)
            if (shows_interval(i)) uncertain.push_back(i);
        auto const apart = std::min(5.0, (right_ - left_) / static_cast<double>(6 * data_.rows.size()));
        for (std::size_t i = 0; i < uncertain.size(); ++i)
            aside_[uncertain[i]] =
                (static_cast<double>(i) - static_cast<double>(uncertain.size() - 1) / 2) * apart;
    }

    void place_heights(double max_height) {
        auto const line = painter_.line_height();
        title_ =
            axis_title(data_.unit, axis_, data_.interval_words(has_whiskers() ? "Streck" : "Band"), painter_);
        auto const above = line * static_cast<double>(title_.size()) + std::max(6.0, painter_.mark_reach());
        for (std::size_t row = 0; row < data_.rows.size(); ++row)
            for (std::size_t series = 0; series < data_.series.size(); ++series)
                has_breaks_ = has_breaks_ || breaks(row, series);
        drop_ = std::max(6.0, (0.36 + descent) * painter_.size());
        bottom_ =
            drop_ + line * static_cast<double>(year_lines_ + absences_.size() + (has_breaks_ ? 1U : 0U));
        auto const wanted = std::clamp(proportion * painter_.width(), least_plot, most_plot);
        auto const plot = std::min(std::max(wanted, ends_.height()), max_height - bottom_ - above);
        top_ = bottom_ + plot;
        painter_.set_height(top_ + above);
    }

    void draw_frame() {
        auto const& theme = painter_.theme();
        draw_axis_title(title_, painter_);
        auto const ticks = axis_.ticks();
        std::vector<Slot> slots;
        for (auto const tick : ticks) {
            painter_.line({left_, y(tick)}, {right_, y(tick)},
                          tick == 0 ? Stroke{theme.rule, 0.8, {}} : Stroke{painter_.grid_colour(), 0.4, {}});
            slots.push_back({y(tick), painter_.size()});
        }
        for (auto const i : thin_out(slots, 1))
            painter_.label_centred({left_ - 5, slots[i].centre}, axis_.label(ticks[i]), Face::regular,
                                   theme.muted, Align::end);
        if (axis_.cut()) draw_axis_break(painter_, {left_, bottom_});
    }

    void draw_years() {
        auto const& theme = painter_.theme();
        std::vector<Slot> slots;
        for (std::size_t row = 0; row < data_.rows.size(); ++row) {
            painter_.line({x(row), bottom_}, {x(row), bottom_ - 3}, Stroke{theme.rule, 0.6, {}});
            auto const half = half_of_year(row);
            slots.push_back({std::clamp(x(row), half, painter_.width() - half), 2 * half});
        }
        auto baseline = bottom_ - drop_ - painter_.size() * ascent;
        for (auto const row : thin_out_years(slots, 5)) {
            auto at = baseline;
            for (auto const& words : years_[row]) {
                painter_.label({slots[row].centre, at}, words, Face::regular, theme.ink, Align::centre);
                at -= painter_.line_height();
            }
        }
        baseline -= painter_.line_height() * static_cast<double>(year_lines_ - 1);
        if (has_breaks_) draw_break_names(baseline -= painter_.line_height());
        for (auto const& row : absences_) draw_absences(row, baseline -= painter_.line_height());
    }

    void draw_absences(AbsenceRow const& row, double baseline) {
        auto const colour = painter_.theme().muted;
        auto free_from = 0.0;
        for (std::size_t i = 0; i < row.signs.size(); ++i) {
            auto const half = painter_.width_of(row.signs[i]) / 2;
            if (row.signs[i].empty() || x(i) - half < free_from) continue;
            painter_.label({x(i), baseline}, row.signs[i], Face::regular, colour, Align::centre);
            free_from = x(i) + half + 1;
        }
        auto const name_at = right_ + ends_gap + ends_.text_at();
        auto const room = painter_.width() - name_at;
        painter_.label({name_at, baseline},
                       fit(row.name, Face::regular, painter_.size(), room, painter_.measure()), Face::regular,
                       colour, Align::start);
    }

    void draw_break_names(double baseline) {
        std::string const text = "brott i serien";
        auto const half = painter_.width_of(text) / 2;
        auto free_from = 0.0;
        for (std::size_t row = 1; row < data_.rows.size(); ++row) {
            auto any = false;
            for (std::size_t series = 0; series < data_.series.size(); ++series)
                any = any || breaks(row, series);
            auto const centre = std::clamp((x(row - 1) + x(row)) / 2, half, std::max(half, right_ - half));
            if (!any || centre - half < free_from) continue;
            painter_.label({centre, baseline}, text, Face::regular, painter_.theme().muted, Align::centre);
            free_from = centre + half + 4;
        }
    }

    void draw_bands() {
        std::vector<std::pair<std::vector<Point>, Colour>> edges;
        std::vector<std::pair<std::vector<Point>, Colour>> lone; // of a year between two that have no value
        for (auto i = data_.series.size(); i > 0; --i) {
            if (!shows_interval(i - 1)) continue;
            auto const& series = data_.series[i - 1];
            std::vector<Point> low;
            std::vector<Point> high;
            auto const finish = [&] {
                if (low.size() > 1) {
                    auto outline = high;
                    outline.insert(outline.end(), low.rbegin(), low.rend());
                    painter_.polygon(outline, mix(series.style.colour, white, 0.14));
                    edges.emplace_back(low, series.style.colour);
                    edges.emplace_back(high, series.style.colour);
                } else if (low.size() == 1) {
                    lone.emplace_back(std::vector{low.front(), high.front()}, series.style.colour);
                }
                low.clear();
                high.clear();
            };
            for (std::size_t row = 0; row < data_.rows.size(); ++row) {
                auto const& interval = series.points[row].interval;
                if (!interval || !joined(row, i - 1)) finish();
                if (!interval) continue;
                low.push_back({x(row), y(interval->low)});
                high.push_back({x(row), y(interval->high)});
            }
            finish();
        }
        // Tints cover each other; the edges on top show where each band goes on.
        for (auto const& [points, colour] : edges) painter_.polyline(points, {colour, 0.35, {}});
        for (auto const& [ends, colour] : lone) painter_.whisker(ends[0], ends[1], {colour, 0.7, {}}, 2);
    }

    void draw_line(std::size_t series) {
        auto const& style = data_.series[series].style;
        LineRun run(painter_, style, data_.series[series].sex == "totalt" ? 1.1 : 1.7);
        auto const scale = [this](double value) { return y(value); };
        for (std::size_t row = 0; row < data_.rows.size(); ++row) {
            auto const goes_on = joined(row, series);
            if (!goes_on) run.finish();
            if (data_.series[series].points[row].value)
                run.add(at(row, series), goes_on ? lines_under(data_, series, row, scale) : 0);
            if (!breaks(row, series)) continue;
            auto const here = at(row, series);
            auto const has_before = data_.series[series].points[row - 1].value.has_value();
            draw_series_break(painter_, has_before ? at(row - 1, series) : Point{x(row - 1), here.y}, here,
                              style.colour);
        }
        run.finish();
    }

    void draw_whiskers(std::size_t series) {
        if (!has_whiskers() || !shows_interval(series)) return;
        for (std::size_t row = 0; row < data_.rows.size(); ++row)
            if (auto const& interval = data_.series[series].points[row].interval) {
                auto const across = x(row) + aside_[series];
                painter_.whisker({across, y(interval->low)}, {across, y(interval->high)},
                                 {data_.series[series].style.colour, 0.7, {}}, 2);
            }
    }

    void draw_marks(std::size_t series) {
        auto const radius = painter_.mark_radius() * (data_.rows.size() > many_years ? small_mark : 1);
        for (std::size_t row = 0; row < data_.rows.size(); ++row) {
            auto const& point = data_.series[series].points[row];
            if (!point.value) continue;
            auto const own_radius =
                radius * mark_growth(marks_above(data_, series, row, radius,
                                                 [&](std::size_t other) { return at(row, other); }));
            painter_.mark(at(row, series), data_.series[series].style, own_radius);
            if (point.outside) painter_.ring(at(row, series), own_radius);
        }
    }

    [[nodiscard]] std::vector<double> end_heights() const {
        std::vector<double> heights;
        for (auto const& series : data_.series) {
            auto height = bottom_;
            for (auto const& point : series.points)
                if (point.value) height = y(*point.value);
            heights.push_back(height);
        }
        return heights;
    }

    ChartData const& data_;
    Painter& painter_;
    Axis axis_;
    std::vector<std::string> title_;
    LineEnds ends_;
    std::vector<AbsenceRow> absences_;
    std::vector<std::vector<std::string>> years_; ///< as they are printed, in their lines
    std::size_t year_lines_ = 1;                  ///< of the highest
    std::vector<bool> hole_before_;
    std::vector<double> aside_;
    bool has_breaks_ = false;
    double left_ = 0;
    double right_ = 0;
    double bottom_ = 0;
    double drop_ = 0; ///< from the plot to the years: the lowest value's label reaches below the plot
    double top_ = 0;
    double pad_left_ = 0;
    double pad_right_ = 0;
};

} // namespace

void draw_lines(ChartData const& data, Painter& painter, double max_height) {
    Lines(data, painter, max_height).draw(max_height);
}

} // namespace linsen::layout
