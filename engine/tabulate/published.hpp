#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"
#include "tabulate/cube.hpp"

#include <optional>

namespace linsen {

/// One planned table of published figures: each cell is one row of the frame, untouched, in `unit`. Where the
/// request has a column `measured`, each cell is the words that stand there instead (base/words_cell.hpp).
/// What is told, and when nothing comes of it, says `tabulate`.
[[nodiscard]] std::optional<Cube> published_table(TableRequest const& request, Frame const& frame,
                                                  DataSpec const& spec, Unit unit, Diagnostics& diagnostics);

} // namespace linsen
