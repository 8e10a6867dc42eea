#pragma once

#include "protect/linkage.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace linsen {

/// For tables that find identities; only their order inside depends on it.
[[nodiscard]] std::size_t hash_of(Identity const& identity);

/// Figures that differ in one role only.
struct Line {
    std::string const* role;
    std::vector<std::uint32_t> cells;
};

/// The lines on which two figures or more lie, in an order that follows from what they are about. `cells`
/// stays where it is while they are made.
class Lines {
public:
    explicit Lines(std::vector<LinkedCell> const& cells);

    [[nodiscard]] std::vector<Line> const& all() const { return lines_; }

private:
    [[nodiscard]] Identity const& about(Line const& line) const;
    void add(std::uint32_t cell);
    Line& line_of(std::size_t hash, std::string const& role, Identity const& identity);

    std::vector<LinkedCell> const& cells_;
    std::map<std::string, std::set<std::string>> roles_; ///< of each population
    std::vector<Line> lines_;
    std::unordered_multimap<std::size_t, std::size_t> found_; ///< hash → line
};

} // namespace linsen
