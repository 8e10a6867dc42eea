#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "tabulate/plan.hpp"

namespace linsen {

/// Tells which rows of counts a kommun lacks that others have for the same year, since a cell that no row
/// gives would be a zero; which stand twice, and which hardly anybody else has [tabulate.rader-olika]. Of
/// data whose kommuner have all answered the same question, as those of a table with YearAndBefore.
void tell_unlike_rows(Frame const& frame, DataSpec const& spec, YearAndBefore const& asked,
                      Diagnostics& diagnostics);

} // namespace linsen
