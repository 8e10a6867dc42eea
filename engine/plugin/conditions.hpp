#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "tabulate/plan.hpp"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Whom, or what, a table is of.
enum class TableOf { persons, figures };

/// What stands under a table that is of some rows only (`dar`): "Tabellen räknar bara dem i Falun med primär
/// drog: Alkohol.", "Tabellen gäller bara 2003." Nothing of what its caption says already, nor of a year that
/// is the report's own. `headings`: what columns are called, where it is not as `role_heading` has it.
[[nodiscard]] LINSEN_API std::vector<document::Text>
notes_on_conditions(std::vector<Condition> const& where, TableOf of, std::string_view caption, Job const& job,
                    std::map<std::string, std::string> const& headings = {});

} // namespace linsen
