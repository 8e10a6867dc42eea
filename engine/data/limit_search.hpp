#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/frame.hpp"
#include "data/limit_rows.hpp"
#include "data/table_dimension.hpp"
#include "job/job.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Where the limits are that `kolumner` names as nedre and ovre. Folkhälsomyndigheten and others have no
/// columns of them, but a dimension whose categories are the share, its lower limit and its upper limit.
/// Dimensions of places, times and sexes have none.
namespace linsen {

/// Of a table: categories by code or label, and the one that `kolumner` names as varde (or antal), if any.
/// Nothing when `kolumner` names no limits, or after an error.
[[nodiscard]] std::optional<LimitRows> find_limit_rows(std::vector<TableDimension> const& dimensions,
                                                       std::string const& heading_of_numbers,
                                                       DataSpec const& spec, std::string const& file,
                                                       Diagnostics& diagnostics);

/// Of a CSV file that has no columns with those headings: texts of a column. `unread` is asked for the
/// columns that `kolumner` leaves out, so that the right one can be told. Nothing after an error.
[[nodiscard]] std::optional<LimitRows> find_limit_rows(Frame const& frame, DataSpec const& spec,
                                                       UnreadColumns const& unread, Diagnostics& diagnostics);

/// Whether a column or dimension of this role may have limits among its categories.
[[nodiscard]] bool may_have_limits(std::string_view role);

} // namespace linsen
