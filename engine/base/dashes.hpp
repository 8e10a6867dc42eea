#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// The text with a hyphen for each of its dashes: hyphens of other kinds, figure dash, en dash, em dash and
/// minus. Sources write one and the same interval with any of them ("13-17", "13–17").
[[nodiscard]] LINSEN_API std::string with_hyphens(std::string_view text);

} // namespace linsen
