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

    /// The codes of `other` of which figures with `role` are told; nothing: of all.
    [[nodiscard]] std::optional<Codes> beside(std::string const& role, std::string const& other) const;
    /// Is the figure, in each role that it has, within what is told of figures with that role?
    /// `codes`: every code of a role.
    template <typename CodesOf>
    [[nodiscard]] bool holds(Identity const& figure, CodesOf const& codes) const {
        for (auto const& [role, own] : figure.codes) {
            auto const limits = limits_.find(role);
            if (limits == limits_.end() || kept_.count(role) != 0) continue;
            for (auto const& [other, told] : limits->second) {
                auto const of = figure.codes.find(other);
                if (!told || kept_.count(other) != 0) continue;
                if (!covers(*told, of == figure.codes.end() ? codes(other) : of->second)) return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool is_kept(std::string const& role) const { return kept_.count(role) != 0; }

private:
    [[nodiscard]] static bool covers(Codes const& told, std::vector<std::string> const& codes);

    std::map<std::string, std::map<std::string, std::optional<Codes>>> limits_; ///< role → other role → codes
    Codes kept_;
};

} // namespace linsen
