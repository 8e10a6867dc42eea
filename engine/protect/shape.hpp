#pragma once

#include "protect/identity.hpp"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// How far a figure is parted: its roles, and for each the codes that it takes together; none: a single one.
using Shape = std::map<std::string, std::vector<std::string>>;

[[nodiscard]] Shape shape_of(Identity const& identity);
/// The finest shape that figures of both shapes are parts of, or could be.
[[nodiscard]] Shape both(Shape const& a, Shape const& b);
/// Is the figure a part of one of this shape, and not of the shape itself?
[[nodiscard]] bool is_coarser(Shape const& shape, Identity const& identity);
/// The figure of this coarser shape that the figure is a part of.
[[nodiscard]] Identity coarsened(Identity identity, Shape const& shape);

/// The sets of codes that hold no other one; nobody, who is a part of everything, is none of them.
[[nodiscard]] std::set<std::vector<std::string>> finest(std::set<std::vector<std::string>> const& sets);

} // namespace linsen
