#pragma once

#include "guide.hpp"

namespace minimaria {

inline constexpr char const* supply_id = "minimaria/utbud";

void plan_supply(Supply const& supply, Job const& job, Plan& plan);

/// Faults: a place that is no kommun, since it would be counted as one.
void check_places(Supply const& supply, Job const& job, Figures const& figures, Diagnostics& diagnostics);

/// In how many kommuner, and at how many units, each service is offered, and by name where it is not. A
/// kommun offers what any of its units does; the others of its units are named then. A kommun that the data
/// say nothing of is told as such, and so is a service that persons have.
[[nodiscard]] document::Blocks supply_of(Supply const& supply, Guide const& guide, Figures const& figures);

} // namespace minimaria
