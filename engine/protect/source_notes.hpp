#pragma once

#include "data/frame.hpp"
#include "job/job.hpp"
#include "protect/figures.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// What a report says of a data set that passes: where it comes from, what could not be read, how it is
/// protected. `tables` are those that use it; `alone`: no other data set of the report is protected.
[[nodiscard]] SourceNote note_of(DataSpec const& spec, Frame const& frame,
                                 std::vector<Cube const*> const& tables, bool alone, Job const& job);

} // namespace linsen
