#pragma once

#include "tabulate/counting.hpp"

#include <optional>

namespace linsen {

/// Can the table be counted as it is asked for? Otherwise its faults have been told, those of `count_table`.
[[nodiscard]] bool can_be_counted(TableRequest const& request, CountedSource const& source,
                                  std::optional<CountedSource> const& base, Diagnostics& diagnostics);

/// A remark when a table takes several years together: a person of two years is two in it. Not of rates,
/// which are refused then.
void tell_years_together(TableRequest const& request, CountedSource const& source, Diagnostics& diagnostics);
/// `Counted::years_together`, ascending.
[[nodiscard]] std::vector<std::string> years_together(TableRequest const& request,
                                                      CountedSource const& source);

} // namespace linsen
