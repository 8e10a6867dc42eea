#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <string_view>

namespace linsen::review {

/// The word may be a finite verb: known as one, or formed like one ("söker", "sökte", "placerades"). Nouns in
/// the plural are formed so too, so that only "no" is certain.
[[nodiscard]] bool may_be_finite(Word const& word);

/// "väntar", "avbryter", "mår": what persons do, or how they fare; no noun is formed so.
[[nodiscard]] bool is_verb_of_persons(std::string_view word);

/// "Rådgivning.", "Stöd till fler äldre": names a thing, an offer or a measure, and says nothing of anybody.
[[nodiscard]] bool has_no_verb(Sentence const& sentence);

/// "Sammantaget har bidragstagarna blivit …", "I dag är de äldre …": the word at `at` is the subject behind a
/// verb that says how they are or have become. Not what they have been given or offered.
[[nodiscard]] bool stands_behind_its_verb(Sentence const& sentence, std::size_t at);

} // namespace linsen::review
