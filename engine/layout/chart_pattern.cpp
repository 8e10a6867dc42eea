#include "layout/chart_pattern.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace linsen::layout {

namespace {

using Kind = Segment::Kind;

constexpr double dot = 0.01; // the length of a dash that its round ends make a dot
constexpr double pale_share = 0.28;

std::vector<Segment> outline_of(std::vector<Ring> const& rings) {
    std::vector<Segment> result;
    for (auto const& ring : rings) {
        for (std::size_t i = 0; i < ring.size(); ++i)
            result.push_back({i == 0 ? Kind::move : Kind::line, ring[i], {}, {}});
        if (!ring.empty()) result.push_back({Kind::close, {}, {}, {}});
    }
    return result;
}

/// How far the area reaches along a direction of length 1.
std::pair<double, double> reach(std::vector<Ring> const& rings, Point direction) {
    auto low = std::numeric_limits<double>::infinity();
    auto high = -low;
    for (auto const& ring : rings)
        for (auto const& point : ring) {
            auto const at = point.x * direction.x + point.y * direction.y;
            low = std::min(low, at);
            high = std::max(high, at);
        }
    return {low, high};
}

/// Stripes along a direction of length 1: one line across them, as wide as the area is long. They stand at
/// multiples of their distance from the drawing's origin, so that neighbouring areas carry on each other's.
Hatching stripes(std::vector<Ring> const& rings, Point along, PatternLook const& look) {
    Point const across{along.y, -along.x};
    auto const [low, high] = reach(rings, across);
    auto const [near, far] = reach(rings, along);
    auto const middle = (near + far) / 2;
    auto const from = std::floor(low / look.spacing) * look.spacing - look.line / 2;
    auto const at = [&](double depth) {
        return Point{across.x * depth + along.x * middle, across.y * depth + along.y * middle};
    };
    return {Stroke{look.colour, std::ceil(far - near) + 1, {look.line, look.spacing - look.line}},
            {{at(from), at(high + look.line)}}};
}

/// Rows of dots, every other one shifted by half their distance.
Hatching dots(std::vector<Ring> const& rings, PatternLook const& look) {
    auto const [left, right] = reach(rings, {1, 0});
    auto const [bottom, top] = reach(rings, {0, 1});
    auto const rows = look.spacing * 0.75;
    Hatching result{Stroke{look.colour, look.spacing * 0.45, {dot, look.spacing - dot}, true}, {}};
    auto const last = std::lround(std::floor((top + look.spacing / 4) / rows));
    for (auto row = std::lround(std::floor(bottom / rows)); row <= last; ++row) {
        auto const y = static_cast<double>(row) * rows;
        auto const shift = row % 2 == 0 ? 0 : look.spacing / 2;
        auto const from = std::floor(left / look.spacing) * look.spacing - shift;
        result.lines.push_back({{from, y}, {right + look.spacing / 4, y}});
    }
    return result;
}

std::vector<Hatching> hatchings(std::vector<Ring> const& rings, PatternLook const& look) {
    auto const slope = std::sqrt(0.5);
    switch (look.pattern) {
    case Pattern::diagonal: return {stripes(rings, {slope, slope}, look)};
    case Pattern::back_diagonal: return {stripes(rings, {slope, -slope}, look)};
    case Pattern::cross: return {stripes(rings, {slope, slope}, look), stripes(rings, {slope, -slope}, look)};
    case Pattern::horizontal: return {stripes(rings, {1, 0}, look)};
    case Pattern::vertical: return {stripes(rings, {0, 1}, look)};
    case Pattern::dots: return {dots(rings, look)};
    case Pattern::solid:
    case Pattern::pale:
    case Pattern::blank: break;
    }
    return {};
}

constexpr std::array<Pattern, pattern_count> in_turn{
    Pattern::solid,      Pattern::diagonal,      Pattern::dots, Pattern::blank,   Pattern::cross,
    Pattern::horizontal, Pattern::back_diagonal, Pattern::pale, Pattern::vertical};

Pattern wanted(std::string const& sex, std::size_t index) {
    if (sex == "kvinnor") return Pattern::solid;
    if (sex == "män") return Pattern::diagonal;
    if (sex == "flickor") return Pattern::pale;
    if (sex == "pojkar") return Pattern::back_diagonal;
    if (sex == "annan könsidentitet") return Pattern::dots;
    if (sex == "uppgift saknas") return Pattern::blank;
    if (sex == "totalt") return Pattern::horizontal;
    return in_turn.at(index % in_turn.size());
}

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

std::vector<PatternLook> looks_of(ChartData const& data) {
    auto const patterns = patterns_of(data);
    std::vector<PatternLook> result;
    for (std::size_t i = 0; i < patterns.size(); ++i) {
        PatternLook look{patterns[i], data.series[i].style.colour};
        auto const child = data.series[i].sex == "flickor" || data.series[i].sex == "pojkar";
        if (child) look.outline = 1.1;
        result.push_back(look);
    }
    return result;
}

void fill_area(Painter& painter, std::vector<Ring> const& rings, PatternLook const& look) {
    auto const ground = look.pattern == Pattern::solid  ? look.colour
                        : look.pattern == Pattern::pale ? mix(look.colour, white, pale_share)
                                                        : white;
    auto const inside = hatchings(rings, look);
    std::optional<Stroke> edge;
    if (look.outline > 0) edge = Stroke{look.colour, look.outline, {}};
    std::optional<Colour> fill = ground;
    for (std::size_t i = 0; i < std::max<std::size_t>(inside.size(), 1); ++i) {
        auto const last = i + 1 >= inside.size();
        painter.shape({outline_of(rings), fill, last ? edge : std::nullopt, true,
                       inside.empty() ? std::nullopt : std::optional(inside[i])});
        fill.reset(); // of what is hatched twice
    }
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

void fill_swatch(Painter& painter, Point centre, PatternLook const& look) {
    auto const side = painter.swatch();
    fill_box(painter, {centre.x - side / 2, centre.y - side / 2}, side, side, look);
}

} // namespace linsen::layout
