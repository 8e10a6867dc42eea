#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// Of the parts analysis, child and equality, such as speak of one sex and never of the other; told at its
/// first word. Also where the matter is by nature about one sex: then the remark is to be answered.
void review_one_sex(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
