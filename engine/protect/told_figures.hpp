#pragma once

#include "protect/ledger.hpp"
#include "protect/printed_counts.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// What a report says of its persons, as a ledger keeps it: every count that it prints or hides, and the
/// means, medians, shares and rates that it prints. The count of a share is among them only where no other
/// prints alike of a base that is known: a number that nobody has seen is not called shown.
///
/// `hidden`: by count of the linkage; `signs`: the cells of each table that are not printed.
[[nodiscard]] std::vector<PublishedFigure> told_figures(std::vector<Cube> const& cubes,
                                                        PrintedCounts const& counts,
                                                        std::vector<bool> const& hidden,
                                                        std::vector<std::vector<bool>> const& signs);

} // namespace linsen
