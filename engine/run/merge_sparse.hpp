#pragma once

#include "base/diagnostic.hpp"
#include "protect/figures.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/plan.hpp"

#include <optional>
#include <vector>

namespace linsen {

/// The plan with the axes that may be merged (AxisRequest::may_merge) taken two and two in the tables that
/// `figures` withholds, and the smallest kommuner taken together: less would be hidden of them. Nothing when
/// there is no such table, or none of its axes can be merged.
[[nodiscard]] std::optional<Plan> merge_sparse(Plan const& plan, Figures const& figures,
                                               std::vector<Frame> const& frames, Job const& job);

/// Tells, at the place of each such table, that it was done [skydd.sammanslaget].
void tell_merged(Plan const& plan, Figures const& figures, Diagnostics& diagnostics);

} // namespace linsen
