#pragma once

#include "layout/drawing.hpp"
#include "layout/svg_path.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// The affine map of SVG: x' = a x + c y + e, y' = b x + d y + f.
struct SvgMatrix {
    double a = 1;
    double b = 0;
    double c = 0;
    double d = 1;
    double e = 0;
    double f = 0;

    [[nodiscard]] Point map(Point p) const { return {a * p.x + c * p.y + e, b * p.x + d * p.y + f}; }
    /// This map after `inner`.
    [[nodiscard]] SvgMatrix after(SvgMatrix const& inner) const;
    /// What it does to the width of a line.
    [[nodiscard]] double scale() const;
};

/// How a shape is painted, inherited from the elements around it.
struct SvgLook {
    SvgMatrix matrix;
    std::optional<Colour> fill = Colour{};
    std::optional<Colour> stroke;
    Colour current;
    double stroke_width = 1;
    bool even_odd = false;
    bool round = false;
    bool hidden = false;
    double opacity = 1; ///< of the elements around it and its own, together
    double fill_opacity = 1;
    double stroke_opacity = 1;
    std::vector<double> dash;
    std::optional<std::array<Point, 2>> clip{}; ///< in the drawing: its lower left and upper right corner

    /// Sets a property; false when its value is beyond what Linsen draws. Unknown properties change nothing.
    [[nodiscard]] bool set(std::string_view property, std::string_view value);
    /// What is seen of a paint on white paper.
    [[nodiscard]] static std::optional<Colour> on_white(std::optional<Colour> paint, double opacity);

private:
    [[nodiscard]] bool set_paint(std::optional<Colour>& paint, std::string_view value) const;
    [[nodiscard]] bool set_dash(std::string_view value);
};

[[nodiscard]] std::optional<Colour> svg_colour(std::string_view text);
/// "12", "12px", " 12 " or a length in mm, cm, in, pt or pc, in SVG's units (96 an inch); nothing for other
/// units.
[[nodiscard]] std::optional<double> svg_length(std::string_view text);
[[nodiscard]] std::optional<SvgMatrix> svg_transform(std::string_view text);

} // namespace linsen::layout
