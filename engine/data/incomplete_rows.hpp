#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

namespace linsen {

/// Tells the rows that do not say which kommun, year or sex they are about, where the file has a column for
/// it and `koder` does not say what an empty cell means: sums and means below the figures, and notes that
/// fill more than one cell. They are taken out of the frame, so that nothing else is told of them.
void take_out_incomplete_rows(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics);

/// Tells the rows whose cell in the column with this role is empty, where `koder` does not say what that
/// means: a table that chooses rows by the column would not have them, and one that is divided by it could
/// not name them.
void tell_empty_cells(Frame const& frame, DataSpec const& spec, std::string const& role,
                      Diagnostics& diagnostics);

} // namespace linsen
