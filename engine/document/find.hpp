#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string_view>

namespace linsen::document {

/// Is there a section, table, chart or picture with this anchor, at any depth? A table that says nothing is
/// not printed, so whoever refers to one asks what was written, and not what was to be written.
[[nodiscard]] LINSEN_API bool has_anchor(Blocks const& blocks, std::string_view anchor);

} // namespace linsen::document
