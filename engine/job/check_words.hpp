#pragma once

#include "job/setting.hpp"
#include "job/value.hpp"

#include <string>
#include <string_view>
#include <vector>

/// The Swedish of check.cpp.
namespace linsen {

/// "en text", "ett datum" …: what a key of this kind should hold, and what stands there.
[[nodiscard]] std::string_view expected_words(Kind kind);
[[nodiscard]] std::string found_words(Value const& value);

/// A text that names what also has a number, so that a whole number may stand for its digits: a sheet of a
/// workbook.
[[nodiscard]] bool may_be_number(Setting const& setting);

/// How to write what was most likely meant, when `value` is not of the setting's kind. `header` is the name
/// of the table as it stands within brackets ("data").
[[nodiscard]] std::string kind_hint(Setting const& setting, Value const& value, std::string const& header);

/// A path in which TOML has turned backslashes into tabs and line feeds, as it was meant.
[[nodiscard]] std::string path_as_meant(std::string_view path);

[[nodiscard]] bool has_control_character(std::string_view text);

/// "a", "b" eller "c", each in quotation marks.
[[nodiscard]] std::string one_of(std::vector<std::string> const& choices);

} // namespace linsen
