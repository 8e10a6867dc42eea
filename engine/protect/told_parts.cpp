#include "protect/told_parts.hpp"

#include <algorithm>

namespace linsen {

void ToldParts::add(Identity const& told) {
    for (auto const& [role, own] : told.codes) {
        bool const is_first = limits_.count(role) == 0;
        auto& limits = limits_[role];
        // A role that earlier figures lacked was told of all there.
        for (auto const& [other, codes] : told.codes) {
            if (other == role) continue;
            auto const [limit, is_new] =
                limits.try_emplace(other, is_first ? std::optional(Codes()) : std::nullopt);
            if (limit->second) limit->second->insert(codes.begin(), codes.end());
        }
        for (auto& [other, limit] : limits)
            if (told.codes.count(other) == 0) limit.reset();
    }
}

ToldParts::Codes const* ToldParts::beside(std::string const& role, std::string const& other) const {
    auto const limits = limits_.find(role);
    if (limits == limits_.end() || kept_.count(role) != 0 || kept_.count(other) != 0) return nullptr;
    auto const limit = limits->second.find(other);
    return limit == limits->second.end() || !limit->second ? nullptr : &*limit->second;
}

bool ToldParts::covers(Codes const& told, std::vector<std::string> const& codes) {
    return std::all_of(codes.begin(), codes.end(),
                       [&](std::string const& code) { return told.count(code) != 0; });
}

} // namespace linsen
