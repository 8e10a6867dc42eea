#pragma once

#include "base/diagnostic.hpp"
#include "protect/publication.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// Moves the tables of compared years (TableRequest::years) that tell a small count together with earlier
/// reports, whatever of them is hidden, to `unprinted`, every figure hidden: over which kommuner two years
/// are compared follows from who has answered, so that nobody has chosen the difference that gives one of
/// them away. Each is a warning at its place [skydd.jamforelse-dold], and what protection did to it goes to
/// `told`. The others are to be protected anew. False: there are none.
bool hide_open_comparisons(std::vector<Cube>& cubes, Publication const& publication,
                           std::vector<Cube>& unprinted, std::vector<TableProtection>& told,
                           Diagnostics& diagnostics);

} // namespace linsen
