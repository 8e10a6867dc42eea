#pragma once

namespace linsen {

/// A column of answers from kommuner: "ja" where the kommun answered the question both this year and the year
/// before, so that the years can be compared over it; "nej" where not. `linsen samla` writes it. It says
/// something of kommuner, never of persons, and next year of others: protection reads it as following from
/// the kommun, so that no ledger keeps it as a column of persons.
inline constexpr char const* comparable_role = "jamforbar";

} // namespace linsen
