#include "layout/chart_kinds.hpp"

#include "layout/chart_labels.hpp"
#include "layout/chart_overlay.hpp"
#include "layout/chart_panels.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double least_pad = 6;     // between a panel's edge and its first year
constexpr double cut_from = 0.6;    // of the values' range: how far above zero the axis begins near them
constexpr double usual_mark = 0.95; // of a mark's radius elsewhere …
constexpr double small_mark = 0.73; // … and in panels of many years
constexpr std::size_t many_years = 8;
constexpr double longest_gap = 1.5; // of the smallest distance between years: a longer one is a hole

class Multiples {
public:
    Multiples(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter)
        , axis_(make_axis({data.lowest_value, data.highest_value, cut_from, data.decimals, true}))
        , grid_(data, painter) {}

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, axis_, what_else(), painter_);
        auto const key = make_key(data_, painter_, 0);
        auto const above = line * static_cast<double>(title.size() + key.lines) + 8;
        for (auto const tick : axis_.ticks())
            axis_width_ = std::max(axis_width_, painter_.width_of(axis_.label(tick)) + 6);
        axis_width_ = std::max(axis_width_, 2 * painter_.mark_reach() + 6);
        pad_ = std::max(least_pad, usual_mark * mark_growth(data_.series.size()) * painter_.mark_reach());
        grid_.place(axis_width_, max_height - above);
        painter_.set_height(grid_.height() + above);

        draw_axis_title(title, painter_);
        draw_key(
            key, data_, painter_, grid_.height() + 5 + line * static_cast<double>(key.lines),
            [this](Point centre, std::size_t series) { painter_.mark(centre, data_.series[series].style); });
        for (auto const& panel : grid_.panels()) draw_panel(panel);
        if (auto const left_out = grid_.left_out(); left_out > 0)
            draw_left_out(grid_.panels().size(), grid_.panels().size() + left_out, "grupper", painter_,
                          painter_.size() * descent);
    }

