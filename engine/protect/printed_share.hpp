#pragma once

#include "base/cell.hpp"
#include "suppress/suppression.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace linsen {

/// A share or a rate as it is printed: of a base so many per hundred, thousand or more, rounded to its
/// decimals, halves up. Many pairs of numbers print alike: 31 % is 4 of 13, 5 of 16, and 31 of 100.
struct PrintedShare {
    double value = 0;
    int decimals = 0;
    std::int64_t per = 100;

    /// The fewest and the most persons of a known base that print so; the first is above the second where
    /// none do.
    [[nodiscard]] std::pair<std::int64_t, std::int64_t> persons_of(std::int64_t base) const;
    /// What it tells of two cells of the linkage, neither of which need be known.
    [[nodiscard]] std::vector<suppression::Row> rows(std::uint32_t persons, std::uint32_t base) const;
};

/// Of a unit of shares or rates: of how many they are.
[[nodiscard]] std::int64_t so_many(Unit unit);

} // namespace linsen
