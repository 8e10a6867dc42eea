#pragma once

#include "protect/identity.hpp"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace linsen {

/// Of which persons figures that are divided by a role are told: the answers of one year and two age groups
/// only, while others are told of all. Elsewhere no figure parts the persons by that role, so that whatever
/// they answered can be put together, and what a reader can conclude is the same: figures that nobody prints
/// need not be divided there.
class ToldParts {
public:
    using Codes = std::set<std::string>;

    /// A figure of one population that readers know, or know something of.
    void add(Identity const& told);
    /// Of this role it does not hold: its codes overlap, or readers know more of it than figures tell.
    void keep(std::string const& role) { kept_.insert(role); }

    /// The codes of `other` of which figures with `role` are told; null: of all, or one of the two is kept.
    [[nodiscard]] Codes const* beside(std::string const& role, std::string const& other) const;
    /// Is the figure, in each role that it has, within what is told of figures with that role?
    /// `codes`: every code of a role.
    template <typename CodesOf>
    [[nodiscard]] bool holds(Identity const& figure, CodesOf const& codes) const {
        for (auto const& [role, own] : figure.codes) {
            auto const limits = limits_.find(role);
            if (limits == limits_.end()) continue;
            for (auto const& [other, limit] : limits->second) {
                Codes const* const told = beside(role, other);
                auto const of = figure.codes.find(other);
                if (told != nullptr && !covers(*told, of == figure.codes.end() ? codes(other) : of->second))
                    return false;
            }
        }
        return true;
    }

private:
    [[nodiscard]] static bool covers(Codes const& told, std::vector<std::string> const& codes);

    std::map<std::string, std::map<std::string, std::optional<Codes>>> limits_; ///< role → other role → codes
    Codes kept_;
};

} // namespace linsen
