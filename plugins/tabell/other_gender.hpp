#pragma once

#include "plugin/report.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace tabell {

using namespace linsen;

/// The anchor of the table of those who are in no other table of a data set.
[[nodiscard]] std::string other_gender_anchor(OtherGenderNote const& note);

/// What stands under a table of this data set on those whom it leaves out, with a reference to their own
/// table.
[[nodiscard]] std::vector<document::Text> notes_on_other_gender(Figures const& figures,
                                                                std::string_view data);

/// The section with their own tables, one a data set, and what is said of them in words; nothing when no data
/// set keeps them apart.
[[nodiscard]] std::optional<document::Block> other_gender(Figures const& figures);

} // namespace tabell
