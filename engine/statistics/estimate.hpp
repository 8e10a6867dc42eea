#pragma once

namespace linsen::statistics {

/// A figure with the two ends of its interval.
struct Estimate {
    double value = 0;
    double lower = 0;
    double upper = 0;

    /// The interval lies wholly on one side of `point`.
    [[nodiscard]] constexpr bool excludes(double point) const { return lower > point || upper < point; }
};

} // namespace linsen::statistics
