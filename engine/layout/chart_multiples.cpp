#include "layout/chart_kinds.hpp"

#include "base/text.hpp"
#include "layout/chart_labels.hpp"
#include "layout/chart_overlay.hpp"
#include "layout/chart_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace linsen::layout {

namespace {

constexpr double comfortable = 1.15; // of the width: how high the panels are together before they shrink
constexpr double least_panel = 100;  // width of a panel with the gap beside it
constexpr double few_panels = 9;     // stand three beside each other, more stand four
constexpr double gap = 12;           // between panels
constexpr double least_pad = 6;      // between a panel's edge and its first year
constexpr double least_plot = 32;
constexpr double proportion = 0.62; // height of a plot as a share of its width, at most
constexpr double cut_from = 0.6;    // of the values' range: how far above zero the axis begins near them
constexpr double usual_mark = 0.79; // of a mark's radius elsewhere …
constexpr double small_mark = 0.61; // … and in panels of many years
constexpr std::size_t many_years = 8;
constexpr double longest_gap = 1.5; // of the smallest distance between years: a longer one is a hole

/// The rows of one group, which stand behind each other in the data.
struct Panel {
    std::size_t first = 0;
    std::size_t end = 0;
    bool emphasised = false;
    double left = 0;
    double bottom = 0; ///< of its plot
    double below = 0;  ///< height of what stands under it
    struct Absence {
        std::size_t series = 0;
        std::string words; ///< "2017: .., 2019–2020: –"
    };
    std::vector<Absence> absences{}; ///< of the series that lack something here
};

class Multiples {
public:
    Multiples(ChartData const& data, Painter& painter)
        : data_(data)
        , painter_(painter) {
        find_panels();
        find_scales();
    }

    void draw(double max_height) {
        auto const line = painter_.line_height();
        auto const title = axis_title(data_.unit, axis_, "", painter_);
        auto const key = make_key(data_, painter_, 0);
        auto const above = line * static_cast<double>(title.size() + key.lines) + 8;
        place(max_height - above);
        painter_.set_height(height_ + above);

        draw_axis_title(title, painter_);
        draw_key(
            key, data_, painter_, height_ + 5 + line * static_cast<double>(key.lines),
            [this](Point centre, std::size_t series) { painter_.mark(centre, data_.series[series].style); });
        for (auto const& panel : panels_) draw_panel(panel);
        if (left_out_ > 0)
            draw_left_out(panels_.size(), panels_.size() + left_out_, "grupper", painter_,
                          painter_.size() * descent);
    }

private:
    void find_panels() {
        for (std::size_t row = 0; row < data_.rows.size(); ++row) {
            if (panels_.empty() || data_.rows[row].group != data_.rows[panels_.back().first].group)
                panels_.push_back({row, row, false, 0, 0, 0, {}});
            panels_.back().end = row + 1;
            panels_.back().emphasised = panels_.back().emphasised || data_.rows[row].emphasised;
        }
    }

    /// Common to all panels, so that they can be compared.
    void find_scales() {
        axis_ = make_axis({data_.lowest_value, data_.highest_value, cut_from, data_.decimals, true});
        first_year_ = last_year_ = data_.rows.front().position;
        smallest_ = std::numeric_limits<double>::infinity();
        for (auto const& panel : panels_)
            for (auto row = panel.first; row < panel.end; ++row) {
                auto const at = data_.rows[row].position;
                if (at < first_year_ || row == 0) {
                    first_year_ = at;
                    first_name_ = data_.rows[row].heading;
                }
                if (at > last_year_ || row == 0) {
                    last_year_ = at;
                    last_name_ = data_.rows[row].heading;
                }
                if (row > panel.first && at > data_.rows[row - 1].position)
                    smallest_ = std::min(smallest_, at - data_.rows[row - 1].position);
            }
        for (auto& panel : panels_) {
            for (std::size_t i = 0; i < data_.series.size(); ++i)
                if (auto words = absences_of(panel, i); !words.empty())
                    panel.absences.push_back({i, std::move(words)});
            most_absences_ = std::max(most_absences_, panel.absences.size());
        }
    }

