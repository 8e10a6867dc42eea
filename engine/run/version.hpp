#pragma once

#include "base/export.hpp"

#include <string_view>

namespace linsen {

/// "0.1.0".
[[nodiscard]] LINSEN_API std::string_view version();

} // namespace linsen
