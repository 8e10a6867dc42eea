#include "pdf/text_string.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace linsen::pdf {

namespace {

constexpr std::int64_t seconds_a_day = 86'400;

void append_hex(std::string& text, char32_t unit) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    for (int shift = 12; shift >= 0; shift -= 4) text += digits[unit >> shift & 0xF];
}

std::string two_digits(std::int64_t value) {
    auto const text = std::to_string(value);
    return text.size() < 2 ? "0" + text : text;
}

/// Hours, minutes and seconds of the day, each followed by `separator` but the last.
std::string clock(std::int64_t moment, std::string_view separator) {
    auto const second = ((moment % seconds_a_day) + seconds_a_day) % seconds_a_day;
    std::string text = two_digits(second / 3600);
    text.append(separator).append(two_digits(second / 60 % 60));
    return text.append(separator).append(two_digits(second % 60));
}

/// PDFDocEncoding (ISO 32000-1, D.2), as far as Swedish needs it; 0: not in it.
unsigned char byte_of(char32_t c) {
    if ((c >= 0x20 && c < 0x7F) || (c > 0xA0 && c <= 0xFF && c != 0xAD)) return static_cast<unsigned char>(c);
    switch (c) {
    case 0x2013: return 0x85; // dash
    case 0x2212: return 0x8A; // minus
    case 0x201D: return 0x8E; // closing quotation mark
    case 0x2019: return 0x90; // apostrophe
    default: return 0;
    }
}

} // namespace

std::string utf16_hex(std::u32string_view text) {
    std::string result;
    for (auto const c : text) {
        if (c < 0x10000) {
            append_hex(result, c);
        } else {
            append_hex(result, 0xD800 + ((c - 0x10000) >> 10));
            append_hex(result, 0xDC00 + ((c - 0x10000) & 0x3FF));
        }
    }
    return result;
}

std::string text_string(std::string_view utf8) {
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) text += next_code_point(utf8, at);
    std::string result = "(";
    for (auto const c : text) {
        auto const byte = byte_of(c);
        if (byte == 0) return "<FEFF" + utf16_hex(text) + ">";
        if (byte == '(' || byte == ')' || byte == '\\') result += '\\';
        result += static_cast<char>(byte);
    }
    return result += ')';
}

std::string number(double value, int decimals) {
    std::array<char, 48> digits{};
    auto const scale = std::pow(10.0, decimals);
    auto const rounded = std::round(value * scale) / scale;
    auto* end = std::to_chars(digits.data(), digits.data() + digits.size(), rounded == 0 ? 0.0 : rounded,
                              std::chars_format::fixed, decimals)
                    .ptr;
    if (decimals > 0) {
        while (*(end - 1) == '0') --end;
        if (*(end - 1) == '.') --end;
    }
    return {digits.data(), end};
}

std::string pdf_date(std::int64_t moment) {
    auto text = print_iso(date_of(moment));
    std::erase(text, '-');
    return "D:" + text + clock(moment, "") + "Z";
}

std::string xmp_date(std::int64_t moment) {
    return print_iso(date_of(moment)) + "T" + clock(moment, ":") + "Z";
}

} // namespace linsen::pdf
