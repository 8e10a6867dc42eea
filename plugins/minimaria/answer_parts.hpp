#pragma once

#include "guide.hpp"

/// Where an answer of the template stands in the data, how many have given it, and what is told of one that
/// is not found there.
namespace minimaria {

/// A category that is taken together with others stands in the table no more: it is hidden, not lacking.
[[nodiscard]] bool is_taken_together(FigureTable const& table, std::string_view role, std::string_view code);

/// The answer's category in the data; nothing when nobody has given it.
[[nodiscard]] std::optional<std::string> code_of(Answer const& answer, Topic const& topic,
                                                 FigureTable const& table);

/// A category that nobody has is not in the data. It may also be written in another way there: that is so
/// where it is like one of theirs, or none that the template names is.
[[nodiscard]] bool is_of_nobody(Answer const& answer, Topic const& topic, FigureTable const& table);

/// The ages of the answer stand in groups of other limits: whether anybody has it the data do not tell, and
/// nobody's answer is missing.
[[nodiscard]] bool is_grouped_otherwise(Answer const& answer, Topic const& topic, FigureTable const& table);

/// Those who have given the answer `code`, of those `at` who have answered. `absent`: how many they are where
/// the table has no such category, or there is no `code`.
[[nodiscard]] Part part(FigureTable const& table, std::string_view role,
                        std::optional<std::string> const& code, Cell const& absent, FigureTable::Roles at);

/// Warnings, each at its place in the template: groups of other limits [minimaria.grupp-saknas]; an answer
/// that nobody in the data has [minimaria.svar-saknas].
void tell_grouped_otherwise(Answer const& answer, Topic const& topic, FigureTable const& table,
                            Diagnostics& diagnostics);
void tell_absent(Answer const& answer, Topic const& topic, FigureTable const& table,
                 Diagnostics& diagnostics);

/// That nobody has one of the categories is nothing to tell; one that is like a category which the order does
/// not name is a slip of the pen [minimaria.ordning-okand].
void tell_misspelt_order(Topic const& topic, FigureTable const& table, Diagnostics& diagnostics);

} // namespace minimaria
