#pragma once

#include "activities_of_goal.hpp"

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace rok {

using Numbers = std::map<std::string, std::size_t>; ///< of kommuner, by status

/// The activities of one goal, this year beside the year before, over the kommuner that told of all of them
/// both years. Nothing is compared where those are fewer than two. Refers to the goal, the guide and the
/// figures.
class TwoYears {
public:
    TwoYears(Goal const& goal, Guide const& guide, Responses const& responses, Figures const& figures);

    [[nodiscard]] std::vector<std::string> const& names() const { return names_; }   ///< that are compared
    [[nodiscard]] std::vector<std::string> const& new_names() const { return new_; } ///< not asked last year
    [[nodiscard]] std::vector<std::string> const& kommuner() const { return kommuner_; }
    [[nodiscard]] Activities const& before() const { return before_; } ///< the year before
    [[nodiscard]] bool has(std::string const& activity) const;

    [[nodiscard]] Numbers numbers(std::string const& activity, bool this_year) const;

    /// How many kommuner have gone which way.
    struct Moves {
        std::size_t further = 0;
        std::size_t still = 0;
        std::size_t back = 0;
        std::size_t unknown = 0; ///< that do not know where they are, or were
    };
    [[nodiscard]] Moves moves(std::string const& activity) const;

private:
    /// The status's place among those of the template, from the one that is furthest on.
    [[nodiscard]] std::optional<std::size_t> step(Cell const& status) const;

    Guide const& guide_;
    Activities now_;
    Activities before_;
    std::vector<std::string> names_;
    std::vector<std::string> new_;
    std::vector<std::string> kommuner_;
};

/// Which way the kommuner have gone since last year; "" where that is not compared.
[[nodiscard]] std::string sentence_on_years(std::string const& activity, TwoYears const& years,
                                            Responses const& responses);
/// How far they had come each of the two years.
[[nodiscard]] document::Table years_of_activities(Goal const& goal, TwoYears const& years, Guide const& guide,
                                                  Responses const& responses, Figures const& figures);
/// How many answers to all goals are further on than last year's; "" where the years are not compared, or not
/// over the same kommuner for all goals.
[[nodiscard]] std::string moved_since(Guide const& guide, Responses const& responses, Figures const& figures);

} // namespace rok
