#include "pdf/icc_profile.hpp"

#include <array>
#include <cmath>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::pdf {

namespace {

void u32(std::string& out, std::uint32_t value) {
    for (int shift = 24; shift >= 0; shift -= 8) out += static_cast<char>(value >> shift & 0xFF);
}

void fixed(std::string& out, double value) {
    u32(out, static_cast<std::uint32_t>(std::lround(value * 65536)));
}

std::string xyz(double x, double y, double z) {
    std::string out = "XYZ ";
    u32(out, 0);
    for (auto const value : {x, y, z}) fixed(out, value);
    return out;
}

std::string text(std::string_view words) {
    std::string out = "mluc";
    u32(out, 0);
    u32(out, 1);
    u32(out, 12);
    out += "enUS";
    u32(out, static_cast<std::uint32_t>(words.size() * 2));
    u32(out, 28);
    for (char const c : words) {
        out += '\0';
        out += c;
    }
    while (out.size() % 4 != 0) out += '\0';
    return out;
}

std::string numbers(std::string_view type, std::vector<double> const& values) {
    std::string out(type);
    u32(out, 0);
    for (auto const value : values) fixed(out, value);
    return out;
}

/// Y = ((X + 0.055) / 1.055)^2.4 above 0.04045, X / 12.92 below: function type 3 of the specification.
std::string curve() {
    std::string out = "para";
    u32(out, 0);
    out.append("\0\3\0\0", 4);
    for (auto const value : {2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045}) fixed(out, value);
    return out;
}

} // namespace

std::string srgb_profile() {
    std::array const d50{0.9642, 1.0, 0.8249};
    std::vector<std::pair<std::string_view, std::string>> const data{
        {"desc", text("sRGB")},
        {"cprt", text("CC0")},
        {"wtpt", xyz(d50[0], d50[1], d50[2])},
        {"chad", numbers("sf32", {1.047882, 0.022919, -0.050201, 0.029587, 0.990479, -0.017059, -0.009232,
                                  0.015076, 0.751678})},
        {"rXYZ", xyz(0.436066, 0.222488, 0.013916)},
        {"gXYZ", xyz(0.385147, 0.716873, 0.097076)},
        {"bXYZ", xyz(0.143066, 0.060608, 0.714096)},
        {"rTRC", curve()},
        {"gTRC", {}},
        {"bTRC", {}}}; // the three share one curve

    std::string tags;
    std::string body;
    auto const start = 128 + 4 + 12 * data.size();
    u32(tags, static_cast<std::uint32_t>(data.size()));
    std::size_t at = 0;
    std::size_t size = 0;
    for (auto const& [name, bytes] : data) {
        if (!bytes.empty()) {
            at = start + body.size();
            size = bytes.size();
            body += bytes;
        }
        tags += name;
        u32(tags, static_cast<std::uint32_t>(at));
        u32(tags, static_cast<std::uint32_t>(size));
    }

    std::string profile;
    u32(profile, static_cast<std::uint32_t>(start + body.size()));
    u32(profile, 0);
    u32(profile, 0x04200000);
    profile += "mntrRGB XYZ ";
    // The date that the header asks for: that of the standard behind the colour space.
    for (auto const part : {1999, 10, 1, 0, 0, 0}) {
        profile += static_cast<char>(part >> 8);
        profile += static_cast<char>(part & 0xFF);
    }
    profile += "acsp";
    profile.append(28, '\0');
    for (auto const value : d50) fixed(profile, value);
    profile.append(128 - profile.size(), '\0');
    return profile + tags + body;
}

} // namespace linsen::pdf
