#pragma once

#include "protect/ledger.hpp"
#include "run/build.hpp"

#include <vector>

namespace linsen {

/// What reports that were made before this one in the same run tell of the same persons, as if they had been
/// published, in the populations of `job`. Readers will have them all. Says of which reports it is
/// [upplysning skydd.tillsammans], since the order in which they are made then matters.
[[nodiscard]] std::vector<LedgerEntry> told_in_this_run(std::vector<BuildResult> const& before,
                                                        Job const& job, Diagnostics& diagnostics);

} // namespace linsen
