#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

namespace linsen {

/// Limits and intervals that the file has, by what it calls them, and `kolumner` does not name: they are told
/// with what to write, and the frame gets a reservation that says so in the report. Once a data set.
void tell_unused_limits(Frame& frame, DataSpec const& spec, UnreadColumns const& unread,
                        Diagnostics& diagnostics);

} // namespace linsen
