#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

namespace linsen {

/// Does the value of a shown cell lie outside the interval that stands beside it? "57,9" beside "58–64" does
/// not: an interval that is rounded coarser than the value may well hold it.
[[nodiscard]] LINSEN_API bool outside_own_interval(Cell const& cell);

/// Does it lie further outside than its rounding can explain: more than half a unit of its last decimal? "1"
/// beside 0.4–0.7 is a rounded 0.5 or more; "58" beside 70–80 is a wrong figure, or a wrong interval, and
/// nobody can know which.
[[nodiscard]] LINSEN_API bool contradicts_own_interval(Cell const& cell);

/// May something be said from the cell's value: is it shown, and does it not contradict its own interval?
[[nodiscard]] LINSEN_API bool is_comparable(Cell const& cell);

} // namespace linsen
