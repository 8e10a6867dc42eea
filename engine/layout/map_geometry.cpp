#include "layout/map_geometry.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

double distance_to(Point p, Point a, Point b) {
    auto const dx = b.x - a.x;
    auto const dy = b.y - a.y;
    auto const square = dx * dx + dy * dy;
    auto const share = square == 0 ? 0 : std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / square, 0.0, 1.0);
    return std::hypot(p.x - a.x - share * dx, p.y - a.y - share * dy);
}

/// A tenth of a point is finer than any line; more digits would only make the file larger.
Point rounded(Point p) { return {std::round(p.x * 10) / 10, std::round(p.y * 10) / 10}; }

} // namespace

std::vector<std::pair<Point, Point>> lines_inside(std::vector<Ring> const& rings, Point direction,
                                                  double spacing) {
    auto const length = std::hypot(direction.x, direction.y);
    Point const along{direction.x / length, direction.y / length};
    Point const across{-along.y, along.x};
    auto const depth = [&](Point p) { return p.x * across.x + p.y * across.y; };
    auto low = 0.0;
    auto high = 0.0;
    auto any = false;
    for (auto const& ring : rings)
        for (auto const& point : ring) {
            low = any ? std::min(low, depth(point)) : depth(point);
            high = any ? std::max(high, depth(point)) : depth(point);
            any = true;
        }
    std::vector<std::pair<Point, Point>> lines;
    if (!any) return lines;
    auto const first = std::lround(std::ceil(low / spacing));
    auto const last = std::lround(std::floor(high / spacing));
    for (auto step = first; step <= last; ++step) {
        auto const at = static_cast<double>(step) * spacing;
        std::vector<double> crossings; // along the line
        for (auto const& ring : rings)
            for (std::size_t i = 0; i < ring.size(); ++i) {
                auto const& a = ring[i];
                auto const& b = ring[(i + 1) % ring.size()];
                auto const da = depth(a) - at;
                auto const db = depth(b) - at;
                if ((da < 0) == (db < 0)) continue;
                auto const share = da / (da - db);
                auto const x = a.x + share * (b.x - a.x);
                auto const y = a.y + share * (b.y - a.y);
                crossings.push_back(x * along.x + y * along.y);
            }
        std::sort(crossings.begin(), crossings.end());
        auto const point = [&](double t) {
            return Point{across.x * at + along.x * t, across.y * at + along.y * t};
        };
        for (std::size_t i = 0; i + 1 < crossings.size(); i += 2)
            if (crossings[i + 1] - crossings[i] > 0.1)
                lines.emplace_back(rounded(point(crossings[i])), rounded(point(crossings[i + 1])));
    }
    return lines;
}

double area_of(Ring const& ring) {
    auto sum = 0.0;
    for (std::size_t i = 0; i < ring.size(); ++i) {
        auto const& a = ring[i];
        auto const& b = ring[(i + 1) % ring.size()];
        sum += a.x * b.y - b.x * a.y;
    }
    return std::abs(sum) / 2;
}

Point inside_of(std::vector<Ring> const& rings) {
    auto low = rings[0][0].y;
    auto high = low;
    for (auto const& point : rings[0]) {
        low = std::min(low, point.y);
        high = std::max(high, point.y);
    }
    Point best = rings[0][0];
    auto longest = -1.0;
    auto const middle = (low + high) / 2;
    for (auto const& [from, to] : lines_inside(rings, {1, 0}, std::max((high - low) / 24, 1e-3))) {
        // Near the middle of its height an area looks right even where it is a little wider elsewhere.
        auto const off = std::abs(from.y - middle) / std::max(high - low, 1e-9);
        auto const length = (to.x - from.x) * (1 - 0.8 * off);
        if (length <= longest) continue;
        longest = length;
        best = {(from.x + to.x) / 2, from.y};
    }
    return best;
}

std::vector<Point> simplified(std::vector<Point> const& ring, double limit) {
    if (ring.size() < 5) return ring;
    // The ring is parted at its first point and at the one that lies furthest from it.
    std::size_t far = 0;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (std::hypot(ring[i].x - ring[0].x, ring[i].y - ring[0].y) >
            std::hypot(ring[far].x - ring[0].x, ring[far].y - ring[0].y))
            far = i;
    std::vector<bool> kept(ring.size() + 1, false);
    kept[0] = kept[far] = true;
    auto const at = [&](std::size_t i) { return ring[i % ring.size()]; };
    std::vector<std::pair<std::size_t, std::size_t>> open{{0, far}, {far, ring.size()}};
    while (!open.empty()) {
        auto const [first, last] = open.back();
        open.pop_back();
        auto widest = limit;
        auto split = first;
        for (auto i = first + 1; i < last; ++i)
            if (auto const off = distance_to(at(i), at(first), at(last)); off > widest) {
                widest = off;
                split = i;
            }
        if (split == first) continue;
        kept[split] = true;
        open.emplace_back(first, split);
        open.emplace_back(split, last);
    }
    std::vector<Point> result;
    for (std::size_t i = 0; i < ring.size(); ++i)
        if (kept[i]) result.push_back(ring[i]);
    if (result.size() < 3) return {ring[0], ring[ring.size() / 3], ring[2 * ring.size() / 3]};
    return result;
}

} // namespace linsen::layout
