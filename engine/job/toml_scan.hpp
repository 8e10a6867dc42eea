#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// What is wrong with a TOML text and where, in plain Swedish.
struct TomlFault {
    std::size_t offset = 0; ///< in bytes
    std::string code;
    std::string message;
    std::string hint;
};

/// One line `[table]`, `[[table]]` or `key = value`, in the order of the file.
struct TomlStatement {
    enum class Kind { table, array_table, key } kind = Kind::key;
    std::size_t offset = 0;
    std::size_t section = 0;       ///< how many headers stand before it
    std::vector<std::string> path; ///< the parts of its dotted name, without quotes
};

struct TomlScan {
    std::vector<TomlStatement> statements; ///< up to the fault
    std::optional<TomlFault> fault;
};

/// Reads through a TOML text (valid UTF-8, no byte order mark) for the faults that people make who write it
/// in an office: typographic quotes, backslashes, decimal commas, missing quotes … The library that really
/// reads it says such things in English and at places that surprise. What is valid TOML, and not nested
/// deeper than `toml_depth`, has no fault here; what has no fault here may still not be valid.
[[nodiscard]] TomlScan scan_toml(std::string_view text);

/// The fault of a key or table that is there twice, when it stands in the line of `offset`.
[[nodiscard]] std::optional<TomlFault> find_duplicate(TomlScan const& scan, std::string_view text,
                                                      std::size_t offset);

/// How deep values may nest, and how many parts a dotted key may have.
inline constexpr std::size_t toml_depth = 32;

} // namespace linsen
