#pragma once

#include "base/export.hpp"
#include "layout/drawing.hpp"
#include "layout/pages.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen::pdf {

/// What one mark or artifact of a page holds, read back from the page's operators.
struct ScannedMark {
    std::optional<std::uint32_t> mcid; ///< nothing: an artifact
    std::string tag;                   ///< "P", "Artifact"
    std::u32string text;
    layout::Point start;           ///< of its first glyph's baseline
    std::vector<double> baselines; ///< of its lines, from top to bottom
    bool paints = false;           ///< a shape or a picture
};

struct ScannedPage {
    std::vector<ScannedMark> marks;
    std::vector<std::string> faults; ///< "text outside a tag", "text beyond the page's edge" …
};

/// Reads a page again, independently of the writer that made it.
[[nodiscard]] LINSEN_API ScannedPage scan_content(layout::Pages const& pages, layout::Page const& page);

} // namespace linsen::pdf
