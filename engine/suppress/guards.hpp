#pragma once

#include "suppress/elimination.hpp"
#include "suppress/system.hpp"

#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// Whose guard is sought first.
enum class GuardOrder : std::uint8_t { shortest_row, smallest_value, largest_value };

/// The shown variable of the determined one's row that is cheapest to hide, or System::constant when the row
/// has none. Looks one step ahead: hiding k does not help when k is the only hidden one of another row, so
/// that row's own next guard is part of the price.
[[nodiscard]] std::uint32_t choose_guard(System const& system, Elimination& elimination,
                                         std::uint32_t determined, std::vector<double> const& costs);

/// Hides guards until no judged variable is determined by the equations. What remains determined has no
/// guard.
void exact_stage(System const& system, Elimination& elimination, std::vector<double> const& costs,
                 GuardOrder order);

} // namespace linsen::suppression
