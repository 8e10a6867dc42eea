#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "protect/ledger.hpp"
#include "protect/publication.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// The number of those of another gender identity can have kvinnor and män hidden everywhere, though it is no
/// small one: an earlier report told how many they were then, and a few have come since. The sexes that are
/// compared matter most: where less of the other tables is hidden when less is told of those who are in no
/// other table (OtherGenderStep), that is done, and the `cubes`, the `notes` and the `publication` are
/// changed to it. Told with the group's name [skydd.annan-steg].
void step_down(std::vector<Cube>& cubes, std::vector<OtherGenderNote>& notes, Publication& publication,
               std::vector<Frame> const& frames, Job const& job, std::vector<LedgerEntry> const& past,
               bool tight_intervals, Diagnostics& diagnostics);

} // namespace linsen
