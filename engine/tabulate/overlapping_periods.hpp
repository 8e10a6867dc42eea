#pragma once

#include "tabulate/counted_axis.hpp"
#include "tabulate/counting.hpp"

#include <vector>

namespace linsen {

/// A file may give both a year and its quarters. Tables that keep them apart are sound, but one that adds
/// them up would count those persons twice: an error at the row of the data that is part of another's time
/// [tabulate.perioder-overlappar]. Where each row is a person it is nobody else, whatever its period.
/// True when it has been told.
[[nodiscard]] bool tell_overlapping_periods(TableRequest const& request, CountedSource const& source,
                                            std::vector<CountedAxis> const& axes,
                                            std::vector<bool> const& chosen, Diagnostics& diagnostics);

} // namespace linsen
