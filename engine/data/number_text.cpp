#include "data/number_text.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace linsen {

namespace {

constexpr std::array<double, 16> powers_of_ten{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                               1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};

constexpr std::array<std::string_view, 4> group_spaces{" ", "\u00A0", "\u202F", "\u2009"};

bool is_digit(char byte) { return byte >= '0' && byte <= '9'; }

/// Takes `start` off the front of `text`, when it is there.
bool take(std::string_view& text, std::string_view start) {
    if (!text.starts_with(start)) return false;
    text.remove_prefix(start.size());
    return true;
}

void skip_space(std::string_view& text) {
    for (bool more = true; more;) {
        more = false;
        for (auto const space : group_spaces) more = take(text, space) || more;
    }
}

std::size_t leading_digits(std::string_view text) {
    std::size_t count = 0;
    while (count < text.size() && is_digit(text[count])) ++count;
    return count;
}

/// Bytes of the number that `text` begins with: sign, digits in groups, decimal mark, decimals. 0 for none.
std::size_t length_of_number(std::string_view text) {
    auto rest = text;
    if (!take(rest, "-") && !take(rest, "\u2013")) take(rest, "\u2212");
    auto digits = leading_digits(rest);
    if (digits == 0) return 0;
    rest.remove_prefix(digits);
    for (bool more = digits <= 3; more;) {
        more = false;
        for (auto const space : group_spaces) {
            if (!rest.starts_with(space) || leading_digits(rest.substr(space.size())) != 3) continue;
            rest.remove_prefix(space.size() + 3);
            more = true;
        }
    }
    if (rest.size() > 1 && (rest[0] == ',' || rest[0] == '.') && is_digit(rest[1]))
        rest.remove_prefix(1 + leading_digits(rest.substr(1)));
    return text.size() - rest.size();
}

/// "1.234,5" or "1.234.567": of comma and point, one parts thousands and the other decimals.
std::optional<NumberText> grouped_number(std::string_view text) {
    bool const both = text.find(',') != std::string_view::npos && text.find('.') != std::string_view::npos;
    auto const last = text.find_last_of(",.");
    auto const whole = both ? text.substr(0, last) : text;
    char const group = both == (text[last] == ',') ? '.' : ',';
    std::string plain;
    auto rest = whole;
    if (take(rest, "-") || take(rest, "\u2013") || take(rest, "\u2212")) plain = "-";
    for (bool first = true;; first = false) {
        auto const digits = leading_digits(rest);
        if (first ? digits == 0 || digits > 3 : digits != 3) return std::nullopt;
        plain += rest.substr(0, digits);
        rest.remove_prefix(digits);
        if (rest.empty()) break;
        if (!take(rest, {&group, 1})) return std::nullopt;
    }
    if (both) plain += text.substr(last);
    NumberText number;
    if (!read_plain_number(plain, number)) return std::nullopt;
    number.group = group;
    return number;
}

/// With its one comma or point taken for the decimal mark.
std::optional<ParsedNumber> parse_with_own_mark(std::string_view text) {
    bool const comma = text.find(',') != std::string_view::npos;
    return parse_number(text, comma ? DecimalMark::comma : DecimalMark::point);
}

std::optional<NumberText> number_only(std::string_view text) {
    NumberText number;
    if (read_plain_number(text, number)) return number;
    if (std::count_if(text.begin(), text.end(), [](char byte) { return byte == ',' || byte == '.'; }) > 1)
        return grouped_number(text);
    bool const comma = text.find(',') != std::string_view::npos;
    auto const parsed = parse_with_own_mark(text);
    if (!parsed || std::abs(parsed->value) >= too_large_number || parsed->decimals > most_decimals)
        return std::nullopt;
    number.value = parsed->value;
    number.decimals = static_cast<std::uint8_t>(parsed->decimals);
    number.mark = comma ? ',' : text.find('.') != std::string_view::npos ? '.' : '\0';
    return number;
}

std::optional<NumberText> take_number(std::string_view& text) {
    auto const length = length_of_number(text);
    if (length == 0) return std::nullopt;
    auto number = number_only(text.substr(0, length));
    text.remove_prefix(length);
    auto behind = text;
    skip_space(behind);
    if (number && take(behind, "%")) {
        number->percent = true;
        text = behind;
    }
    return number;
}

} // namespace

