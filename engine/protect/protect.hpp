#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "protect/publication.hpp"
#include "tabulate/cube.hpp"

#include <optional>
#include <vector>

namespace linsen {

/// What may be printed, and, for `linsen granska` alone, what was done to it.
struct Protected {
    Figures figures;
    std::vector<TableProtection> tables;
    std::vector<PublishedFigure> published; ///< what `linsen publicera` enters into the ledger
    std::vector<UnsaidNumber> unsaid;       ///< what no text of the report may say
    std::size_t remembered = 0;             ///< figures of earlier reports that it has been protected with
    std::size_t insiders = 0;               ///< see `Publication`; asked for with tight intervals only
    std::size_t insiders_asked = 0;
};

/// The gate: there is no other way to Figures. A data set passes untouched when it is already published
/// (`skydd = "publicerade"`) and has a citation to print. All other figures are counted by Linsen, and small
/// counts are hidden, with whatever they could be calculated from, in all tables together
/// (`protect/publication.hpp`). Refused, each with an error:
/// - tables of individuals that are not counted [skydd.individer];
/// - published without a citation [skydd.kalla-saknas];
/// - counts or measures printed as they stand, which nobody says are published [skydd.opublicerade];
/// - a small count that cannot be protected [skydd.oppen], with the sum that gives it away;
/// - tables over years of birth beside tables over ages that depend on the year [skydd.alder-och-fodelsear];
/// - a count that must be hidden, but that an earlier report in the ledger has shown
///   [skydd.redan-publicerat].
/// Also told when a table that a plugin or template plans is the only one to use the data set. One refusal
/// stops the whole report: nothing is returned then.
/// `tight_intervals` as for protect_counts.
[[nodiscard]] LINSEN_API std::optional<Protected>
protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job,
        std::vector<LedgerEntry> const& past, Diagnostics& diagnostics, bool tight_intervals = false);

} // namespace linsen
