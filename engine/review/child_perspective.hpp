#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// Children are concerned – the memo says so, a table is of children, or a word of its texts does – and the
/// part on children is missing, empty, or says "inga konsekvenser" without a reason. Where the memo or a
/// table says so, no reason makes it true that children are not concerned at all.
void review_child_perspective(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
