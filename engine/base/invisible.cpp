#include "base/invisible.hpp"

#include "base/text.hpp"

#include <array>
#include <cstdio>

namespace linsen {

namespace {

bool is_invisible(char32_t point) {
    return point == 0xAD || (point >= 0x200B && point <= 0x200F) || (point >= 0x202A && point <= 0x202E) ||
           (point >= 0x2060 && point <= 0x2069) || point == 0xFEFF;
}

} // namespace

std::string told_invisible(std::string_view text) {
    if (!is_utf8(text)) return {};
    for (std::size_t at = 0; at < text.size();) {
        char32_t const point = next_code_point(text, at);
        if (!is_invisible(point)) continue;
        std::array<char, 16> name{};
        (void)std::snprintf(name.data(), name.size(), "U+%04X", static_cast<unsigned>(point));
        return std::string("; där finns ett osynligt tecken, ") + name.data();
    }
    return {};
}

std::string without_invisible(std::string_view text) {
    if (!is_utf8(text)) return std::string(text);
    std::string visible;
    for (std::size_t at = 0; at < text.size();) {
        std::size_t const begin = at;
        if (!is_invisible(next_code_point(text, at))) visible += text.substr(begin, at - begin);
    }
    return visible;
}

} // namespace linsen
