#include "layout/chart_axis.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr long most_steps = 5;  // six ticks
constexpr long least_steps = 3; // four ticks
/// What a cut axis shows: three times what its values span, but no more than a good part of the largest value
/// is asked for, and a small part of it always is.
constexpr double cut_spans = 3;
constexpr double good_part = 0.15;
constexpr double small_part = 0.05;

/// Tolerates the last bits of decimal fractions: 0.3 / 0.1 is three steps.
long steps_below(double value, double step) { return std::lround(std::floor(value / step + 1e-9)); }
long steps_above(double value, double step) { return std::lround(std::ceil(value / step - 1e-9)); }

struct Step {
    double size = 1;
    int decimals = 0;
};

/// The smallest round step that covers low … high in at most five; a cut axis begins at a tick and a closed
/// one ends at one.
Step round_step(double low, double high, bool cut, AxisWish const& wish) {
    auto const decimals = wish.decimals;
    auto const span = high - low;
    auto exponent = std::max(-decimals, static_cast<int>(std::floor(std::log10(span / most_steps))) - 1);
    for (;; ++exponent) {
        auto const power = std::pow(10.0, std::abs(exponent));
        for (auto const factor : std::array{1.0, 2.0, 2.5, 5.0}) {
            auto const needed = std::max(0, -exponent + (factor == 2.5 ? 1 : 0));
            if (needed > decimals) continue;
            auto const size = exponent < 0 ? factor / power : factor * power;
            auto const first = cut || wish.closed ? steps_below(low, size) : steps_above(low, size);
            auto const last = wish.closed ? steps_above(high, size) : steps_below(high, size);
            if (last - first <= most_steps) return {size, needed};
        }
    }
}

} // namespace

std::vector<double> Axis::ticks() const {
    std::vector<double> result;
    for (auto i = steps_above(low, step); i <= steps_below(high, step); ++i)
        result.push_back(static_cast<double>(i) * step);
    return result;
}

std::string Axis::label(double tick) const { return print_number(tick, decimals); }

Axis make_axis(AxisWish const& wish) {
    auto low = wish.low;
    auto high = wish.high;
    auto const cut = wish.cut_from > 0 && low > wish.cut_from * (high - low);
    if (cut) {
        auto const wished = std::min(cut_spans * (high - low), good_part * high);
        low = std::min(low, high - std::max(wished, small_part * high));
    } else {
        low = std::min(low, 0.0);
        high = std::max(high, 0.0);
    }
    if (low == high) high = low + std::pow(10.0, -wish.decimals);
    auto const step = round_step(low, high, cut, wish);
    if (cut || wish.closed) low = static_cast<double>(steps_below(low, step.size)) * step.size;
    auto const first = steps_above(low, step.size);
    // An axis of ones from 0 to 2 has no room for further ticks.
    auto const finest = step.size <= std::pow(10.0, -wish.decimals) * (1 + 1e-9);
    auto const last = std::max(wish.closed ? steps_above(high, step.size) : steps_below(high, step.size),
                               first + (finest && wish.closed ? 1 : least_steps));
    return {low, std::max(high, static_cast<double>(last) * step.size), step.size, step.decimals};
}

} // namespace linsen::layout
