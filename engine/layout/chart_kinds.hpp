#pragma once

#include "document/series.hpp"
#include "layout/chart_axis.hpp"
#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen::layout {

/// Each draws data that has at least one value, and sets the painter's height, never above `max_height`.
void draw_lines(ChartData const& data, Painter& painter, double max_height);
void draw_dots(ChartData const& data, Painter& painter, double max_height);
void draw_bars(ChartData const& data, Painter& painter, double max_height);
void draw_multiples(ChartData const& data, Painter& painter, double max_height);
/// Of data that has two series.
void draw_pyramid(ChartData const& data, Painter& painter, double max_height);
void draw_stacked(ChartData const& data, Painter& painter, double max_height);
/// `shares`: one a row, nothing where a part is not shown.
void draw_shares(ChartData const& data, std::vector<std::optional<document::SexShares>> const& shares,
                 Painter& painter, double max_height);

/// What stands above the axis, in at most three lines: the unit, where a cut axis begins, and
/// ChartData::interval_words ("" when no intervals are drawn). Empty when there is nothing to say.
[[nodiscard]] std::vector<std::string> axis_title(std::string const& unit, Axis const& axis,
                                                  std::string const& intervals, Painter const& painter);

/// At the top of the drawing, whose height must have been set.
void draw_axis_title(std::vector<std::string> const& lines, Painter& painter);

/// The usual zigzag at the foot of an axis that does not begin at zero.
void draw_axis_break(Painter& painter, Point foot);

} // namespace linsen::layout
