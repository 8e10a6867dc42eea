#pragma once

#include "base/export.hpp"
#include "protect/figures.hpp"

#include <string>

namespace linsen {

/// Where a counted table takes years together: what a reader must know of its figures, one sentence, since a
/// person of two years is two in them. "" where it does not.
[[nodiscard]] LINSEN_API std::string years_together(FigureTable const& table);

} // namespace linsen
