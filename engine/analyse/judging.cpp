#include "analyse/judging.hpp"

#include "base/number.hpp"
#include "base/so_many_per.hpp"
#include "statistics/exact.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

namespace {

bool is_seen_to_be_nobody(Part const& part) { return part.base.shown() && part.base.value <= 0; }

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

std::int64_t whole(Cell const& cell) { return std::llround(cell.value); }

statistics::Share share(Part const& part) { return {whole(part.cases), whole(part.base)}; }

statistics::TwoShares shares(Contrasted const& parts) { return {share(parts.first), share(parts.second)}; }

statistics::Strata shares(std::vector<StratumPart> const& parts) {
    statistics::Strata all;
    all.reserve(parts.size());
    for (StratumPart const& each : parts) all.push_back(shares(Contrasted{each.first, each.second}));
    return all;
}

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

std::optional<Outcome> obstacle(Part const& part, Judging const& judging) {
    if (part.cases.status == Status::hidden || part.base.status == Status::hidden) return Outcome::hidden;
    if (!part.shown()) return Outcome::missing;
    if (part.base.value < judging.least_base) return Outcome::small_base;
    return std::nullopt;
}

std::optional<Outcome> obstacle(Contrasted const& parts, Judging const& judging) {
    if (is_seen_to_be_nobody(parts.first) || is_seen_to_be_nobody(parts.second)) return Outcome::small_base;
    auto const first = obstacle(parts.first, judging);
    auto const second = obstacle(parts.second, judging);
    if (first && second) return std::min(*first, *second);
    return first ? first : second;
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

double p_of(statistics::Estimate const& estimate) {
    double const side =
        estimate.value > 0 ? estimate.value - estimate.lower : estimate.upper - estimate.value;
    if (side <= 0) return 1;
    return statistics::normal_two_sided(estimate.value / side * statistics::Level().z());
}

} // namespace linsen
