#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// LIX of each part of sixty words or more, the proposals apart: words per sentence, plus the words of more
/// than six letters in a hundred (C.-H. Björnsson, Läsbarhet, Liber 1968). And each sentence of more than
/// thirty words.
void review_readability(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
