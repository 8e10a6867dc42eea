#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/canvas.hpp"
#include "layout/picture.hpp"
#include "layout/theme.hpp"

#include <optional>
#include <string>

namespace linsen::layout {

/// What has had no room in full.
struct CutFurniture {
    bool sender = false;
    bool footer = false;
};

/// Header and footer of one page, as artifacts: who sends (by the logotype, by the theme's words, or both)
/// and the diarienummer at the top (not on the first page, whose front says so), the date and "3 (14)" at the
/// bottom, and the stamps on every page. A letter has "3 (14)" at the top to the right instead, on its first
/// page too. A long sender, title or footer stands in two lines where the margin holds them.
LINSEN_API CutFurniture draw_furniture(Canvas& canvas, document::Document const& document, Theme const& theme,
                                       std::optional<Picture> const& logotype, std::size_t page_count);

/// What the margin above the text must be at least, in points, to hold a header of this size: the stamp, the
/// names below it, and the edge that no printer prints on.
[[nodiscard]] LINSEN_API double least_margin_top(double furniture_size);

/// "Påhittade uppgifter", "Utkast", both, or "".
[[nodiscard]] LINSEN_API std::string stamp_of(document::Document const& document);

inline constexpr Colour stamp_colour{0x9B, 0x1C, 0x1C};

} // namespace linsen::layout
