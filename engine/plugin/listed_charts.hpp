#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "plugin/listed_table.hpp"
#include "plugin/printed_table.hpp"

#include <functional>
#include <optional>
#include <string>

namespace linsen {

/// Why a table of these rows, columns and figures cannot be this kind of chart, as it stands after a colon;
/// nothing when it can.
[[nodiscard]] std::optional<std::string> why_unfit(ListedTable const& listed, document::ChartKind kind,
                                                   Job const& job);

/// Tells charts that are asked for twice, do not fit their table (with the reason and what does fit), or lack
/// a file with borders.
void check_charts(ListedTable const& listed, Job const& job, Diagnostics& diagnostics);

/// The charts of a printed table: one a kind that is asked for, and of two-level heads one under each upper
/// head. Where less than half of the rows, or only one, can be drawn, a chart would say something else than
/// the table: it is left out, with a remark. Errors: more series or charts than can be told apart, and parts
/// that do not make a whole. `anchor` gives each its own.
[[nodiscard]] LINSEN_API document::Blocks draw(ListedTable const& listed, PrintedTable const& printed,
                                               Job const& job,
                                               std::function<std::string(std::string const&)> const& anchor,
                                               Diagnostics& diagnostics);

} // namespace linsen
