#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// "andelen med diabetes" → "Andelen med diabetes", "äldre" → "Äldre": the letters of Swedish and its
/// neighbours. Any other text is left as it is.
[[nodiscard]] LINSEN_API std::string with_capital(std::string_view text);

} // namespace linsen
