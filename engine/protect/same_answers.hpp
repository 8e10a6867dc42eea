#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"
#include "tabulate/cube.hpp"

#include <vector>

namespace linsen {

/// Warns of groups of fewer than ten persons who all have the same answer in a column that rapport.toml calls
/// sensitive: a table of counts then tells the answer of each of them, though nobody can be counted out
/// (reference: disclosure control, what may be printed). One warning a table. Silent where zeros are hidden,
/// for then nobody can see that the others are none; and of answers that are missing, which tell nothing.
void warn_of_same_answers(std::vector<Cube> const& cubes, Job const& job, Diagnostics& diagnostics);

} // namespace linsen
