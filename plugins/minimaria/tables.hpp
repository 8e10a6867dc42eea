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
/// the counts of all years. Where that table is withheld, or takes categories together, this one is printed
/// too if it shows anything, so that what is compared is what the reader sees.
[[nodiscard]] std::string now_id(Topic const& topic);
/// The categories of a role in the order that the template gives; those that it does not name follow, then
/// what is not known, then the total.
[[nodiscard]] std::vector<Category> in_order(std::string const& role, std::vector<std::string> const& order,
                                             FigureTable const& figures);
/// The category of those who have not answered: no age, or other part, of its own.
inline constexpr std::string_view unanswered = "uppgift saknas";
/// How many lack an answer, question by question and sex by sex: of the report's year, and in which other
/// years nobody's is known. Nothing where nobody lacks one.
[[nodiscard]] document::Blocks unanswered_of(Guide const& guide, Figures const& figures);
inline constexpr char const* places_id = "minimaria/kommuner";
inline constexpr char const* persons_id = "minimaria/personer"; ///< all persons, year by year

void plan_topic(Topic const& topic, Job const& job, Plan& plan);
void plan_places(Job const& job, Plan& plan);
void plan_persons(Job const& job, Plan& plan);

/// Shares of each sex in the report's year, with their chart; counts year by year; counts within the second
/// dimension; persons per kommun. A table that says too little is a sentence instead.
[[nodiscard]] document::Blocks shares_of(Topic const& topic, Guide const& guide, Job const& job,
                                         Figures const& figures);
/// A cell of a sex that nobody of these ages belongs to is not 0, but cannot be. `row` has one cell a sex for
/// each time.
void mark_impossible(FigureTable const& figures, Ages ages, document::Row& row);

/// Is it a row of anybody? Of girls and boys alone nobody is 20.
[[nodiscard]] bool can_be(document::Row const& row);

/// In a table most of which would be signs, rows of nothing but signs are named in a note instead.
void name_hidden_rows(document::Table& table);
/// The table so, or one sentence where it says nothing, or nothing but sums; `elsewhere` follows it.
[[nodiscard]] document::Blocks printed(document::Table table, document::Text const& elsewhere = {});

/// The printed table that shows a figure of an answer, of any of these sexes: its shares, or else its counts.
struct WhereShown {
    std::string anchor;   ///< "" where none does
    std::string sentence; ///< that years stand together there; "" where they do not
};
[[nodiscard]] WhereShown where_shown(Topic const& topic, Answer const& answer,
                                     std::vector<std::string> const& sexes, Guide const& guide,
                                     Job const& job, Figures const& figures);
/// The table within the second dimension; "" where a sentence stands in its place.
[[nodiscard]] std::string within_anchor(Topic const& topic, Guide const& guide, Figures const& figures);
[[nodiscard]] document::Blocks counts_of(Topic const& topic, Job const& job, Figures const& figures);
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
[[nodiscard]] document::Blocks within_of(Topic const& topic, Guide const& guide, Figures const& figures);
[[nodiscard]] document::Blocks places_of(Guide const& guide, Job const& job, Figures const& figures);

/// The years of a table, the oldest first. Those of whom the data give no year are in none of them.
[[nodiscard]] std::vector<Category> years_in(FigureTable const& table);
[[nodiscard]] bool has_persons_without_year(FigureTable const& table);
/// The same as text: "2023–2025", or "2019, 2023 och 2025" where some between are lacking; "" without years.
[[nodiscard]] std::string years_of(FigureTable const& table);
[[nodiscard]] std::string in_text(std::vector<Category> const& years);

} // namespace minimaria
