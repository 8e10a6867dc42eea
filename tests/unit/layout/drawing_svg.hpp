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
    auto count = 0; // of clipped shapes
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
        std::string outline;
        for (auto const& segment : path.segments) {
            switch (segment.kind) {
            case Segment::Kind::move: outline += "M" + point(segment.a); break;
            case Segment::Kind::line: outline += "L" + point(segment.a); break;
            case Segment::Kind::curve:
                outline += "C" + point(segment.a) + " " + point(segment.b) + " " + point(segment.c);
                break;
            case Segment::Kind::close: outline += "Z"; break;
            }
        }
        auto const stroke = [&](Stroke const& of) {
            std::string text = " stroke=\"" + hex(of.colour) + "\" stroke-width=\"" + number(of.width) +
                               "\" stroke-linejoin=\"round\"" + (of.round ? " stroke-linecap=\"round\"" : "");
            std::vector<std::string> parts;
            for (auto const length : of.dash) parts.push_back(number(length));
            return parts.empty() ? text : text + " stroke-dasharray=\"" + join(parts, " ") + "\"";
        };
        if (path.inside) {
            auto const clip = "inside" + std::to_string(++count);
            svg += "<clipPath id=\"" + clip + "\"><path clip-rule=\"evenodd\" d=\"" + outline +
                   "\"/></clipPath>\n<path d=\"" + outline + "\" fill=\"" +
                   (path.fill ? hex(*path.fill) : "none") + "\"/>\n<path clip-path=\"url(#" + clip +
                   ")\" d=\"";
            for (auto const& [from, to] : path.inside->lines) svg += "M" + point(from) + "L" + point(to);
            svg += "\"" + stroke(path.inside->stroke) + "/>\n";
        }
        svg += "<path d=\"" + outline + "\" fill=\"" +
               (path.fill && !path.inside ? hex(*path.fill) : "none") + "\"";
        if (path.stroke) svg += stroke(*path.stroke);
        svg += "/>\n";
    }
    return svg + "</svg>\n";
}

} // namespace linsen::layout::svg
