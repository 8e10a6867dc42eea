#include "analyse/judged_strata.hpp"

#include "analyse/unanswered.hpp"
#include "statistics/exact.hpp"
#include "statistics/strata.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

constexpr double most_p = 0.05; ///< of times that differ by more than chance

/// Does nobody have it in any part, or everybody in all of them?
bool is_of_nobody(statistics::Strata const& parts) {
    auto const is_none = [](statistics::TwoShares const& each) {
        return each.first.cases == 0 && each.second.cases == 0;
    };
    auto const is_all = [](statistics::TwoShares const& each) {
        return each.first.cases == each.first.base && each.second.cases == each.second.base;
    };
    return std::all_of(parts.begin(), parts.end(), is_none) ||
           std::all_of(parts.begin(), parts.end(), is_all);
}

/// Do the differences of all times point one way, and differ no more than by chance? The last is the own one.
bool are_alike(std::vector<Contrasted> const& totals, Judging const& judging) {
    statistics::Strata strata;
    double const own = points_between(totals.back().first, totals.back().second);
    for (Contrasted const& each : totals) {
        if (obstacle(each, judging)) return false;
        double const size = points_between(each.first, each.second);
        if (size * own <= 0 || judging.is_small(size, decimals_of(each.first, each.second))) return false;
        strata.push_back(shares(each));
    }
    auto const alike = statistics::differences_alike(strata);
    if (alike && alike->p <= most_p) return false;
    // A change that may be told is one since the first time.
    auto const changed = statistics::change_of_difference(strata.back(), strata.front());
    return changed.lower <= 0 && changed.upper >= 0;
}

/// The parts of all times that both groups have somebody in; none where the times are not alike, or a part is
/// hidden or missing.
std::vector<StratumPart> over_times(Contrasted const& total, std::vector<StratumPart> const& parts,
                                    std::vector<Judgements::AtTime> const& earlier, Judging const& judging) {
    if (earlier.empty() || obstacle(total, judging)) return {};
    std::vector<Contrasted> totals;
    std::vector<StratumPart> both;
    Judging any_base = judging;
    any_base.least_base = 0;
    bool is_whole = true;
    auto const add = [&](std::vector<StratumPart> const& more) {
        for (StratumPart const& each : more) {
            is_whole = is_whole && !obstacle(Contrasted{each.first, each.second}, any_base);
            if (each.first.base.value > 0 && each.second.base.value > 0) both.push_back(each);
        }
    };
    for (Judgements::AtTime const& time : earlier) {
        totals.push_back(time.total);
        add(time.parts);
    }
    totals.push_back(total);
    add(parts);
    if (!is_whole || both.size() < 2 || !are_alike(totals, judging)) return {};
    return both;
}

/// Are most of either group in the parts that can be compared?
bool hold_most(std::vector<StratumPart> const& compared, std::vector<StratumPart> const& all) {
    auto const persons = [](std::vector<StratumPart> const& parts, Part StratumPart::*group) {
        double sum = 0;
        for (StratumPart const& each : parts) sum += (each.*group).base.value;
        return sum;
    };
    auto const are_most = [&](Part StratumPart::*group) {
        return 2 * persons(compared, group) >= persons(all, group);
    };
    return are_most(&StratumPart::first) && are_most(&StratumPart::second);
}

} // namespace

