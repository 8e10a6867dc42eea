#pragma once

#include <optional>
#include <string_view>

namespace linsen::review {

/// How a verb of a decision stands in its sentence.
enum class VerbForm { infinitive, present, passive };

struct DecisionVerb {
    VerbForm form = VerbForm::infinitive;
    bool body_alone = false;  ///< only a nämnd does it: "godkänna", never part of an assignment to others
    bool commissions = false; ///< "uppdra": what follows says what others are to do
};

/// "godkänner", "antas", "uppdra". "ge" is one only with "i uppdrag", which the caller sees to.
[[nodiscard]] std::optional<DecisionVerb> decision_verb(std::string_view word);

/// Any verb that makes a sentence of a proposal, of a decision or not: "beslutar", "gäller", "ska".
[[nodiscard]] bool is_finite_verb(std::string_view word);

/// Ends as verbs in the present do, and is none of the small words that end so too ("efter", "per"): what a
/// verb that no list has is known by, where a verb can stand.
[[nodiscard]] bool may_be_present(std::string_view word);

/// A body that decides: "socialnämnden", "kommunfullmäktige", "utskottet".
[[nodiscard]] bool is_body(std::string_view word);

} // namespace linsen::review
