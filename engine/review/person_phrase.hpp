#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>
#include <string_view>

namespace linsen::review {

/// A number that is no year, a number in letters, or a reference, which stands for a figure.
[[nodiscard]] bool is_quantity(Word const& word);

/// "hälften", "tredjedelar".
[[nodiscard]] bool is_part(std::string_view word);

/// "unga" in "unga flyttar", but not in "unga kvinnor": the word for persons at `at` is one here.
[[nodiscard]] bool stands_for_persons(Sentence const& sentence, std::size_t at);

/// The word for persons that a noun phrase from `at` on ends in; `divided`: a quantity may stand in it, as in
/// "tre av de 40 unga".
[[nodiscard]] std::optional<std::size_t> persons_from(Sentence const& sentence, std::size_t at, bool divided);

} // namespace linsen::review
