#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Roles that reports ask for by themselves, whatever a user writes. Any other one stands both under kolumner
/// and where a table asks for it, and it is the table that does not find what it asks for.
[[nodiscard]] bool is_asked_by_reports(std::string_view role);

/// What a reader calls a category: "Kvinnor", the name of an area, "18 år och äldre" of the ages "18-",
/// otherwise its code.
[[nodiscard]] std::string category_label(std::string_view role, std::string const& code);

/// What the sum of the categories `codes` is called: "Kvinnor och män"; the name of the county whose kommuner
/// they are, all of them; otherwise "Totalt".
[[nodiscard]] std::string total_label(std::string_view role, std::vector<std::string> const& codes);

/// Puts codes in the order of their role: sexes as `sex_order`, areas and years by code, whole numbers by
/// size; groups and everything else stay as they are. Those without an answer come last.
void sort_categories(std::string_view role, std::vector<std::string>& codes);

/// The codes that the rows have in a column, each once: sexes, areas and years in their order, others as they
/// come.
[[nodiscard]] std::vector<std::string> found_codes(std::string_view role, TextColumn const& column,
                                                   std::vector<std::size_t> const& rows);

} // namespace linsen
