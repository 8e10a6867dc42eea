#pragma once

#include "layout/chart_axis.hpp"
#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <functional>
#include <string>
#include <vector>

namespace linsen::layout {

/// The rows of a chart that has one line a unit, from top to bottom: names to the left, headings of groups,
/// a band behind emphasised rows, totals a little apart.
struct RowFrame {
    struct Line {
        std::size_t row = 0;
        bool heading = false; ///< the heading of the row's group, above it
        bool apart = false;   ///< a rule and some room above
        double y = 0;         ///< of its middle
        double height = 0;
        std::vector<std::string> name{}; ///< of the row or group, in its lines
    };
    std::vector<Line> lines;
    double names = 0;         ///< width of the names with the gap after them
    double top = 0;           ///< above the first line
    double bottom = 0;        ///< under the last line
    std::size_t left_out = 0; ///< rows that the height does not hold
};

/// The name of a row in as few lines as the column of names holds, and that of its group in those of the
/// chart's width.
struct RowName {
    std::vector<std::string> lines;
    std::vector<std::string> group;
    std::size_t beside = 1; ///< lines of what stands at the other end of the row
};
using RowNames = std::vector<RowName>;
[[nodiscard]] RowNames row_names(ChartData const& data, Painter const& painter);

/// Chooses the rows that fit under one another in `most` points of height (the first ones; totals and
/// emphasised rows always), each `pitch` high or as high as the lines of its name, and says how high they are
/// together: `top` is that height and `bottom` 0 until `settle` moves them.
[[nodiscard]] RowFrame stack_rows(ChartData const& data, RowNames const& names, Painter const& painter,
                                  double pitch, double most);

/// The largest pitch between `least` and `most` with which all rows take no more than `height`; `least` when
/// none does.
[[nodiscard]] double fitting_pitch(ChartData const& data, RowNames const& names, Painter const& painter,
                                   double height, double least, double most);

/// Lines of a name under each other, their middle at `at.y`.
void draw_name(std::vector<std::string> const& lines, Point at, Face face, Align align, Painter& painter);

/// Where the middle of one of so many lines lies, whose middle together is at `middle`.
[[nodiscard]] double line_of_name(double middle, std::size_t line, std::size_t lines, Painter const& painter);

/// How high a row must be for a name of so many lines; nothing is asked for one line.
[[nodiscard]] double height_of_name(std::size_t lines, Painter const& painter);

/// Moves the frame so that its bottom lies at `bottom`.
void settle(RowFrame& frame, double bottom);

/// Bands, rules, names and headings.
void draw_rows(RowFrame const& frame, ChartData const& data, Painter& painter);

/// Lines at the axis' ticks behind the rows, and their labels below; `x` says where a value stands.
void draw_scale(RowFrame const& frame, Axis const& axis, std::function<double(double)> const& x,
                Painter& painter);

/// "Diagrammet visar 40 av 290 rader, tabellen visar alla" at the left edge, shorter where that has no room.
void draw_left_out(std::size_t shown, std::size_t all, std::string const& what, Painter& painter,
                   double baseline);

/// The same of the rows; nothing when all are there.
void draw_left_out(RowFrame const& frame, ChartData const& data, Painter& painter, double baseline);

/// What the series look like, above the first row: in their own order, women before men, whatever their
/// values are, so that it is the same in every chart of a report. One line from `left` on, or as many lines
/// of the whole width as are needed.
struct SeriesKey {
    struct Item {
        std::size_t series = 0;
        std::string text;
        double left = 0;
        std::size_t line = 0;
    };
    std::vector<Item> items;
    std::size_t lines = 0;
};
[[nodiscard]] SeriesKey make_key(ChartData const& data, Painter const& painter, double left);
/// `draw_sign` puts what the series look like in this chart before their names, around a centre.
void draw_key(SeriesKey const& key, ChartData const& data, Painter& painter, double top,
              std::function<void(Point, std::size_t)> const& draw_sign);

} // namespace linsen::layout
