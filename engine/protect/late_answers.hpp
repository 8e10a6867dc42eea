#pragma once

#include "protect/ledger.hpp"
#include "protect/universe.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

/// Which kommuner had answered, year by year, when each report of a ledger was published: what its figures of
/// one year name. A sum of several years is of them all, and a kommun that has answered for one of the years
/// since is among those of now: how much it is tells of that kommun alone, and is no correction.
class LateAnswers {
public:
    explicit LateAnswers(std::vector<LedgerEntry> const& past);

    /// By year of a figure of several, the kommuner that have answered for it since. Empty for other figures,
    /// and where a year stands in no figure of its own.
    [[nodiscard]] std::map<std::string, std::set<std::string>> since(LedgerEntry const& entry,
                                                                     Universe const& universe) const;

private:
    using Report = std::pair<std::string, std::string>; ///< and the population
    std::map<Report, std::map<std::string, std::set<std::string>>> answered_;
};

} // namespace linsen
