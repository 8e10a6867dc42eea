#include "base/text.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

constexpr char32_t replacement = 0xFFFD;

struct Decoded {
    char32_t code_point = 0;
    std::size_t length = 0; ///< 0: not valid UTF-8
};

/// Table 3-7 of the Unicode standard: no surrogates, nothing overlong, nothing above U+10FFFF.
Decoded decode(std::string_view text, std::size_t at) {
    auto const byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    unsigned const first = byte(at);
    if (first < 0x80) return {first, 1};
    std::size_t const length = first >= 0xF0 ? 4U : first >= 0xE0 ? 3U : 2U;
    if (first < 0xC2 || first > 0xF4 || text.size() - at < length) return {};

    char32_t code_point = first & (0x7FU >> length);
    for (std::size_t i = 1; i < length; ++i) {
        unsigned const next = byte(at + i);
        if ((next & 0xC0U) != 0x80) return {};
        code_point = (code_point << 6U) | (next & 0x3FU);
    }
    constexpr std::array<char32_t, 5> least{0, 0, 0x80, 0x800, 0x10000};
    bool const surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
    if (code_point < least.at(length) || surrogate || code_point > 0x10FFFF) return {};
    return {code_point, length};
}

} // namespace

bool is_utf8(std::string_view bytes) { return find_invalid_utf8(bytes) == std::string_view::npos; }

std::size_t find_invalid_utf8(std::string_view bytes) {
    for (std::size_t at = 0; at < bytes.size();) {
        std::size_t const length = decode(bytes, at).length;
        if (length == 0) return at;
        at += length;
    }
    return std::string_view::npos;
}

std::string replace_invalid_utf8(std::string_view bytes) {
    std::string text;
    for (std::size_t at = 0; at < bytes.size();) append_utf8(text, next_code_point(bytes, at));
    return text;
}

char32_t next_code_point(std::string_view text, std::size_t& at) {
    Decoded const decoded = decode(text, at);
    at += std::max<std::size_t>(decoded.length, 1);
    return decoded.length == 0 ? replacement : decoded.code_point;
}

void append_utf8(std::string& text, char32_t code_point) {
    auto const add = [&](char32_t byte) { text += static_cast<char>(static_cast<unsigned char>(byte)); };
    if (code_point < 0x80) {
        add(code_point);
    } else if (code_point < 0x800) {
        add(0xC0U | (code_point >> 6U));
        add(0x80U | (code_point & 0x3FU));
    } else if (code_point < 0x10000) {
        add(0xE0U | (code_point >> 12U));
        add(0x80U | ((code_point >> 6U) & 0x3FU));
        add(0x80U | (code_point & 0x3FU));
    } else {
        promise(code_point <= 0x10FFFF, "Unicode ends at U+10FFFF");
        add(0xF0U | (code_point >> 18U));
        add(0x80U | ((code_point >> 12U) & 0x3FU));
        add(0x80U | ((code_point >> 6U) & 0x3FU));
        add(0x80U | (code_point & 0x3FU));
    }
}

std::size_t count_code_points(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size(); ++count) static_cast<void>(next_code_point(text, at));
    return count;
}

std::string from_windows_1252(std::string_view bytes) {
    constexpr std::array<char32_t, 32> high{0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021,
                                            0x2C6,  0x2030, 0x160,  0x2039, 0x152,  0x8D,   0x17D,  0x8F,
                                            0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                            0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    std::string text;
    text.reserve(bytes.size() + bytes.size() / 16);
    for (char c : bytes) {
        auto const byte = static_cast<unsigned char>(c);
        append_utf8(text, byte >= 0x80 && byte < 0xA0 ? high.at(byte - 0x80U) : byte);
    }
    return text;
}

std::optional<std::string> from_utf16(std::string_view bytes) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    bool const big = bytes.starts_with("\xFE\xFF");
    if (big || bytes.starts_with("\xFF\xFE")) bytes.remove_prefix(2);
    auto const unit = [&](std::size_t at) -> char32_t {
        auto const first = static_cast<unsigned char>(bytes[at]);
        auto const second = static_cast<unsigned char>(bytes[at + 1]);
        return big ? first * 256U + second : second * 256U + first;
    };
    std::string text;
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        char32_t const lead = unit(at);
        if (lead < 0xD800 || lead > 0xDFFF) {
            append_utf8(text, lead);
            continue;
        }
        at += 2;
        if (lead > 0xDBFF || at >= bytes.size()) return std::nullopt;
        char32_t const trail = unit(at);
        if (trail < 0xDC00 || trail > 0xDFFF) return std::nullopt;
        append_utf8(text, 0x10000 + ((lead - 0xD800) << 10U) + (trail - 0xDC00));
    }
    return text;
}

} // namespace linsen
