#pragma once

#include "layout/chart_axis.hpp"
#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <string>

namespace linsen::layout {

/// Each draws data that has at least one value, and sets the painter's height, never above `max_height`.
void draw_lines(ChartData const& data, Painter& painter, double max_height);
void draw_dots(ChartData const& data, Painter& painter, double max_height);
void draw_bars(ChartData const& data, Painter& painter, double max_height);

/// The unit, and in words where a cut axis begins; stands above the axis, its baseline at `y`.
void draw_axis_title(std::string const& unit, Axis const& axis, Painter& painter, double y);

} // namespace linsen::layout
