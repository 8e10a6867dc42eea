#include "base/date.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"

#include <array>
#include <charconv>
#include <chrono>
#include <cstdlib>

namespace linsen {

namespace {

constexpr std::int64_t seconds_of_a_day = 86400;
constexpr std::array<std::string_view, 12> months{"januari",   "februari", "mars",     "april",
                                                  "maj",       "juni",     "juli",     "augusti",
                                                  "september", "oktober",  "november", "december"};

std::chrono::year_month_day calendar_day(Date date) {
    return {std::chrono::year(date.year), std::chrono::month(static_cast<unsigned>(date.month)),
            std::chrono::day(static_cast<unsigned>(date.day))};
}

bool all_digits(std::string_view text) {
    for (char c : text) {
        if (c < '0' || c > '9') return false;
    }
    return !text.empty();
}

int digits_to_int(std::string_view digits) {
    int number = 0;
    for (char c : digits) number = number * 10 + (c - '0');
    return number;
}

std::string padded(int number, std::size_t width) {
    std::string digits = std::to_string(number);
    if (digits.size() < width) digits.insert(0, width - digits.size(), '0');
    return digits;
}

} // namespace

bool is_valid(Date date) {
    if (date.year < 1 || date.year > 9999 || date.month < 1 || date.month > 12 || date.day < 1 ||
        date.day > 31) {
        return false;
    }
    return calendar_day(date).ok();
}

std::optional<Date> parse_date(std::string_view iso) {
    if (iso.size() != 10 || iso[4] != '-' || iso[7] != '-') return std::nullopt;
    if (!all_digits(iso.substr(0, 4)) || !all_digits(iso.substr(5, 2)) || !all_digits(iso.substr(8, 2))) {
        return std::nullopt;
    }
    Date const date{digits_to_int(iso.substr(0, 4)), digits_to_int(iso.substr(5, 2)),
                    digits_to_int(iso.substr(8, 2))};
    if (!is_valid(date)) return std::nullopt;
    return date;
}

std::string print_iso(Date date) {
    promise(is_valid(date), "only days of the calendar are printed");
    return padded(date.year, 4) + "-" + padded(date.month, 2) + "-" + padded(date.day, 2);
}

std::string print_long(Date date) {
    promise(is_valid(date), "only days of the calendar are printed");
    return std::to_string(date.day) + " " + std::string(months.at(static_cast<std::size_t>(date.month - 1))) +
           " " + std::to_string(date.year);
}

std::int64_t unix_seconds(Date date) {
    promise(is_valid(date), "only days of the calendar have a moment");
    return std::chrono::sys_days(calendar_day(date)).time_since_epoch().count() * seconds_of_a_day;
}

Date date_of(std::int64_t unix_seconds) {
    std::chrono::sys_seconds const moment{std::chrono::seconds(unix_seconds)};
    std::chrono::year_month_day const day(std::chrono::floor<std::chrono::days>(moment));
    return {int(day.year()), static_cast<int>(unsigned(day.month())), static_cast<int>(unsigned(day.day()))};
}

std::int64_t file_moment(Date date, Diagnostics& diagnostics) {
    char const* const epoch = std::getenv("SOURCE_DATE_EPOCH"); // NOLINT(concurrency-mt-unsafe): only read
    // Empty is how a shell takes a variable away.
    if (epoch == nullptr || *epoch == '\0') return unix_seconds(date);
    std::string_view const digits(epoch);
    std::int64_t seconds = 0;
    auto const read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
    if (all_digits(digits) && read.ec == std::errc() && seconds < unix_seconds({9999, 12, 31}))
        return seconds;
    diagnostics.warning("miljo.source-date-epoch", Place{},
                        "miljövariabeln SOURCE_DATE_EPOCH är " + in_quotes(replace_invalid_utf8(epoch)) +
                            ", som inte är ett antal sekunder sedan 1970; rapportens datum används i stället",
                        "sätt den till ett heltal, till exempel 1772323200, eller ta bort den");
    return unix_seconds(date);
}

} // namespace linsen
