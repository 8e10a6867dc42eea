#pragma once

#include "suppress/suppression.hpp"

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace linsen {

/// A mean or median that a reader knows, and how many of its persons have each number.
struct Measure {
    bool is_median = false;
    double value = 0; ///< as it is printed
    int decimals = 0;
    std::vector<std::pair<double, std::uint32_t>> parts; ///< number → those who have it, in the linkage

    /// What it tells of them. A mean m of n persons, printed with half a unit h of its last decimal:
    /// n(m - h) <= sum of the numbers <= n(m + h), multiplied until all factors are whole. A median: at least
    /// half of the persons are not above it, and at least half not below. Nothing when a factor would not be
    /// whole: numbers of more than two decimals.
    [[nodiscard]] std::optional<std::vector<suppression::Row>> rows() const;
};

} // namespace linsen
