#pragma once

#include "job/job.hpp"

namespace linsen {

/// May two data sets, of one report or of two, hold the same persons? Files with the same bytes do, whatever
/// they are called, and so do those that say that their population is the same. Published data sets are
/// nobody's.
[[nodiscard]] LINSEN_API bool may_hold_the_same_persons(DataSpec const& one, DataSpec const& other);
/// The first of the two reasons: their files have the same bytes.
[[nodiscard]] LINSEN_API bool have_same_bytes(DataSpec const& one, DataSpec const& other);

} // namespace linsen
