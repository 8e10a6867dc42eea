#pragma once

#include "protect/identity.hpp"
#include "protect/told_parts.hpp"

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace linsen {

/// Figures that nobody prints and that several tables bound together: three tables over each pair of three
/// columns, each by sex, bound the numbers of all three by sex, and those are never below zero.
struct Crosses {
    std::vector<Identity> figures; ///< in the finest codes that are printed of each role
    /// What a cross is divided into by a role that tables speak of for some of the others' codes only: the
    /// answers of one year and two age groups. Each is a part of one of `figures`, or of a printed figure,
    /// and is tied to no other without the role.
    std::vector<std::pair<Identity, std::string>> divided;
    std::vector<std::string>
        left_out; ///< crosses of three roles, beside sex, that are larger than allowed, in words
};

/// Roles that every reader ties to each other, and which.
using TiedRoles = std::set<std::pair<std::string, std::string>>;

/// Of the roles of which every two stand in one of the figures, or are among those of `together` that belong
/// to their population, though no printed one has them all. `tied`:
/// figures that nobody prints, but that a mean tells something of. A set of roles whose cross is larger than
/// `most`, or a tenth of it where it has more than three roles beside sex, is taken with a role less.
///
/// A cross is divided by a role only where figures with it are `told`, by population.
[[nodiscard]] Crosses crosses_of(std::vector<Identity const*> const& printed,
                                 std::vector<Identity const*> const& tied,
                                 std::map<std::string, TiedRoles> const& together,
                                 std::map<std::string, ToldParts> const& told, std::size_t most);

} // namespace linsen
