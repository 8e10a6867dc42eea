#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/ledger.hpp"
#include "tabulate/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// How much of all counted tables is hidden; of a table that is left out all of it.
struct Shown {
    std::size_t cells = 0;
    std::size_t hidden = 0;
    std::size_t open = 0;           ///< hidden, and still open to calculation
    std::int64_t persons = 0;       ///< in the parts of all tables, sums left out
    std::int64_t persons_shown = 0; ///< those of them who stand in a figure that is shown
};

/// A merging that was tried: what it is, and what would be shown.
struct Merging {
    std::string what; ///< "åldersgrupp slås samman två och två: 0–24, 25–"
    std::string how;  ///< what to write in rapport.toml; may be ""
    Shown shown;
};

struct Mergings {
    Shown now;
    std::vector<Merging> better; ///< those that hide a smaller part, the best first
};

/// Tries, for each data set that is protected and each role but kon that its tables are divided by: its
/// categories taken together two and two (where neighbours belong together: ages, years), the smallest
/// kommuner taken together, and the tables not divided by it; each counted and protected anew. Sexes are
/// never merged.
[[nodiscard]] Mergings try_mergings(Plan const& plan, std::vector<Frame> const& frames, Job const& job,
                                    std::vector<LedgerEntry> const& past);

} // namespace linsen
