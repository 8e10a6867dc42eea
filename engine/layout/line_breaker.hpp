#pragma once

#include "base/export.hpp"
#include "layout/inline_text.hpp"
#include "layout/shaper.hpp"

#include <vector>

namespace linsen::layout {

/// A word or a space in its place on a line.
struct Fragment {
    ShapedWord const* word = nullptr;
    double x = 0;
    std::size_t run = 0;
    bool space = false;
};

struct Line {
    std::vector<Fragment>
        fragments;          ///< a space that ends the line is kept, so that extracted words stay apart
    double width = 0;       ///< without it
    std::vector<int> notes; ///< whose marks stand on the line
};

struct BreakStyle {
    double size = 10;
    bool hyphenate = true;
};

/// Parts flat text into lines of at most `width` points, ragged right, so that the lines of the whole
/// paragraph are as even as can be: break opportunities as in UAX 14, Swedish hyphenation, never two hyphens
/// in a row, and rather no line end behind a hyphen of the text's own ("Malung-Sälens"; without hyphenation
/// also "barn- och"). Words that no-break spaces hold together and no line holds part at these: between a
/// number and its unit rather than inside the number. A word that is wider than a line is hyphenated even
/// where the style does not hyphenate, on several lines if need be; what has no such place is parted between
/// any two characters, with a hyphen when they are letters. Addresses get none, which would be part of them.
[[nodiscard]] LINSEN_API std::vector<Line> break_lines(FlatText const& flat, BreakStyle style, double width,
                                                       Shaper& shaper);

/// Width of the widest stretch in which no line may end, hyphens left out: as narrow as the text gets with
/// all its words and numbers whole.
[[nodiscard]] LINSEN_API double widest_stretch(FlatText const& flat, double size, Shaper& shaper);

} // namespace linsen::layout
