#include "data/json_number.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>
#include <string>

namespace linsen {

namespace {

/// So many digits of a decimal number survive being stored as a double. A program that writes more tells how
/// its computer keeps the number: "0.41000000000000003" for 0,41.
constexpr int certain_digits = std::numeric_limits<double>::digits10;

bool has_uncertain_digits(std::string_view text) {
    auto const is_digit = [](char c) { return c >= '0' && c <= '9'; };
    std::size_t const first = text.find_first_of("123456789");
    if (first == std::string_view::npos) return false;
    return std::count_if(text.begin() + static_cast<std::ptrdiff_t>(first), text.end(), is_digit) >
           certain_digits;
}

/// The number with its certain digits alone, without zeros at its end.
std::string certain_text(double value) {
    std::array<char, 32> text{};
    auto const end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::general,
                                   certain_digits);
    return {text.data(), end.ptr};
}

} // namespace

std::optional<NumberText> json_number(JsonNode const& node) {
    if (!node.is(JsonKind::number)) return std::nullopt;
    NumberText number;
    std::string text = node.text;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (fault != std::errc{} || end != text.data() + text.size() ||
        !(std::abs(number.value) < too_large_number))
        return std::nullopt;
    if (text.find_first_of("eE") == std::string::npos && has_uncertain_digits(text)) {
        text = certain_text(number.value);
        std::from_chars(text.data(), text.data() + text.size(), number.value);
    }
    auto const point = text.find('.');
    if (point != std::string::npos && text.find_first_of("eE") == std::string::npos)
        number.decimals = static_cast<std::uint8_t>(std::min<std::size_t>(text.size() - point - 1, 15));
    return number;
}

std::optional<std::size_t> json_size(JsonNode const* node, std::size_t most) {
    if (node == nullptr || !node->is(JsonKind::number)) return std::nullopt;
    std::size_t size = 0;
    auto const& text = node->text;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), size);
    if (fault != std::errc{} || end != text.data() + text.size() || size > most) return std::nullopt;
    return size;
}

} // namespace linsen
