#include "analyse/judgements.hpp"

#include "analyse/unanswered.hpp"
#include "base/fault.hpp"
#include "base/number.hpp"
#include "base/so_many_per.hpp"
#include "statistics/exact.hpp"
#include "statistics/many.hpp"
#include "statistics/rate.hpp"
#include "statistics/share.hpp"
#include "statistics/strata.hpp"
#include "statistics/trend.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace linsen {

namespace {

constexpr double most_q = 0.05;
constexpr std::size_t least_years = 4;
constexpr double least_events = 5;    // expected in each group, for rates
constexpr double similar_ratio = 1.1; // rates within 1/1.1–1.1 are about the same

std::int64_t whole(Cell const& cell) { return std::llround(cell.value); }

statistics::Rate rate(RatePart const& part) { return {whole(part.events), part.population.value}; }

statistics::Share share(Part const& part) { return {whole(part.cases), whole(part.base)}; }

statistics::TwoShares shares(Contrasted const& parts) { return {share(parts.first), share(parts.second)}; }

statistics::Strata shares(std::vector<StratumPart> const& parts) {
    statistics::Strata all;
    all.reserve(parts.size());
    for (StratumPart const& each : parts) all.push_back(shares(Contrasted{each.first, each.second}));
    return all;
}

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

/// Procentenheter, to the last bit, with the interval of their estimate.
Cell points(double exact, statistics::Estimate const& estimate, int decimals) {
    Cell cell = shown_cell(exact, Unit::points, decimals);
    cell.interval =
        Interval{estimate.lower * per_cent, estimate.upper * per_cent, static_cast<std::uint8_t>(decimals)};
    return cell;
}

Cell points_between(Contrasted const& parts) {
    auto const two = shares(parts);
    return points(statistics::points_between(two), statistics::difference(two.first, two.second),
                  decimals_of(parts.first, parts.second));
}

bool excludes_zero(Cell const& cell) { return cell.interval->low > 0 || cell.interval->high < 0; }

/// Why a part cannot be judged; nothing when it can.
std::optional<Outcome> obstacle(Part const& part, Judging const& judging) {
    if (part.cases.status == Status::hidden || part.base.status == Status::hidden) return Outcome::hidden;
    if (!part.shown()) return Outcome::missing;
    if (part.base.value < judging.least_base) return Outcome::small_base;
    return std::nullopt;
}

bool is_seen_to_be_nobody(Part const& part) { return part.base.shown() && part.base.value <= 0; }

/// What is hidden is told before what is lacking, and that before what is too small. Beside nobody there is
/// nothing to compare, whatever is hidden of the others.
std::optional<Outcome> obstacle(Contrasted const& parts, Judging const& judging) {
    if (is_seen_to_be_nobody(parts.first) || is_seen_to_be_nobody(parts.second)) return Outcome::small_base;
    auto const first = obstacle(parts.first, judging);
    auto const second = obstacle(parts.second, judging);
    if (first && second) return std::min(*first, *second);
    return first ? first : second;
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
    if (alike && alike->p <= most_q) return false;
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

Outcome judge(Cell const& difference, bool certain, Judging const& judging) {
    if (judging.is_small(difference.value, difference.decimals)) {
        Interval const& interval = *difference.interval;
        bool const narrow =
            interval.low >= -judging.equality_margin && interval.high <= judging.equality_margin;
        return judging.sampling == Sampling::full_count || narrow ? Outcome::alike : Outcome::undecided;
    }
    return certain ? Outcome::certain : Outcome::uncertain;
}

/// From an interval, taken as that of a normal distribution towards 0: exactly 0.05 where it ends there.
double p_of(statistics::Estimate const& estimate) {
    double const side =
        estimate.value > 0 ? estimate.value - estimate.lower : estimate.upper - estimate.value;
    if (side <= 0) return 1;
    return statistics::normal_two_sided(estimate.value / side * statistics::Level().z());
}

/// Events and people of both groups in one part of a population.
struct RatesOfPart {
    statistics::Rate first;
    statistics::Rate second;

    void take(RatesOfPart const& other) {
        first.events += other.first.events;
        first.person_time += other.first.person_time;
        second.events += other.second.events;
        second.person_time += other.second.person_time;
    }
    [[nodiscard]] double people() const { return first.person_time + second.person_time; }
    /// What a group would have at the rate of both.
    [[nodiscard]] double expected_at_least() const {
        return static_cast<double>(first.events + second.events) / people() *
               std::min(first.person_time, second.person_time);
    }
    /// A nearly empty part would decide the whole by itself.
    [[nodiscard]] bool is_thick() const {
        constexpr double enough_people = 100;
        return first.person_time > 0 && second.person_time > 0 &&
               (std::min(first.person_time, second.person_time) >= enough_people || expected_at_least() >= 1);
    }
};

/// Parts in their order, thin ones together with the next; a thin last one with the one before it.
std::vector<RatesOfPart> without_thin(std::vector<RatesOfPart> const& parts) {
    std::vector<RatesOfPart> thick;
    std::optional<RatesOfPart> open;
    for (RatesOfPart const& part : parts) {
        if (open)
            open->take(part);
        else
            open = part;
        if (open->is_thick()) thick.push_back(*std::exchange(open, std::nullopt));
    }
    if (open && !thick.empty()) thick.back().take(*open);
    return thick;
}

/// Are so many in none of the parts that the parts tell another rate than there is?
bool are_many_outside(Contrasted const& outside, Judging const& judging) {
    auto const are_many = [&](Part const& each) {
        return each.cases.value * per_cent > judging.most_outside_parts * each.base.value;
    };
    return are_many(outside.first) || are_many(outside.second);
}

/// The chance of a trend; nothing falls or rises where nothing happens.
double p_of_trend(std::vector<statistics::RateAt> const& points) {
    if (auto const trend = statistics::trend(points)) return trend->p;
    // All at one end: no slope is steep enough, but how likely that is by chance can be counted.
    statistics::RateAt const& first = points.front();
    statistics::RateAt const& last = points.back();
    statistics::RateAt const& end = first.rate.events > 0 ? first : last;
    double const people =
        std::accumulate(points.begin(), points.end(), 0.0, [](double sum, statistics::RateAt const& each) {
            return sum + each.rate.person_time;
        });
    return std::min(1.0, 2 * std::pow(end.rate.person_time / people, static_cast<double>(end.rate.events)));
}

/// Two rates are above each other as these two products are.
bool is_higher(RatePart const& one, RatePart const& other) {
    return one.events.value * other.population.value > other.events.value * one.population.value;
}

/// How many times the lower of two rates the higher one is; nothing where that is 0.
std::optional<double> times_between(statistics::Rate const& one, statistics::Rate const& other) {
    if (one.events == 0 || other.events == 0) return std::nullopt;
    return std::max(statistics::times(one, other), statistics::times(other, one));
}

Outcome judge_times(std::optional<double> times, bool certain) {
    if (times && *times < similar_ratio) return Outcome::alike;
    return certain ? Outcome::certain : Outcome::uncertain;
}

} // namespace

Cell Part::percent(int decimals) const {
    if (!shown())
        return cell_without_value(cases.status == Status::hidden || base.status == Status::hidden
                                      ? Status::hidden
                                      : Status::missing,
                                  Unit::percent);
    if (base.value <= 0) return cell_without_value(Status::not_applicable, Unit::percent);
    return shown_cell(so_many_per(per_cent, cases.value, base.value), Unit::percent, decimals);
}

double points_between(Part const& first, Part const& second) {
    return statistics::points_between(shares({first, second}));
}

bool Judging::is_small(double points, int decimals) const {
    return std::fabs(points) < small_difference || round_half_away(points, decimals) == 0;
}

int decimals_of(Part const& first, Part const& second) {
    constexpr double enough = 100;
    return first.base.value >= enough && second.base.value >= enough ? 1 : 0;
}

Judging Judging::of(Sampling sampling) {
    constexpr int least_of_a_sample = 30;
    Judging judging;
    judging.sampling = sampling;
    if (sampling == Sampling::sample) judging.least_base = least_of_a_sample;
    return judging;
}

/// Each judgement that rests on a p value remembers where that stands among all.
struct Judgements::State {
    template <class Judged>
    struct Entry {
        Judged judged;
        std::optional<std::size_t> p;
    };

