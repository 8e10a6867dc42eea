#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>

namespace linsen::review {

/// The word with which a second action begins in a proposal: "godkänner rapporten och ger förvaltningen i
/// uppdrag …". What stands inside one assignment ("i uppdrag att kartlägga och föreslå") is one action, and
/// so are two verbs with one object ("godkänner och antar planen") and what is handed on ("… och överlämnar
/// det"). Nothing where there is one action.
[[nodiscard]] std::optional<std::size_t> second_action(Sentence const& sentence);

/// "att detta även ska gälla externa utförare", "de omfattar också par": the clause from word `at` on says
/// whom or what the decision before it is for, or from when, which is no decision of its own.
[[nodiscard]] bool tells_scope(Sentence const& sentence, std::size_t at);

/// A proposal's further sentence that decides something too: "Förvaltningen ska återkomma."
[[nodiscard]] bool decides(Sentence const& sentence);

} // namespace linsen::review
