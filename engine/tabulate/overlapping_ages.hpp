#pragma once

#include "tabulate/counted_axis.hpp"
#include "tabulate/counting.hpp"

#include <vector>

namespace linsen {

/// A file may give both 16-17 and 16-64. Tables that keep them apart are sound, but one that adds them up
/// would count those persons twice: an error at the first row of the narrower group
/// [tabulate.aldrar-overlappar]. Where each row is a person it is nobody else, whatever its age is called.
/// True when it has been told.
[[nodiscard]] bool tell_overlapping_ages(TableRequest const& request, CountedSource const& source,
                                         std::vector<CountedAxis> const& axes,
                                         std::vector<bool> const& chosen, Diagnostics& diagnostics);

} // namespace linsen
