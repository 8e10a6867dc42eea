#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/pages.hpp"
#include "layout/theme.hpp"

#include <optional>

namespace linsen::layout {

/// Sets the document in pages. `moment` (seconds since 1970, UTC) is what the file's dates say. A character
/// that no font has is printed as U+XXXX and told as a warning; a theme's font that cannot be found is an
/// error, and nothing is returned. Same document, same pages, whatever the locale or the number of threads.
[[nodiscard]] LINSEN_API std::optional<Pages> lay_out(document::Document const& document, Theme const& theme,
                                                      std::int64_t moment, Diagnostics& diagnostics);

/// Whether the document's summary (document::Section::Role::summary) ends on the page that it begins on. Yes
/// where there is none, or where the document cannot be set, which `lay_out` tells.
[[nodiscard]] LINSEN_API bool summary_is_one_page(document::Document const& document, Theme const& theme);

} // namespace linsen::layout
