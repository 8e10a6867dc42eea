#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace linsen::pdf {

/// libdeflate's level 6, where more would cost twice the time for three per cent; or 7, which makes what
/// repeats itself over and over a sixth smaller for a tenth of the time more.
enum class Effort : std::uint8_t { usual, higher };

/// zlib format.
[[nodiscard]] LINSEN_API std::string deflate(std::string_view bytes, Effort effort = Effort::usual);

/// What `deflate` was given; empty when the bytes are not whole.
[[nodiscard]] LINSEN_API std::string inflate(std::string_view bytes);

} // namespace linsen::pdf
