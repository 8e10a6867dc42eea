#pragma once

#include "suppress/suppression.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace linsen {

/// A mean or a median, a share or a rate of fewer is not printed: it says little of a group and much of each.
inline constexpr std::int64_t least_persons_measured = 10;

/// Those of a mean's or median's persons who have one number.
struct PartOfMeasure {
    double number = 0;
    std::uint32_t cell = 0; ///< in the linkage
    std::int64_t persons = 0;
};

/// A mean or median that a reader knows, and how many of its persons have each number.
struct KnownMeasure {
    bool is_median = false;
    double value = 0; ///< as it is printed
    int decimals = 0;
    std::vector<PartOfMeasure> parts;
    /// Does the reader know how many persons it is of, and that each has a number? Then their sum is one of
    /// few: that of 43 persons of mean age 14,4 is 619 to 621 whole years.
    bool is_of_known = false;

    /// What it tells of them. A mean m of n persons, printed with half a unit h of its last decimal:
    /// n(m - h) <= sum of the numbers <= n(m + h), multiplied until all factors are whole. A median: which
    /// numbers the persons in the middle have. Several pairs of numbers may have the same middle, but those
    /// that the persons allow are few, often one: a reader who tries them all is taken to know the right one.
    /// Where the persons of now have another median: at least half of them were not above it, and at least
    /// half not below. Nothing when a factor would not be whole: numbers of more than two decimals.
    [[nodiscard]] std::optional<std::vector<suppression::Row>> rows() const;
};

} // namespace linsen
