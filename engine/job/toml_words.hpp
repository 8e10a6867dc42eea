#pragma once

#include "job/toml_scan.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The small things that scan_toml is made of: strings, bare words, and what a wrong one most likely was
/// meant to be.
namespace linsen {

[[nodiscard]] bool is_bare_key_character(char c);

/// A string that begins at a quote.
struct StringEnd {
    std::size_t length = 0;
    std::optional<TomlFault> fault;
};
[[nodiscard]] StringEnd read_string(std::string_view text, std::size_t begin);

/// How long the escape is that begins at the backslash at `at`; 0 if TOML knows none such. Where a text may
/// have `many_lines` it may be one that joins a line to the next one, up to the line's end.
[[nodiscard]] std::size_t escape_length(std::string_view text, std::size_t at, bool many_lines);

/// A value that is neither string, list nor table: number, date, true … `enclosed` when it stands within [ ]
/// or { }, where a comma ends it.
struct BareWord {
    std::size_t length = 0;
    std::optional<TomlFault> fault;
};
[[nodiscard]] BareWord read_bare_word(std::string_view text, std::size_t begin, bool enclosed,
                                      std::string const& key);

/// A key that begins at `begin` and cannot go on at `at`.
[[nodiscard]] TomlFault fault_in_key(std::string_view text, std::size_t begin, std::size_t at);

/// No `=` at `at`, after the key `path`.
[[nodiscard]] TomlFault fault_without_equals(std::string_view text, std::size_t at,
                                             std::vector<std::string> const& path, bool enclosed);

/// Something at `at` after a statement that began at `begin` and ended at `after`.
[[nodiscard]] TomlFault fault_after_value(std::string_view text, std::size_t begin, std::size_t after,
                                          std::size_t at);

/// Neither comma nor bracket at `at`.
[[nodiscard]] TomlFault fault_in_array(std::string_view text, std::size_t begin, std::size_t at);
[[nodiscard]] TomlFault fault_in_inline_table(std::string_view text, std::size_t begin, std::size_t at);

/// `{ andel = 2,5 }`: what stands at `at`, after a comma, is the rest of a number.
[[nodiscard]] std::optional<TomlFault> decimal_comma_before(std::string_view text, std::size_t at);

} // namespace linsen
