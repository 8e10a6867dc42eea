#include "layout/chart_pattern.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linsen::layout {

namespace {

using Kind = Segment::Kind;

std::vector<Segment> outline_of(std::vector<Ring> const& rings) {
    std::vector<Segment> result;
    for (auto const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            result.push_back({i == 0 ? Kind::move : Kind::line, ring[i], {}, {}});
        if (!ring.empty()) result.push_back({Kind::close, {}, {}, {}});
    }
    return result;
}

/// The directions of a pattern's lines.
std::vector<Point> directions_of(Pattern pattern) {
    switch (pattern) {
    case Pattern::diagonal: return {{1, 1}};
    case Pattern::back_diagonal: return {{1, -1}};
    case Pattern::cross: return {{1, 1}, {1, -1}};
    case Pattern::horizontal: return {{1, 0}};
    case Pattern::vertical: return {{0, 1}};
    case Pattern::solid:
    case Pattern::blank: break;
    }
    return {};
}

constexpr std::array<Pattern, pattern_count> in_turn{
    Pattern::solid,      Pattern::diagonal,      Pattern::blank,   Pattern::cross,
    Pattern::horizontal, Pattern::back_diagonal, Pattern::vertical};

Pattern wanted(std::string const& sex, std::size_t index) {
    if (sex == "kvinnor" || sex == "flickor") return Pattern::solid;
    if (sex == "män" || sex == "pojkar") return Pattern::diagonal;
    if (sex == "annan könsidentitet") return Pattern::cross;
    if (sex == "uppgift saknas") return Pattern::blank;
    if (sex == "totalt") return Pattern::horizontal;
    return in_turn.at(index % in_turn.size());
}

/// A tenth of a point is finer than any line; more digits would only make the file larger.
Point rounded(Point p) { return {std::round(p.x * 10) / 10, std::round(p.y * 10) / 10}; }

} // namespace

std::vector<Pattern> patterns_of(ChartData const& data) {
    std::vector<Pattern> result;
    auto const taken = [&](Pattern pattern) {
        return std::find(result.begin(), result.end(), pattern) != result.end();
    };
    for (std::size_t i = 0; i < data.series.size(); ++i) {
        auto pattern = wanted(data.series[i].sex, i);
        for (std::size_t other = 0; taken(pattern) && other < in_turn.size(); ++other)
            if (!taken(in_turn.at(other))) pattern = in_turn.at(other);
        result.push_back(pattern);
    }
    return result;
}

std::vector<std::pair<Point, Point>> hatch(std::vector<Ring> const& rings, Point direction, double spacing) {
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

void fill_area(Painter& painter, std::vector<Ring> const& rings, PatternLook const& look) {
    auto const solid = look.pattern == Pattern::solid;
    painter.shape(outline_of(rings), solid ? look.colour : white, {});
    std::vector<Segment> lines;
    for (auto const& direction : directions_of(look.pattern))
        for (auto const& [from, to] : hatch(rings, direction, look.spacing)) {
            lines.push_back({Kind::move, from, {}, {}});
            lines.push_back({Kind::line, to, {}, {}});
        }
    if (!lines.empty()) painter.shape(std::move(lines), {}, Stroke{look.colour, look.line, {}});
    if (look.outline > 0) painter.shape(outline_of(rings), {}, Stroke{look.colour, look.outline, {}});
}

void fill_box(Painter& painter, Point corner, double width, double height, PatternLook const& look) {
    if (width <= look.outline || height <= look.outline) { // nothing but outline
        if (width > 0 && height > 0) painter.rectangle(corner, width, height, look.colour, {});
        return;
    }
    auto const in = look.outline / 2;
    auto const right = corner.x + width - in;
    auto const top = corner.y + height - in;
    fill_area(painter,
              {{{corner.x + in, corner.y + in}, {right, corner.y + in}, {right, top}, {corner.x + in, top}}},
              look);
}

} // namespace linsen::layout
