#pragma once

#include "base/diagnostic.hpp"
#include "protect/figures.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/plan.hpp"

#include <array>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// What is taken together, in the order that it is tried: what keeps most of a table apart comes first. Sexes
/// never are.
enum class MergeStep {
    groups, ///< neighbouring ages two and two, and the smallest kommuner
    years,  ///< all years of the table, where zeros are shown
    both
};
inline constexpr std::array<MergeStep, 3> merge_steps{MergeStep::groups, MergeStep::years, MergeStep::both};

/// A plan, and what may be shown of it.
struct Tried {
    Plan plan;
    Figures figures;
};

/// The plan of `last` with the axes that may be merged (AxisRequest::may_merge) taken together in the tables
/// that its figures withhold, each as it was first `asked`: less would be hidden of them. Nothing when there
/// is no such table, or none of its axes can be merged so.
[[nodiscard]] std::optional<Plan> merge_sparse(Tried const& asked, Tried const& last, MergeStep step,
                                               std::vector<Frame> const& frames, Job const& job);

/// Tells, at the place of each such table, that it was done [skydd.sammanslaget], and why: for its own sake,
/// or for that of other tables (`for_others`, run/merge_for_others.hpp).
void tell_merged(Plan const& plan, Figures const& figures, std::set<std::string> const& for_others,
                 Diagnostics& diagnostics);

} // namespace linsen
