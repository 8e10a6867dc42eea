#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen {

/// Roles whose codes are times.
[[nodiscard]] inline bool is_period_role(std::string_view role) {
    constexpr std::array<std::string_view, 4> periods{"ar", "manad", "kvartal", "termin"};
    return std::find(periods.begin(), periods.end(), role) != periods.end();
}

/// A column of answers from kommuner: "ja" where the kommun answered the question both this year and the year
/// before, so that the years can be compared over it; "nej" where not. `linsen samla` writes it. It says
/// something of kommuner, never of persons, and next year of others: protection reads it as following from
/// the kommun, so that no ledger keeps it as a column of persons.
inline constexpr char const* comparable_role = "jamforbar";

} // namespace linsen
