#pragma once

#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <cstddef>
#include <functional>
#include <vector>

namespace linsen::layout {

/// Series that have the same values lie on each other. Later series are drawn first and lie under earlier
/// ones: where they coincide the upper line is parted, so that those under it are seen in its gaps, and the
/// lower marks are larger, so that they are seen around the upper ones.

/// How many lines of later series lie right under this one's between the row before and this row. `y` says
/// where a value stands, in points.
[[nodiscard]] std::size_t lines_under(ChartData const& data, std::size_t series, std::size_t row,
                                      std::function<double(double)> const& y);

/// How much larger the mark of a series is that lies under so many others.
[[nodiscard]] double mark_growth(std::size_t above);

/// How many marks of earlier series, which are drawn on top of this one's, lie within `radius` of it.
/// `place`: where a series' value of the row stands.
[[nodiscard]] std::size_t marks_above(ChartData const& data, std::size_t series, std::size_t row,
                                      double radius, std::function<Point(std::size_t)> const& place);

/// Whether the series breaks between what it showed before the row and what it shows in it; `first`: the
/// row where its line may begin.
[[nodiscard]] bool breaks_before(ChartData const& data, std::size_t series, std::size_t row,
                                 std::size_t first = 0);

/// Two slanting strokes half-way between the points that are not to be compared.
void draw_series_break(Painter& painter, Point from, Point to, Colour colour);

/// One line drawn from point to point, parted where others lie under it.
class LineRun {
public:
    LineRun(Painter& painter, SeriesStyle const& style, double width)
        : painter_(painter)
        , style_(style)
        , width_(width) {}

    /// The line goes on to `point`, over `under` other lines; or begins there.
    void add(Point point, std::size_t under);
    /// The line ends; the next point begins another.
    void finish();

private:
    Painter& painter_;
    SeriesStyle const& style_;
    double width_;
    std::vector<Point> points_;
    std::size_t under_ = 0; ///< how many lines lie under what is collected
};

} // namespace linsen::layout
