#pragma once

#include <set>
#include <string>
#include <string_view>

/// What Excel accepts as a name. It "repairs" a workbook whose names break these rules, and libxlsxwriter
/// does not check all of them.
namespace linsen::excel {

inline constexpr std::size_t longest_sheet_name = 31;
inline constexpr std::size_t longest_header = 255;
inline constexpr std::size_t longest_text = 32'767;

/// 1–31 characters, none of []:*?/\ or control characters, no apostrophe first or last, not "History", and
/// nothing like "_x0041_": the sheet's list reads it as a letter, formulas and links do not.
[[nodiscard]] bool is_sheet_name(std::string_view name);

/// A letter or underscore, then letters, digits, underscores and points; at most 255 characters; not what
/// Excel reads as a cell ("A1", "R1C1").
[[nodiscard]] bool is_table_name(std::string_view name);

/// A sheet name made from a heading: forbidden characters left out, cut to its length between two words where
/// that leaves most of it, and numbered when
/// `taken` (compared without case) has it already. Added to `taken`.
[[nodiscard]] std::string make_sheet_name(std::string_view heading, std::set<std::string>& taken);

/// The same text without line breaks and tabs, which headers, titles and alt texts cannot hold.
[[nodiscard]] std::string one_line(std::string_view text);

/// As a text stands in the file: "_x0041_" would be read as a letter by its number, so its first underscore
/// is written by number itself ("_x005F_x0041_"). libxlsxwriter does this for control characters only.
[[nodiscard]] std::string escaped_letters(std::string_view text);

/// The longest beginning of `text` with at most `most` code points.
[[nodiscard]] std::string_view first_code_points(std::string_view text, std::size_t most);

} // namespace linsen::excel
