#pragma once

#include "job/toml_scan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

/// Looking at single lines of a TOML text.
namespace linsen {

/// From `at` to the end of its line.
[[nodiscard]] std::string_view line_from(std::string_view text, std::size_t at);

/// Without spaces and tabs at the ends.
[[nodiscard]] std::string_view without_blanks(std::string_view text);

/// Of a long text, its beginning.
[[nodiscard]] std::string shortened(std::string_view text);

/// The quote that a word processor put at the beginning of `text` instead of a straight one, or "".
[[nodiscard]] std::string_view typographic_quote(std::string_view text);

/// What an office program leaves anywhere in a line, if it stands at `at`: typographic quotes and no-break
/// spaces.
[[nodiscard]] std::optional<TomlFault> fault_of_word_processor(std::string_view text, std::size_t at);

} // namespace linsen
