#pragma once

#include "base/diagnostic.hpp"
#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"
#include "layout/geojson.hpp"

namespace linsen::layout {

/// One map a series, all with the same classes; two stand beside each other. Draws data that has a value.
void draw_map(ChartData const& data, MapShapes const& shapes, Painter& painter, double max_height);

/// One error at the chart when rows have a code that is not in the map.
[[nodiscard]] bool check_map(document::Chart const& chart, document::Table const& table,
                             MapShapes const& shapes, Diagnostics& diagnostics);

} // namespace linsen::layout
