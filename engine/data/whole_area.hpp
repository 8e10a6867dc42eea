#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

namespace linsen {

/// A file about one place alone has no column for it: `omrade` of its data set says which, and every row of
/// the frame, those that could not be read too, gets it as its "kommun". An error: the register of places
/// does not have it. A warning: the file has places of its own, which then stand. False after an error.
[[nodiscard]] bool add_whole_area(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
