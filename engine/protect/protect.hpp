#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "tabulate/cube.hpp"

#include <optional>
#include <vector>

namespace linsen {

/// Protects all tables together. A data set passes untouched only when it is published and has a citation;
/// one of individuals never does. Nothing when a data set may not be printed; the reason has been told.
[[nodiscard]] LINSEN_API std::optional<Figures>
protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job, Diagnostics& diagnostics);

} // namespace linsen
