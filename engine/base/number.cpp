#include "base/number.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "base/words_cell.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace linsen {

namespace {

constexpr std::string_view minus = "\u2212";
constexpr std::string_view en_dash = "\u2013";

/// A number as decimal digits, rounded for a reader.
struct Digits {
    bool negative = false; ///< never of a zero
    std::string whole;
    std::string fraction;
};

/// The shortest digits that read back as `value`, without exponent.
std::string shortest_fixed(double value) {
    promise(std::isfinite(value), "only finite numbers are printed");
    std::array<char, 512> buffer{}; // the longest double has 309 digits before or 324 after the point
    auto const written =
        std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed);
    promise(written.ec == std::errc(), "every double fits in the buffer");
    return {buffer.data(), written.ptr};
}

/// Adds one unit in the last place of the digits.
void carry(std::string& whole, std::string& fraction) {
    for (std::string* digits : {&fraction, &whole}) {
        for (std::size_t i = digits->size(); i-- > 0;) {
            char& digit = (*digits)[i];
            if (digit != '9') {
                ++digit;
                return;
            }
            digit = '0';
        }
    }
    whole.insert(0, 1, '1');
}

Digits rounded_digits(double value, int decimals) {
    promise(decimals >= 0, "a number has no negative count of decimals");
    auto const places = static_cast<std::size_t>(decimals);
    std::string shortest = shortest_fixed(std::fabs(value));
    std::size_t const point = std::min(shortest.find('.'), shortest.size());
    Digits digits{value < 0, shortest.substr(0, point),
                  shortest.substr(std::min(point + 1, shortest.size()))};

    bool const up = digits.fraction.size() > places && digits.fraction[places] >= '5';
    digits.fraction.resize(places, '0');
    if (up) carry(digits.whole, digits.fraction);

    bool const zero = (digits.whole + digits.fraction).find_first_not_of('0') == std::string::npos;
    if (zero) digits.negative = false;
    return digits;
}

std::string grouped(std::string const& whole) {
    std::string text;
    for (std::size_t i = 0; i < whole.size(); ++i) {
        if (i != 0 && (whole.size() - i) % 3 == 0) text += nbsp;
        text += whole[i];
    }
    return text;
}

/// What follows a number in running text. `one` tells that the number is exactly 1 as printed.
std::string words_of(Unit unit, bool one) {
    switch (unit) {
    case Unit::none:
    case Unit::count:
    case Unit::index: return "";
    case Unit::percent: return "%";
    case Unit::points: return one ? "procentenhet" : "procentenheter";
    case Unit::per_1000: return "per 1\u00A0000 invånare";
    case Unit::per_10000: return "per 10\u00A0000 invånare";
    case Unit::per_100000: return "per 100\u00A0000 invånare";
    case Unit::days: return one ? "dag" : "dagar";
    case Unit::kronor: return one ? "krona" : "kronor";
    case Unit::thousand_kronor: return "tusen kronor";
    }
    throw Fault("a unit without words");
}

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::size_t digits_at(std::string_view text, std::size_t at) {
    std::size_t end = at;
    while (end < text.size() && is_digit(text[end])) ++end;
    return end - at;
}

/// The separator of groups that stands at the beginning of `text`, or "".
std::string_view group_separator(std::string_view text) {
    for (std::string_view separator :
         {std::string_view(" "), nbsp, std::string_view("\u202F"), std::string_view("\u2009")}) {
        if (text.starts_with(separator)) return separator;
    }
    return {};
}

/// Appends the digits of a whole part with or without groups of three to `digits`; false if it is neither.
bool take_whole_part(std::string_view text, std::size_t& at, std::string& digits) {
    std::size_t const first = digits_at(text, at);
    digits += text.substr(at, first);
    at += first;
    std::string_view const separator = group_separator(text.substr(at));
    if (separator.empty()) return true;
    if (first == 0 || first > 3 || digits.front() == '0') return false;
    while (text.substr(at).starts_with(separator)) {
        at += separator.size();
        if (digits_at(text, at) != 3) return false;
        digits += text.substr(at, 3);
        at += 3;
    }
    return true;
}

