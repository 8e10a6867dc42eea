#include "protect/shape.hpp"

#include <algorithm>

namespace linsen {

namespace {

bool holds(std::vector<std::string> const& whole, std::vector<std::string> const& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

} // namespace

Shape shape_of(Identity const& identity) {
    Shape shape;
    for (auto const& [role, codes] : identity.codes)
        shape.emplace(role, codes.size() > 1 ? codes : std::vector<std::string>());
    return shape;
}

Shape both(Shape const& a, Shape const& b) {
    Shape result;
    for (auto const& [role, codes] : a) {
        auto const other = b.find(role);
        if (other == b.end()) continue;
        if (holds(codes, other->second))
            result.emplace(role, codes);
        else if (holds(other->second, codes))
            result.emplace(role, other->second);
    }
    return result;
}

std::set<std::vector<std::string>> finest(std::set<std::vector<std::string>> const& sets) {
    std::set<std::vector<std::string>> result;
    for (auto const& whole : sets)
        if (!whole.empty() && std::none_of(sets.begin(), sets.end(), [&](auto const& part) {
                return !part.empty() && part != whole && holds(whole, part);
            }))
            result.insert(whole);
    return result;
}

Identity coarsened(Identity identity, Shape const& shape) {
    std::erase_if(identity.codes, [&](auto const& each) { return shape.count(each.first) == 0; });
    for (auto& [role, codes] : identity.codes)
        if (auto const& wanted = shape.at(role); !wanted.empty()) codes = wanted;
    return identity;
}

bool is_coarser(Shape const& shape, Identity const& identity) {
    bool differs = shape.size() != identity.codes.size();
    for (auto const& [role, codes] : shape) {
        auto const own = identity.codes.find(role);
        if (own == identity.codes.end()) return false;
        if (codes.empty() && own->second.size() == 1) continue;
        if (!holds(codes, own->second)) return false;
        differs = differs || codes != own->second;
    }
    return differs;
}

} // namespace linsen