    struct StrataEntry {
        Strata judged;
        bool may_be_alike = false;    ///< many of some part lack an answer
        std::optional<std::size_t> p; ///< that the parts are alike
        std::optional<std::size_t> adjusted_p;
        std::vector<StratumPart> adjusted_for; ///< what the adjusted difference is common to
    };

    Judging judging;
    std::vector<double> p;
    std::vector<double> q;
    std::vector<Entry<Contrast>> contrasts;
    std::vector<Entry<GapChange>> changes;
    std::vector<Entry<Trend>> trends;
    std::vector<StrataEntry> strata;
    std::vector<Entry<RateContrast>> rates;
    std::vector<Entry<RateTrend>> rate_trends;
    std::vector<Entry<StandardisedContrast>> standardised;
    bool settled = false;

    std::size_t add_p(double value) {
        p.push_back(value);
        return p.size() - 1;
    }

    template <class Entries>
    auto const& ask(Entries const& all, std::size_t at) const {
        promise(settled, "a comparison is asked for when all have been judged");
        return all.at(at).judged;
    }

    [[nodiscard]] bool is_certain(std::optional<std::size_t> at) const { return at && q.at(*at) <= most_q; }
    /// Where Benjamini and Hochberg's procedure draws the line among all p values.
    [[nodiscard]] double most_certain_p() const {
        auto const certain = std::count_if(q.begin(), q.end(), [](double each) { return each <= most_q; });
        return p.empty() ? 0 : most_q * static_cast<double>(certain) / static_cast<double>(p.size());
    }

