#include "data/xlsx_date.hpp"

#include "base/date.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

constexpr std::int64_t seconds_a_day = 86'400;
constexpr std::int64_t day_of_1970 = 25'569;
constexpr double after_9999 = 2'958'466;

bool is_elapsed_time(std::string_view bracket) {
    return !bracket.empty() && bracket.find_first_not_of(bracket.front()) == std::string_view::npos &&
           std::string_view("hHmMsS").find(bracket.front()) != std::string_view::npos;
}

std::string two_digits(std::int64_t number) {
    return {static_cast<char>('0' + number / 10), static_cast<char>('0' + number % 10)};
}

std::optional<int> two_digits_at(std::string_view text, std::size_t at) {
    if (at + 2 > text.size() || text[at] < '0' || text[at] > '9' || text[at + 1] < '0' ||
        text[at + 1] > '9') {
        return std::nullopt;
    }
    return (text[at] - '0') * 10 + (text[at + 1] - '0');
}

} // namespace

bool is_builtin_date_format(std::uint32_t id) {
    return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
           (id >= 50 && id <= 58);
}

bool is_date_format(std::string_view code) {
    for (std::size_t at = 0; at < code.size(); ++at) {
        switch (code[at]) {
        case '"': at = std::min(code.find('"', at + 1), code.size()); break;
        case '\\':
        case '_':
        case '*': ++at; break;
        case '[': {
            auto const end = std::min(code.find(']', at), code.size());
            if (is_elapsed_time(code.substr(at + 1, end - at - 1))) return true;
            at = end;
            break;
        }
        default:
            if (std::string_view("yYmMdDhHsS").find(code[at]) != std::string_view::npos) return true;
        }
    }
    return false;
}

std::optional<std::string> iso_of_serial(double serial) {
    if (!(serial >= 0) || serial >= after_9999) return std::nullopt;
    auto const seconds = std::llround(serial * static_cast<double>(seconds_a_day));
    auto const time = seconds % seconds_a_day;
    auto day = seconds / seconds_a_day;
    if (day == 60) return std::nullopt;
    std::string const clock =
        two_digits(time / 3600) + ":" + two_digits(time / 60 % 60) + ":" + two_digits(time % 60);
    if (day == 0) return clock;
    if (day < 60) ++day; // before the day that never was, Excel counts from 1899-12-31
    auto const date = print_iso(date_of((day - day_of_1970) * seconds_a_day));
    return time == 0 ? date : date + "T" + clock;
}

std::optional<double> serial_of_iso(std::string_view text) {
    constexpr std::size_t date_length = 10;
    auto const date = parse_date(text.substr(0, date_length));
    if (!date) return std::nullopt;
    auto day = unix_seconds(*date) / seconds_a_day + day_of_1970;
    if (day < 61) --day;
    if (day < 1) return std::nullopt;
    if (text.size() == date_length) return static_cast<double>(day);
    auto const clock = text.substr(date_length);
    auto const hours = two_digits_at(clock, 1);
    auto const minutes = two_digits_at(clock, 4);
    auto const seconds = two_digits_at(clock, 7);
    if (clock[0] != 'T' || !hours || !minutes || clock[3] != ':' || *hours > 23 || *minutes > 59)
        return std::nullopt;
    if (clock.size() > 6 && (clock[6] != ':' || !seconds || *seconds > 59)) return std::nullopt;
    if (clock.find_first_not_of("0123456789.:+-Z", 1) != std::string_view::npos) return std::nullopt;
    auto const time = *hours * 3600 + *minutes * 60 + seconds.value_or(0);
    return static_cast<double>(day) + static_cast<double>(time) / static_cast<double>(seconds_a_day);
}

} // namespace linsen
