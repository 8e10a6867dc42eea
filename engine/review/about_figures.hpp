#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>

namespace linsen::review {

/// Says what the figures say: what is, or has been, among those whom they are of. What is to be,
/// `without_duties` takes away.
[[nodiscard]] bool is_about_figures(Sentence const& sentence);

/// "andelen", "procent", "tabellen": speaks of figures, whatever its verb.
[[nodiscard]] bool points_at_figures(Word const& word);
[[nodiscard]] bool points_at_figures(Sentence const& sentence);

/// "fler", "sämre", "saknar": a word that sets persons, or times, against others.
[[nodiscard]] bool compares(Sentence const& sentence);

/// A number that is no year, no date, no age and no number of a section.
[[nodiscard]] bool has_figure(Sentence const& sentence);

/// "De äldre", "Våra klienter", "Kommunens unga", "Unga vuxna": the word for persons of the subject that the
/// sentence begins with.
[[nodiscard]] std::optional<std::size_t> subject_of(Sentence const& sentence);

/// "varför ungdomarna avbryter": they do, whoever asks; `at` is the word that asks.
[[nodiscard]] bool asks_why(Sentence const& sentence, std::size_t at);

} // namespace linsen::review
