#pragma once

#include "protect/crosses.hpp"
#include "protect/identity.hpp"
#include "protect/shape.hpp"
#include "protect/told_parts.hpp"
#include "suppress/suppression.hpp"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace linsen {

/// One figure of all that is published, or one that nobody prints but that ties others together.
struct LinkedCell {
    /// What an earlier report did with it.
    enum class Past : std::uint8_t {
        none,
        corrected, ///< shown, with another number than now
        hidden,
        shown,
    };
    Identity identity;
    std::int64_t value = 0;
    bool printed = false;
    bool behind =
        false; ///< printed as the mean or median of its persons only: nobody reads how many they are
    /// Printed as a share or a rate, or as what one is of, and not as a number of persons: who reads it may
    /// not know how many they are.
    bool in_shares = false;
    /// Never printed, and must not be told from what is: the complement of a share, or what is left when
    /// printed figures are taken from each other.
    bool judged = false;
    bool measured = false; ///< a mean or median tells something of it
    bool outside = false;  ///< persons whom the data do not have: no sum of theirs
    Past past = Past::none;
};

/// Everything that a reader knows of how figures are sums of each other. Figures are linked by what they are
/// about, never by where they stand: two that differ in one role only lie on a line, and on a line whatever
/// is made of the same codes adds up.
class Linkage {
public:
    /// How many persons an identity has; asked for figures that no table prints.
    using Count = std::function<std::int64_t(Identity const&)>;

    /// `several`: (population, role) pairs whose categories overlap, since one person may have several.
    /// `codes`: every code of a role. Neither must change afterwards.
    Linkage(std::set<std::pair<std::string, std::string>> several,
            std::map<std::pair<std::string, std::string>, std::vector<std::string>> codes, Count count);

    /// The cell's number. Printing the same figure again changes nothing.
    std::uint32_t print(Identity identity, std::int64_t value);
    /// The persons whose mean or median is printed: hidden as if they were printed themselves.
    std::uint32_t stand_behind(Identity identity, std::int64_t value);
    /// The persons whose share or rate is printed, or of whom one is: hidden as if they were printed.
    std::uint32_t share(Identity identity, std::int64_t value);
    /// A figure that a table has a place for but does not print.
    std::uint32_t mention(Identity identity, std::int64_t value);
    /// A figure that a mean or median is made of.
    std::uint32_t measure(Identity identity, std::int64_t value);
    /// A figure that nobody prints but that must be as safe as those that are hidden.
    std::uint32_t judge(Identity identity, std::int64_t value);

    /// Persons whom only earlier reports count, and of whom a reader must not conclude more than of ours.
    std::uint32_t stand_outside(Identity identity, std::int64_t value);

    /// A figure of an earlier report; `value` is that of now. One that was shown anywhere stays known.
    std::uint32_t remember(Identity identity, std::int64_t value, LinkedCell::Past past);

    /// Adds the figures that link what is printed, and returns the rows. Asked again when more has been
    /// judged, it returns those of all. `most_unseen`: unprinted figures that are let in for one set of
    /// tables at most; beyond it the cross of three roles is left out. `together`: roles that every reader
    /// ties to each other, by population.
    [[nodiscard]] std::vector<suppression::Row> rows(std::size_t most_unseen,
                                                     std::map<std::string, TiedRoles> const& together = {});

    [[nodiscard]] std::vector<LinkedCell> const& cells() const { return cells_; }
    /// Crosses that were too large to be let in, in words.
    [[nodiscard]] std::vector<std::string> const& left_out() const { return left_out_; }

private:
    std::uint32_t find_or_add(Identity const& identity);
    std::uint32_t find_or_add(Identity identity, std::int64_t value);
    [[nodiscard]] std::optional<std::uint32_t> find(std::size_t hash, Identity const& identity) const;
    void add_margins();
    void add_margin(Shape const& margin, Identity identity);
    void find_told_parts(std::map<std::string, TiedRoles> const& together);
    [[nodiscard]] bool is_told_part(Identity const& figure) const;
    /// Can it be left when printed figures are taken from each other? Not when it parts what none of them
    /// parts, as the numbers that only means and medians are made of.
    [[nodiscard]] bool is_of_counted_codes(Identity const& figure) const;
    void add_crosses(std::size_t most_unseen, std::map<std::string, TiedRoles> const& together);
    [[nodiscard]] std::map<std::string, std::set<Shape>> told_shapes() const; ///< by population
    void tie(Identity const& figure, std::map<std::string, std::set<Shape>> const& told,
             std::string const& divider = {});
    void add_lines();
    void judge_what_is_left(std::string const& role, Identity const& rest,
                            std::vector<std::uint32_t> const& line);
    void add_line(std::string const& role, Identity const& rest, std::vector<std::uint32_t> const& line);
    void add_several(std::uint32_t several, std::uint32_t any, std::set<std::string> const& answers,
                     std::map<std::set<std::string>, std::uint32_t> const& cells);
    void add_overlapping(std::string const& role, Identity const& rest,
                         std::vector<std::uint32_t> const& line);
    [[nodiscard]] std::vector<std::string> const& codes_on(std::string const& role,
                                                           Identity const& identity) const;
    [[nodiscard]] bool overlaps(std::string const& role, Identity const& identity) const;

    std::set<std::pair<std::string, std::string>> several_;
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> codes_;
    Count count_;
    std::vector<LinkedCell> cells_;
    std::unordered_multimap<std::size_t, std::uint32_t> numbers_; ///< by a hash of the identity
    std::map<std::string, ToldParts> told_parts_;                 ///< by population
    std::map<std::pair<std::string, std::string>, std::set<std::vector<std::string>>>
        counted_; ///< the codes that printed figures name, by population and role
    std::vector<suppression::Row> rows_;
    std::vector<std::string> left_out_;
};

} // namespace linsen
