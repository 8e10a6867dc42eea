#pragma once

#include "analyse/finding.hpp"
#include "analyse/judgements.hpp"
#include "base/export.hpp"

#include <cstddef>
#include <string>
#include <vector>

/// What judged comparisons of counted persons say, in sentences of the table (analyse/sentence.hpp): size
/// first, then certainty, and no causes. Of a full count the word "säkerställd" is never used: its size is a
/// fact, and what is said is whether chance could make as much in a single year.
namespace linsen {

/// What a sentence needs to know of a counted share.
struct CountedShare {
    std::string subject; ///< after which "är högre" can stand: "andelen med insats"
    std::string verb;    ///< after "ingen av 40 kvinnor": "har insats"
    Groups groups;
    bool is_of_several_years = false; ///< counted together: chance is not that of one year
};

/// One or two sentences on two groups at one time.
[[nodiscard]] LINSEN_API Findings say_contrast(CountedShare const& share, Contrast const& contrast,
                                               Sampling sampling);

/// The same for a key figure, whose values stand beside it.
[[nodiscard]] LINSEN_API Findings say_contrast_in_short(CountedShare const& share, Contrast const& contrast,
                                                        Sampling sampling);

/// How many of a group's persons are of either group; nothing unless both counts are shown and at least ten
/// persons together. Even is 40 to 60 percent.
[[nodiscard]] LINSEN_API std::optional<Finding> say_distribution(Groups const& groups, Cell const& first,
                                                                 Cell const& second);

/// More of one group, but a larger share of the other; nothing when count and share point the same way.
[[nodiscard]] LINSEN_API std::optional<Finding> say_count_and_share(CountedShare const& share,
                                                                    Contrast const& contrast);

/// How the difference has changed; nothing where it could not be judged both times.
[[nodiscard]] LINSEN_API std::optional<Finding> say_change(CountedShare const& share, GapChange const& change,
                                                           std::string const& now, std::string const& then);

/// One group over the years.
[[nodiscard]] LINSEN_API Finding say_trend(CountedShare const& share, std::string const& group,
                                           Trend const& trend);

/// How many of all comparisons of a report are certain. What chance gives in a year is told of where all are
/// of one year only. `any_small_is_certain`: some are more than chance and yet too small to count
/// (Tally::small_but_certain), so that both is asked of those that are counted.
[[nodiscard]] LINSEN_API Finding say_how_many_stand(std::size_t all, std::size_t certain,
                                                    bool any_small_is_certain, Sampling sampling,
                                                    JudgedYears years);

/// How many comparisons could not be made, and why; nothing where all were.
[[nodiscard]] LINSEN_API std::optional<Finding> say_not_made(Tally const& tally);

/// That no difference has changed since `then`: of how many that can be said, and of how many nothing can be.
/// Nothing where none could be judged. `changes`: one each, none of them certain.
[[nodiscard]] LINSEN_API Findings say_no_change(std::vector<Outcome> const& changes, std::string const& then);

} // namespace linsen
