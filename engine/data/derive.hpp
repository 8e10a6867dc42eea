#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

namespace linsen {

/// Adds the columns that rapport.toml declares under [[data.harledd]], in their order, and divides kvinnor
/// and män by `vuxen_fran`: below that age (the column `alder`, whole years) they are flickor and pojkar.
/// Whose age is not known stays among kvinnor and män, with a warning. Values that no rule of a column fits
/// are told with their first line, each value once. False after an error: a column that does not exist, a
/// name that is taken, a group that is no range, groups that overlap, an age that is no whole number.
bool derive_columns(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
