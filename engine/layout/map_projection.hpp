#pragma once

#include "layout/chart_pattern.hpp"
#include "layout/drawing.hpp"
#include "layout/geojson.hpp"

#include <vector>

namespace linsen::layout {

/// An area of a map on paper, in the order of the map's areas. Its largest part comes first, where it is
/// labelled; islands that are mere specks are left out.
struct AreaShape {
    std::vector<Ring> rings;
    Point middle;    ///< a place well inside the largest part
    double size = 0; ///< of that part, in square points
};

/// Equirectangular: a degree of longitude is as much shorter than one of latitude as it is in the middle of
/// the map. Over a county the error is far below the width of a line.
class MapProjection {
public:
    /// The map has an area. It must outlive the projection.
    explicit MapProjection(MapShapes const& map);

    /// Width and height of the map, in degrees of latitude.
    [[nodiscard]] Point span() const { return span_; }
    /// At so many points a degree, the map's lower left corner at 0, 0, a hair inside so that outlines stay
    /// within.
    [[nodiscard]] std::vector<AreaShape> shapes(double scale) const;

private:
    MapShapes const& map_;
    Point origin_;
    Point span_;
    double shrink_ = 1; ///< of degrees of longitude
};

} // namespace linsen::layout
