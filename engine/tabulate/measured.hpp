#pragma once

#include "base/diagnostic.hpp"
#include "tabulate/counted_axis.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// Fills a table of means or medians (`cube.request`): of the numbers in the column `measured`, which exists,
/// over the `chosen` rows. A cell of nobody is `not_applicable`; one of
/// persons of whom nobody has a number is missing, and so is one with a row whose number of persons is
/// not known missing. False after an error: a text in the column is no number [tabulate.inga-tal].
[[nodiscard]] bool fill_measured(Cube& cube, CountedSource const& source,
                                 std::vector<CountedAxis> const& axes, std::vector<bool> const& chosen,
                                 Diagnostics& diagnostics);

} // namespace linsen
