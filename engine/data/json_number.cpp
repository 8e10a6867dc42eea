#include "data/json_number.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace linsen {

std::optional<NumberText> json_number(JsonNode const& node) {
    if (!node.is(JsonKind::number)) return std::nullopt;
    NumberText number;
    auto const& text = node.text;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number.value);
    if (fault != std::errc{} || end != text.data() + text.size() ||
        !(std::abs(number.value) < too_large_number))
        return std::nullopt;
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
