#pragma once

#include <string>
#include <vector>

namespace linsen::layout {

/// A scale of values with round ticks, four to six of them. It ends where the values end or at the last tick,
/// whichever lies further out.
struct Axis {
    double low = 0;
    double high = 1;
    double step = 1; ///< 1, 2, 2.5 or 5 times a power of ten
    int decimals = 0;

    /// The axis does not begin at zero: to be told in words and drawn as cut.
    [[nodiscard]] bool cut() const { return low > 0; }
    [[nodiscard]] std::vector<double> ticks() const;
    [[nodiscard]] std::string label(double tick) const; ///< in Swedish form
    [[nodiscard]] double share(double value) const { return (value - low) / (high - low); }
};

/// What the values ask for. `cut_from`: marks that show position, not length, may leave zero out when all
/// values lie this many times their own range above it, 0 for never; even then the axis spans more than the
/// values do, so that small differences do not look large. `decimals`: of the values; ticks have no more.
/// `closed`: no value lies beyond the first or the last tick.
struct AxisWish {
    double low = 0;
    double high = 0;
    double cut_from = 0;
    int decimals = 0;
    bool closed = false;
};
[[nodiscard]] Axis make_axis(AxisWish const& wish);

} // namespace linsen::layout
