#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/setting.hpp"
#include "layout/theme.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace linsen {

/// The keys of a theme. All may be left out: what a theme does not say is as in the standard theme.
[[nodiscard]] LINSEN_API std::vector<Setting> theme_settings();

/// The theme of a file. Every fault is told at its place: unknown keys, a colour that is not "#RRGGBB", sizes
/// and margins out of bounds, and contrast too low to be read (layout/theme.hpp); two sexes of nearly the
/// same colour are a warning. Nothing is returned after an error. `asked_at` is where the report names the
/// theme.
[[nodiscard]] LINSEN_API std::optional<layout::Theme>
read_theme(std::filesystem::path const& file, Place const& asked_at, Diagnostics& diagnostics);

/// The same, but faults of the theme's fonts, which are found when pages are set, stand where the file names
/// the font.
[[nodiscard]] LINSEN_API Diagnostics with_font_places(Diagnostics const& told,
                                                      std::filesystem::path const& file);

} // namespace linsen
