#include "pdf/raw_value.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace linsen::pdf {

namespace {

enum class Sort : std::uint8_t { regular, space, delimiter };

constexpr std::array<Sort, 256> sorts = [] {
    std::array<Sort, 256> table{};
    for (char const c : {'\0', '\t', '\n', '\f', '\r', ' '})
        table.at(static_cast<unsigned char>(c)) = Sort::space;
    for (char const c : {'(', ')', '<', '>', '[', ']', '{', '}', '/', '%'})
        table.at(static_cast<unsigned char>(c)) = Sort::delimiter;
    return table;
}();

Sort sort_of(char c) { return sorts[static_cast<unsigned char>(c)]; } // NOLINT: as many as a byte has values
bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t skip_space(std::string_view text, std::size_t at) {
    while (at < text.size() && sort_of(text[at]) == Sort::space) ++at;
    return at;
}

std::size_t skip_regular(std::string_view text, std::size_t at) {
    while (at < text.size() && sort_of(text[at]) == Sort::regular) ++at;
    return at;
}

std::size_t end_of_string(std::string_view text, std::size_t at) {
    int depth = 0;
    for (; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '(')
            ++depth;
        else if (text[at] == ')' && --depth == 0)
            return at + 1;
    }
    return text.size();
}

/// Of what begins with [ or <<.
std::size_t end_of_nest(std::string_view text, std::size_t at) {
    int depth = 0;
    while (at < text.size()) {
        auto const c = text[at];
        if (c == '(') {
            at = end_of_string(text, at);
            continue;
        }
        auto const twice = at + 1 < text.size() && text[at + 1] == c;
        if (c == '[' || (c == '<' && twice))
            ++depth;
        else if (c == ']' || (c == '>' && twice))
            --depth;
        at += (c == '<' || c == '>') && twice ? 2 : 1;
        if (depth == 0) return at;
    }
    return text.size();
}

/// "12 0 R" and not 12 alone.
std::size_t end_of_reference(std::string_view text, std::size_t end) {
    auto const generation = skip_space(text, end);
    auto at = generation;
    while (at < text.size() && is_digit(text[at])) ++at;
    if (at == generation || at == end) return end;
    at = skip_space(text, at);
    return at < text.size() && text[at] == 'R' && skip_regular(text, at) == at + 1 ? at + 1 : end;
}

int hex_digit(char c) {
    if (is_digit(c)) return c - '0';
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    return -1;
}

std::string bytes_of(std::string_view value) {
    std::string bytes;
    if (value.starts_with('<')) {
        int high = -1;
        for (auto const c : value) {
            auto const digit = hex_digit(c);
            if (digit < 0) continue;
            if (high >= 0) bytes += static_cast<char>(high * 16 + digit);
            high = high >= 0 ? -1 : digit;
        }
    } else if (value.size() >= 2 && value.front() == '(') {
        for (std::size_t i = 1; i + 1 < value.size(); ++i) {
            if (value[i] == '\\' && i + 2 < value.size()) ++i;
            bytes += value[i];
        }
    }
    return bytes;
}

/// Of PDFDocEncoding, as far as text_string.cpp writes it.
char32_t character(unsigned char byte) {
    switch (byte) {
    case 0x85: return 0x2013;
    case 0x8A: return 0x2212;
    case 0x8E: return 0x201D;
    case 0x90: return 0x2019;
    default: return byte;
    }
}

} // namespace

std::string_view next_value(std::string_view text, std::size_t& at) {
    auto const begin = skip_space(text, at);
    at = begin;
    if (begin >= text.size()) return {};
    auto const c = text[begin];
    if (c == '(') {
        at = end_of_string(text, begin);
    } else if (c == '[' || text.substr(begin, 2) == "<<") {
        at = end_of_nest(text, begin);
    } else if (c == '<') {
        at = std::min(text.find('>', begin), text.size() - 1) + 1;
    } else if (c == '/') {
        at = skip_regular(text, begin + 1);
    } else {
        at = skip_regular(text, begin);
        if (is_digit(c)) at = end_of_reference(text, at);
    }
    return text.substr(begin, at - begin);
}

std::optional<std::uint32_t> referred(std::string_view value) {
    if (!value.ends_with('R')) return std::nullopt;
    std::uint32_t number = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || *end != ' ') return std::nullopt;
    return number;
}

std::optional<long> integer(std::string_view value) {
    long number = 0;
    auto const [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size()) return std::nullopt;
    return number;
}

std::string words_of(std::string_view value) {
    auto bytes = bytes_of(value);
    if (!bytes.starts_with("\xFE\xFF")) {
        std::string words;
        for (char const c : bytes) append_utf8(words, character(static_cast<unsigned char>(c)));
        return words;
    }
    auto unit = [&](std::size_t at) {
        return static_cast<char32_t>(static_cast<unsigned char>(bytes[at]) << 8 |
                                     static_cast<unsigned char>(bytes[at + 1]));
    };
    std::string words;
    for (std::size_t at = 2; at + 1 < bytes.size(); at += 2) {
        auto c = unit(at);
        if (c >= 0xD800 && c < 0xDC00 && at + 3 < bytes.size()) {
            at += 2;
            c = 0x10000 + ((c - 0xD800) << 10) + (unit(at) - 0xDC00);
        }
        append_utf8(words, c);
    }
    return words;
}

std::string_view entry(std::string_view dictionary, std::string_view key) {
    std::string_view found;
    for_each_entry(dictionary, [&](std::string_view name, std::string_view value) {
        if (name == key) found = value;
    });
    return found;
}

} // namespace linsen::pdf
