#pragma once

#include "base/diagnostic.hpp"
#include "data/xlsx.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <optional>

namespace linsen {

/// The sheet of the workbook that `blad` names, or whose number it is, counted from the left among those that
/// are visible in Excel. Without `blad`: the only visible sheet that has anything; hidden ones that have are
/// then told of. An error lists the sheets when there are several, when there is none, or not the one that is
/// named.
[[nodiscard]] std::optional<std::size_t> choose_sheet(XlsxBook const& book, DataSpec const& spec,
                                                      Diagnostics& diagnostics);

} // namespace linsen
