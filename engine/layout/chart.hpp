#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/drawing.hpp"
#include "layout/geojson.hpp"
#include "layout/theme.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// Rows [first, last) of those that a chart draws, as a drawing.
struct ChartPart {
    Drawing drawing;
    std::size_t first = 0;
    std::size_t last = 0;
    std::vector<std::string> cut{}; ///< texts that had no room, as they are printed: "Läsåret 2010/…"
    bool without_values = false;    ///< its bars' values had none, and none is printed
};

/// The chart as a drawing of `width` points (at least 200); it chooses its own height, never above
/// `max_height` (at least 200): what has more rows than that holds goes on in further parts of about as many
/// rows on the same scale. Every series is labelled directly; hidden and missing cells are not drawn but have
/// their sign, and never look like zero; a year that is missing breaks the line; bars begin at zero. A table
/// that shows nothing is drawn as words that say so. `shapes`: the borders that a map needs; `ground`: what
/// the chart lies on, where the colour of a series may be too weak for text.
[[nodiscard]] LINSEN_API std::vector<ChartPart>
draw_chart(document::Chart const& chart, document::Table const& table, Theme const& theme,
           Measure const& measure, double width, double max_height, MapShapes const* shapes = nullptr,
           Colour ground = white);

} // namespace linsen::layout
