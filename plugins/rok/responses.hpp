#pragma once

#include "guide.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace rok {

inline constexpr char const* responses_id = "rok/svarslage";
void plan_responses(Guide const& guide, Plan& plan);
/// What the data set on responses says of a kommun and a year that have answered a question.
[[nodiscard]] std::vector<Condition> answered_in_full(std::string const& question);

/// Which kommuner have answered which questions. What a sum is of, and which years can be compared, follows
/// from this; nothing is filled in for those that have not answered.
class Responses {
public:
    Responses(Guide const& guide, std::string year, Figures const& figures);

    [[nodiscard]] std::vector<std::string> const& kommuner() const { return kommuner_; } ///< codes, by name
    [[nodiscard]] std::string const& year() const { return year_; }
    [[nodiscard]] std::string const& year_before() const { return year_before_; } ///< "" where there is none

    [[nodiscard]] Cell state(std::string_view question, std::string_view year, std::string_view kommun) const;
    [[nodiscard]] bool has_answered(std::string_view question, std::string_view year,
                                    std::string_view kommun) const;
    [[nodiscard]] std::vector<std::string> answered(std::string_view question, std::string_view year) const;
    /// Is there anything at all about the question that year, if only that it lacks answers?
    [[nodiscard]] bool was_asked(std::string_view question, std::string_view year) const;
    [[nodiscard]] std::vector<std::string> answered_both(std::string_view question) const;
    /// Those of them whose answers can be compared, as their own rows say (`jamforbar`): the kommuner that
    /// the figures, captions, notes and sentences on the years of a question are of.
    [[nodiscard]] std::vector<std::string> compared(Indicator const& indicator) const;
    /// Those that have answered something that year.
    [[nodiscard]] std::vector<std::string> heard_of(std::string_view year) const;

    /// Tells when nothing is known of the report's year, when something is said of answers that is no state
    /// of them, when a break in a series is of a year that no two of the data's are parted by, when kommuner
    /// are said to have answered a question whose file has no row of them, or have rows there without having
    /// answered, and when their rows say of one year alone that it can be compared: that nobody has answered
    /// is a result, another year or another file is none.
    void check(Guide const& guide, Job const& job, Diagnostics& diagnostics) const;

    /// In a sentence: "11 av 15 kommuner", "alla 15 kommuner", "ingen av de 15 kommunerna"
    [[nodiscard]] std::string of_all(std::size_t number) const;
    /// "de 10 kommuner av 15 som har svarat båda åren", "den enda kommun av 15 som …", "alla 15 kommuner";
    /// `which`: "som har svarat båda åren".
    [[nodiscard]] std::string those(std::size_t number, std::string const& which) const;
    /// "(11 av 15 kommuner)": what follows a caption, so that no table or chart stands without it.
    [[nodiscard]] std::string in_caption(std::size_t number) const;
    /// "i de 10 kommuner av 15 som har svarat båda åren"
    [[nodiscard]] std::string in_both(std::size_t number) const;
    /// The same of those that a question's years are compared over: "i de 9 kommuner av 15 vars svar går att
    /// jämföra mellan åren", where some that have answered both years are none of them.
    [[nodiscard]] std::string in_compared(Indicator const& indicator) const;
    /// Under a sum of a year: "Summan omfattar 11 av 15 kommuner. Svar saknas från …"
    [[nodiscard]] document::Text note_on_sum(std::string_view question, std::string_view year) const;
    /// Under a table that compares the years.
    [[nodiscard]] document::Text note_on_years(Indicator const& indicator) const;
    /// The same of any kommuner; `about`: "på frågan".
    [[nodiscard]] document::Text note_on_compared(std::vector<std::string> const& kommuner,
                                                  std::string const& about) const;
    /// Those of which somebody has answered the question, the earliest first.
    [[nodiscard]] std::vector<std::string> years_of(std::string_view question) const;

private:
    void tell_unknown_states(Guide const& guide, Diagnostics& diagnostics) const;
    void tell_breaks_without_effect(Job const& job, Diagnostics& diagnostics) const;
    void tell_unlike(Indicator const& indicator, Diagnostics& diagnostics) const;
    void tell_contradicted(Indicator const& indicator, DataSpec const& spec, Diagnostics& diagnostics) const;
    /// "alla 15 kommuner", "båda kommunerna"
    [[nodiscard]] std::string all() const;

    Figures const& figures_;
    FigureTable const& told_;
    std::string data_;
    std::string year_;
    std::string year_before_;
    std::vector<std::string> kommuner_;
};

/// "Falun, Mora och Orsa"
[[nodiscard]] std::string names_of(std::vector<std::string> const& kommuner);

/// The chapter: who has answered what, how many, and what it means for comparisons.
[[nodiscard]] document::Block responses_section(Guide const& guide, Responses const& responses,
                                                Figures const& figures);

} // namespace rok
