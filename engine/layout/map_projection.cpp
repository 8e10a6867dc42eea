#include "layout/map_projection.hpp"

#include "layout/map_geometry.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr double tolerance = 0.1; // points: what simplifying may move a border
constexpr double speck = 0.5;     // square points
constexpr double pi = 3.14159265358979323846;

} // namespace

MapProjection::MapProjection(MapShapes const& map)
    : map_(map) {
    auto const& first = map.areas.front().rings.front().front();
    auto low = first;
    auto high = first;
    for (auto const& area : map.areas)
        for (auto const& ring : area.rings)
            for (auto const& point : ring) {
                low = {std::min(low.x, point.x), std::min(low.y, point.y)};
                high = {std::max(high.x, point.x), std::max(high.y, point.y)};
            }
    origin_ = low;
    shrink_ = std::cos((low.y + high.y) / 2 * pi / 180);
    span_ = {std::max((high.x - low.x) * shrink_, 1e-6), std::max(high.y - low.y, 1e-6)};
}

std::vector<AreaShape> MapProjection::shapes(double scale) const {
    std::vector<AreaShape> result;
    auto const rim = 1.0;
    auto const inner = std::max(scale - 2 * rim / std::max(span_.x, span_.y), scale * 0.5);
    for (auto const& area : map_.areas) {
        AreaShape shape;
        auto largest = 0.0;
        for (auto const& ring : area.rings) {
            Ring projected;
            projected.reserve(ring.size());
            for (auto const& point : ring)
                projected.push_back(
                    {rim + (point.x - origin_.x) * shrink_ * inner, rim + (point.y - origin_.y) * inner});
            projected = simplified(projected, tolerance);
            auto const size = area_of(projected);
            // The largest part comes first: the area is labelled there.
            if (shape.rings.empty() || size > largest) {
                largest = size;
                shape.rings.insert(shape.rings.begin(), std::move(projected));
            } else if (size >= speck) {
                shape.rings.push_back(std::move(projected));
            }
        }
        shape.size = largest;
        shape.middle = inside_of(shape.rings);
        result.push_back(std::move(shape));
    }
    return result;
}

} // namespace linsen::layout
