#pragma once

#include "base/diagnostic.hpp"
#include "protect/publication.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// Gives every figure that is hidden the one sign, whatever the reason.
void hide(Cube& cube, std::vector<bool> const& hidden);

/// Moves the tables that say next to nothing to `withheld`, every figure hidden: large ones, and those that
/// may be merged, more than half of whose figures, sums and groups of nobody left out, would be. Each is a
/// warning at its place [skydd.gles-tabell], and what protection did to it goes to `told`. The others are to
/// be protected anew: less is printed, so less need be hidden. False: there are none.
bool withhold(std::vector<Cube>& cubes, Publication const& publication, std::vector<Cube>& withheld,
              std::vector<TableProtection>& told, Diagnostics& diagnostics);

} // namespace linsen
