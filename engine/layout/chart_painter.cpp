#include "layout/chart_painter.hpp"

#include "layout/chart_labels.hpp"

#include <cmath>

namespace linsen::layout {

namespace {

using Kind = Segment::Kind;

std::vector<Segment> closed(std::vector<Point> const& points) {
    std::vector<Segment> result;
    result.reserve(points.size() + 1);
    for (auto const& point : points)
        result.push_back({result.empty() ? Kind::move : Kind::line, point, {}, {}});
    result.push_back({Kind::close, {}, {}, {}});
    return result;
}

/// Four cubic curves; the control length makes the error less than 0.03 % of the radius.
std::vector<Segment> circle(Point centre, double radius) {
    auto const k = 0.5522847498 * radius;
    auto const at = [&](double dx, double dy) { return Point{centre.x + dx, centre.y + dy}; };
    return {{Kind::move, at(radius, 0), {}, {}},
            {Kind::curve, at(radius, k), at(k, radius), at(0, radius)},
            {Kind::curve, at(-k, radius), at(-radius, k), at(-radius, 0)},
            {Kind::curve, at(-radius, -k), at(-k, -radius), at(0, -radius)},
            {Kind::curve, at(k, -radius), at(radius, -k), at(radius, 0)},
            {Kind::close, {}, {}, {}}};
}

/// Shapes of about the same area as the circle.
std::vector<Segment> outline(SeriesStyle::Mark mark, Point centre, double radius) {
    auto const at = [&](double dx, double dy) {
        return Point{centre.x + dx * radius, centre.y + dy * radius};
    };
    switch (mark) {
    case SeriesStyle::Mark::circle: return circle(centre, radius);
    case SeriesStyle::Mark::square:
        return closed({at(-0.9, -0.9), at(0.9, -0.9), at(0.9, 0.9), at(-0.9, 0.9)});
    case SeriesStyle::Mark::diamond: return closed({at(0, -1.25), at(1.25, 0), at(0, 1.25), at(-1.25, 0)});
    case SeriesStyle::Mark::triangle: break;
    }
    return closed({at(-1.17, -0.85), at(1.17, -0.85), at(0, 1.2)});
}

} // namespace

Colour Painter::text_colour(SeriesStyle const& style, bool shaded) const {
    return contrast(style.colour, ground(shaded)) >= 4.5 ? style.colour : theme_.ink;
}

void Painter::line(Point from, Point to, Stroke const& stroke) { polyline({from, to}, stroke); }

void Painter::polyline(std::vector<Point> const& points, Stroke const& stroke) {
    auto segments = closed(points);
    segments.pop_back();
    drawing_.items.emplace_back(Path{std::move(segments), {}, stroke});
}

void Painter::polygon(std::vector<Point> const& points, Colour fill) {
    drawing_.items.emplace_back(Path{closed(points), fill, {}});
}

void Painter::rectangle(Point lower_left, double width, double height, std::optional<Colour> fill,
                        std::optional<Stroke> stroke) {
    auto const& [x, y] = lower_left;
    drawing_.items.emplace_back(Path{
        closed({{x, y}, {x + width, y}, {x + width, y + height}, {x, y + height}}), fill, std::move(stroke)});
}

void Painter::mark(Point centre, SeriesStyle const& style, double radius) {
    // A thin white rim keeps marks apart from lines and from each other.
    if (style.filled) {
        drawing_.items.emplace_back(
            Path{outline(style.mark, centre, radius), style.colour, Stroke{white, 0.7, {}}});
    } else {
        drawing_.items.emplace_back(
            Path{outline(style.mark, centre, radius - 0.3), white, Stroke{style.colour, 1.1, {}}});
    }
}

void Painter::ring(Point centre, double radius) {
    constexpr double widest_mark = 1.25; // of a radius, as the diamond
    constexpr double gap = 1.2;
    drawing_.items.emplace_back(
        Path{circle(centre, widest_mark * radius + gap), {}, Stroke{theme_.ink, 0.8, {}}});
}

void Painter::whisker(Point from, Point to, Stroke const& stroke, double cap) {
    auto const length = std::hypot(to.x - from.x, to.y - from.y);
    line(from, to, stroke);
    if (length == 0) return;
    auto const across = Point{-(to.y - from.y) / length * cap, (to.x - from.x) / length * cap};
    for (auto const& end : {from, to})
        line({end.x - across.x, end.y - across.y}, {end.x + across.x, end.y + across.y}, stroke);
}

void Painter::label(Point baseline, std::string_view text, Face face, Colour colour, Align align) {
    if (text.empty()) return;
    drawing_.items.emplace_back(Label{baseline, std::string(text), face, size_, colour, align});
}

void Painter::label_centred(Point at, std::string_view text, Face face, Colour colour, Align align) {
    // Digits and capitals are about 0.7 of the size high.
    label({at.x, at.y - size_ * 0.36}, text, face, colour, align);
}

} // namespace linsen::layout
