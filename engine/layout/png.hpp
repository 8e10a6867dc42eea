#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/pages.hpp"

#include <optional>
#include <string>
#include <string_view>

namespace linsen::layout {

/// A PNG picture of any kind. Samples of 8 bits in grey or RGB, not interlaced and without transparency, go
/// into the document as they are packed in the file; everything else (palettes, transparency, interlace, 1 to
/// 4 and 16 bits) is unpacked, laid on white, and packed anew. What is broken, or larger than 40 million
/// pixels, is one error at the place, and nothing is returned.
[[nodiscard]] LINSEN_API std::optional<Image> read_png(std::string_view bytes, Place const& place,
                                                       Diagnostics& diagnostics);

/// The same of a file.
[[nodiscard]] LINSEN_API std::optional<Image>
read_png_file(std::string const& file, std::string const& anchor, Diagnostics& diagnostics);

} // namespace linsen::layout
