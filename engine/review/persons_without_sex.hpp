#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// A number or share of persons is divided by sex in its sentence, or in the one before or after it in the
/// paragraph or list, or it is said there why it is not; a table of persons is divided by sex, or prints its
/// reason. Not judged: how many persons there is room for, rates per person, inhabitants, proposals.
void review_persons(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
