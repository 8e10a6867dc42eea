#pragma once

#include "protect/ledger.hpp"
#include "protect/universe.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// What the ledger tells of one population, beside what the data of now have: an entry, whom it is about
/// where its report limits them at all, and our part of them.
struct ToldOfPopulation {
    LedgerEntry const* entry = nullptr;
    std::map<std::string, std::set<std::string>> limits; ///< roles of which the report has codes beside
    std::optional<Identity> ours;                        ///< none of ours: nothing
};

/// Figures of earlier reports that count persons whom the data do not have beside some of ours: another
/// identity in 2022 and 2023, where the data begin in 2023. Where nothing else was told of those outside,
/// each such figure is a sum of ours and of them, like any other.
struct OutsideParts {
    struct Part {
        std::string about;
        std::int64_t persons = 0;
    };
    /// lo <= our part + the parts outside <= hi
    struct Sum {
        std::optional<Identity> ours;
        std::vector<std::size_t> parts;
        std::int64_t lo = 0;
        std::int64_t hi = 0;
    };
    std::vector<Part> parts;
    std::vector<Sum> sums;
};

/// Those outside that `larger`, one of `told`, counts too, with every sum in which they stand. Nothing when
/// earlier reports tell of them in other ways, since those are then not seen through, or how many they are
/// does not follow. `count`: how many of ours.
[[nodiscard]] std::optional<OutsideParts>
outside_parts(ToldOfPopulation const& larger, std::vector<ToldOfPopulation> const& told,
              Universe const& universe, std::function<std::int64_t(Identity const&)> const& count);

} // namespace linsen
