#pragma once

#include "base/export.hpp"
#include "job/job.hpp"

namespace linsen {

/// Does a data set hold words about places and what is done there (`slag = "uppgifter"`: the status of an
/// activity, who answers for it), and no figures? It is never about persons, and published as it stands.
[[nodiscard]] LINSEN_API bool holds_facts(DataSpec const& spec);

} // namespace linsen
