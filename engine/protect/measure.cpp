#include "protect/measure.hpp"

#include <cmath>
#include <limits>

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

std::optional<std::vector<Row>> rows_of_mean(Measure const& measure) {
    constexpr double parts_of_numbers = 100; // two decimals
    auto const scale = 2 * std::pow(10, measure.decimals) * parts_of_numbers;
    auto const printed = std::round(measure.value * scale / (2 * parts_of_numbers)) * 2 * parts_of_numbers;
    Row at_least{{}, 0, suppression::unlimited};
    Row at_most{{}, -suppression::unlimited, 0};
    for (auto const& [number, cell] : measure.parts) {
        auto const above = factor(number * scale - printed + parts_of_numbers);
        auto const below = factor(number * scale - printed - parts_of_numbers);
        if (!above || !below) return std::nullopt;
        if (*above != 0) at_least.terms.push_back({cell, *above});
        if (*below != 0) at_most.terms.push_back({cell, *below});
    }
    return std::vector<Row>{std::move(at_least), std::move(at_most)};
}

std::vector<Row> rows_of_median(Measure const& measure) {
    auto const half = 0.5 * std::pow(10, -measure.decimals);
    Row low{{}, 0, suppression::unlimited};
    Row high{{}, 0, suppression::unlimited};
    for (auto const& [number, cell] : measure.parts) {
        low.terms.push_back({cell, number <= measure.value + half ? 1 : -1});
        high.terms.push_back({cell, number >= measure.value - half ? 1 : -1});
    }
    return {std::move(low), std::move(high)};
}

} // namespace

std::optional<std::vector<Row>> Measure::rows() const {
    return is_median ? rows_of_median(*this) : rows_of_mean(*this);
}

} // namespace linsen
