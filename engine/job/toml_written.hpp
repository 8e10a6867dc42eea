#pragma once

#include <string>
#include <string_view>

/// Words as they stand in rapport.toml, for hints that are meant to be copied into it.
namespace linsen {

/// A text in its quotation marks.
[[nodiscard]] std::string toml_text(std::string_view text);

/// A key: in quotation marks where TOML asks for them, as around spaces and å, ä, ö.
[[nodiscard]] std::string toml_key(std::string_view key);

} // namespace linsen
