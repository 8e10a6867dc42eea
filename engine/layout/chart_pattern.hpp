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
    dots,
    blank, ///< an outline on white
    cross, ///< both diagonals
    horizontal,
    back_diagonal, ///< falling to the right
    pale,          ///< a tint with an outline
    vertical
};
inline constexpr std::size_t pattern_count = 9;

/// One pattern a series, no two alike as long as there are enough, the same for a sex in every chart and in
/// the workbook: women solid and men striped, girls pale and boys striped the other way, annan könsidentitet
/// dotted; others by their place.
[[nodiscard]] std::vector<Pattern> patterns_of(ChartData const& data);

/// A closed outline, without its first point repeated.
using Ring = std::vector<Point>;

struct PatternLook {
    Pattern pattern = Pattern::solid;
    Colour colour;
    double spacing = 3; ///< from one stripe or dot to the next
    double line = 0.9;  ///< width of the stripes
    double outline = 0.7;
};

/// What the areas of each series look like; those of girls and boys have a heavier outline.
[[nodiscard]] std::vector<PatternLook> looks_of(ChartData const& data);

/// Fills the area (even-odd) on white and draws its outline in the same colour. Outlines reach half their
/// width out.
void fill_area(Painter& painter, std::vector<Ring> const& rings, PatternLook const& look);

/// A rectangle whose outline stays inside it.
void fill_box(Painter& painter, Point corner, double width, double height, PatternLook const& look);

/// The square that shows a pattern beside a name.
void fill_swatch(Painter& painter, Point centre, PatternLook const& look);

} // namespace linsen::layout
