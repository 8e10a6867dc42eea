#pragma once

#include "base/export.hpp"
#include "job/value.hpp"

namespace linsen {

/// A template that builds on another one (`utgar_fran`), said in whole: what `own` does not say is as in
/// `base`. A table takes over the keys that it says. Of an array of tables that have an `id` or a `nr`, a
/// table with the id of one in `base` takes over the keys that it says, in its place; a new one comes last.
/// Any other array, one without tables too, and any other value, takes the place of that in `base`. Each
/// value keeps the place in the file where it was written. Nothing is checked: both may hold what no template
/// has.
[[nodiscard]] LINSEN_API Value extended(Value const& base, Value const& own);

} // namespace linsen
