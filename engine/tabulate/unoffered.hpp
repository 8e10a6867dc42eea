#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// Tells where persons have what published figures say that their kommun does not offer
/// (TableRequest::offered_to): a warning for each kommun and service, at the row that says so
/// [tabulate.erbjuds-inte]. How many they are is never told. A kommun with several units offers what any of
/// them does, or may do.
void tell_unoffered(Cube const& offered, std::vector<Frame> const& frames, Job const& job,
                    Diagnostics& diagnostics);

} // namespace linsen
