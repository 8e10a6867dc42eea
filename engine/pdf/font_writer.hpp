#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/store.hpp"

#include <string>
#include <vector>

namespace linsen::pdf {

/// The glyphs that a document uses, cut out of their font.
struct FontSubset {
    std::string bytes;
    std::vector<std::uint16_t> glyph_of_code; ///< in the subset; code n at n, 0 at 0
};
[[nodiscard]] LINSEN_API FontSubset cut_font(layout::FontUse const& use);

/// How the codes of all fonts stand in strings (layout::written_code): a CMap of one and two bytes.
[[nodiscard]] LINSEN_API Ref write_codes(Store& store);

/// Type 0 font with these codes, own widths, ToUnicode and glyph map; returns the font's object.
[[nodiscard]] LINSEN_API Ref write_font(Store& store, layout::FontUse const& use, Ref codes);

/// The CMap that gives the text back.
[[nodiscard]] LINSEN_API std::string to_unicode(layout::FontUse const& use);

} // namespace linsen::pdf
