#pragma once

#include "data/frame.hpp"
#include "tabulate/request_faults.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace linsen {

/// The rows of a data set that meet all conditions of a table, ascending; `columns` are those of its
/// conditions, in their order. Nothing, and each fault told, where the data lack a code that a condition asks
/// for [tabulate.kod-saknas], or have each of them but no row with them all [tabulate.villkor-motsagda]. Of a
/// table that may be empty these are remarks, and no rows come of it.
[[nodiscard]] std::optional<std::vector<std::size_t>> rows_that_meet(TableRequest const& request,
                                                                     Frame const& frame,
                                                                     std::vector<TextColumn const*> columns,
                                                                     RequestFaults& faults);

} // namespace linsen
