#include "analyse/judged_shares.hpp"

#include "analyse/unanswered.hpp"
#include "base/so_many_per.hpp"
#include "statistics/exact.hpp"
#include "statistics/trend.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

/// Until all are judged a difference is only as certain as its interval.
Contrast judged_alone(Contrasted const& parts, Judging const& judging) {
    Contrast judged{parts.first, parts.second, Outcome::missing, {}};
    if (auto const hinder = obstacle(parts, judging)) {
        judged.outcome = judged.of_answered = *hinder;
        return judged;
    }
    judged.difference = points_between(parts);
    settle(judged, true, judging);
    return judged;
}

double p_of(Contrasted const& parts) {
    auto const two = shares(parts);
    return statistics::test_difference(two.first, two.second).p();
}

} // namespace

Compared<Contrast> compare_shares(Contrasted const& parts, Judging const& judging) {
    Compared<Contrast> entry{{parts.first, parts.second, Outcome::missing, {}}, {}};
    if (auto const hinder = obstacle(parts, judging)) {
        entry.judged.outcome = entry.judged.of_answered = *hinder;
        auto const has_too_few = [&](Part const& each) {
            return *hinder == Outcome::small_base && each.base.shown() &&
                   each.base.value < judging.least_base;
        };
        entry.judged.first_too_few = has_too_few(parts.first);
        entry.judged.second_too_few = has_too_few(parts.second);
        return entry;
    }
    entry.judged.difference = points_between(parts);
    entry.p = p_of(parts);
    return entry;
}

void settle(Contrast& judged, bool certain, Judging const& judging) {
    Contrasted const parts{judged.first, judged.second};
    judged.of_answered = judge(judged.difference, certain && excludes_zero(judged.difference), judging);
    judged.much_unanswered = lack_much(parts, judging);
    judged.outcome = with_unanswered(
        judged.of_answered, judged.much_unanswered,
        is_turned(judged.difference.value, reach_of(parts), judging, judged.difference.decimals));
}

Compared<GapChange> compare_change(Contrasted const& now, Contrasted const& then, Judging const& judging) {
    Compared<GapChange> entry;
    entry.judged.now = judged_alone(now, judging);
    entry.judged.then = judged_alone(then, judging);
    auto const hinder_now = obstacle(now, judging);
    auto const hinder_then = obstacle(then, judging);
    if (hinder_now || hinder_then) {
        entry.judged.outcome = hinder_now ? *hinder_now : *hinder_then;
    } else {
        auto const changed = statistics::change_of_difference(shares(now), shares(then));
        entry.judged.change =
            points(statistics::points_of_change(shares(now), shares(then)), changed,
                   std::min(decimals_of(now.first, now.second), decimals_of(then.first, then.second)));
        entry.p = p_of(changed);
    }
    return entry;
}

void settle(GapChange& judged, bool certain, double most_p, Judging const& judging) {
    Contrasted const now{judged.now.first, judged.now.second};
    Contrasted const then{judged.then.first, judged.then.second};
    settle(judged.now, p_of(now) <= most_p, judging);
    settle(judged.then, p_of(then) <= most_p, judging);
    bool const small = judging.is_small(judged.change.value, judged.change.decimals);
    bool const turned =
        is_turned(judged.change.value, reach_of_change(now, then), judging, judged.change.decimals);
    judged.outcome = with_unanswered(!certain || !excludes_zero(judged.change) ? Outcome::uncertain
                                     : small                                   ? Outcome::alike
                                                                               : Outcome::certain,
                                     lack_much(now, judging) || lack_much(then, judging), turned);
}

Compared<Trend> compare_trend(std::vector<PartAt> const& points, Judging const& judging) {
    Compared<Trend> entry;
    std::vector<statistics::ShareAt> series;
    std::optional<Outcome> hinder;
    for (PartAt const& point : points) {
        if (auto const each = obstacle(point.part, judging)) {
            hinder = hinder ? std::min(*hinder, *each) : *each;
            if (*each == Outcome::missing) entry.judged.lacking.push_back(point.year);
            continue;
        }
        entry.judged.points.push_back(point);
        series.push_back({point.position, share(point.part)});
    }
    entry.judged.too_few_years = points.size() < least_years;
    entry.judged.is_whole = !hinder;
    if (series.size() < least_years) {
        entry.judged.outcome = hinder.value_or(Outcome::small_base);
    } else {
        auto const moved = statistics::trend(series);
        entry.judged.slope = moved.slope * per_cent;
        entry.judged.moved =
            points_between(entry.judged.points.back().part, entry.judged.points.front().part);
        entry.p = (moved.p.value_or(1));
    }
    return entry;
}

void settle(Trend& judged, bool certain, Judging const& judging) {
    Part const& first = judged.points.front().part;
    Part const& last = judged.points.back().part;
    bool const small = judging.is_small(judged.moved, decimals_of(first, last));
    // The ends may point another way than the years between.
    bool const one_way = judged.moved * judged.slope > 0;
    Outcome const of_answered = !certain || (!one_way && judged.moved != 0) ? Outcome::uncertain
                                : small                                     ? Outcome::alike
                                                                            : Outcome::certain;
    bool const much = std::any_of(judged.points.begin(), judged.points.end(),
                                  [&](PartAt const& each) { return lack_much(each.part, judging); });
    Reach const slopes = reach_of_slope(judged.points);
    bool const turned =
        is_turned(judged.moved, reach_of_move(judged.points), judging, decimals_of(first, last)) ||
        slopes.low * slopes.high < 0;
    judged.outcome = with_unanswered(of_answered, much, turned);
}

} // namespace linsen