    /// Years in a row that lack their value for the same reason are told as a range.
    [[nodiscard]] std::string absences_of(Panel const& panel, std::size_t series) const {
        auto const& points = data_.series[series].points;
        std::vector<std::string> parts;
        for (auto row = panel.first; row < panel.end; ++row) {
            if (points[row].value) continue;
            auto last = row;
            while (last + 1 < panel.end && !points[last + 1].value &&
                   points[last + 1].text == points[row].text)
                ++last;
            auto const& from = data_.rows[row].heading;
            parts.push_back((last == row ? from : from + "–" + data_.rows[last].heading) + ":\u00A0" +
                            points[row].text);
            row = last;
        }
        return join(parts, ", ");
    }

    void place(double most) {
        auto const line = painter_.line_height();
        for (auto const tick : axis_.ticks())
            axis_width_ = std::max(axis_width_, painter_.width_of(axis_.label(tick)) + 6);
        axis_width_ = std::max(axis_width_, 2 * painter_.mark_reach() + 6);
        pad_ = std::max(least_pad, usual_mark * mark_growth(data_.series.size()) * painter_.mark_reach());
        auto const room = painter_.width() - axis_width_ - 3;
        auto const wanted = static_cast<double>(panels_.size()) <= few_panels ? 3.0 : 4.0;
        // The first and the last year stand beside each other under a plot.
        auto const years = std::max(painter_.width_of(first_name_), painter_.width_of(last_name_));
        auto const least = std::max(least_panel, std::min(2 * years + 7 + gap, (room + gap) / 2));
        columns_ = static_cast<std::size_t>(std::clamp(
            std::floor((room + gap) / least), 1.0, std::min(wanted, static_cast<double>(panels_.size()))));
        width_ = (room - gap * static_cast<double>(columns_ - 1)) / static_cast<double>(columns_);

        auto const below = [&](std::size_t absences) { // years, and what is not shown
            return 5 + line * static_cast<double>(1 + absences);
        };
        auto const above = line + 3 + 6; // the name, and the gap to the next row of panels
        auto const beside = above + below(most_absences_);
        auto rows = (panels_.size() + columns_ - 1) / columns_;
        if (static_cast<double>(rows) * (beside + least_plot) > most) {
            most -= line;
            auto const held = std::max(1.0, std::floor(most / (beside + least_plot)));
            keep(static_cast<std::size_t>(held) * columns_);
            rows = (panels_.size() + columns_ - 1) / columns_;
        }
        auto const foot = left_out_ > 0 ? line : 0;
        std::vector<std::size_t> absences(rows, 0); // lines for them, a row of panels
        for (std::size_t i = 0; i < panels_.size(); ++i)
            absences[i / columns_] = std::max(absences[i / columns_], panels_[i].absences.size());
        height_ = foot;
        for (auto const lines : absences) height_ += above + below(lines);
        auto const of_plots = [&](double height) { return (height - height_) / static_cast<double>(rows); };
        plot_ = std::min({std::max(of_plots(std::min(most, comfortable * painter_.width())), least_plot),
                          proportion * width_, of_plots(most)});
        height_ += plot_ * static_cast<double>(rows);
        auto top = height_;
        for (std::size_t i = 0; i < panels_.size(); ++i) {
            auto const row = i / columns_;
            if (i > 0 && i % columns_ == 0) top -= above + plot_ + below(absences[row - 1]);
            panels_[i].left = axis_width_ + static_cast<double>(i % columns_) * (width_ + gap);
            panels_[i].below = below(absences[row]);
            panels_[i].bottom = top - line - 3 - plot_;
        }
    }

    /// The first panels and the emphasised ones, `most` together.
    void keep(std::size_t most) {
        auto const all = panels_.size();
        for (auto i = panels_.size(); i > 0 && panels_.size() > most; --i)
            if (!panels_[i - 1].emphasised)
                panels_.erase(panels_.begin() + static_cast<std::ptrdiff_t>(i - 1));
        if (panels_.size() > most) panels_.resize(most);
        left_out_ = all - panels_.size();
    }

    [[nodiscard]] double x(Panel const& panel, double position) const {
        auto const span = last_year_ - first_year_;
        auto const share = span > 0 ? (position - first_year_) / span : 0.5;
        return panel.left + pad_ + share * (width_ - 2 * pad_);
    }
    [[nodiscard]] double y(Panel const& panel, double value) const {
        return panel.bottom + axis_.share(value) * plot_;
    }

