#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/ledger.hpp"
#include "protect/protect.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/plan.hpp"

#include <optional>
#include <vector>

namespace linsen {

/// What readers know before a report is made.
struct Past {
    std::vector<LedgerEntry> entries;            ///< of every report that they may have, this one among them
    std::vector<PublishedFigure> of_this_report; ///< what the ledger has of it: nothing the first time
};

/// Protects what a report has counted as it planned, beside what readers know, with groups, small kommuner
/// and years taken together in the tables of which most would be hidden (run/merge_sparse.hpp). A report that
/// says exactly what it has said before is that report once more, and is protected as it was then: what it
/// told itself would otherwise have other tables merged or left out when it is published a second time. Where
/// it says anything else, what it told is known like the rest. A report that compares with the year before,
/// and has no ledger, is remarked on [skydd.utan-liggare]. Nothing after errors; `tight_intervals` as for
/// `protect`.
[[nodiscard]] std::optional<Protected> protect_report(Plan const& plan, std::vector<Cube> cubes,
                                                      std::vector<Frame> const& frames, Job const& job,
                                                      Past const& past, Diagnostics& diagnostics,
                                                      bool tight_intervals);

} // namespace linsen
