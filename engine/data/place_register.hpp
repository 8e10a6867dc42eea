#pragma once

#include "base/export.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A place that figures are given for. Codes as SCB writes them, always as text: "00" riket, "20" a county
/// (two digits), "2081" a kommun (four digits; the first two are its county's).
struct Area {
    std::string code;
    std::string name; ///< "Falun", "Dalarnas län", "Riket"
};

enum class AreaLevel { country, county, municipality };

/// Kommuner and län of Sweden; source: SCB's code lists (290 kommuner, 21 län).
[[nodiscard]] LINSEN_API std::vector<Area> const& area_register();
[[nodiscard]] LINSEN_API Area const* find_area(std::string_view code);

/// By name, folded, with the usual forms of each: "Dalarna", "Dalarnas län", "Region Dalarna"; "Riket",
/// "Sverige"; "Falun", "Falu kommun", "Falun kommun". For sources that have no code; otherwise join on the
/// code.
[[nodiscard]] LINSEN_API Area const* find_area_by_name(std::string_view name);

[[nodiscard]] LINSEN_API AreaLevel level_of(std::string_view code);
/// The `most` places whose name, in any form of a county's ("Dalarna", "Region Dalarna") that
/// find_area_by_name knows, is nearest to `name`: the nearest form of each.
[[nodiscard]] LINSEN_API std::vector<std::string> nearest_area_names(std::string_view name, std::size_t most);

} // namespace linsen
