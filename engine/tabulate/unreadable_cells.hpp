#pragma once

#include "data/frame.hpp"
#include "tabulate/cube.hpp"

#include <cstddef>
#include <vector>

namespace linsen {

/// Cells that no row gave because theirs could not be read, ascending. Whoever reads the report must not take
/// our own failure for the source's omission.
[[nodiscard]] std::vector<std::size_t> unreadable_cells(Cube const& cube, Frame const& frame);

} // namespace linsen