bool read_plain_number(std::string_view text, NumberText& number) {
    bool const negative = !text.empty() && text.front() == '-';
    std::int64_t digits = 0;
    std::size_t count = 0;
    std::size_t decimals = 0;
    char mark = '\0';
    for (auto const byte : text.substr(negative ? 1 : 0)) {
        if (is_digit(byte)) {
            if (++count > 15) return false;
            digits = digits * 10 + (byte - '0');
            if (mark != '\0') ++decimals;
        } else if ((byte == ',' || byte == '.') && mark == '\0' && count > 0) {
            mark = byte;
        } else {
            return false;
        }
    }
    if (count == 0 || (mark != '\0' && decimals == 0)) return false;
    number.value = static_cast<double>(digits) / powers_of_ten.at(decimals);
    if (negative && digits != 0) number.value = -number.value;
    number.decimals = static_cast<std::uint8_t>(decimals);
    number.mark = mark;
    number.group = '\0';
    number.percent = false;
    number.status = Status::shown;
    return true;
}

std::optional<NumberText> read_number(std::string_view text, Signs const& signs) {
    text = trim(text);
    if (auto const meaning = signs.find(text)) {
        NumberText number;
        number.status = meaning->status;
        if (meaning->one) number.value = 1;
        if (!meaning->zero && !meaning->one) number.sign = std::string(text);
        return number;
    }
    if (!text.ends_with('%')) return number_only(text);
    text.remove_suffix(1);
    for (bool more = true; more;) {
        more = false;
        for (auto const space : group_spaces)
            if (text.ends_with(space)) {
                text.remove_suffix(space.size());
                more = true;
            }
    }
    auto number = number_only(text);
    if (number) number->percent = true;
    return number;
}

std::string why_no_number(std::string_view text) {
    auto const parsed = parse_with_own_mark(trim(text));
    if (parsed && parsed->decimals > most_decimals)
        return "har " + std::to_string(parsed->decimals) + " decimaler, och fler än " +
               std::to_string(most_decimals) + " går inte att skriva ut";
    if (parsed && std::abs(parsed->value) >= too_large_number)
        return "är ett större tal än vad som går att skriva ut";
    return "är inte ett tal";
}

std::optional<IntervalText> read_interval(std::string_view text, Signs const& signs) {
    text = trim(text);
    if (signs.find(text)) {
        auto const sign = read_number(text, signs);
        return IntervalText{*sign, *sign, {}};
    }
    bool const square = take(text, "[");
    bool const round = !square && take(text, "(");
    skip_space(text);
    auto low = take_number(text);
    if (!low) return std::nullopt;
    skip_space(text);
    bool parted = false;
    for (auto const* separator : {"-", "\u2013", "\u2014", "\u2212", ";", "till"})
        parted = parted || take(text, separator);
    if (!parted) return std::nullopt;
    skip_space(text);
    auto high = take_number(text);
    if (!high || low->value > high->value) return std::nullopt;
    // A digit or a decimal mark right behind is the rest of a number that could not be read whole.
    if (!text.empty() && (is_digit(text[0]) || text[0] == ',' || text[0] == '.')) return std::nullopt;
    skip_space(text);
    if (square && !take(text, "]")) return std::nullopt;
    if (round && !take(text, ")")) return std::nullopt;
    auto const mark = trim(text);
    if (mark.find_first_of("0123456789") != std::string_view::npos) return std::nullopt;
    // "57,9–66,7 %" says it of both.
    low->percent = high->percent = low->percent || high->percent;
    return IntervalText{*low, *high, std::string(mark)};
}

} // namespace linsen
