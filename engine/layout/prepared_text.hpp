#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>

namespace linsen::layout {

/// The text as it is set: NFC, UTF-16, no control characters or soft hyphens (a tab or line feed becomes a
/// space), a hyphen that means minus as U+2212, "−0,0" as "0,0".
[[nodiscard]] LINSEN_API std::u16string prepare(std::string_view text);

/// Spaces that no line may break at become no-break spaces: between digits, between a number and its unit,
/// between sign and number, in a date ("den 3 maj 2026"), after "tabell", "§" and their like, inside a
/// diarienummer
/// ("SN 2026/00123"). The length stays the same.
LINSEN_API void glue(std::u16string& text);

} // namespace linsen::layout
