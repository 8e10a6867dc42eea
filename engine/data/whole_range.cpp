#include "data/whole_range.hpp"

#include "base/text.hpp"
#include "data/age_range.hpp"

#include <charconv>

namespace linsen {

namespace {

constexpr std::size_t most_digits = 9;

std::optional<std::int64_t> digits_of(std::string_view text) {
    if (text.empty() || text.size() > most_digits) return std::nullopt;
    std::int64_t number = 0;
    auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (fault != std::errc() || end != text.data() + text.size() || text.front() == '-') return std::nullopt;
    return number;
}

} // namespace

bool WholeRange::is_within(WholeRange const& other) const {
    bool const from = !other.low || low.value_or(0) >= *other.low;
    bool const to = !other.high || (high && *high <= *other.high);
    return from && to;
}

bool WholeRange::overlaps(WholeRange const& other) const {
    bool const before = high && other.low && *high < *other.low;
    bool const after = low && other.high && *low > *other.high;
    return !before && !after;
}

std::string WholeRange::text() const {
    if (low && high && *low == *high) return std::to_string(*low);
    return (low ? std::to_string(*low) : "") + "–" + (high ? std::to_string(*high) : "");
}

std::optional<WholeRange> range_of(std::string_view text) {
    std::string plain;
    for (std::size_t at = 0; at < text.size();) {
        auto const letter = next_code_point(text, at);
        if (letter == U' ' || letter == U'\u00A0') continue;
        append_utf8(plain, letter == U'–' || letter == U'−' ? U'-' : letter);
    }
    auto const dash = plain.find('-');
    if (dash == std::string::npos) {
        auto const number = digits_of(plain);
        return number ? std::optional(WholeRange{number, number}) : std::nullopt;
    }
    auto const before = std::string_view(plain).substr(0, dash);
    auto const after = std::string_view(plain).substr(dash + 1);
    WholeRange range{digits_of(before), digits_of(after)};
    bool const sound = (before.empty() || range.low) && (after.empty() || range.high) &&
                       (range.low || range.high) && (!range.low || !range.high || *range.low <= *range.high);
    return sound ? std::optional(range) : std::nullopt;
}

std::optional<std::int64_t> whole_number(std::string_view text) {
    if (auto const number = digits_of(trim(text))) return number;
    auto const range = number_or_open_range(text);
    if (!range) return std::nullopt;
    return range->low ? range->low : range->high;
}

} // namespace linsen
