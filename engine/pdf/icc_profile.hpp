#pragma once

#include "base/export.hpp"

#include <string>

namespace linsen::pdf {

/// sRGB (IEC 61966-2-1) as an ICC v4.2 display profile of 480 bytes: three primaries adapted to D50, and one
/// parametric curve.
[[nodiscard]] LINSEN_API std::string srgb_profile();

} // namespace linsen::pdf
