#pragma once

#include "analyse/judgements.hpp"

#include <vector>

/// What persons whose answer nobody knows could make of a figure: the shares are of all persons, so that each
/// of those either has it or has not. What was counted is one end for both groups. Inside this room only.
namespace linsen {

/// Procentenheter: as if all of the one group's had it and none of the other's, and the other way round.
struct Reach {
    double low = 0;
    double high = 0;
};
[[nodiscard]] Reach reach_of(Contrasted const& parts);
/// Of the difference now less that of then.
[[nodiscard]] Reach reach_of_change(Contrasted const& now, Contrasted const& then);
/// Of the difference that all the parts have in common; all of them have both groups.
[[nodiscard]] Reach reach_in_common(std::vector<StratumPart> const& parts);
/// From the first year to the last.
[[nodiscard]] Reach reach_of_move(std::vector<PartAt> const& points);
/// Of the slope over all the years, in procentenheter a year.
[[nodiscard]] Reach reach_of_slope(std::vector<PartAt> const& points);

/// Do so many lack an answer that it must be said?
[[nodiscard]] bool lack_much(Part const& part, Judging const& judging);
[[nodiscard]] bool lack_much(Contrasted const& parts, Judging const& judging);

/// Could they turn what a size of so many procentenheter says: that it is small, or which way it points?
[[nodiscard]] bool is_turned(double size, Reach const& reach, Judging const& judging, int decimals);

/// What was judged of those counted, when those whose answer nobody knows are thought of: `much` of a group
/// lack one, and they could turn it.
[[nodiscard]] Outcome with_unanswered(Outcome judged, bool much, bool turned);

/// All the parts together. How many lack an answer is known of those that show it alone: it is judged by, and
/// said of all only where every part shows its own.
[[nodiscard]] Contrasted together(std::vector<StratumPart> const& parts);

} // namespace linsen
