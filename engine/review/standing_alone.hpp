#pragma once

#include "review/reading.hpp"

#include <optional>
#include <string>

namespace linsen::review {

/// The words of a proposal that point at something outside it, so that the minutes, which hold the proposal
/// without the rest of the memo, do not say what was decided: "enligt ovan", "dessa åtgärder".
[[nodiscard]] std::optional<std::string> points_out(Sentence const& sentence);

/// The same of a subject that only what stands before could explain: "Uppdraget ska redovisas i maj", "Samma
/// belopp avsätts"; and of a pronoun before anything is named, "i uppdrag att genomföra detta". For the first
/// sentence of a proposal.
[[nodiscard]] std::optional<std::string> begins_outside(Sentence const& sentence);

/// A proposal of which no word says what is decided: "Nämnden godkänner den bilagda planen", "Styrelsen
/// ställer sig bakom förvaltningens bedömning".
[[nodiscard]] std::optional<std::string> says_nothing(Sentence const& sentence);

} // namespace linsen::review
