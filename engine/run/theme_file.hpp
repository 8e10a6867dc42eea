#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/setting.hpp"
#include "layout/theme.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// The keys of a theme. All may be left out: what a theme does not say is as in the standard theme.
[[nodiscard]] LINSEN_API std::vector<Setting> theme_settings();

/// Where the theme that another one builds on stands; a fault, told at `at`, where there is none of the name.
using FindTheme =
    std::function<std::optional<std::filesystem::path>(std::string const& name, Diagnostic const& at)>;

/// The theme of a file, and of those that it builds on (`utgar_fran`), each found by `find`: what a file does
/// not say is as in the one under it, and under the last one as in the standard theme. All are appended to
/// `files`, the asked one first. Every fault is told at its place: unknown keys, a colour that is not
/// "#RRGGBB", sizes and margins out of bounds, and contrast too low to be read (layout/theme.hpp); two sexes
/// of nearly the same colour are a warning. Nothing is returned after an error. `asked_at` is where the
/// report names the theme.
[[nodiscard]] LINSEN_API std::optional<layout::Theme>
read_theme(std::filesystem::path const& file, Place const& asked_at, Diagnostics& diagnostics,
           FindTheme const& find, std::vector<std::filesystem::path>& files);

/// The same, but faults of the theme's fonts, which are found when pages are set, stand where one of its
/// files names the font.
[[nodiscard]] LINSEN_API Diagnostics with_font_places(Diagnostics const& told,
                                                      std::vector<std::filesystem::path> const& files);

} // namespace linsen
