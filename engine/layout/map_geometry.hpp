#pragma once

#include "layout/chart_pattern.hpp"
#include "layout/drawing.hpp"

#include <vector>

namespace linsen::layout {

/// In square points, whichever way the ring turns.
[[nodiscard]] double area_of(Ring const& ring);

/// Lines across the inside of `rings` (even-odd), `spacing` apart, at multiples of it from the origin. As
/// pairs of ends.
[[nodiscard]] std::vector<std::pair<Point, Point>> lines_inside(std::vector<Ring> const& rings,
                                                                Point direction, double spacing);

/// A place well inside the area where a label may stand: the middle of the longest of a few level lines
/// across it, those near the middle of its height preferred.
[[nodiscard]] Point inside_of(std::vector<Ring> const& rings);

/// A closed line with fewer points, none of the left out ones further than `limit` from it (Douglas and
/// Peucker).
[[nodiscard]] std::vector<Point> simplified(std::vector<Point> const& ring, double limit);

} // namespace linsen::layout
