#include "protect/printed_counts.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

namespace {

using ReportAndPopulation = std::pair<std::string, std::string>;

/// Every code that the figures of each report name, role by role.
std::map<ReportAndPopulation, std::map<std::string, std::set<std::string>>>
codes_of(std::vector<LedgerEntry> const& past) {
    std::map<ReportAndPopulation, std::map<std::string, std::set<std::string>>> all;
    for (LedgerEntry const& entry : past)
        for (auto const& [role, codes] : entry.figure.identity.codes)
            all[{entry.report, entry.figure.identity.population}][role].insert(codes.begin(), codes.end());
    return all;
}

} // namespace

void PrintedCounts::remember(std::vector<LedgerEntry> const& past) {
    auto const codes = codes_of(past);
    std::set<std::string> partly; // reports that tell of more than these data
    struct Known {
        LedgerEntry const* entry;
        Source* source;
        Universe::Recognised recognised;
    };
    std::vector<Known> known;
    for (LedgerEntry const& entry : past) {
        auto const& identity = entry.figure.identity;
        std::set<std::string> unlimited;
        // The total of several answers alone names no code.
        if (auto const named = codes.find({entry.report, identity.population}); named != codes.end())
            for (auto const& [role, all] : named->second) {
                auto const own = identity.codes.find(role);
                if (own == identity.codes.end() || own->second.size() == all.size()) unlimited.insert(role);
            }
        bool is_known = false;
        for (auto& [name, source] : sources_) {
            auto recognised = source.universe.recognised(identity, unlimited);
            if (!recognised) continue;
            is_known = is_known || !recognised->lacks;
            known.push_back({&entry, &source, std::move(*recognised)});
        }
        if (!is_known) partly.insert(entry.report);
    }
    for (auto& [entry, source, recognised] : known)
        if (!entry->figure.measure)
            remember(*entry, *source, std::move(recognised), partly.count(entry->report) != 0);
    find_beyond();
    for (auto& [entry, source, recognised] : known) {
        auto const& measure = entry->figure.measure;
        if (measure && !recognised.lacks && counts_by(measure->role, *source))
            remember(*measure, *source, own(std::move(recognised.identity), *source));
    }
}

/// Where earlier reports have told of our part of them too, shown or hidden, what it tells of the others has
/// been weighed then, and a hidden one stays hidden.
void PrintedCounts::find_beyond() {
    std::set<Identity> told;
    for (LinkedCell const& cell : cells())
        if (cell.past != LinkedCell::Past::none) told.insert(cell.identity);
    for (auto const& [identity, entry] : larger_)
        if (told.count(identity) == 0) beyond_.emplace(identity.population, entry);
}

/// A figure that has been put right since is another figure, and says nothing of this one. One of more
/// persons than these data have may tell of those who are here, and nobody could see it.
void PrintedCounts::remember(LedgerEntry const& entry, Source& source, Universe::Recognised recognised,
                             bool partly) {
    auto identity = own(std::move(recognised.identity), source);
    auto const persons = source.census.count(identity);
    if (entry.figure.shown && entry.figure.value != persons) {
        if (recognised.lacks && entry.figure.value > persons)
            larger_.emplace_back(std::move(identity), &entry);
        return;
    }
    auto const number = linkage_.remember(std::move(identity), persons, entry.figure.shown);
    ++remembered_;
    if (partly && !entry.figure.shown) half_known_.insert(number);
    auto const [report, is_first] = earlier_.try_emplace(number, &entry);
    if (entry.figure.shown && !report->second->figure.shown) report->second = &entry;
}

} // namespace linsen