ComparedStrata compare_strata(Contrasted const& total, std::vector<StratumPart> const& parts,
                              std::vector<Judgements::AtTime> const& earlier, Judging const& judging) {
    ComparedStrata entry;
    Strata& judged = entry.judged;
    statistics::Strata all;
    // Without those that are hidden, what is left may point another way than the whole.
    std::optional<Outcome> gap;
    for (StratumPart const& part : parts)
        if (auto const hinder = obstacle({part.first, part.second}, judging);
            hinder && *hinder != Outcome::small_base)
            gap = gap ? std::min(*gap, *hinder) : *hinder;
    judged.adjusted_outcome = gap.value_or(Outcome::small_base);
    for (StratumPart const& part : parts) {
        if (gap) continue;
        bool const has_both = part.first.base.value > 0 && part.second.base.value > 0;
        auto const both = shares({part.first, part.second});
        double const size = has_both ? statistics::points_between(both) : 0;
        if (size > 0) ++judged.all_first_higher;
        if (size < 0) ++judged.all_second_higher;
        if (obstacle({part.first, part.second}, judging)) {
            // A part of nobody at all is none.
            if (part.first.base.value + part.second.base.value > 0) judged.too_small.push_back(part.label);
            continue;
        }
        judged.parts.push_back(part);
        all.push_back(both);
        if (size > 0) ++judged.first_higher;
        if (size < 0) ++judged.second_higher;
        if (judging.is_small(size, decimals_of(part.first, part.second))) continue;
        (size > 0 ? judged.clearly_first : judged.clearly_second).push_back(part.label);
    }
    // Of fewer than half of a group nothing can be said of the group.
    bool const are_most = hold_most(judged.parts, parts);
    bool const is_compared = are_most && all.size() > 1 && !is_of_nobody(all);
    if (is_compared) {
        entry.may_be_alike =
            std::any_of(judged.parts.begin(), judged.parts.end(), [&](StratumPart const& each) {
                return lack_much(Contrasted{each.first, each.second}, judging);
            });
        if (auto const alike = statistics::differences_alike(all)) entry.p = alike->p;
        if (!obstacle(total, judging)) {
            int const decimals = decimals_of(total.first, total.second);
            double const size = points_between(total.first, total.second);
            double const common = statistics::points_in_common(all);
            judged.total_direction = size > 0 ? 1 : size < 0 ? -1 : 0;
            auto const other_way = size > 0 ? judged.second_higher : judged.first_higher;
            double const supported = size > 0 ? common : -common;
            judged.paradox = !judging.is_small(size, decimals) && 2 * other_way > judged.parts.size() &&
                             (supported <= 0 || judging.is_small(supported, decimals));
        }
    }
    entry.adjusted_for = judged.parts;
    if (is_compared && !gap) {
        double const own = statistics::points_in_common(all);
        auto at_all_times = over_times(total, parts, earlier, judging);
        judged.is_over_times = !at_all_times.empty() && own * points_between(total.first, total.second) > 0 &&
                               !judging.is_small(own, decimals_of(total.first, total.second));
        if (judged.is_over_times) entry.adjusted_for = std::move(at_all_times);
    }
    if (!are_most) entry.adjusted_for.clear();
    statistics::Strata const strata = shares(entry.adjusted_for);
    judged.of_nobody = strata.size() > 1 && is_of_nobody(strata);
    if (auto const common = statistics::common_difference(strata);
        common && strata.size() > 1 && !judged.of_nobody) {
        judged.all_parts = together(entry.adjusted_for);
        Contrasted const& base = judged.is_over_times ? judged.all_parts : total;
        judged.adjusted = points(statistics::points_in_common(strata), common->estimate,
                                 decimals_of(base.first, base.second));
        judged.much_unanswered = lack_much(judged.all_parts, judging);
        // Where the times before have chosen between two comparisons, chance has had two of them.
        double const p = p_of(common->estimate);
        entry.adjusted_p = judged.is_over_times ? std::min(1.0, 2 * p) : p;
    }
    return entry;
}

void settle_adjusted(ComparedStrata& compared, bool certain, Judging const& judging) {
    Strata& judged = compared.judged;
    judged.adjusted_of_answered =
        judge(*judged.adjusted, certain && excludes_zero(*judged.adjusted), judging);
    judged.adjusted_outcome =
        with_unanswered(judged.adjusted_of_answered, judged.much_unanswered,
                        is_turned(judged.adjusted->value, reach_in_common(compared.adjusted_for), judging,
                                  judged.adjusted->decimals));
}

} // namespace linsen
