#include "layout/svg_look.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace linsen::layout {

namespace {

struct NamedColour {
    std::string_view name;
    Colour colour;
};

/// The basic colours of CSS; programs write all others by number.
constexpr std::array<NamedColour, 18> named_colours{{{"black", {0, 0, 0}},
                                                     {"silver", {192, 192, 192}},
                                                     {"gray", {128, 128, 128}},
                                                     {"grey", {128, 128, 128}},
                                                     {"white", {255, 255, 255}},
                                                     {"maroon", {128, 0, 0}},
                                                     {"red", {255, 0, 0}},
                                                     {"purple", {128, 0, 128}},
                                                     {"fuchsia", {255, 0, 255}},
                                                     {"green", {0, 128, 0}},
                                                     {"lime", {0, 255, 0}},
                                                     {"olive", {128, 128, 0}},
                                                     {"yellow", {255, 255, 0}},
                                                     {"navy", {0, 0, 128}},
                                                     {"blue", {0, 0, 255}},
                                                     {"teal", {0, 128, 128}},
                                                     {"aqua", {0, 255, 255}},
                                                     {"orange", {255, 165, 0}}}};

/// What may stand, for properties that Linsen can follow in one way only.
struct OnlyValue {
    std::string_view property;
    std::string_view value;
};
constexpr std::array<OnlyValue, 15> only_values{{{"visibility", "visible"},
                                                 {"clip-path", "none"},
                                                 {"clip", "auto"},
                                                 {"mask", "none"},
                                                 {"filter", "none"},
                                                 {"marker", "none"},
                                                 {"marker-start", "none"},
                                                 {"marker-mid", "none"},
                                                 {"marker-end", "none"},
                                                 {"mix-blend-mode", "normal"},
                                                 {"paint-order", "normal"},
                                                 {"stroke-dashoffset", "0"},
                                                 {"vector-effect", "none"},
                                                 {"transform-origin", "0 0"},
                                                 {"transform-box", "view-box"}}};

struct Unit {
    std::string_view name;
    double length;
};
constexpr std::array<Unit, 5> units{
    {{"mm", 96 / 25.4}, {"cm", 96 / 2.54}, {"in", 96}, {"pt", 96 / 72.0}, {"pc", 16}}};

/// "0.5" or "50%", within 0 … 1.
std::optional<double> share(std::string_view text) {
    SvgNumbers numbers(text);
    auto const value = numbers.number();
    auto const percent = numbers.rest() == "%";
    if (!value || (!percent && !numbers.at_end())) return std::nullopt;
    return std::clamp(percent ? *value / 100 : *value, 0.0, 1.0);
}

int hex(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::optional<Colour> hex_colour(std::string_view digits) {
    if (digits.size() != 3 && digits.size() != 6) return std::nullopt;
    std::array<std::uint8_t, 3> channels{};
    auto const width = digits.size() / 3;
    for (std::size_t i = 0; i < 3; ++i) {
        auto const high = hex(digits[i * width]);
        auto const low = hex(digits[i * width + width - 1]);
        if (high < 0 || low < 0) return std::nullopt;
        channels.at(i) = static_cast<std::uint8_t>(high * 16 + low);
    }
    return Colour{channels[0], channels[1], channels[2]};
}

std::optional<Colour> rgb_colour(std::string_view inside) {
    SvgNumbers numbers(inside);
    std::array<std::uint8_t, 3> channels{};
    for (auto& channel : channels) {
        auto const value = numbers.number();
        if (!value) return std::nullopt;
        auto const percent = numbers.rest().starts_with('%');
        if (percent) numbers = SvgNumbers(numbers.rest().substr(1));
        channel = static_cast<std::uint8_t>(
            std::lround(std::clamp(percent ? *value * 255 / 100 : *value, 0.0, 255.0)));
    }
    return numbers.at_end() ? std::optional(Colour{channels[0], channels[1], channels[2]}) : std::nullopt;
}

std::optional<SvgMatrix> one_transform(std::string_view name, std::vector<double> const& v) {
    constexpr double degree = std::numbers::pi / 180;
    auto const count = v.size();
    if (name == "matrix" && count == 6) return SvgMatrix{v[0], v[1], v[2], v[3], v[4], v[5]};
    if (name == "translate" && (count == 1 || count == 2))
        return SvgMatrix{1, 0, 0, 1, v[0], count == 2 ? v[1] : 0};
    if (name == "scale" && (count == 1 || count == 2))
        return SvgMatrix{v[0], 0, 0, count == 2 ? v[1] : v[0], 0, 0};
    if (name == "rotate" && (count == 1 || count == 3)) {
        auto const cosine = std::cos(v[0] * degree);
        auto const sine = std::sin(v[0] * degree);
        SvgMatrix const turn{cosine, sine, -sine, cosine, 0, 0};
        if (count == 1) return turn;
        return SvgMatrix{1, 0, 0, 1, v[1], v[2]}.after(turn).after({1, 0, 0, 1, -v[1], -v[2]});
    }
    if (count == 1 && (name == "skewX" || name == "skewY")) {
        auto const slope = std::tan(v[0] * degree);
        if (std::abs(slope) > 1e3) return std::nullopt;
        return name == "skewX" ? SvgMatrix{1, 0, slope, 1, 0, 0} : SvgMatrix{1, slope, 0, 1, 0, 0};
    }
    return std::nullopt;
}

} // namespace

SvgMatrix SvgMatrix::after(SvgMatrix const& inner) const {
    return {a * inner.a + c * inner.b, b * inner.a + d * inner.b,     a * inner.c + c * inner.d,
            b * inner.c + d * inner.d, a * inner.e + c * inner.f + e, b * inner.e + d * inner.f + f};
}

double SvgMatrix::scale() const { return std::sqrt(std::abs(a * d - b * c)); }

std::optional<Colour> svg_colour(std::string_view text) {
    auto const lower = to_lower(trim(text));
    std::string_view const value = lower;
    if (value.starts_with('#')) return hex_colour(value.substr(1));
    if (value.starts_with("rgb(") && value.ends_with(')'))
        return rgb_colour(value.substr(4, value.size() - 5));
    auto const found = std::find_if(named_colours.begin(), named_colours.end(),
                                    [&](NamedColour const& named) { return named.name == value; });
    return found == named_colours.end() ? std::nullopt : std::optional(found->colour);
}

std::optional<double> svg_length(std::string_view text) {
    SvgNumbers numbers(trim(text));
    auto const value = numbers.number();
    if (!value) return std::nullopt;
    auto const unit = numbers.rest();
    if (unit.empty() || unit == "px") return value;
    auto const found = std::ranges::find(units, unit, &Unit::name);
    return found == units.end() ? std::nullopt : std::optional(*value * found->length);
}

std::optional<SvgMatrix> svg_transform(std::string_view text) {
    SvgMatrix matrix;
    while (true) {
        while (!text.empty() && (text.front() == ',' || trim(text.substr(0, 1)).empty()))
            text.remove_prefix(1);
        if (text.empty()) return matrix;
        auto const open = text.find('(');
        auto const close = text.find(')');
        if (open == std::string_view::npos || close == std::string_view::npos || close < open)
            return std::nullopt;
        SvgNumbers numbers(text.substr(open + 1, close - open - 1));
        std::vector<double> values;
        while (auto const value = numbers.number()) values.push_back(*value);
        auto const one = numbers.at_end() ? one_transform(trim(text.substr(0, open)), values) : std::nullopt;
        if (!one) return std::nullopt;
        matrix = matrix.after(*one);
        text.remove_prefix(close + 1);
    }
}

bool SvgLook::set_paint(std::optional<Colour>& paint, std::string_view value) const {
    auto const lower = to_lower(value);
    if (lower == "none" || lower == "transparent") {
        paint.reset();
        return true;
    }
    if (lower == "currentcolor") {
        paint = current;
        return true;
    }
    auto const colour = svg_colour(value);
    if (colour) paint = colour;
    return colour.has_value();
}

bool SvgLook::set_dash(std::string_view value) {
    dash.clear();
    if (value == "none") return true;
    SvgNumbers numbers(value);
    while (auto const number = numbers.number()) dash.push_back(*number);
    // An odd list is used twice, which PDF does by itself.
    auto const sound = std::all_of(dash.begin(), dash.end(), [](double one) { return one >= 0; });
    auto const seen = std::any_of(dash.begin(), dash.end(), [](double one) { return one > 0.001; });
    if (!seen) dash.clear();
    return numbers.at_end() && sound;
}

bool SvgLook::set(std::string_view property, std::string_view value) {
    value = trim(value);
    if (value == "inherit") return true;
    if (property == "fill") return set_paint(fill, value);
    if (property == "stroke") return set_paint(stroke, value);
    if (property == "color") {
        auto const colour = svg_colour(value);
        if (colour) current = *colour;
        return colour.has_value();
    }
    if (property == "stroke-width") {
        auto const length = svg_length(value);
        if (length) stroke_width = *length;
        return length && *length >= 0;
    }
    if (property == "stroke-dasharray") return set_dash(value);
    if (property == "fill-rule") {
        even_odd = value == "evenodd";
        return even_odd || value == "nonzero";
    }
    if (property == "stroke-linecap" || property == "stroke-linejoin") {
        round = value == "round";
        return round || value == "butt" || value == "miter";
    }
    if (property == "opacity" || property == "fill-opacity" || property == "stroke-opacity") {
        auto const part = share(value);
        if (part && property == "opacity") opacity *= *part;
        if (part && property == "fill-opacity") fill_opacity = *part;
        if (part && property == "stroke-opacity") stroke_opacity = *part;
        return part.has_value();
    }
    if (property == "display") {
        hidden |= value == "none";
        return true;
    }
    for (auto const& only : only_values) {
        if (only.property != property || only.value == value) continue;
        auto const number = svg_length(value);
        return number && number == svg_length(only.value); // "1.0"
    }
    return true;
}

std::optional<Colour> SvgLook::on_white(std::optional<Colour> paint, double opacity) {
    if (!paint || opacity <= 0) return std::nullopt;
    return opacity < 1 ? mix(*paint, white, opacity) : *paint;
}

} // namespace linsen::layout
