#include "layout/drawing.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

/// sRGB channel to linear light, as WCAG 2.1 defines relative luminance.
double linear(std::uint8_t channel) {
    auto const value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(Colour colour) {
    return 0.2126 * linear(colour.red) + 0.7152 * linear(colour.green) + 0.0722 * linear(colour.blue);
}

} // namespace

double contrast(Colour a, Colour b) {
    auto const [darker, lighter] = std::minmax({luminance(a), luminance(b)});
    return (lighter + 0.05) / (darker + 0.05);
}

Colour mix(Colour colour, Colour ground, double share) {
    auto const channel = [share](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(share * a + (1 - share) * b));
    };
    return {channel(colour.red, ground.red), channel(colour.green, ground.green),
            channel(colour.blue, ground.blue)};
}

Drawing scaled(Drawing drawing, double factor) {
    auto const scale = [factor](Point& p) { p = {p.x * factor, p.y * factor}; };
    auto const scale_stroke = [factor](Stroke& stroke) {
        stroke.width *= factor;
        for (auto& dash : stroke.dash) dash *= factor;
    };
    drawing.width *= factor;
    drawing.height *= factor;
    for (auto& item : drawing.items) {
        if (auto* path = std::get_if<Path>(&item)) {
            for (auto& segment : path->segments)
                for (auto* point : {&segment.a, &segment.b, &segment.c}) scale(*point);
            if (path->clip)
                for (auto& corner : *path->clip) scale(corner);
            if (path->stroke) scale_stroke(*path->stroke);
            if (!path->inside) continue;
            scale_stroke(path->inside->stroke);
            for (auto& [from, to] : path->inside->lines)
                for (auto* point : {&from, &to}) scale(*point);
        } else {
            auto& label = std::get<Label>(item);
            scale(label.at);
            label.size *= factor;
        }
    }
    return drawing;
}

} // namespace linsen::layout
