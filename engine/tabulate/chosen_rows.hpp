#pragma once

#include "tabulate/counting.hpp"

#include <vector>

namespace linsen {

/// One a row of the frame: does it count persons of the table? It fits the conditions, and its sex is told in
/// the table. A condition on a county takes its kommuner.
[[nodiscard]] std::vector<bool> chosen_rows(TableRequest const& request, CountedSource const& source);

/// The rows whose categories an axis has where zeros are hidden: a category must not be told to be empty by
/// its absence, so conditions on other roles do not choose among them.
[[nodiscard]] std::vector<bool> rows_that_name(AxisRequest const& asked, TableRequest const& request,
                                               CountedSource const& source);

} // namespace linsen
