#pragma once

#include "base/export.hpp"
#include "tabulate/axis.hpp"

#include <optional>
#include <string>
#include <vector>

/// Neighbouring categories taken together.
namespace linsen {

/// The categories of an axis but its total.
[[nodiscard]] LINSEN_API std::vector<Category> without_total(Axis const& axis);

/// At least three categories that belong with the next one: ages and years do; the next kommun in the list
/// and the next kind of service are no more alike than others. Those without an answer are none of them.
[[nodiscard]] LINSEN_API bool can_be_paired(std::string const& role, std::vector<Category> const& categories);

/// "18–24" and "25–29" become "18–29"; an odd one out stays as it is, and so do those without
/// an answer, last.
[[nodiscard]] LINSEN_API std::vector<Category> in_pairs(std::vector<Category> const& categories);

/// 2023, 2024 and 2025 as "2023–2025", school years likewise, and with years lacking between them as "2019
/// och 2023–2025", a name and no period; whatever is no year after them. Nothing for fewer than two.
[[nodiscard]] LINSEN_API std::optional<std::vector<Category>>
years_together(std::vector<Category> const& categories);

} // namespace linsen
