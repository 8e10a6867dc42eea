#include "protect/lines.hpp"

#include <algorithm>
#include <compare>
#include <functional>
#include <iterator>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

std::size_t mixed(std::size_t hash, std::string_view text) {
    constexpr std::size_t factor = 0x9E3779B97F4A7C15U;
    hash = (hash ^ std::hash<std::string_view>{}(text)) * factor;
    return hash ^ hash >> 29U;
}

std::size_t hash_of(std::string const& role, std::vector<std::string> const& codes) {
    auto hash = mixed(codes.size(), role);
    for (auto const& code : codes) hash = mixed(hash, code);
    return hash;
}

/// Compares without one role, as if neither had it.
std::strong_ordering compare_rest(Identity const& a, Identity const& b, std::string const& role) {
    if (auto const order = a.population <=> b.population; order != 0) return order;
    auto const skip = [&](auto at, Identity const& of) {
        return at != of.codes.end() && at->first == role ? std::next(at) : at;
    };
    auto in_a = skip(a.codes.begin(), a);
    auto in_b = skip(b.codes.begin(), b);
    while (in_a != a.codes.end() && in_b != b.codes.end()) {
        if (auto const order = *in_a <=> *in_b; order != 0) return order;
        in_a = skip(std::next(in_a), a);
        in_b = skip(std::next(in_b), b);
    }
    return (in_a != a.codes.end()) <=> (in_b != b.codes.end());
}

} // namespace

/// A sum over the roles, so that one of them is easily taken out.
std::size_t hash_of(Identity const& identity) {
    auto hash = mixed(0, identity.population);
    for (auto const& [role, codes] : identity.codes) hash += hash_of(role, codes);
    return hash;
}

Lines::Lines(std::vector<LinkedCell> const& cells)
    : cells_(cells) {
    for (LinkedCell const& cell : cells) {
        if (cell.outside) continue;
        auto& roles = roles_[cell.identity.population];
        for (auto const& [role, codes] : cell.identity.codes) roles.insert(role);
    }
    for (std::uint32_t cell = 0; cell < cells.size(); ++cell)
        if (!cells[cell].outside) add(cell);
    std::erase_if(lines_, [](Line const& line) { return line.cells.size() < 2; });
    std::sort(lines_.begin(), lines_.end(), [&](Line const& a, Line const& b) {
        if (*a.role != *b.role) return *a.role < *b.role;
        return compare_rest(about(a), about(b), *a.role) < 0;
    });
}

Identity const& Lines::about(Line const& line) const { return cells_[line.cells.front()].identity; }

void Lines::add(std::uint32_t cell) {
    auto const& identity = cells_[cell].identity;
    auto const whole = hash_of(identity);
    for (auto const& role : roles_.at(identity.population)) {
        auto const own = identity.codes.find(role);
        auto const rest = own == identity.codes.end() ? whole : whole - hash_of(role, own->second);
        line_of(mixed(rest, role), role, identity).cells.push_back(cell);
    }
}

Line& Lines::line_of(std::size_t hash, std::string const& role, Identity const& identity) {
    for (auto [at, end] = found_.equal_range(hash); at != end; ++at) {
        auto& line = lines_[at->second];
        if (*line.role == role && compare_rest(about(line), identity, role) == 0) return line;
    }
    found_.emplace(hash, lines_.size());
    return lines_.emplace_back(Line{&role, {}});
}

} // namespace linsen
