#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"
#include "job/value.hpp"

#include <filesystem>
#include <vector>

/// The [[data]] of a rapport.toml: how its tables become data sets, and what is wrong with them.
namespace linsen {

/// The checked data sets that have a name; `written` is the list as it was before its check. Roles that are
/// misspelt are told [job.kolumn-felstavad], and the data set goes on as if they were not.
[[nodiscard]] std::vector<DataSpec> data_specs(Value const* written, Value const& checked,
                                               std::filesystem::path const& folder, Diagnostics& found);

/// Whether a plan may name every data set of the report and trust what is said of its rows.
[[nodiscard]] bool are_plannable(Value const* written, std::vector<DataSpec> const& specs);

/// What is wrong with the data sets beside their single keys.
void check_data(Value const* written, Value const& list, Diagnostics& found);

/// `troskel` of a data set or of [skydd], where it can be none [job.troskel].
void check_threshold(Value const& table, Diagnostics& found);

} // namespace linsen
