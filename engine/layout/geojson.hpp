#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/drawing.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// The borders of areas as a GeoJSON file has them: x is the longitude and y the latitude, in degrees of
/// WGS 84.
struct MapShapes {
    struct Area {
        std::string code;                      ///< of the kommun, "2080"
        std::vector<std::vector<Point>> rings; ///< outer rings and holes, the last point unlike the first
    };
    std::vector<Area> areas; ///< in the order of the file
};

/// A FeatureCollection of Polygon and MultiPolygon whose features have the area's code as `id`, of their own
/// or among their properties. Refused with one error that says why: what is not JSON, another kind of
/// GeoJSON, an area without code or borders or that stands twice, coordinates that are no degrees, have the
/// latitude first or lie outside Sweden, more than `most_points` points. `place` names the file and the
/// chart's anchor.
[[nodiscard]] LINSEN_API std::optional<MapShapes> parse_geojson(std::string_view bytes, Place const& place,
                                                                Diagnostics& diagnostics);

/// The same from a file of at most `most_bytes`.
[[nodiscard]] LINSEN_API std::optional<MapShapes>
read_geojson(std::string const& file, std::string const& anchor, Diagnostics& diagnostics);

inline constexpr std::size_t most_map_bytes = 16U << 20U;
inline constexpr std::size_t most_map_points = 500'000;

} // namespace linsen::layout
