#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// A case of more than eight lines has a summary, which becomes the description of the case in the minutes. A
/// line is 85 characters as printed.
void review_summary(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
