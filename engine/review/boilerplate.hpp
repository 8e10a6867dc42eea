#pragma once

#include "review/reading.hpp"

namespace linsen::review {

/// What a text says that has only words which fill a part on jämställdhet of any memo. One word that is about
/// the matter, or why, and it is none.
enum class Boilerplate {
    none,
    denial, ///< "Inga.", "Förslaget bedöms inte påverka jämställdheten.", "Alla behandlas lika oavsett kön."
    /// "Se analysen.", "Konsekvenserna har inte analyserats.", "Förslaget ökar jämställdheten.", "Kvinnor och
    /// män ska ha samma makt att forma samhället."
    nothing,
};

[[nodiscard]] Boilerplate boilerplate(ReadPart const& part);

/// "Kvinnor och män omfattas.", "Statistiken omfattar kvinnor och män.": names both, and no consequence.
[[nodiscard]] bool only_names_both(Sentence const& sentence);

} // namespace linsen::review
