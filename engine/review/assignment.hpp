#pragma once

#include "review/reading.hpp"

#include <cstddef>

namespace linsen::review {

/// "i uppdrag att", "uppdrar åt": what follows is what others are to do, and one proposal.
[[nodiscard]] bool commissions(Sentence const& sentence);

/// "- kartlägga behovet" behind "Nämnden ger förvaltningen i uppdrag att:": an item of a list that goes on
/// with the sentence that leads to it, however the writer has indented it.
[[nodiscard]] bool continues_assignment(ReadPart const& part, std::size_t block);

/// "- kartlägga", "- redovisa detta": what is to be done, and not with what.
[[nodiscard]] bool says_no_task(Sentence const& sentence);

/// "Nämnden ger i uppdrag att …", "uppdrar att …": not to whom.
[[nodiscard]] bool assigns_to_nobody(Sentence const& sentence);

} // namespace linsen::review
