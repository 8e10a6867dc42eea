#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// A day in the Gregorian calendar. The clock is never read: dates come from rapport.toml.
struct Date {
    int year = 0;
    int month = 0;
    int day = 0;

    friend auto operator<=>(Date const&, Date const&) = default;
};

[[nodiscard]] LINSEN_API bool is_valid(Date date);
[[nodiscard]] LINSEN_API std::optional<Date> parse_date(std::string_view iso); ///< "2026-03-01" only
[[nodiscard]] LINSEN_API std::string print_iso(Date date);                     ///< "2026-03-01"
[[nodiscard]] LINSEN_API std::string print_long(Date date);                    ///< "1 mars 2026"

/// Seconds since 1970-01-01T00:00:00Z of the day's beginning, and the day of such a moment.
[[nodiscard]] LINSEN_API std::int64_t unix_seconds(Date date);
[[nodiscard]] LINSEN_API Date date_of(std::int64_t unix_seconds);

/// The moment that files carry: $SOURCE_DATE_EPOCH when it is set, otherwise the beginning of `date`. What is
/// not whole seconds from 1970 until the end of the year 9999 is one warning, and not used. The meaning of
/// the variable: https://reproducible-builds.org/specs/source-date-epoch/
[[nodiscard]] LINSEN_API std::int64_t file_moment(Date date, Diagnostics& diagnostics);

} // namespace linsen
