#pragma once

#include "base/export.hpp"

#include <array>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

/// A vector picture that knows neither pages nor PDF. Lengths are PostScript points (1/72 inch); the origin
/// is the lower left corner and y grows upwards.
namespace linsen::layout {

/// A place in a drawing.
struct Point {
    double x = 0;
    double y = 0;
};

/// An sRGB colour.
struct Colour {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;

    friend bool operator==(Colour const&, Colour const&) = default;
};

/// Relative luminance contrast of WCAG 2.1, 1 … 21.
[[nodiscard]] LINSEN_API double contrast(Colour a, Colour b);

/// `share` (0 … 1) of `colour` on `ground`: tints, since a drawing has no transparency.
[[nodiscard]] LINSEN_API Colour mix(Colour colour, Colour ground, double share);

inline constexpr Colour white{0xFF, 0xFF, 0xFF};

/// The faces of a family; how a label stands to its point.
enum class Face : std::uint8_t { regular, bold, italic };
enum class Align : std::uint8_t { start, centre, end };

/// A line along a path. Joins are mitred and ends cut square, unless both are round.
struct Stroke {
    Colour colour;
    double width = 0.5;
    std::vector<double> dash; ///< on, off, …; empty: solid
    bool round = false;
};

/// One step of a path, from where the last one ended.
struct Segment {
    enum class Kind : std::uint8_t { move, line, curve, close };
    Kind kind = Kind::line;
    Point a; ///< end point of move and line; first control point of a curve
    Point b; ///< second control point of a curve
    Point c; ///< end point of a curve
};

/// Lines that are seen inside a shape alone. A field of stripes is one dashed line as wide as the shape, and
/// a row of dots one with round ends: few bytes, however large the shape is.
struct Hatching {
    Stroke stroke;
    std::vector<std::pair<Point, Point>> lines;
};

/// A shape: filled first, then hatched, then stroked. At least one of them is there.
struct Path {
    std::vector<Segment> segments;
    std::optional<Colour> fill;
    std::optional<Stroke> stroke;
    bool even_odd = false; ///< where its outlines cover each other twice it is not filled
    std::optional<Hatching> inside{};
    std::optional<std::array<Point, 2>> clip{}; ///< nothing is seen outside this rectangle: its lower left
                                                ///< and upper right corner
};

/// One line of text; `at` is the start, centre or end of its baseline.
struct Label {
    Point at;
    std::string text;
    Face face = Face::regular;
    double size = 8;
    Colour colour;
    Align align = Align::start;
};

/// The whole picture; nothing reaches beyond 0 … width and 0 … height.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<std::variant<Path, Label>> items; ///< painted in this order
};

/// The same picture, this many times as large.
[[nodiscard]] LINSEN_API Drawing scaled(Drawing drawing, double factor);

/// Width in points of `text` set in `face` at `size`; given by whoever owns the fonts.
using Measure = std::function<double(std::string_view text, Face face, double size)>;

} // namespace linsen::layout
