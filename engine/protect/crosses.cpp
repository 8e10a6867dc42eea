#include "protect/crosses.hpp"

#include "base/text.hpp"
#include "protect/shape.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

using Roles = std::set<std::string>;
using Codes = std::map<std::string, std::set<std::string>>; ///< by role

bool holds(Roles const& whole, Roles const& part) {
    return std::includes(whole.begin(), whole.end(), part.begin(), part.end());
}

/// The crosses of one population.
class Crossing {
public:
    Crossing(std::string population, ToldParts const& told, std::size_t most, Crosses& crosses)
        : population_(std::move(population))
        , told_(told)
        , most_(most)
        , crosses_(crosses) {}

    void add(Identity const& identity, bool is_printed) {
        Roles roles;
        for (auto const& [role, codes] : identity.codes) {
            roles.insert(role);
            codes_[role].insert(codes);
        }
        if (is_printed)
            for (auto const& [role, codes] : identity.codes)
                printed_[roles][role].insert(codes.begin(), codes.end());
        if (is_printed)
            for (auto const& [role, codes] : identity.codes) told_sets_[role].insert(codes);
        if (!known_.insert(roles).second) return;
        for (std::string const& role : roles) beside_[role].insert(roles.begin(), roles.end());
    }

    void tie(std::string const& one, std::string const& other) {
        if (codes_.count(one) == 0 || codes_.count(other) == 0) return; // nothing is divided by it
        beside_[one].insert(other);
        beside_[other].insert(one);
    }

    void run() {
        Roles all;
        for (auto& [role, sets] : codes_) {
            all.insert(role);
            for (auto const& codes : sets) all_codes_[role].insert(codes.begin(), codes.end());
            sets = finest(sets);
        }
        grow({}, all, {});
    }

private:
    /// All largest sets of roles of which every two are printed together: Bron and Kerbosch, Algorithm 457,
    /// CACM 16 (1973). Each has `taken` and no role of `done`.
    void grow(Roles const& taken, Roles candidates, Roles done) {
        if (candidates.empty() && done.empty()) cross(taken);
        while (!candidates.empty()) {
            auto const role = *candidates.begin();
            auto const with = [&](Roles const& roles) {
                Roles kept;
                for (std::string const& other : roles)
                    if (other != role && beside_.at(role).count(other) != 0) kept.insert(other);
                return kept;
            };
            Roles more = taken;
            more.insert(role);
            grow(more, with(candidates), with(done));
            candidates.erase(role);
            done.insert(role);
        }
    }

    /// `always`: also of two roles, since parts of it are divided further.
    void cross(Roles const& roles, bool always = false) {
        constexpr std::size_t least = 3;
        constexpr std::size_t times_fewer = 10; // of crosses of many roles, which are many
        if ((roles.size() < least && !always) || is_printed(roles) || !crossed_.insert(roles).second) return;
        bool const is_of_few = roles.size() - roles.count("kon") <= least;
        std::size_t const most = is_of_few ? most_ : most_ / times_fewer;
        if (auto const division = division_of(roles); division && division->size <= most) {
            divide(roles, division->role);
            return;
        }
        std::size_t size = 1;
        for (std::string const& role : roles) size *= weight_of(role);
        if (size <= most) {
            part(roles, {population_, {}});
            return;
        }
        if (is_of_few)
            crosses_.left_out.push_back(join_swedish({roles.begin(), roles.end()}) + " (" +
                                        std::to_string(size) + " tal)");
        if (roles.size() > least) {
            for (std::string const& role : roles) {
                Roles fewer = roles;
                fewer.erase(role);
                cross(fewer);
            }
        }
    }

    using CodeSets = std::set<std::vector<std::string>>;

    /// The finest codes of the other role of which figures with the role are told.
    [[nodiscard]] CodeSets told_beside(std::string const& role, std::string const& other) const {
        auto const* const limit = told_.beside(role, other);
        if (limit == nullptr) return codes_.at(other);
        CodeSets sets;
        for (auto const& codes : codes_.at(other))
            if (std::any_of(codes.begin(), codes.end(),
                            [&](std::string const& code) { return limit->count(code) != 0; }))
                sets.insert(codes);
        return sets;
    }

