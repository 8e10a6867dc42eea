#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <string>
#include <string_view>

namespace linsen::pdf {

/// UTF-8 as a text string of PDF: Swedish letters and signs as one byte each in parentheses (PDFDocEncoding),
/// anything else as UTF-16 in hexadecimal with its mark.
[[nodiscard]] LINSEN_API std::string text_string(std::string_view utf8);

/// A number with at most `decimals` decimals, without trailing zeros.
[[nodiscard]] LINSEN_API std::string number(double value, int decimals = 2);

/// "D:20260301000000Z".
[[nodiscard]] LINSEN_API std::string pdf_date(std::int64_t moment);
/// "2026-03-01T00:00:00Z".
[[nodiscard]] LINSEN_API std::string xmp_date(std::int64_t moment);

/// Upper-case hexadecimal digits of a UTF-16 text, without a mark.
[[nodiscard]] LINSEN_API std::string utf16_hex(std::u32string_view text);

} // namespace linsen::pdf
