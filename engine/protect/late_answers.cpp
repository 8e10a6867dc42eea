#include "protect/late_answers.hpp"

namespace linsen {

LateAnswers::LateAnswers(std::vector<LedgerEntry> const& past) {
    for (LedgerEntry const& entry : past) {
        auto const& identity = entry.figure.identity;
        auto const years = identity.codes.find("ar");
        auto const places = identity.codes.find("kommun");
        if (years == identity.codes.end() || years->second.size() != 1 || places == identity.codes.end())
            continue;
        answered_[{entry.report, identity.population}][years->second.front()].insert(places->second.begin(),
                                                                                     places->second.end());
    }
}

std::map<std::string, std::set<std::string>> LateAnswers::since(LedgerEntry const& entry,
                                                                Universe const& universe) const {
    auto const& identity = entry.figure.identity;
    auto const years = identity.codes.find("ar");
    auto const report = answered_.find({entry.report, identity.population});
    if (years == identity.codes.end() || years->second.size() < 2 || report == answered_.end()) return {};
    std::map<std::string, std::set<std::string>> late;
    for (auto const& year : years->second) {
        auto const then = report->second.find(year);
        if (then == report->second.end()) return {};
        for (auto const& place : universe.places_of_year(year))
            if (then->second.count(place) == 0) late[year].insert(place);
    }
    return late;
}

} // namespace linsen
