#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/identity.hpp"
#include "protect/ledger.hpp"
#include "tabulate/cube.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

/// All codes that the rows of one data set have, role by role, and which role follows from which: every
/// reader knows that the age group 0–17 is the ages 0 to 17, so a figure of the group is a figure of those
/// ages.
class Universe {
public:
    using RolePairs = std::set<std::pair<std::string, std::string>>; ///< each with the smaller name first

    /// Roles that readers know of: those that tables, or earlier reports, divide persons by, and those that
    /// they measure.
    struct Asked {
        std::set<std::string> divided;
        std::set<std::string> measured;
    };

    /// `unrelated`: roles of which none is to follow from the other. With `asked`, a column of individuals
    /// whose values only few persons share each, a cost or a number of a case, is no role unless it is asked
    /// for: a ledger would keep its values. Nor does anything follow from one that is only measured: where
    /// each value is one person's, every column goes with it by accident, and figures by that column would be
    /// named by the values.
    Universe(Frame const& frame, DataSpec const& spec, RolePairs unrelated = {},
             std::optional<Asked> asked = std::nullopt);

    /// What the readers of these tables take to follow. `told`: of earlier reports. Where zeros are hidden,
    /// what follows in these rows alone, as how somebody ended from what they were given, is not known to a
    /// reader of tables that cross the two: their zeros are hidden, and whoever took them for known would
    /// print what tells them.
    [[nodiscard]] static Universe of_readers(Frame const& frame, DataSpec const& spec,
                                             std::vector<Cube> const& cubes, Protection const& protection,
                                             ToldRoles const& told);

    /// Of a cell of a counted table: one category index per axis. `instead`: codes that a role has instead of
    /// those of the cell (the whole of a share, its complement).
    [[nodiscard]] Identity
    identity(Cube const& cube, std::vector<std::size_t> const& categories,
             std::map<std::string, std::vector<std::string>> const& instead = {}) const;

    /// The same figure with the codes of every role named, as a ledger keeps it; and back. Where kommuner
    /// hand in counts, all of them in a year are those that have rows of it: one that answers later is
    /// another figure's, and no correction of this one.
    [[nodiscard]] Identity spelt_out(Identity identity) const;
    struct Recognised {
        Identity identity;
        bool lacks = false; ///< the ledger's figure is about codes beside, which these data do not have
    };
    /// `unlimited`: roles that the ledger's report does not limit; these data may lack them. Nothing when the
    /// figure is about nobody in these data, or limits a role that they lack.
    [[nodiscard]] std::optional<Recognised> recognised(Identity const& spelt_out,
                                                       std::set<std::string> const& unlimited) const;

    /// The kommuner that have rows of a year, where kommuner hand in counts.
    [[nodiscard]] std::set<std::string> const& places_of_year(std::string const& year) const;

    /// Those of a figure who have one code of a role too.
    [[nodiscard]] Identity part(Identity const& of, std::string const& role, std::string const& code) const;

    /// Girls of 21 and women of 15: that there are none is known to everybody, also where zeros are hidden.
    /// Where the data part girls from women themselves, the age is 18, unless a row says otherwise.
    [[nodiscard]] bool cannot_be(Identity const& identity) const;

    [[nodiscard]] bool has_several_answers(std::string const& role) const;
    /// Every code of a role; empty for one that this data set lacks.
    [[nodiscard]] std::vector<std::string> const& codes(std::string const& role) const;
    /// The role that a role follows from, or itself.
    [[nodiscard]] std::string root_of(std::string role) const;
    /// All roles of which figures can be: those that do not follow from another.
    [[nodiscard]] std::vector<std::string> roles() const;
    /// Pairs of roles of which one would follow from the other, were it not for a few rows: ages and their
    /// groups where somebody's group is not given. What stands together in no row stands together nowhere, as
    /// every reader takes it.
    [[nodiscard]] RolePairs const& near_followers() const { return near_followers_; }

private:
    using Codes = std::set<std::string>;

    void limit(std::map<std::string, Codes>& limits, std::string role,
               std::vector<std::string> const& codes) const;

    /// Are the ages that they leave among these?
    [[nodiscard]] bool are_among(std::map<std::string, Codes> const& limits,
                                 std::vector<std::string> const& ages) const;
    /// Do rows have this sex of minors, and that of adults with it?
    [[nodiscard]] bool has_both(std::string const& minor) const;
    void find_followers(Frame const& frame);
    void find_followers_of(std::string const& source, TextColumn const& of, Frame const& frame);
    [[nodiscard]] bool can_follow(Column const& column) const;
    /// Are persons divided by the column, in tables or in the data, rather than told apart by it?
    [[nodiscard]] bool is_grouping(std::string const& role, TextColumn const& text, Frame const& frame) const;
    /// Of a table: the roles that it crosses, one of which follows from the other, where nobody is in a cell.
    [[nodiscard]] RolePairs crossed_with_nobody(Cube const& cube) const;
    void find_places_of_years(Frame const& frame);
    /// Those of these years, or of all; nothing where it is not counts that places hand in.
    [[nodiscard]] std::optional<Codes> places_of(std::vector<std::string> const* years) const;
    void part_by_age(std::map<std::string, Codes>& limits) const;
    void find_adult_age(Frame const& frame);

    DataSpec const& spec_;
    std::map<std::string, std::vector<std::string>> codes_;
    std::vector<std::string>
        minor_ages_; ///< codes of alder below `vuxen_fran`, where girls and boys are parted
    std::vector<std::string> adult_ages_;    ///< the others
    std::optional<std::int64_t> adult_from_; ///< where flickor, pojkar, kvinnor and män are all there
    std::string age_role_;                   ///< of ages, or of their groups where those are a column
    /// Derived role → its source, and for each of its codes those of the source.
    std::map<std::string, std::pair<std::string, std::map<std::string, Codes>>> derived_;
    std::map<std::string, Codes> places_of_years_; ///< kommuner that have rows of a year, in counts
    RolePairs accidental_; ///< of those in `derived_`: true of these rows, and of others perhaps not
    RolePairs near_followers_;
    RolePairs unrelated_;
    std::optional<Asked> asked_;
    std::set<std::string> measures_; ///< roles that persons are not divided by, only measured
};

} // namespace linsen