    Entry<Contrast> contrast(Contrasted const& parts) {
        Entry<Contrast> entry{{parts.first, parts.second, Outcome::missing, {}}, {}};
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
        auto const two = shares(parts);
        entry.judged.difference = points_between(parts);
        entry.p = add_p(statistics::test_difference(two.first, two.second).p());
        return entry;
    }

    void settle(Contrast& judged, std::optional<std::size_t> at) const {
        if (!at) return;
        decide(judged, is_certain(at) && excludes_zero(judged.difference));
    }

    void decide(Contrast& judged, bool certain) const {
        Contrasted const parts{judged.first, judged.second};
        judged.of_answered = judge(judged.difference, certain, judging);
        judged.much_unanswered = lack_much(parts, judging);
        judged.outcome = with_unanswered(
            judged.of_answered, judged.much_unanswered,
            is_turned(judged.difference.value, reach_of(parts), judging, judged.difference.decimals));
    }
};

Judgements::Judgements(Judging judging)
    : state_(std::make_unique<State>()) {
    state_->judging = judging;
}

Judgements::~Judgements() = default;

std::size_t Judgements::add(Contrasted const& parts) {
    state_->contrasts.push_back(state_->contrast(parts));
    return state_->contrasts.size() - 1;
}

std::size_t Judgements::add_change(Contrasted const& now, Contrasted const& then) {
    State& state = *state_;
    State::Entry<GapChange> entry;
    // Until all are judged the two differences are only as certain as their intervals.
    auto const alone = [&state](Contrasted const& parts) {
        Contrast judged{parts.first, parts.second, Outcome::missing, {}};
        if (auto const hinder = obstacle(parts, state.judging)) {
            judged.outcome = judged.of_answered = *hinder;
            return judged;
        }
        judged.difference = points_between(parts);
        state.decide(judged, excludes_zero(judged.difference));
        return judged;
    };
    entry.judged.now = alone(now);
    entry.judged.then = alone(then);
    auto const hinder_now = obstacle(now, state.judging);
    auto const hinder_then = obstacle(then, state.judging);
    if (hinder_now || hinder_then) {
        entry.judged.outcome = hinder_now ? *hinder_now : *hinder_then;
    } else {
        auto const changed = statistics::change_of_difference(shares(now), shares(then));
        entry.judged.change =
            points(statistics::points_of_change(shares(now), shares(then)), changed,
                   std::min(decimals_of(now.first, now.second), decimals_of(then.first, then.second)));
        entry.p = state.add_p(p_of(changed));
    }
    state.changes.push_back(std::move(entry));
    return state.changes.size() - 1;
}

std::size_t Judgements::add_trend(std::vector<PartAt> const& points) {
    State& state = *state_;
    State::Entry<Trend> entry;
    std::vector<statistics::ShareAt> series;
    std::optional<Outcome> hinder;
    for (PartAt const& point : points) {
        if (auto const each = obstacle(point.part, state.judging)) {
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
        entry.p = state.add_p(moved.p.value_or(1));
    }
    state.trends.push_back(std::move(entry));
    return state.trends.size() - 1;
}

std::size_t Judgements::add_strata(Contrasted const& total, std::vector<StratumPart> const& parts,
                                   std::vector<AtTime> const& earlier) {
    State& state = *state_;
    State::StrataEntry entry;
    Strata& judged = entry.judged;
    statistics::Strata all;
    // Without those that are hidden, what is left may point another way than the whole.
    std::optional<Outcome> gap;
    for (StratumPart const& part : parts)
        if (auto const hinder = obstacle({part.first, part.second}, state.judging);
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
        if (obstacle({part.first, part.second}, state.judging)) {
            // A part of nobody at all is none.
            if (part.first.base.value + part.second.base.value > 0) judged.too_small.push_back(part.label);
            continue;
        }
        judged.parts.push_back(part);
        all.push_back(both);
        if (size > 0) ++judged.first_higher;
        if (size < 0) ++judged.second_higher;
        if (state.judging.is_small(size, decimals_of(part.first, part.second))) continue;
        (size > 0 ? judged.clearly_first : judged.clearly_second).push_back(part.label);
    }
    // Of fewer than half of a group nothing can be said of the group.
    bool const are_most = hold_most(judged.parts, parts);
    bool const is_compared = are_most && all.size() > 1 && !is_of_nobody(all);
    if (is_compared) {
        entry.may_be_alike =
            std::any_of(judged.parts.begin(), judged.parts.end(), [&](StratumPart const& each) {
                return lack_much(Contrasted{each.first, each.second}, state.judging);
            });
        if (auto const alike = statistics::differences_alike(all)) entry.p = state.add_p(alike->p);
        if (!obstacle(total, state.judging)) {
            int const decimals = decimals_of(total.first, total.second);
            double const size = points_between(total.first, total.second);
            double const common = statistics::points_in_common(all);
            judged.total_direction = size > 0 ? 1 : size < 0 ? -1 : 0;
            auto const other_way = size > 0 ? judged.second_higher : judged.first_higher;
            double const supported = size > 0 ? common : -common;
            judged.paradox = !state.judging.is_small(size, decimals) && 2 * other_way > judged.parts.size() &&
                             (supported <= 0 || state.judging.is_small(supported, decimals));
        }
    }
    entry.adjusted_for = judged.parts;
    if (is_compared && !gap) {
        double const own = statistics::points_in_common(all);
        auto at_all_times = over_times(total, parts, earlier, state.judging);
        judged.is_over_times = !at_all_times.empty() && own * points_between(total.first, total.second) > 0 &&
                               !state.judging.is_small(own, decimals_of(total.first, total.second));
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
        judged.much_unanswered = lack_much(judged.all_parts, state.judging);
        // Where the times before have chosen between two comparisons, chance has had two of them.
        double const p = p_of(common->estimate);
        entry.adjusted_p = state.add_p(judged.is_over_times ? std::min(1.0, 2 * p) : p);
    }
    state.strata.push_back(std::move(entry));
    return state.strata.size() - 1;
}

std::size_t Judgements::add_rates(RatePart const& first, RatePart const& second) {
    State& state = *state_;
    State::Entry<RateContrast> entry{{first, second, Outcome::missing, {}, false}, {}};
    auto const as_part = [](RatePart const& each) { return Part{each.events, each.population}; };
    Judging any_base = state.judging;
    any_base.least_base = 1;
    if (auto const hinder = obstacle(Contrasted{as_part(first), as_part(second)}, any_base)) {
        entry.judged.outcome = *hinder;
    } else {
        double const events = first.events.value + second.events.value;
        double const people = first.population.value + second.population.value;
        double const expected = events / people * std::min(first.population.value, second.population.value);
        entry.judged.outcome = Outcome::small_base;
        if (expected >= least_events) {
            statistics::Rate const one = rate(first);
            statistics::Rate const other = rate(second);
            entry.judged.first_is_higher = is_higher(first, second);
            entry.judged.times = times_between(one, other);
            entry.p = state.add_p(statistics::ratio(one, other).p);
        }
    }
    state.rates.push_back(std::move(entry));
    return state.rates.size() - 1;
}

std::size_t Judgements::add_rate_trend(std::vector<RateAt> const& points) {
    State& state = *state_;
    State::Entry<RateTrend> entry;
    Judging any_base = state.judging;
    any_base.least_base = 1;
    std::vector<statistics::RateAt> series;
    std::optional<Outcome> hinder;
    for (RateAt const& point : points) {
        if (auto const each = obstacle(Part{point.rate.events, point.rate.population}, any_base)) {
            hinder = hinder ? std::min(*hinder, *each) : *each;
            if (*each == Outcome::missing) entry.judged.lacking.push_back(point.year);
            continue;
        }
        entry.judged.points.push_back(point);
        series.push_back({point.position, rate(point.rate)});
    }
    entry.judged.too_few_years = points.size() < least_years;
    entry.judged.is_whole = !hinder;
    if (series.size() < least_years) {
        entry.judged.outcome = hinder.value_or(Outcome::small_base);
    } else {
        entry.judged.outcome = Outcome::small_base;
        double events = 0;
        double people = 0;
        double fewest = series.front().rate.person_time;
        for (statistics::RateAt const& each : series) {
            events += static_cast<double>(each.rate.events);
            people += each.rate.person_time;
            fewest = std::min(fewest, each.rate.person_time);
        }
        if (events / people * fewest >= least_events) {
            auto const moved = statistics::trend(series);
            entry.judged.rises = moved ? moved->beta > 0 : series.back().rate.events > 0;
            entry.p = state.add_p(p_of_trend(series));
        }
    }
    state.rate_trends.push_back(std::move(entry));
    return state.rate_trends.size() - 1;
}

std::size_t Judgements::add_standardised(std::vector<RateStratum> const& strata,
                                         std::optional<Contrasted> const& outside) {
    State& state = *state_;
    State::Entry<StandardisedContrast> entry;
    bool const are_many = outside && are_many_outside(*outside, state.judging);
    if (outside && outside->first.cases.value + outside->second.cases.value > 0)
        entry.judged.outside = outside;
    Judging any_base = state.judging;
    any_base.least_base = 0;
    std::optional<Outcome> hinder;
    std::vector<RatesOfPart> parts;
    for (RateStratum const& each : strata) {
        auto const as_part = [](RatePart const& rate) { return Part{rate.events, rate.population}; };
        if (auto const here = obstacle(Contrasted{as_part(each.first), as_part(each.second)}, any_base)) {
            hinder = hinder ? std::min(*hinder, *here) : *here;
            continue;
        }
        parts.push_back({{whole(each.first.events), each.first.population.value},
                         {whole(each.second.events), each.second.population.value}});
    }
    if (hinder || are_many) {
        entry.judged.outcome = hinder.value_or(Outcome::unanswered);
    } else if (!parts.empty()) {
        entry.judged.outcome = Outcome::small_base;
        std::vector<statistics::Stratum> first;
        std::vector<statistics::Stratum> second;
        double expected = 0;
        for (RatesOfPart const& each : without_thin(parts)) {
            first.push_back({each.first, each.people()});
            second.push_back({each.second, each.people()});
            expected += each.expected_at_least();
        }
        if (first.size() > 1 && expected >= least_events) {
            auto const one = statistics::standardise(first);
            auto const other = statistics::standardise(second);
            if (auto const ratio = statistics::standardised_ratio(one, other)) {
                auto const exact = statistics::standardised_rates(first, second, StandardisedContrast::per);
                entry.judged.first = exact.first;
                entry.judged.second = exact.second;
                entry.judged.times = exact.times;
                entry.p = state.add_p(ratio->p);
            }
        }
    }
    state.standardised.push_back(entry);
    return state.standardised.size() - 1;
}

void Judgements::settle() {
    State& state = *state_;
    promise(!state.settled, "comparisons are judged once, when all are there");
    state.q = statistics::adjust(state.p);
    state.settled = true;
    for (auto& [judged, at] : state.contrasts) state.settle(judged, at);
    double const most_p = state.most_certain_p();
    for (auto& [judged, at] : state.changes) {
        if (!at) continue;
        // Neither is one of the comparisons, but no more may be said of it than of those.
        for (Contrast* const each : {&judged.now, &judged.then}) {
            auto const two = shares({each->first, each->second});
            bool const holds = statistics::test_difference(two.first, two.second).p() <= most_p;
            state.decide(*each, holds && excludes_zero(each->difference));
        }
        bool const certain = state.is_certain(at) && excludes_zero(judged.change);
        bool const small = state.judging.is_small(judged.change.value, judged.change.decimals);
        Contrasted const now{judged.now.first, judged.now.second};
        Contrasted const then{judged.then.first, judged.then.second};
        bool const turned =
            is_turned(judged.change.value, reach_of_change(now, then), state.judging, judged.change.decimals);
        judged.outcome =
            with_unanswered(!certain ? Outcome::uncertain
                            : small  ? Outcome::alike
                                     : Outcome::certain,
                            lack_much(now, state.judging) || lack_much(then, state.judging), turned);
    }
    for (auto& [judged, at] : state.trends) {
        if (!at) continue;
        Part const& first = judged.points.front().part;
        Part const& last = judged.points.back().part;
        bool const small = state.judging.is_small(judged.moved, decimals_of(first, last));
        bool const one_way =
            judged.moved * judged.slope > 0; // the ends may point another way than the years between
        Outcome const of_answered = !state.is_certain(at) || (!one_way && judged.moved != 0)
                                        ? Outcome::uncertain
                                    : small ? Outcome::alike
                                            : Outcome::certain;
        bool const much = std::any_of(judged.points.begin(), judged.points.end(), [&](PartAt const& each) {
            return lack_much(each.part, state.judging);
        });
        Reach const slopes = reach_of_slope(judged.points);
        bool const turned =
            is_turned(judged.moved, reach_of_move(judged.points), state.judging, decimals_of(first, last)) ||
            slopes.low * slopes.high < 0;
        judged.outcome = with_unanswered(of_answered, much, turned);
    }
    for (auto& [judged, may_be_alike, at, adjusted_at, adjusted_for] : state.strata) {
        judged.heterogeneous = state.is_certain(at) && !may_be_alike;
        if (!adjusted_at) continue;
        judged.adjusted_of_answered =
            judge(*judged.adjusted, state.is_certain(adjusted_at) && excludes_zero(*judged.adjusted),
                  state.judging);
        judged.adjusted_outcome =
            with_unanswered(judged.adjusted_of_answered, judged.much_unanswered,
                            is_turned(judged.adjusted->value, reach_in_common(adjusted_for), state.judging,
                                      judged.adjusted->decimals));
    }
    for (auto& [judged, at] : state.rates) {
        if (!at) continue;
        judged.outcome = judge_times(judged.times, state.is_certain(at));
    }
    for (auto& [judged, at] : state.rate_trends) {
        if (!at) continue;
        RatePart const& first = judged.points.front().rate;
        RatePart const& last = judged.points.back().rate;
        // The ends may point another way than the years between.
        bool const other_way = judged.rises ? is_higher(first, last) : is_higher(last, first);
        judged.outcome = !state.is_certain(at) || other_way
                             ? Outcome::uncertain
                             : judge_times(times_between(rate(first), rate(last)), true);
    }
    for (auto& [judged, at] : state.standardised)
        if (at) judged.outcome = judge_times(judged.times, state.is_certain(at));
}

Contrast const& Judgements::contrast(std::size_t at) const { return state_->ask(state_->contrasts, at); }
GapChange const& Judgements::change(std::size_t at) const { return state_->ask(state_->changes, at); }
Trend const& Judgements::trend(std::size_t at) const { return state_->ask(state_->trends, at); }
Strata const& Judgements::strata(std::size_t at) const { return state_->ask(state_->strata, at); }
RateContrast const& Judgements::rates(std::size_t at) const { return state_->ask(state_->rates, at); }
RateTrend const& Judgements::rate_trend(std::size_t at) const { return state_->ask(state_->rate_trends, at); }
StandardisedContrast const& Judgements::standardised(std::size_t at) const {
    return state_->ask(state_->standardised, at);
}

Judging const& Judgements::judging() const { return state_->judging; }

std::size_t Judgements::judged() const { return state_->p.size(); }

std::size_t Judgements::certain() const { return tally().certain; }

Tally Judgements::tally() const {
    State const& state = *state_;
    promise(state.settled, "a comparison is asked for when all have been judged");
    Tally tally;
    auto const count = [&tally](Outcome outcome) {
        switch (outcome) {
        case Outcome::hidden: ++tally.hidden; break;
        case Outcome::missing: ++tally.missing; break;
        case Outcome::small_base: ++tally.small_base; break;
        case Outcome::alike: ++tally.alike; break;
        case Outcome::undecided: ++tally.undecided; break;
        case Outcome::unanswered: ++tally.unanswered; break;
        case Outcome::uncertain: ++tally.uncertain; break;
        case Outcome::certain: ++tally.certain; break;
        }
    };
    auto const count_small = [&](Outcome outcome, std::optional<std::size_t> p, Cell const* interval) {
        bool const is_small = outcome == Outcome::alike || outcome == Outcome::undecided;
        if (is_small && state.is_certain(p) && (interval == nullptr || excludes_zero(*interval)))
            ++tally.small_but_certain;
    };
    auto const count_all = [&](auto const& entries) {
        for (auto const& entry : entries) {
            count(entry.judged.outcome);
            count_small(entry.judged.outcome, entry.p, nullptr);
        }
    };
    for (auto const& entry : state.contrasts) {
        count(entry.judged.outcome);
        count_small(entry.judged.outcome, entry.p, &entry.judged.difference);
    }
    count_all(state.changes);
    count_all(state.trends);
    count_all(state.rates);
    count_all(state.rate_trends);
    // That was not made at all: a part of the persons is not all of them.
    for (auto const& entry : state.standardised) {
        count(entry.judged.outcome == Outcome::unanswered ? Outcome::missing : entry.judged.outcome);
        count_small(entry.judged.outcome, entry.p, nullptr);
    }
    auto const judged_of = [](auto const& entries) {
        return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(),
                                                      [](auto const& entry) { return entry.p.has_value(); }));
    };
    tally.share_trends = judged_of(state.trends);
    tally.rate_trends = judged_of(state.rate_trends);
    for (auto const& entry : state.strata) {
        if (entry.judged.of_nobody) continue;
        count(entry.judged.adjusted_outcome);
        if (entry.judged.adjusted)
            count_small(entry.judged.adjusted_outcome, entry.adjusted_p, &*entry.judged.adjusted);
        // Where one part decides, their likeness cannot be tested though a common difference can be told.
        Outcome const untested = entry.adjusted_p ? Outcome::small_base : entry.judged.adjusted_outcome;
        bool const is_open = entry.may_be_alike && state.is_certain(entry.p);
        count(!entry.p                     ? untested
              : entry.judged.heterogeneous ? Outcome::certain
              : is_open                    ? Outcome::unanswered
                                           : Outcome::uncertain);
    }
    return tally;
}

} // namespace linsen
