#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/store.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen::pdf {

/// "[12 0 R/XYZ null 700 null]".
[[nodiscard]] LINSEN_API std::string destination(layout::Destination const& target,
                                                 std::vector<Ref> const& pages);

/// The bookmarks, nested as their levels; nothing when there are none.
[[nodiscard]] LINSEN_API std::optional<Ref>
write_outline(Store& store, std::vector<layout::Bookmark> const& bookmarks, std::vector<Ref> const& pages);

} // namespace linsen::pdf
