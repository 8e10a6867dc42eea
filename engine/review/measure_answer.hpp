#pragma once

#include "review/memo.hpp"

namespace linsen::review {

/// An answer to a question of the four steps says what is to be done: "Vi ska …", "Enheten inför …",
/// "Väntetiden mäts i maj", or names a measure without a verb. Otherwise it judges: "Vi bedömer att …",
/// "Kvinnor får kortare väg", "Nej.", which nobody can be responsible for.
[[nodiscard]] bool says_what_to_do(Passage const& answer);

} // namespace linsen::review
