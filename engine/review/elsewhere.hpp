#pragma once

#include "review/reading.hpp"

#include <optional>
#include <string>

namespace linsen::review {

/// The words of a proposal that name a place in the memo which the minutes lack: a table or a chart ("tabell
/// 1", `{{se id}}`), a point of the same list, a part of the memo ("i bedömningen").
[[nodiscard]] std::optional<std::string> names_place_in_memo(Sentence const& sentence);

/// What others propose or describe, and the proposal does not say: "enligt arbetsutskottets förslag", "så som
/// utskottet har föreslagit", "de föreslagna åtgärderna".
[[nodiscard]] std::optional<std::string> says_what_others_propose(Sentence const& sentence);

} // namespace linsen::review