    void draw_panel(Panel const& panel) {
        auto const& theme = painter_.theme();
        auto const line = painter_.line_height();
        auto const top = panel.bottom + plot_;
        if (panel.emphasised)
            painter_.rectangle({panel.left - 3, panel.bottom - panel.below}, width_ + 6,
                               plot_ + panel.below + line + 3, theme.band, {});
        auto const& name = data_.rows[panel.first].group;
        auto const face = panel.emphasised ? Face::bold : Face::regular;
        painter_.label_centred({panel.left, top + 3 + line / 2},
                               fit(name, face, painter_.size(), width_, painter_.measure()), face, theme.ink,
                               Align::start);
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
            painter_.line({panel.left, y(panel, tick)}, {panel.left + width_, y(panel, tick)},
                          lowest ? Stroke{theme.rule, 0.8, {}} : Stroke{painter_.grid_colour(), 0.4, {}});
            slots.push_back({y(panel, tick), painter_.size()});
        }
        if (panel.left <= axis_width_) {
            for (auto const i : thin_out(slots, 1))
                painter_.label_centred({panel.left - 5, slots[i].centre}, axis_.label(ticks[i]),
                                       Face::regular, theme.muted, Align::end);
            if (axis_.cut()) draw_axis_break(painter_, {panel.left, panel.bottom});
        }
        auto const baseline = panel.bottom - 5 - painter_.size() * ascent;
        auto const year = [&](std::string const& text, double position) {
            auto const fitted = fit(text, Face::regular, painter_.size(), width_ / 2 - 3, painter_.measure());
            auto const half = painter_.width_of(fitted) / 2;
            auto const centre = std::clamp(x(panel, position), panel.left + half, panel.left + width_ - half);
            painter_.label({centre, baseline}, fitted, Face::regular, theme.muted, Align::centre);
        };
        year(first_name_, first_year_);
        if (last_year_ > first_year_) year(last_name_, last_year_);
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
                                                       longest_gap * smallest_;
            auto const joined = row > panel.first && !hole && points[row - 1].value;
            if (!joined || points[row].series_break) run.finish();
            if (points[row].value)
                run.add(at(panel, row, series), joined ? lines_under(data_, series, row, scale) : 0);
        }
        run.finish();
    }

    /// Later series lie under earlier ones and have larger marks: where they coincide, all of them are seen.
    void draw_marks(Panel const& panel, std::size_t series) {
        auto const share = panel.end - panel.first > many_years ? small_mark : usual_mark;
        auto const radius = share * painter_.mark_radius() * mark_growth(series);
        for (auto row = panel.first; row < panel.end; ++row)
            if (data_.series[series].points[row].value)
                painter_.mark(at(panel, row, series), data_.series[series].style, radius);
    }

    /// Under the years: the mark of each series that lacks something, its name where there is
    /// room, and the years with their signs.
    void draw_absences(Panel const& panel) {
        auto baseline = panel.bottom - 5 - painter_.size() * ascent;
        for (auto const& [series, words] : panel.absences) {
            baseline -= painter_.line_height();
            auto const& style = data_.series[series].style;
            auto const reach = painter_.mark_reach();
            auto const text_at = 2 * reach + 1;
            painter_.mark({panel.left + reach, baseline + painter_.size() * 0.3}, style,
                          usual_mark * painter_.mark_radius());
            auto const named = data_.series[series].name + " " + words;
            auto const has_room = painter_.width_of(named) <= width_ - text_at;
            painter_.label({panel.left + text_at, baseline},
                           fit(has_room ? named : words, Face::regular, painter_.size(), width_ - text_at,
                               painter_.measure()),
                           Face::regular, painter_.text_colour(style, panel.emphasised), Align::start);
        }
    }

    ChartData const& data_;
    Painter& painter_;
    std::vector<Panel> panels_;
    std::size_t left_out_ = 0;
    std::size_t most_absences_ = 0; ///< lines of a panel for what is not shown
    Axis axis_;
    double first_year_ = 0;
    double last_year_ = 0;
    double smallest_ = 0; ///< distance between two years
    std::string first_name_;
    std::string last_name_;
    std::size_t columns_ = 1;
    double axis_width_ = 0;
    double pad_ = least_pad; ///< marks stay inside their panel
    double width_ = 0;       ///< of a panel
    double plot_ = 0;        ///< height of a panel's plot
    double height_ = 0;
};

} // namespace

void draw_multiples(ChartData const& data, Painter& painter, double max_height) {
    Multiples(data, painter).draw(max_height);
}

} // namespace linsen::layout