    /// Numbers that nothing is counted by, only means and medians are made of: a linear program needs the
    /// ends of a few groups of them (Condensed).
    [[nodiscard]] std::size_t weight_of(std::string const& role) const {
        constexpr std::size_t ends = 8;
        auto const size = codes_.at(role).size();
        auto const told = told_sets_.find(role);
        bool const is_divided =
            told != told_sets_.end() && told->second.size() > 1; // not only into given or not
        return is_divided ? size : std::min(size, ends);
    }

    /// A role by which only a part of a cross is divided, and how many figures that part is.
    struct Division {
        std::string role;
        std::size_t size = 0;
    };

    /// The one with the smallest part, when that is less than a half of the cross.
    [[nodiscard]] std::optional<Division> division_of(Roles const& roles) const {
        constexpr std::size_t worth_it = 2; // times fewer
        std::size_t whole = 1;
        for (std::string const& role : roles) whole *= weight_of(role);
        std::optional<Division> best;
        for (std::string const& role : roles) {
            Division division{role, weight_of(role)};
            for (std::string const& other : roles)
                if (other != role)
                    division.size *= std::min(weight_of(other), told_beside(role, other).size());
            bool const is_smaller = !best || division.size < best->size;
            if (is_smaller && division.size * worth_it < whole) best = std::move(division);
        }
        return best;
    }

    /// The cross without the role, and the part of it that figures divide by the role.
    void divide(Roles const& roles, std::string const& role) {
        Roles rest = roles;
        rest.erase(role);
        cross(rest, true);
        std::vector<Identity> parts{{population_, {}}};
        for (std::string const& each : roles) {
            auto const sets = each == role ? codes_.at(role) : told_beside(role, each);
            std::vector<Identity> finer;
            for (Identity const& identity : parts)
                for (auto const& codes : sets) finer.emplace_back(identity).codes.emplace(each, codes);
            parts = std::move(finer);
        }
        for (Identity& part : parts) crosses_.divided.emplace_back(std::move(part), role);
    }

    /// Does a table divide all persons by these roles, and not only those of one kommun?
    [[nodiscard]] bool is_printed(Roles const& roles) const {
        return std::any_of(printed_.begin(), printed_.end(), [&](auto const& table) {
            auto const& codes = table.second;
            return holds(table.first, roles) &&
                   std::all_of(roles.begin(), roles.end(), [&](std::string const& role) {
                       return codes.at(role).size() == all_codes_.at(role).size();
                   });
        });
    }

    void part(Roles left, Identity const& identity) {
        if (left.empty()) {
            crosses_.figures.push_back(identity);
            return;
        }
        auto const role = *left.begin();
        left.erase(left.begin());
        for (auto const& codes : codes_.at(role)) {
            Identity finer = identity;
            finer.codes.emplace(role, codes);
            part(left, finer);
        }
    }

    std::string population_;
    ToldParts const& told_;
    std::size_t most_;
    Crosses& crosses_;
    std::map<std::string, std::set<std::vector<std::string>>> codes_; ///< by role
    std::map<std::string, Roles> beside_;
    std::set<Roles> known_;
    std::map<Roles, Codes> printed_; ///< the codes that tables of these roles name
    Codes all_codes_;
    std::map<std::string, std::set<std::vector<std::string>>> told_sets_; ///< of printed figures, by role
    std::set<Roles> crossed_;
};

} // namespace

Crosses crosses_of(std::vector<Identity const*> const& printed, std::vector<Identity const*> const& tied,
                   std::map<std::string, TiedRoles> const& together,
                   std::map<std::string, ToldParts> const& told, std::size_t most) {
    Crosses crosses;
    std::map<std::string, Crossing> of;
    for (auto const* figures : {&printed, &tied})
        for (auto const* identity : *figures)
            of.try_emplace(identity->population, identity->population, told.at(identity->population), most,
                           crosses)
                .first->second.add(*identity, figures == &printed);
    for (auto& [population, crossing] : of) {
        if (auto const found = together.find(population); found != together.end())
            for (auto const& [one, other] : found->second) crossing.tie(one, other);
        crossing.run();
    }
    return crosses;
}

} // namespace linsen
