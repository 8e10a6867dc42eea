#pragma once

#include "base/cell.hpp"
#include "data/frame.hpp"
#include "tabulate/request_faults.hpp"

#include <cstddef>
#include <optional>
#include <vector>

namespace linsen {

/// Which unit the figures of `rows` have, where the file, rapport.toml and the template may each say one:
/// `unit` is what the data set or the table says. What the source calls its figures goes before the data
/// set's word, and is held against the one that was asked for: a thousandfold of a figure looks like a
/// figure. Nothing, and a fault told, where nobody says one that is needed [tabulate.enhet-saknas] or the two
/// contradict each other [tabulate.enhet-motsagd]. Source words that the report has no unit for are warned of
/// [tabulate.enhet-okand, tabulate.enhet-antal].
[[nodiscard]] std::optional<Unit> published_unit(TableRequest const& request, Frame const& frame,
                                                 std::vector<std::size_t> const& rows, Unit unit,
                                                 RequestFaults& faults);

} // namespace linsen
