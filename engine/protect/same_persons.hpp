#pragma once

#include "job/job.hpp"

namespace linsen {

/// May two data sets, of one report or of two, hold the same persons? Files with the same bytes do, whatever
/// they are called, unless they are workbooks of which each data set reads a sheet of its own; and so do
/// those that say that their population is the same. Published data sets are nobody's.
[[nodiscard]] LINSEN_API bool may_hold_the_same_persons(DataSpec const& one, DataSpec const& other);
/// The first of the two reasons: the same file, or the same sheet of the same workbook.
[[nodiscard]] LINSEN_API bool read_the_same(DataSpec const& one, DataSpec const& other);

} // namespace linsen
