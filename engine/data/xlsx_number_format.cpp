#include "data/xlsx_number_format.hpp"

#include "data/xlsx_date.hpp"

#include <algorithm>

namespace linsen {

namespace {

constexpr std::int8_t most_decimals = 15;

/// What a code's first section holds of signs that count.
struct Section {
    std::string_view code;
    std::size_t at = 0;

    /// The next sign outside quotes, escapes, fillings and brackets; '\0' at the end.
    char next() {
        while (at < code.size()) {
            char const sign = code[at];
            switch (sign) {
            case '"': at = std::min(code.find('"', at + 1), code.size() - 1) + 1; break;
            case '\\':
            case '_':
            case '*': at += 2; break;
            case '[': at = std::min(code.find(']', at), code.size() - 1) + 1; break;
            case ';': return '\0';
            default: ++at; return sign;
            }
        }
        return '\0';
    }
};

/// "yyyy", also behind a language ("[$-41D]yyyy"); two digits are no year that a reader can be sure of.
bool shows_year_alone(std::string_view code) {
    constexpr int digits_of_year = 4;
    Section section{code};
    int years = 0;
    for (char sign = section.next(); sign != '\0'; sign = section.next()) {
        if (sign == 'y' || sign == 'Y')
            ++years;
        else if (sign != ' ')
            return false;
    }
    return years == digits_of_year;
}

} // namespace

XlsxNumberFormat xlsx_number_format(std::string_view code) {
    if (is_date_format(code)) return {.date = true, .year = shows_year_alone(code)};
    XlsxNumberFormat format;
    Section section{code};
    std::size_t zeros = 0; // of the whole digits
    std::size_t places = 0;
    std::size_t decimals = 0;
    bool behind_mark = false;
    bool grouped = false;
    bool leaves_out = false; // thousands or decimals
    bool other = false;
    char before = '\0';
    for (char sign = section.next(); sign != '\0'; before = sign, sign = section.next()) {
        switch (sign) {
        case '0':
        case '#':
        case '?':
            ++places;
            if (behind_mark) {
                ++decimals;
                leaves_out |= sign != '0';
            } else if (sign == '0') {
                ++zeros;
            }
            grouped |= before == ',';
            break;
        case '.':
            leaves_out |= before == ',';
            behind_mark = true;
            break;
        case '%': format.percent = true; break;
        case '/':
        case 'E':
        case 'e':
        case '@': other = true; break;
        default: break;
        }
    }
    auto const last_place = code.substr(0, section.at).find_last_of("0#?");
    leaves_out |=
        last_place != std::string_view::npos && last_place + 1 < code.size() && code[last_place + 1] == ',';
    if (places == 0 || other || leaves_out) return format;
    format.decimals = static_cast<std::int8_t>(std::min<std::size_t>(decimals, most_decimals));
    if (decimals == 0 && !grouped && zeros >= 2)
        format.digits = static_cast<std::uint8_t>(std::min<std::size_t>(zeros, most_decimals));
    return format;
}

XlsxNumberFormat builtin_xlsx_number_format(std::uint32_t id) {
    if (is_builtin_date_format(id)) return {.date = true};
    switch (id) {
    case 1:
    case 3:
    case 37:
    case 38:
    case 41:
    case 42: return {.decimals = 0};
    case 2:
    case 4:
    case 39:
    case 40:
    case 43:
    case 44: return {.decimals = 2};
    case 9: return {.percent = true, .decimals = 0};
    case 10: return {.percent = true, .decimals = 2};
    default: return {};
    }
}

} // namespace linsen
