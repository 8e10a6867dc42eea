#pragma once

#include "base/diagnostic.hpp"
#include "protect/figures.hpp"
#include "tabulate/plan.hpp"

#include <optional>

namespace linsen {

/// The plan with the axes that may be merged (AxisRequest::may_merge) taken two and two in the tables that
/// `figures` withholds: less would be hidden of them. Nothing when there is no such table, or none of its
/// axes can be paired.
[[nodiscard]] std::optional<Plan> merge_sparse(Plan const& plan, Figures const& figures);

/// Tells, at the place of each such table, that it was done [skydd.sammanslaget].
void tell_merged(Plan const& plan, Figures const& figures, Diagnostics& diagnostics);

} // namespace linsen
