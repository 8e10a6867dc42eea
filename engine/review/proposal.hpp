#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// A proposal is a full sentence, written as if it were decided, with one action, and stands alone in the
/// minutes. A line that leads to a list ("Socialnämnden beslutar:") is no proposal. An assignment with
/// several steps ("att ta fram och redovisa") is one action, so are two verbs with the same object
/// ("godkänner och antar planen").
void review_proposals(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
