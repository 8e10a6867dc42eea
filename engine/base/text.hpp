#pragma once

#include "base/export.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// UTF-8 text. Every std::string inside the engine is valid UTF-8; the readers of `data` see to that.
namespace linsen {

inline constexpr std::string_view nbsp = "\u00A0";

[[nodiscard]] LINSEN_API bool is_utf8(std::string_view bytes);

/// Offset of the first byte that is not valid UTF-8, or npos.
[[nodiscard]] LINSEN_API std::size_t find_invalid_utf8(std::string_view bytes);

/// Each byte that is not valid UTF-8 becomes U+FFFD; for names and lines that come from outside.
[[nodiscard]] LINSEN_API std::string replace_invalid_utf8(std::string_view bytes);

/// The code point that starts at `at`, which is moved behind it. `at` must stand inside valid UTF-8
/// (otherwise: U+FFFD, and one byte on).
[[nodiscard]] LINSEN_API char32_t next_code_point(std::string_view text, std::size_t& at);
LINSEN_API void append_utf8(std::string& text, char32_t code_point);
[[nodiscard]] LINSEN_API std::size_t count_code_points(std::string_view text);

/// Windows-1252 to UTF-8. The five bytes that the code page leaves open become the C1 controls, as in
/// browsers.
[[nodiscard]] LINSEN_API std::string from_windows_1252(std::string_view bytes);

/// UTF-16 with or without byte order mark (default: little-endian) to UTF-8; nothing if it is malformed.
[[nodiscard]] LINSEN_API std::optional<std::string> from_utf16(std::string_view bytes);

[[nodiscard]] LINSEN_API std::string to_nfc(std::string_view text);
[[nodiscard]] LINSEN_API std::string
to_lower(std::string_view text); ///< å ä ö and all of Unicode, locale-free

/// What two headings, keys or names are compared by: NFC, runs of white space of any kind → one space,
/// trimmed, lower case.
[[nodiscard]] LINSEN_API std::string fold(std::string_view text);

[[nodiscard]] LINSEN_API bool is_ascii(std::string_view bytes);
[[nodiscard]] LINSEN_API std::string_view trim(std::string_view text); ///< ASCII space, tab, CR, LF, and NBSP
/// Nobody sees anything of it: empty, or nothing but spaces and characters without a shape (zero width
/// space).
[[nodiscard]] LINSEN_API bool shows_nothing(std::string_view text);
[[nodiscard]] LINSEN_API std::vector<std::string_view> split(std::string_view text, char separator);
[[nodiscard]] LINSEN_API std::string join(std::vector<std::string> const& parts, std::string_view separator);

/// The user's own word in a message: in straight quotation marks.
[[nodiscard]] LINSEN_API std::string in_quotes(std::string_view word);

/// "a", "a och b", "a, b och c".
[[nodiscard]] LINSEN_API std::string join_swedish(std::vector<std::string> const& parts);
/// The same of words in quotation marks.
[[nodiscard]] LINSEN_API std::string join_quoted(std::vector<std::string> const& words);

/// An en dash for the hyphen between two numbers: "0-9 år" → "0–9 år"; a date keeps its own.
[[nodiscard]] LINSEN_API std::string with_en_dash(std::string_view text);

/// Lower case ASCII letters, digits and hyphens: "God och nära vård 2026" → "god-och-nara-vard-2026".
[[nodiscard]] LINSEN_API std::string slug(std::string_view text);

/// How many code points must be put in, taken away, replaced or changed with their neighbour to make `a` into
/// `b`; none is touched twice (optimal string alignment, after Damerau 1964).
[[nodiscard]] LINSEN_API std::size_t edit_distance(std::string_view a, std::string_view b);

/// Less-than in Swedish alphabetical order (å ä ö last, v and w apart, case ignored first), locale-free.
[[nodiscard]] LINSEN_API bool swedish_less(std::string_view a, std::string_view b);

} // namespace linsen
