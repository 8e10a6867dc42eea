#pragma once

#include "base/export.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a report may know of areas; the register itself belongs to `data`. Codes as there: "00" riket,
/// "20" a county, "2081" a kommun.
namespace linsen {

inline constexpr std::string_view country_code = "00";

/// The code of an area given by code or by name; nothing when there is none. Kolada's codes of counties and
/// of riket ("0020", "0000") are taken too.
[[nodiscard]] LINSEN_API std::optional<std::string> area_code(std::string_view code_or_name);

/// "Falun", "Dalarnas län", "Riket"; the code itself when the register has no such area.
[[nodiscard]] LINSEN_API std::string area_name(std::string_view code);

/// The name as it stands inside a sentence: "riket", "Dalarna", "Falun".
[[nodiscard]] LINSEN_API std::string area_in_text(std::string_view code);

/// Where something is, by the name as it stands inside a sentence: "i Falun", "i riket", "på Gotland". On a
/// kommun that is named for its island Swedish says "på".
[[nodiscard]] LINSEN_API std::string at_place(std::string_view name);

/// The same of several: "i Avesta, Falun och Orsa"; "i Avesta, på Gotland och i Orsa".
[[nodiscard]] LINSEN_API std::string at_places(std::vector<std::string> const& names);

[[nodiscard]] LINSEN_API bool is_municipality(std::string_view code);

/// The county that a kommun belongs to; a county is its own; "00" for the country.
[[nodiscard]] LINSEN_API std::string county_of(std::string_view code);

/// The order of two areas, given by code, by their names in the Swedish alphabet.
[[nodiscard]] LINSEN_API bool comes_before_by_name(std::string_view one, std::string_view other);

/// The codes of a county's kommuner, in the order of their names by the Swedish alphabet.
[[nodiscard]] LINSEN_API std::vector<std::string> municipalities_of(std::string_view county);

/// Is one of the two a part of the other? Then their figures are not independent.
[[nodiscard]] LINSEN_API bool overlap(std::string_view one, std::string_view other);

/// The names nearest to a misspelt one, for hints.
[[nodiscard]] LINSEN_API std::vector<std::string> nearest_areas(std::string_view name, std::size_t most);

} // namespace linsen
