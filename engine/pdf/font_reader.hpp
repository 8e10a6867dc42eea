#pragma once

#include "layout/pages.hpp"
#include "pdf/object_reader.hpp"

namespace linsen::pdf {

/// The character codes of a font of the file: glyphs of its subset, text of its ToUnicode, and widths.
[[nodiscard]] layout::FontUse read_font(ObjectReader& objects, std::string_view font,
                                        std::string const& name);

} // namespace linsen::pdf
