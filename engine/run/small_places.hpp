#pragma once

#include "base/export.hpp"
#include "tabulate/cube.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Kommuner of few persons, taken together so that less must be hidden.
namespace linsen {

/// How many persons each category of a counted table's role has, by code; sums are not counted twice.
[[nodiscard]] LINSEN_API std::map<std::string, std::int64_t> persons_by(Cube const& cube,
                                                                        std::string_view role);

/// The kommuner among `places`, the smallest first; those of as many persons in their order.
[[nodiscard]] LINSEN_API std::vector<Category>
smallest_first(std::vector<Category> const& places, std::map<std::string, std::int64_t> const& persons);

/// `places` with those of `together` as one area, last.
[[nodiscard]] LINSEN_API std::vector<Category>
with_one_area(std::vector<Category> const& places, std::vector<Category> const& together, Category area);

/// The smallest kommuner of a counted table that together leave no small count of women, men, girls or boys,
/// or, where a large kommun has one, that leave the fewest such kommuner: two and more, and not all. They are
/// chosen by how many persons they have and nothing else, so that the choice tells no more than that. Nothing
/// where that cannot be.
[[nodiscard]] LINSEN_API std::optional<std::vector<Category>> places_to_merge(Cube const& cube,
                                                                              std::int64_t threshold);

} // namespace linsen
