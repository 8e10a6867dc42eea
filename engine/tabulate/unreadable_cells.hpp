#pragma once

#include "data/frame.hpp"
#include "tabulate/cube.hpp"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Cells that no row gave because theirs could not be read, ascending. Whoever reads the report must not take
/// our own failure for the source's omission.
[[nodiscard]] std::vector<std::size_t> unreadable_cells(Cube const& cube, Frame const& frame);

/// The codes of one axis that the rows which could not be read would have brought to the table, one a row: an
/// area of which no row could be read is on the table all the same.
[[nodiscard]] std::vector<std::string> unreadable_codes(TableRequest const& request, std::string_view role,
                                                        Frame const& frame);

/// The file has rows with the code of the condition that could not be read.
[[nodiscard]] bool has_unreadable(Condition const& condition, std::string_view code, Frame const& frame);
/// … or rows that meet all of the conditions.
[[nodiscard]] bool has_unreadable(std::vector<Condition> const& where, Frame const& frame);

} // namespace linsen
