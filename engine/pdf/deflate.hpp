#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>

namespace linsen::pdf {

/// zlib format, libdeflate level 6: more costs twice the time for three per cent.
[[nodiscard]] LINSEN_API std::string deflate(std::string_view bytes);

/// What `deflate` was given; empty when the bytes are not whole.
[[nodiscard]] LINSEN_API std::string inflate(std::string_view bytes);

} // namespace linsen::pdf
