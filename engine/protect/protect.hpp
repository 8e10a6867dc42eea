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

/// The gate: there is no other way to Figures. A data set passes untouched when it is already published
/// (`skydd = "publicerade"`) and has a citation to print. Refused, each with an error:
/// - individuals, whatever they claim of themselves [skydd.individer];
/// - published without a citation [skydd.kalla-saknas];
/// - counts or measures that are not published: they need small-cell protection, which this version of Linsen
///   does not have [skydd.opublicerade]. Also told when a table that a plugin or template plans is the only
///   one to use the data set.
/// One refusal stops the whole report: nothing is returned then.
[[nodiscard]] LINSEN_API std::optional<Figures>
protect(std::vector<Cube> cubes, std::vector<Frame> const& frames, Job const& job, Diagnostics& diagnostics);

} // namespace linsen
