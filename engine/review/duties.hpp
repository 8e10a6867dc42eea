#pragma once

#include "review/reading.hpp"

namespace linsen::review {

/// The sentence without the clauses that say what is to be: those whose own verb is a duty ("ska", "bör",
/// "måste", "har rätt till"), and those that say what it is about, or when: "Ungdomarna får vänta" of
/// "Ungdomarna får vänta, och stödet ska byggas ut", "Ungdomarna vet inte" of "Ungdomarna vet inte vart de
/// ska vända sig". Why it is to be stays. The words keep their places in the text.
[[nodiscard]] Sentence without_duties(Sentence const& sentence);

} // namespace linsen::review
