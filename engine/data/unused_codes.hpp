#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

namespace linsen {

/// Codes that `koder` explains and that no row has, where the column has something nearly alike that nothing
/// explains: whoever wrote "Vet ej" of a column that says "Vet ei" would find that it changes nothing
/// [data.kod-utan-rader]. Where none of several codes is in any row the same is remarked: they are another
/// column's, or another source's. A code of which this year's file has no rows is nobody's fault.
///
/// `column` has its texts as they stand in the file; of cells with several answers each is one.
void tell_unused_codes(Column const& of, TextColumn const& column, DataSpec const& spec,
                       Diagnostics& diagnostics);

} // namespace linsen
