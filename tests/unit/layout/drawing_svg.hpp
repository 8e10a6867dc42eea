#pragma once

#include "base/number.hpp"
#include "base/text.hpp"
#include "layout/drawing.hpp"

#include <array>
#include <string>

/// A drawing as SVG, so that a person can look at it while a chart is being made:
/// `rsvg-convert --zoom 3 chart.svg > chart.png`.
namespace linsen::layout::svg {

inline std::string hex(Colour colour) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string result = "#";
    for (auto const channel : {colour.red, colour.green, colour.blue}) {
        result += digits[channel / 16U];
        result += digits[channel % 16U];
    }
    return result;
}

inline std::string escaped(std::string const& text) {
    std::string result;
    for (auto const c : text) {
        if (c == '<') {
            result += "&lt;";
        } else if (c == '&') {
            result += "&amp;";
        } else {
            result += c;
        }
    }
    return result;
}

inline std::string to_svg(Drawing const& drawing, std::string const& family) {
    auto const number = [](double value) { return machine_number(round_half_away(value, 3)); };
    auto const point = [&](Point at) { return number(at.x) + " " + number(drawing.height - at.y); };
    auto const size = "\"" + number(drawing.width) + "\" height=\"" + number(drawing.height) + "\"";
    std::string svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=" + size + " font-family=\"" + family +
                      "\">\n<rect width=" + size + " fill=\"white\"/>\n";
    for (auto const& item : drawing.items) {
        if (auto const* label = std::get_if<Label>(&item)) {
            constexpr std::array anchors{"start", "middle", "end"};
            svg += "<text x=\"" + number(label->at.x) + "\" y=\"" + number(drawing.height - label->at.y) +
                   "\" font-size=\"" + number(label->size) + "\" fill=\"" + hex(label->colour) +
                   "\" text-anchor=\"" + anchors.at(static_cast<std::size_t>(label->align)) + "\"" +
                   (label->face == Face::bold     ? " font-weight=\"bold\""
                    : label->face == Face::italic ? " font-style=\"italic\""
                                                  : "") +
                   ">" + escaped(label->text) + "</text>\n";
            continue;
        }
        auto const& path = std::get<Path>(item);
        svg += "<path d=\"";
        for (auto const& segment : path.segments) {
            switch (segment.kind) {
            case Segment::Kind::move: svg += "M" + point(segment.a); break;
            case Segment::Kind::line: svg += "L" + point(segment.a); break;
            case Segment::Kind::curve:
                svg += "C" + point(segment.a) + " " + point(segment.b) + " " + point(segment.c);
                break;
            case Segment::Kind::close: svg += "Z"; break;
            }
        }
        svg += "\" fill=\"" + (path.fill ? hex(*path.fill) : "none") + "\"";
        if (path.stroke) {
            svg += " stroke=\"" + hex(path.stroke->colour) + "\" stroke-width=\"" +
                   number(path.stroke->width) + "\" stroke-linejoin=\"round\"";
            if (!path.stroke->dash.empty()) {
                std::vector<std::string> parts;
                for (auto const length : path.stroke->dash) parts.push_back(number(length));
                svg += " stroke-dasharray=\"" + join(parts, " ") + "\"";
            }
        }
        svg += "/>\n";
    }
    return svg + "</svg>\n";
}

} // namespace linsen::layout::svg
