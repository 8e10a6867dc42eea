#pragma once

#include "run/build.hpp"

#include <vector>

namespace linsen {

/// A warning [skydd.var-for-sig] when a report counts the same persons as one that was made before it in the
/// same run. Each is protected for itself; only the ledger links them, once the first is published.
LINSEN_API void warn_of_same_persons(BuildResult& result, std::vector<BuildResult> const& before);

} // namespace linsen
