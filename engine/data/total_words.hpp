#pragma once

#include <string_view>

namespace linsen {

/// "Totalt", "Totalsumma:", "Summa insatser", "Boende totalt", "Alla åldersgrupper" …: does this text in a
/// column with this heading say that its row is the sum of the others?
///
/// A column may have categories that begin with the same words: "Alla bor ihop" and "Alla dagar" say how
/// children live and how often something is done. "Alla" with a noun is therefore a sum only where the noun
/// can be nothing but a kind of category (åldersgrupper, insatser …), or is what the column itself is about.
[[nodiscard]] bool is_total_word(std::string_view text, std::string_view heading = {});

/// "Delsumma": the sum of some of the others.
[[nodiscard]] bool is_subtotal_word(std::string_view text);

/// "varav 16-17", "därav jourhem": a part of the category above it, already counted there.
[[nodiscard]] bool is_part_word(std::string_view text);

/// "TOT", "TOTAL" …: a code that agencies give to the category that stands for all; "T" too, which may be
/// any other category's initial, so that only its label can decide.
[[nodiscard]] bool is_total_code(std::string_view code);

} // namespace linsen
