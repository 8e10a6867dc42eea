#pragma once

#include "protect/figures.hpp"
#include "run/merge_sparse.hpp"
#include "tabulate/plan.hpp"

#include <cstddef>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// Of how many tables most is hidden, sums left out, or all, since they are left out: a page of signs.
[[nodiscard]] std::size_t mostly_hidden(Figures const& figures);

/// A plan with the ages of some tables taken two and two, and which they are.
struct ForOthers {
    Plan plan;
    std::set<std::string> tables;
};

/// A few small figures of a cross may have most of another table hidden, its sums too, although that one has
/// nothing to take together. What is worth trying then: each table that has something hidden, and whose
/// neighbouring ages may be taken together (AxisRequest::may_merge), by itself, and then all of them. Nothing
/// where no table is mostly hidden.
[[nodiscard]] std::vector<ForOthers> merged_for_others(Tried const& last);

} // namespace linsen
