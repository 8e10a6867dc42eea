#include "analyse/judged_rates.hpp"

#include "base/so_many_per.hpp"
#include "statistics/exact.hpp"
#include "statistics/rate.hpp"
#include "statistics/trend.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace linsen {

namespace {

constexpr double least_events = 5;    // expected in each group
constexpr double similar_ratio = 1.1; // rates within 1/1.1–1.1 are about the same

statistics::Rate rate(RatePart const& part) { return {whole(part.events), part.population.value}; }

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

Compared<RateContrast> compare_rates(RatePart const& first, RatePart const& second, Judging const& judging) {
    Compared<RateContrast> entry{{first, second, Outcome::missing, {}, false}, {}};
    auto const as_part = [](RatePart const& each) { return Part{each.events, each.population}; };
    Judging any_base = judging;
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
            entry.p = (statistics::ratio(one, other).p);
        }
    }
    return entry;
}

void settle(RateContrast& judged, bool certain) { judged.outcome = judge_times(judged.times, certain); }

Compared<RateTrend> compare_rate_trend(std::vector<RateAt> const& points, Judging const& judging) {
    Compared<RateTrend> entry;
    Judging any_base = judging;
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
            entry.p = (p_of_trend(series));
        }
    }
    return entry;
}

void settle(RateTrend& judged, bool certain) {
    RatePart const& first = judged.points.front().rate;
    RatePart const& last = judged.points.back().rate;
    // The ends may point another way than the years between.
    bool const other_way = judged.rises ? is_higher(first, last) : is_higher(last, first);
    judged.outcome = !certain || other_way ? Outcome::uncertain
                                           : judge_times(times_between(rate(first), rate(last)), true);
}

Compared<StandardisedContrast> compare_standardised(std::vector<RateStratum> const& strata,
                                                    std::optional<Contrasted> const& outside,
                                                    Judging const& judging) {
    Compared<StandardisedContrast> entry;
    bool const are_many = outside && are_many_outside(*outside, judging);
    if (outside && outside->first.cases.value + outside->second.cases.value > 0)
        entry.judged.outside = outside;
    Judging any_base = judging;
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
                entry.p = (ratio->p);
            }
        }
    }
    return entry;
}

void settle(StandardisedContrast& judged, bool certain) {
    judged.outcome = judge_times(judged.times, certain);
}

} // namespace linsen