/// The double nearest to digits · 10^−scale.
std::optional<double> nearest_double(std::string const& digits, std::size_t scale) {
    constexpr std::array<double, 16> powers{1e0, 1e1, 1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                            1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15};
    // Both operands are exact up to 15 digits, so one division rounds correctly (Clinger 1990).
    if (digits.size() <= 15 && scale < powers.size()) {
        std::int64_t mantissa = 0;
        for (char c : digits) mantissa = mantissa * 10 + (c - '0');
        return static_cast<double>(mantissa) / powers.at(scale);
    }
    std::string plain = digits;
    plain.insert(plain.size() - scale, ".");
    if (plain.front() == '.') plain.insert(0, 1, '0');
    double value = 0;
    auto const read = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (read.ec != std::errc()) return std::nullopt;
    return value;
}

} // namespace

std::string print_number(double value, int decimals) {
    Digits const digits = rounded_digits(value, decimals);
    std::string text;
    if (digits.negative) text += minus;
    text += grouped(digits.whole);
    if (!digits.fraction.empty()) text += "," + digits.fraction;
    return text;
}

std::string print_cell(Cell const& cell) {
    switch (cell.status) {
    case Status::shown: return print_number(cell.value, cell.decimals);
    case Status::hidden: return "..";
    case Status::missing: return std::string(en_dash);
    case Status::not_applicable: return is_words(cell) ? cell.source_sign : ".";
    }
    throw Fault("a status without a sign");
}

std::string print_in_text(Cell const& cell) {
    switch (cell.status) {
    case Status::hidden: return "skyddad uppgift";
    case Status::missing: return "uppgift saknas";
    case Status::not_applicable: return is_words(cell) ? cell.source_sign : "kan inte förekomma";
    case Status::shown: break;
    }
    std::string text = print_number(cell.value, cell.decimals);
    bool const one = text == "1" || text == std::string(minus) + "1";
    std::string const words = words_of(cell.unit, one);
    if (!words.empty()) text.append(nbsp).append(words);
    return text;
}

int decimals_of_interval(Cell const& cell) {
    return cell.interval ? std::max(cell.decimals, cell.interval->decimals) : cell.decimals;
}

std::string print_interval(Cell const& cell) {
    if (!cell.shown() || !cell.interval) return "";
    int const decimals = decimals_of_interval(cell);
    return print_span(print_number(cell.interval->low, decimals),
                      print_number(cell.interval->high, decimals));
}

std::string print_span(std::string const& low, std::string const& high) {
    // A dash beside a minus sign is misread.
    bool const signs = low.starts_with(minus) || high.starts_with(minus);
    return low + (signs ? " till " : std::string(en_dash)) + high;
}

double round_half_away(double value, int decimals) {
    Digits const digits = rounded_digits(value, decimals);
    std::string const plain = digits.whole + "." + digits.fraction + "0";
    double rounded = 0;
    auto const read = std::from_chars(plain.data(), plain.data() + plain.size(), rounded);
    promise(read.ec == std::errc(), "digits that were printed can be read");
    return digits.negative ? -rounded : rounded;
}

std::optional<ParsedNumber> parse_number(std::string_view text, DecimalMark mark) {
    bool negative = false;
    for (std::string_view sign : {std::string_view("-"), en_dash, minus}) {
        if (text.starts_with(sign)) {
            negative = true;
            text.remove_prefix(sign.size());
            break;
        }
    }
    std::string digits;
    std::size_t at = 0;
    if (!take_whole_part(text, at, digits)) return std::nullopt;

    std::size_t scale = 0;
    if (at < text.size() && text[at] == (mark == DecimalMark::comma ? ',' : '.')) {
        ++at;
        scale = digits_at(text, at);
        if (scale == 0) return std::nullopt;
        digits += text.substr(at, scale);
        at += scale;
    }
    if (at != text.size() || digits.empty()) return std::nullopt;

    std::optional<double> const value = nearest_double(digits, scale);
    if (!value) return std::nullopt;
    bool const zero = *value == 0;
    return ParsedNumber{negative && !zero ? -*value : *value, static_cast<int>(scale)};
}

std::string machine_number(double value) {
    if (value == 0) return "0";
    return shortest_fixed(value);
}

} // namespace linsen
