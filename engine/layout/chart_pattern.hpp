#pragma once

#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"

#include <cstdint>
#include <vector>

namespace linsen::layout {

/// How an area is filled, so that neighbours are told apart in black and white too.
enum class Pattern : std::uint8_t {
    solid,
    diagonal, ///< rising to the right
    blank,    ///< an outline on white
    cross,    ///< both diagonals
    horizontal,
    back_diagonal, ///< falling to the right
    vertical
};
inline constexpr std::size_t pattern_count = 7;

/// One pattern a series, no two alike as long as there are enough: women solid, men with diagonals, as in the
/// workbook; others by their place.
[[nodiscard]] std::vector<Pattern> patterns_of(ChartData const& data);

/// A closed outline, without its first point repeated.
using Ring = std::vector<Point>;

/// Lines across the inside of `rings` (even-odd), `spacing` apart, at multiples of it from the drawing's
/// origin: neighbouring areas carry on each other's lines. As pairs of ends.
[[nodiscard]] std::vector<std::pair<Point, Point>> hatch(std::vector<Ring> const& rings, Point direction,
                                                         double spacing);

struct PatternLook {
    Pattern pattern = Pattern::solid;
    Colour colour;
    double spacing = 3; ///< between hatching lines
    double line = 0.7;  ///< their width
    double outline = 0.7;
};

/// Fills the area on white and draws its outline in the same colour. Outlines reach half their width out.
void fill_area(Painter& painter, std::vector<Ring> const& rings, PatternLook const& look);

/// A rectangle whose outline stays inside it.
void fill_box(Painter& painter, Point corner, double width, double height, PatternLook const& look);

/// The area's colour where a label may stand on it as it is; patterns need a plate under the label.
[[nodiscard]] inline bool needs_plate(Pattern pattern) {
    return pattern != Pattern::solid && pattern != Pattern::blank;
}

} // namespace linsen::layout
