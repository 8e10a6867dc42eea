#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"

namespace linsen {

/// Takes away the limits of rows that have only one of the two, or a lower limit above the upper one: nobody
/// can know which is wrong. The values stay. One warning of each sort, and a reservation for the report.
void take_out_odd_limits(Frame& frame, Diagnostics& diagnostics);

} // namespace linsen
