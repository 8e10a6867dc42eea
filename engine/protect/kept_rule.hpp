#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"
#include "protect/ledger.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The rule that a report's figures of a population are protected by, as its ledger says it: "T5, nollor
/// visas", and ", exakt" where only what can be told exactly counts as disclosed.
[[nodiscard]] std::string rule_of(Job const& job, std::string_view population);

/// What a stricter rule has hidden must stay hidden: a figure below the threshold that it was published with
/// would be told by a later report with a lower one. The highest threshold of a population in `past`, and the
/// level `standard`, go before what the report says itself; that is told [skydd.liggarens-troskel],
/// [skydd.liggarens-niva]. Zeros need no such rule: a zero that was hidden is one that must not be told.
void keep_rules(std::vector<LedgerEntry> const& past, Job& job, Diagnostics& diagnostics);

} // namespace linsen
