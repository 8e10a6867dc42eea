#pragma once

#include "base/export.hpp"
#include "protect/figures.hpp"

#include <string>

namespace linsen {

/// Under a table per kommun whose smallest kommuner stand together: which they are, and why.
[[nodiscard]] LINSEN_API std::string merged_places(FigureTable const& table);

} // namespace linsen
