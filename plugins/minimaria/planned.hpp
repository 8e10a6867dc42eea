#pragma once

#include "guide.hpp"

#include <functional>

namespace minimaria {

/// The tables that a topic needs, by their ids in the plan: counts of all years, shares of the report's year,
/// and counts within the second dimension, year by year: what is compared within it is compared within years,
/// since groups and shares may both move between them.
[[nodiscard]] std::string counts_id(Topic const& topic);
[[nodiscard]] std::string shares_id(Topic const& topic);
[[nodiscard]] std::string within_id(Topic const& topic);
/// Counts of the report's year alone: the same persons as the shares are of, and the same as its columns in
/// the counts of all years. Where that table is withheld, or takes together what this one does not, or this
/// one what that does not, this one is printed too if it shows anything, so that what is compared is what the
/// reader sees.
[[nodiscard]] std::string now_id(Topic const& topic);

inline constexpr char const* places_id = "minimaria/kommuner";
inline constexpr char const* persons_id = "minimaria/personer"; ///< all persons, year by year
inline constexpr std::string_view total = "totalt";
/// The category of those who have not answered: no age, or other part, of its own.
inline constexpr std::string_view unanswered = "uppgift saknas";

void plan_topic(Topic const& topic, Job const& job, Plan& plan);
void plan_places(Job const& job, Plan& plan);
void plan_persons(Job const& job, Plan& plan);

/// The table that says how many there are in the report's year, and whether that is the one of `now_id`.
struct CountsNow {
    FigureTable const* table;
    bool is_own;
};
[[nodiscard]] CountsNow counts_now(Topic const& topic, Figures const& figures);

/// The printed table that tells the counts of one year, and where in it: that of all years, or where it is
/// withheld or takes categories together that of the report's year, or the sums of the one within the second
/// dimension. Where none tells them it is the first, which then says so.
struct CountsOfYear {
    std::reference_wrapper<FigureTable const> table;
    FigureTable::Roles at; ///< of the year and the topic that were asked for
    bool is_within;
};
[[nodiscard]] CountsOfYear counts_of_year(Topic const& topic, std::string const& year, bool is_own_year,
                                          Figures const& figures);

} // namespace minimaria
