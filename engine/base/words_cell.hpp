#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

#include <string>

namespace linsen {

/// A cell of a table that is no figure: what stands there is words (the status of an activity, a function, a
/// date as somebody wrote it). Its status is not_applicable, so that nobody takes it for a number, and its
/// `source_sign` is the words, which tables and running text print instead of a sign.
[[nodiscard]] LINSEN_API Cell cell_of_words(std::string words);
[[nodiscard]] LINSEN_API bool is_words(Cell const& cell);

} // namespace linsen
