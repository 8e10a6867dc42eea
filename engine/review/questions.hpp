#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// Steps that nobody has answered, and the checklist för jämställda beslut: unanswered questions, and each
/// "nej", which is grounds for återremiss.
void review_questions(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