private:
    [[nodiscard]] bool breaks(Panel const& panel, std::size_t series, std::size_t row) const {
        return breaks_before(data_, series, row, panel.first);
    }

    /// What the strokes mean that part a line, and that intervals, which panels have no room for, are left
    /// out.
    [[nodiscard]] std::string what_else() const {
        auto any = false;
        for (auto const& panel : grid_.panels())
            for (auto row = panel.first; row < panel.end; ++row)
                for (std::size_t i = 0; i < data_.series.size(); ++i) any = any || breaks(panel, i, row);
        std::string words = any ? "Två snedstreck: brott i serien" : "";
        if (data_.has_intervals())
            words += (any ? ". " : "") + std::string("Konfidensintervall ritas inte i små diagram");
        return words;
    }

    [[nodiscard]] double x(Panel const& panel, double position) const {
        auto const span = grid_.last_year() - grid_.first_year();
        auto const share = span > 0 ? (position - grid_.first_year()) / span : 0.5;
        return panel.left + pad_ + share * (grid_.width() - 2 * pad_);
    }
    [[nodiscard]] double y(Panel const& panel, double value) const {
        return panel.bottom + axis_.share(value) * grid_.plot_height();
    }

    void draw_panel(Panel const& panel) {
        auto const& theme = painter_.theme();
        auto const line = painter_.line_height();
        auto const top = panel.bottom + grid_.plot_height();
        if (panel.emphasised)
            painter_.rectangle({panel.left - 3, panel.bottom - panel.below}, grid_.width() + 6,
                               grid_.plot_height() + panel.below + panel.above, theme.band, {});
        auto const face = panel.emphasised ? Face::bold : Face::regular;
        auto at = top + 3 + line * (static_cast<double>(panel.name.size()) - 0.5);
        for (auto const& words : panel.name) {
            painter_.label_centred({panel.left, at}, words, face, theme.ink, Align::start);
            at -= line;
        }
        draw_frame(panel);
        for (auto i = data_.series.size(); i > 0; --i) draw_line(panel, i - 1);
        for (auto i = data_.series.size(); i > 0; --i) draw_marks(panel, i - 1);
        draw_absences(panel);
    }

    void draw_frame(Panel const& panel) {
        auto const& theme = painter_.theme();
        std::vector<Slot> slots;
        auto const ticks = axis_.ticks();
        for (auto const tick : ticks) {
            auto const lowest = tick == ticks.front();
            painter_.line({panel.left, y(panel, tick)}, {panel.left + grid_.width(), y(panel, tick)},
                          lowest ? Stroke{theme.rule, 0.8, {}} : Stroke{painter_.grid_colour(), 0.4, {}});
            slots.push_back({y(panel, tick), painter_.size()});
        }
        if (panel.left <= axis_width_) {
            for (auto const i : thin_out(slots, 1))
                painter_.label_centred({panel.left - 5, slots[i].centre}, axis_.label(ticks[i]),
                                       Face::regular, theme.muted, Align::end);
            if (axis_.cut()) draw_axis_break(painter_, {panel.left, panel.bottom});
        }
        draw_year(panel, grid_.first_name(), grid_.first_year());
        if (grid_.last_year() > grid_.first_year()) draw_year(panel, grid_.last_name(), grid_.last_year());
    }

    void draw_year(Panel const& panel, std::vector<std::string> const& lines, double position) {
        auto half = 0.0;
        for (auto const& words : lines) half = std::max(half, painter_.width_of(words) / 2);
        auto const centre =
            std::clamp(x(panel, position), panel.left + half, panel.left + grid_.width() - half);
        auto baseline = panel.bottom - 5 - painter_.size() * ascent;
        for (auto const& words : lines) {
            painter_.label({centre, baseline}, words, Face::regular, painter_.theme().muted, Align::centre);
            baseline -= painter_.line_height();
        }
    }

    [[nodiscard]] Point at(Panel const& panel, std::size_t row, std::size_t series) const {
        return {x(panel, data_.rows[row].position), y(panel, *data_.series[series].points[row].value)};
    }

    void draw_line(Panel const& panel, std::size_t series) {
        auto const& points = data_.series[series].points;
        auto const& style = data_.series[series].style;
        auto const scale = [&](double value) { return y(panel, value); };
        LineRun run(painter_, style, 1.3);
        for (auto row = panel.first; row < panel.end; ++row) {
            auto const hole = row > panel.first && data_.rows[row].position - data_.rows[row - 1].position >
                                                       longest_gap * grid_.year_step();
            auto const joined =
                row > panel.first && !hole && points[row - 1].value && !points[row].series_break;
            if (!joined) run.finish();
            if (points[row].value)
                run.add(at(panel, row, series), joined ? lines_under(data_, series, row, scale) : 0);
            if (!breaks(panel, series, row)) continue;
            auto const here = at(panel, row, series);
            draw_series_break(painter_,
                              points[row - 1].value ? at(panel, row - 1, series)
                                                    : Point{x(panel, data_.rows[row - 1].position), here.y},
                              here, style.colour);
        }
        run.finish();
    }

    /// Later series lie under earlier ones: where they coincide their marks are larger, so that all of them
    /// are seen.
    void draw_marks(Panel const& panel, std::size_t series) {
        auto const share = panel.end - panel.first > many_years ? small_mark : usual_mark;
        auto const radius = share * painter_.mark_radius();
        for (auto row = panel.first; row < panel.end; ++row) {
            if (!data_.series[series].points[row].value) continue;
            auto const above = marks_above(data_, series, row, radius,
                                           [&](std::size_t other) { return at(panel, row, other); });
            painter_.mark(at(panel, row, series), data_.series[series].style, radius * mark_growth(above));
        }
    }

    /// Under the years: the mark of each series that lacks something, its name where there is
    /// room, and the years with their signs.
    void draw_absences(Panel const& panel) {
        auto const years = std::max(grid_.first_name().size(), grid_.last_name().size());
        auto baseline = panel.bottom - 5 - painter_.size() * ascent -
                        painter_.line_height() * (static_cast<double>(years) - 1);
        for (auto const& absence : panel.absences) {
            auto const& style = data_.series[absence.series].style;
            auto const reach = painter_.mark_reach();
            painter_.mark({panel.left + reach, baseline - painter_.line_height() + painter_.size() * 0.3},
                          style, usual_mark * painter_.mark_radius());
            for (auto const& words : absence.lines)
                painter_.label({panel.left + grid_.absence_at(), baseline -= painter_.line_height()}, words,
                               Face::regular, painter_.text_colour(style, panel.emphasised), Align::start);
        }
    }

    ChartData const& data_;
    Painter& painter_;
    Axis axis_;
    PanelGrid grid_;
    double axis_width_ = 0;
    double pad_ = least_pad; ///< marks stay inside their panel
};

} // namespace

void draw_multiples(ChartData const& data, Painter& painter, double max_height) {
    Multiples(data, painter).draw(max_height);
}

} // namespace linsen::layout
