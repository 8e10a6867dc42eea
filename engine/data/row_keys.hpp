#pragma once

#include "data/frame.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen {

using KeyColumns = std::vector<Column const*>;

/// What a row is about: every text column but marke.
[[nodiscard]] KeyColumns key_columns(Frame const& frame);

/// A number for each of the `rows`, the same where all the columns, which are texts, agree.
[[nodiscard]] std::vector<std::uint64_t> row_keys(KeyColumns const& columns, std::size_t rows);

} // namespace linsen
