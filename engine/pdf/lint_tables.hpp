#pragma once

#include "pdf/lint.hpp"

namespace linsen::pdf {

/// The rules about one Table element: its parts, a full grid, the scope of its header cells.
void lint_table(layout::TagTree const& tags, layout::ElementId table, std::vector<LintFault>& faults);

} // namespace linsen::pdf
