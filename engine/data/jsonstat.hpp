#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"
#include "data/json_tree.hpp"
#include "job/job.hpp"

#include <optional>

namespace linsen {

/// A table in JSON-stat 2 as PxWeb (SCB and others) gives it, as a Frame: one text column for each dimension
/// and the number column varde (or antal, when `kolumner` names that one instead), one row for each cell in
/// the order of the file, missing cells too.
///
/// Roles: as `kolumner` says (role = "dimension's id or label"); otherwise Region is kommun, Kon is kon,
/// Alder is alder, the dimension of time is ar, that of the measures indikator, and any other has its id as
/// role. Texts: kommun, ar and kon hold the dimension's codes (so a month stays "2026M01" under ar), all
/// others its labels, as people read them; `koder` may name either. The category that the table itself marks
/// as its total (eliminationValueCode) is "totalt", except for a place. Categories that `kolumner` names as
/// nedre and ovre are no rows but the limits of others (see find_limit_rows).
///
/// Decimals are those that the table declares. Notes that it marks as mandatory, for the table, a dimension
/// or a category, become frame.notes; others do not.
///
/// `codes` receives what the format says of its codes.
[[nodiscard]] std::optional<Frame> read_jsonstat(JsonFile const& json, DataSpec const& spec,
                                                 SourceCodes& codes, Diagnostics& diagnostics);

} // namespace linsen
