#pragma once

#include "data/frame.hpp"

#include <cstddef>
#include <vector>

namespace linsen {

/// Takes out of the frame every row that is not among `kept` (ascending), and the texts that no row has any
/// more. What is known of the file, as how many rows were read, stays as it is.
void keep_rows(Frame& frame, std::vector<std::size_t> const& kept);

} // namespace linsen
