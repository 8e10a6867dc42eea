#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/drawing.hpp"
#include "layout/theme.hpp"

namespace linsen::layout {

/// The chart as a drawing of at most `width` points; it chooses its own height (never above `max_height`).
/// Every series is labelled directly; hidden and missing cells are not drawn and never look like zero; a year
/// that is missing breaks the line; bars begin at zero.
[[nodiscard]] LINSEN_API Drawing draw_chart(document::Chart const& chart, document::Table const& table,
                                            Theme const& theme, Measure const& measure, double width,
                                            double max_height);

} // namespace linsen::layout
