#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <optional>
#include <string>

namespace linsen {

/// A table in the PX format (PC-Axis, PxWeb: SCB and other agencies) as a Frame: one text column for each
/// variable, those of STUB first, and the number column varde (or antal, when `kolumner` names that one
/// instead), one row for each cell in the order of the file, missing cells too.
///
/// Roles: as `kolumner` says (role = "the variable's name or code"); otherwise as the file lets them be (see
/// usual_px_role). Texts: kommun, ar and kon hold codes, all others the values as people read them; `koder`
/// may name either. The value that ELIMINATION names is "totalt", except for a place. Values that
/// `kolumner` names as nedre and ovre are no rows but the limits of others (see find_limit_rows).
///
/// Decimals: what PRECISION says of the measure, or SHOWDECIMALS of the table; otherwise as written, and at
/// least DECIMALS. Signs: see PxSigns. Notes that the file marks as mandatory become frame.notes. In a file
/// with KEYS a row that is left out is zero, as the format says; how many there are is told.
///
/// `codes` receives what the format says of its codes.
[[nodiscard]] std::optional<Frame> read_px(std::string bytes, DataSpec const& spec, SourceCodes& codes,
                                           Diagnostics& diagnostics);

} // namespace linsen
