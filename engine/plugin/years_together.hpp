#pragma once

#include "base/export.hpp"
#include "plugin/listed_table.hpp"
#include "protect/figures.hpp"

#include <string>

namespace linsen {

/// Where a counted table takes the years of its data together: what a reader must know of its figures, one
/// sentence, since a person of two years is two in them. "" where it does not.
[[nodiscard]] LINSEN_API std::string years_together(ListedTable const& listed, Figures const& figures);

} // namespace linsen
