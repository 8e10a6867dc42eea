#pragma once

#include "layout/drawing.hpp"
#include "layout/theme.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// Puts the shapes of charts into a drawing.
class Painter {
public:
    /// `ground`: what the chart lies on.
    Painter(Theme const& theme, Measure const& measure, double width, Colour ground = white)
        : theme_(theme)
        , measure_(measure)
        , ground_(ground)
        , size_(theme.chart_size) {
        drawing_.width = width;
    }

    [[nodiscard]] Theme const& theme() const { return theme_; }
    [[nodiscard]] Measure const& measure() const { return measure_; }
    [[nodiscard]] double size() const { return size_; }
    [[nodiscard]] double width() const { return drawing_.width; }
    [[nodiscard]] double height() const { return drawing_.height; }
    void set_height(double height) { drawing_.height = height; }
    [[nodiscard]] double width_of(std::string_view text, Face face = Face::regular) const {
        return measure_(text, face, size_);
    }
    [[nodiscard]] double line_height() const { return size_ * 1.28; }
    /// Marks grow with the theme's text: who needs large print needs them large too.
    [[nodiscard]] double mark_radius() const { return 0.33 * theme_.chart_size; }
    [[nodiscard]] double mark_reach() const {
        return 1.25 * mark_radius();
    } ///< of the widest, from its centre
    /// Side of the square that shows a pattern beside a name.
    [[nodiscard]] double swatch() const { return std::max(7.0, 0.75 * size_); }
    [[nodiscard]] Colour grid_colour() const { return mix(theme_.rule, white, 0.4); }
    /// What the chart lies on; `shaded`: its emphasised rows.
    [[nodiscard]] Colour ground(bool shaded = false) const { return shaded ? theme_.band : ground_; }
    /// A series' own colour where it can be read as text on the chart's ground, else the theme's ink.
    /// `shaded`: on the theme's band.
    [[nodiscard]] Colour text_colour(SeriesStyle const& style, bool shaded = false) const;

    void line(Point from, Point to, Stroke const& stroke);
    void polyline(std::vector<Point> const& points, Stroke const& stroke);
    void polygon(std::vector<Point> const& points, Colour fill);
    void shape(std::vector<Segment> segments, std::optional<Colour> fill, std::optional<Stroke> stroke) {
        drawing_.items.emplace_back(std::in_place_type<Path>, std::move(segments), fill, std::move(stroke));
    }
    void shape(Path path) { drawing_.items.emplace_back(std::move(path)); }
    void rectangle(Point lower_left, double width, double height, std::optional<Colour> fill,
                   std::optional<Stroke> stroke);
    void mark(Point centre, SeriesStyle const& style) { mark(centre, style, mark_radius()); }
    void mark(Point centre, SeriesStyle const& style, double radius);
    /// Around a mark of that radius: its value lies outside its own interval.
    void ring(Point centre, double radius);
    /// An interval from `from` to `to` with caps across its ends.
    void whisker(Point from, Point to, Stroke const& stroke, double cap);
    /// The baseline lies so that the letters stand centred on `at.y`.
    void label_centred(Point at, std::string_view text, Face face, Colour colour, Align align);
    void label(Point baseline, std::string_view text, Face face, Colour colour, Align align);
    /// Text of another size than the chart's, until it is set back.
    void set_size(double size) { size_ = size; }

    /// Rows or panels that the height did not hold.
    [[nodiscard]] std::size_t left_out() const { return left_out_; }
    void set_left_out(std::size_t count) { left_out_ = count; }

    /// The chart's values have no room in it as figures.
    [[nodiscard]] bool without_values() const { return without_values_; }
    void leave_out_values() { without_values_ = true; }

    [[nodiscard]] Drawing take() { return std::move(drawing_); }

private:
    Theme const& theme_;
    Measure const& measure_;
    Colour ground_;
    double size_;
    std::size_t left_out_ = 0;
    bool without_values_ = false;
    Drawing drawing_;
};

} // namespace linsen::layout
