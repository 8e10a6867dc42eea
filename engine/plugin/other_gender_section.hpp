#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "protect/figures.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// How a report tells of those whom its tables leave out: people of another gender identity and those whose
/// sex is not known (protect/figures.hpp, OtherGenderNote).
namespace linsen {

/// The anchor of the table of those who are in no other table of a data set.
[[nodiscard]] LINSEN_API std::string other_gender_anchor(OtherGenderNote const& note);

/// What stands under a table of this data set on those whom it leaves out, with a reference to their own
/// table.
[[nodiscard]] LINSEN_API std::vector<document::Text> notes_on_other_gender(Figures const& figures,
                                                                           std::string_view data);

/// The section that says at which level they are seen and why, with their own tables, one a data set where
/// there is one; nothing when no data set is counted by sex.
/// That the data have nobody else is told where the report asks for it.
enum class WithNobody { left_out, told };
[[nodiscard]] LINSEN_API std::optional<document::Block>
other_gender_section(Figures const& figures, WithNobody nobody = WithNobody::left_out);

} // namespace linsen
