#include "protect/measure.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

namespace linsen {

namespace {

using suppression::Row;

std::optional<std::int32_t> factor(double value) {
    constexpr double nearly = 1e-6;
    auto const whole = std::round(value);
    if (std::abs(value - whole) > nearly || std::abs(whole) > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return static_cast<std::int32_t>(whole);
}

std::optional<std::vector<Row>> rows_of_mean(KnownMeasure const& measure) {
    constexpr double parts_of_numbers = 100; // two decimals
    auto const scale = 2 * std::pow(10, measure.decimals) * parts_of_numbers;
    auto const printed = round_half_away(measure.value, measure.decimals) * scale;
    Row at_least{{}, 0, suppression::unlimited};
    Row at_most{{}, -suppression::unlimited, 0};
    for (auto const& [number, cell, persons] : measure.parts) {
        auto const above = factor(number * scale - printed + parts_of_numbers);
        auto const below = factor(number * scale - printed - parts_of_numbers);
        if (!above || !below) return std::nullopt;
        if (*above != 0) at_least.terms.push_back({cell, *above});
        if (*below != 0) at_most.terms.push_back({cell, *below});
    }
    return std::vector<Row>{std::move(at_least), std::move(at_most)};
}

/// The sum less what it were if all had the first number, in the steps that the numbers have.
std::optional<std::vector<Row>> rows_of_sum(KnownMeasure const& measure) {
    constexpr double parts_of_numbers = 100; // two decimals
    constexpr double nearly = 1e-9;
    if (measure.parts.empty()) return std::nullopt;
    auto const first = measure.parts.front().number;
    std::int64_t all = 0;
    std::int32_t step = 0;
    for (auto const& part : measure.parts) {
        all += part.persons;
        auto const above = factor((part.number - first) * parts_of_numbers);
        if (!above) return std::nullopt;
        step = std::gcd(step, *above);
    }
    if (step == 0) return std::nullopt;
    auto const unit = std::pow(10, -measure.decimals);
    auto const half = unit / 2;
    auto const printed = round_half_away(measure.value, measure.decimals);
    auto const steps = [&](double mean) {
        return (mean - first) * static_cast<double>(all) * parts_of_numbers / step;
    };
    Row row{{},
            static_cast<std::int64_t>(std::ceil(steps(printed - half) - nearly)),
            static_cast<std::int64_t>(std::floor(steps(printed + half) + nearly))};
    for (auto const& part : measure.parts)
        if (auto const above = *factor((part.number - first) * parts_of_numbers) / step; above != 0)
            row.terms.push_back({part.cell, above});
    return std::vector<Row>{std::move(row)};
}

/// The numbers of the two persons in the middle, or twice that of the one.
std::optional<std::pair<double, double>> middle_of(KnownMeasure const& measure, double half) {
    auto parts = measure.parts;
    std::sort(parts.begin(), parts.end(),
              [](PartOfMeasure const& a, PartOfMeasure const& b) { return a.number < b.number; });
    std::int64_t all = 0;
    for (auto const& part : parts) all += part.persons;
    auto const at = [&](std::int64_t place) {
        for (auto const& part : parts) {
            if (place < part.persons) return part.number;
            place -= part.persons;
        }
        return 0.0;
    };
    if (all == 0) return std::nullopt;
    std::pair const middle(at((all - 1) / 2), at(all / 2));
    bool const is_this = std::abs((middle.first + middle.second) / 2 - measure.value) <= half;
    return is_this ? std::optional(middle) : std::nullopt;
}

/// Twice those who are not above `low`, less all; and the same of those who are not below `high`.
std::pair<Row, Row> beside_middle(KnownMeasure const& measure, double low, double high) {
    Row not_above;
    Row not_below;
    for (auto const& part : measure.parts) {
        not_above.terms.push_back({part.cell, part.number <= low ? 1 : -1});
        not_below.terms.push_back({part.cell, part.number >= high ? 1 : -1});
    }
    return {std::move(not_above), std::move(not_below)};
}

std::vector<Row> rows_of_median(KnownMeasure const& measure) {
    constexpr double nearly = 1e-9;
    auto const half = 0.5 * std::pow(10, -measure.decimals) + nearly;
    auto const middle = middle_of(measure, half);
    auto const [low, high] = middle.value_or(std::pair(measure.value + half, measure.value - half));
    auto rows = beside_middle(measure, low, high);
    bool const are_two = middle && low < high; // half of all are on either side, and nobody between
    std::int64_t all = 0;
    for (auto const& part : measure.parts) all += part.persons;
    auto const least = !middle || are_two ? 0 : all % 2 == 0 ? 2 : 1;
    for (Row* const row : {&rows.first, &rows.second}) {
        row->lo = least;
        row->hi = are_two ? 0 : suppression::unlimited;
    }
    return {std::move(rows.first), std::move(rows.second)};
}

} // namespace

std::optional<std::vector<Row>> KnownMeasure::rows() const {
    if (is_median) return rows_of_median(*this);
    auto rows = is_of_known ? rows_of_sum(*this) : std::nullopt;
    return rows ? std::move(rows) : rows_of_mean(*this);
}

} // namespace linsen
