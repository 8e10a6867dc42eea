#pragma once

#include "form/definition.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// The words that stand both in a form that is written and in one that is read.
namespace linsen::form {

inline constexpr std::string_view marking = "Arbetsmaterial – kan omfattas av sekretess";
/// As it stands on every sheet and page of a form, whose figures may be made up.
[[nodiscard]] std::string stamp_of(bool fictional);
[[nodiscard]] bool is_stamp(std::string_view text);

inline constexpr std::string_view sum_label = "Summa";
/// Of another question about the same persons, with the name of its sheet.
inline constexpr std::string_view other_sum_label = "Summa på bladet ";
inline constexpr std::string_view total_heading = "Totalt";
inline constexpr std::string_view control_heading = "Kontroll";
/// What stands for a number that the kommun does not know, in all cells of a question.
inline constexpr std::string_view not_known = "–";

/// What the controls say.
inline constexpr std::string_view control_empty = "Inte ifylld";
inline constexpr std::string_view control_unknown = "Kan inte besvaras";
inline constexpr std::string_view control_partly = "Fyll i alla rutor med tal";
inline constexpr std::string_view control_no_count = "Skriv hela tal som är minst 0";
inline constexpr std::string_view control_right = "Stämmer";
inline constexpr std::string_view control_wrong = "Summan stämmer inte: "; ///< and the two sums
inline constexpr std::string_view control_others = "Antalen skiljer sig, men ska vara lika";
/// No other question about the same persons has numbers, so far or at all.
inline constexpr std::string_view control_alone = "Inget att jämföra med";

/// Lines about how a form was sent out begin so; when that is changed afterwards, they are others.
inline constexpr std::string_view hand_in_line = "Lämna det ifyllt";
inline constexpr std::string_view sender_line = "Avsändare: ";
inline constexpr std::string_view last_day_line = "Senast tillbaka: ";

inline constexpr std::string_view activities_sheet = "Aktiviteter";
inline constexpr std::string_view goal_heading = "Mål";
inline constexpr std::string_view activity_heading = "Aktivitet";
inline constexpr std::string_view state_heading = "Status";
inline constexpr std::string_view owner_heading = "Ansvarig funktion";
inline constexpr std::string_view date_heading = "Klart (datum)";

/// The headings of a question's table in their order: the rows', the sexes', "Totalt", "Kontroll", and when
/// there is an earlier year, the sexes and the total with it ("Kvinnor 2024").
[[nodiscard]] std::vector<std::string>
question_headings(FormDefinition const& form, FormQuestion const& question, std::int64_t earlier_year);

} // namespace linsen::form
