#pragma once

#include "review/people.hpp"

#include <string_view>

namespace linsen::review {

/// Whose figures by sex a memo shows.
struct KnownSexes {
    bool children = false;
    bool adults = false;
    bool other_gender =
        false; ///< annan könsidentitet is a category of them, or told of in a table of its own
    bool called_grown = false; ///< children are among them, though the figures call them kvinnor and män
    bool minors = false;       ///< the case concerns children, whatever the figures call them
};

/// What to write for a word that hides the sex, annan könsidentitet included: "flickor, pojkar och unga med
/// annan könsidentitet".
[[nodiscard]] std::string_view full_phrase(People people, KnownSexes const& known);

} // namespace linsen::review
