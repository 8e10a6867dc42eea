#pragma once

#include "base/export.hpp"

#include <string>
#include <string_view>

namespace linsen {

/// "; där finns ett osynligt tecken, U+200B" when the text holds a character that takes no room, such as web
/// pages and Word leave behind: the word looks right in the message that says it is wrong. "" for none.
[[nodiscard]] LINSEN_API std::string told_invisible(std::string_view text);

/// The text without such characters. A heading that is copied from a web page or a PDF may hold one in the
/// file or in rapport.toml: two headings that look alike are the same heading. The text may be no UTF-8: it
/// stays.
[[nodiscard]] LINSEN_API std::string without_invisible(std::string_view text);

} // namespace linsen
