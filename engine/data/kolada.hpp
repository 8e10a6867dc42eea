#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"
#include "data/json_tree.hpp"
#include "job/job.hpp"

#include <optional>

namespace linsen {

/// K, M, T. K is kvinnor: other programs have read it as "karl".
[[nodiscard]] SourceCodes const& kolada_codes();

/// An answer of Kolada's API, version 3 (`/data/…`) or 2, as a Frame with the roles indikator (the KPI's id),
/// kommun, ar, kon, varde. A value has the decimals that it is written with. Its field `count` says how many
/// units a figure covers, not how many persons: it is not taken.
///
/// Left out and listed: values that Kolada has marked as deleted, and groups of kommuner (G…), whose values
/// are unweighted means and so no total of anything. A `null` is missing, with `status` as its sign. An
/// answer with a `next_url` is only the first page: a warning. Answers about other things (the list of KPIs,
/// units) are told as such.
[[nodiscard]] std::optional<Frame> read_kolada(JsonFile const& json, DataSpec const& spec,
                                               Diagnostics& diagnostics);

} // namespace linsen
