#pragma once

#include "base/export.hpp"
#include "layout/drawing.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// Reads the lists of numbers of SVG: parted by white space, a comma, or nothing ("1-2", ".5.5").
class LINSEN_API SvgNumbers {
public:
    explicit SvgNumbers(std::string_view text)
        : rest_(text) {}

    /// Nothing when no number follows, or one beyond a million.
    [[nodiscard]] std::optional<double> number();
    /// One digit, 0 or 1: arcs write them without a space between.
    [[nodiscard]] std::optional<bool> flag();
    /// The next letter or sign, whatever it is.
    [[nodiscard]] std::optional<char> letter();
    [[nodiscard]] bool number_follows();
    [[nodiscard]] bool at_end();
    [[nodiscard]] std::string_view rest() const { return rest_; }

private:
    void skip();
    std::string_view rest_;
};

/// The `d` of an SVG path, in its own coordinates; arcs and quadratic curves become cubic ones. Nothing when
/// it breaks SVG's grammar.
[[nodiscard]] LINSEN_API std::optional<std::vector<Segment>> read_svg_path(std::string_view data);

/// A closed ellipse.
[[nodiscard]] LINSEN_API std::vector<Segment> ellipse(Point centre, double rx, double ry);

} // namespace linsen::layout
