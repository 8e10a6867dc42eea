#pragma once

#include "analyse/judging.hpp"

/// Shares of two groups, and of one over the years, compared (see Judgements): what can be told of them, the
/// p value that it is judged by, and the outcome when it is known how certain it is.
namespace linsen {

[[nodiscard]] Compared<Contrast> compare_shares(Contrasted const& parts, Judging const& judging);
void settle(Contrast& judged, bool certain, Judging const& judging);

[[nodiscard]] Compared<GapChange> compare_change(Contrasted const& now, Contrasted const& then,
                                                 Judging const& judging);
/// `most_p`: the largest p value that is certain among all comparisons. The differences of the two times are
/// none of those, but no more may be said of them.
void settle(GapChange& judged, bool certain, double most_p, Judging const& judging);

[[nodiscard]] Compared<Trend> compare_trend(std::vector<PartAt> const& points, Judging const& judging);
void settle(Trend& judged, bool certain, Judging const& judging);

} // namespace linsen
