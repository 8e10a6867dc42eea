#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/pages.hpp"

#include <optional>
#include <string>

namespace linsen::layout {

/// A PNG file whose samples go into the document as they are: 8 bits, grey or RGB, not interlaced, without
/// transparency. Anything else is one error at the picture's anchor that says what to save it as.
[[nodiscard]] LINSEN_API std::optional<Image> read_png(std::string const& file, std::string const& anchor,
                                                       Diagnostics& diagnostics);

} // namespace linsen::layout
