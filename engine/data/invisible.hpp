#pragma once

#include <string>
#include <string_view>

namespace linsen {

/// "; där finns ett osynligt tecken, U+200B" when the text holds a character that takes no room, such as web
/// pages and Word leave behind: the word looks right in the message that says it is wrong. "" for none.
[[nodiscard]] std::string told_invisible(std::string_view text);

} // namespace linsen
