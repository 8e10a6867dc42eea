#pragma once

#include "review/reading.hpp"
#include "review/remarks.hpp"

namespace linsen::review {

/// A word that hides the sex ("ungdomarna") in a sentence about figures, or in a caption, of a memo that
/// shows them by sex: once per word and part. Not where the sentence or one beside it names the sexes, and
/// not in what is said of duties
/// ("brukarna har rätt att …"). What was told as persons without sex is not told again.
void review_hiding_words(Reading const& reading, Remarks& remarks);

} // namespace linsen::review
