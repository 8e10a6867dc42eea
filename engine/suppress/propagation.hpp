#pragma once

#include "suppress/system.hpp"

#include <vector>

namespace linsen::suppression {

/// An interval that contains the true one, for every variable.
struct Bounds {
    std::vector<std::int64_t> lower;
    std::vector<std::int64_t> upper;
    /// The last row that moved the bound, or System::constant.
    std::vector<std::uint32_t> lower_row;
    std::vector<std::uint32_t> upper_row;
};

/// Shuttle bounds (Buzzigoli and Giusti 1999): each row bounds each of its variables by the bounds of the
/// others, until nothing moves. Where variables and rows form a tree the bounds are tight; elsewhere a narrow
/// interval proves that a cell is unsafe, and a wide one proves nothing. Fault when the bounds cross.
[[nodiscard]] Bounds propagate(System const& system, Pattern const& hidden);

} // namespace linsen::suppression
