#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How sources call an interval and its two limits, where rapport.toml does not say which they are. Nothing
/// is read by these names alone: they are for telling what the file has.
namespace linsen {

/// "Konfidensintervall nedre gräns", "Undre gräns", "KI_nedre", "Nedre".
[[nodiscard]] bool names_low_limit(std::string_view name);
/// "Konfidensintervall övre gräns", "Upper CI".
[[nodiscard]] bool names_high_limit(std::string_view name);
/// Both limits in one cell: "KI", "95 % konfidensintervall".
[[nodiscard]] bool names_interval(std::string_view name);

/// How far a value may be off in either direction, which is no limit: "Felmarginal", "Osäkerhetstal".
[[nodiscard]] bool names_margin(std::string_view name);

/// Which of the names are those of a lower and an upper limit; the first pair where there are several.
struct LimitPair {
    std::size_t low = 0;
    std::size_t high = 0;
};
[[nodiscard]] std::optional<LimitPair> find_limits(std::vector<std::string> const& names);

/// `nedre = "…", ovre = "…"`, as it is written in kolumner.
[[nodiscard]] std::string limits_to_write(std::string_view low, std::string_view high);

} // namespace linsen
