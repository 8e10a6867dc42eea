#include "pdf/text_string.hpp"

#include "base/date.hpp"
#include "base/text.hpp"

#include <algorithm>
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
    if (std::all_of(utf8.begin(), utf8.end(), [](char c) { return c >= 0x20 && c < 0x7F; })) {
        std::string result = "(";
        for (auto const c : utf8) {
            if (c == '(' || c == ')' || c == '\\') result += '\\';
            result += c;
        }
        return result += ')';
    }
    std::u32string text;
    for (std::size_t at = 0; at < utf8.size();) text += next_code_point(utf8, at);
    return "<FEFF" + utf16_hex(text) + ">";
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
