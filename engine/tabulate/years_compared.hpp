#pragma once

#include "data/frame.hpp"
#include "tabulate/plan.hpp"

namespace linsen {

/// Which kommuner a request with YearAndBefore compares the years over: those that have answered both years,
/// as `told` says, and whose rows in `data` may all be compared in both. Either may be nothing, when its file
/// could not be read: then there are none.
[[nodiscard]] ComparedYears compared_years(TableRequest const& request, Frame const* data, Frame const* told);

/// The request with conditions in place of its `years`: the two years, and those kommuner; no year at all
/// where there are too few of them, or a break in the series parts the two.
[[nodiscard]] TableRequest with_compared_years(TableRequest request, ComparedYears const& compared);

} // namespace linsen
