#pragma once

#include "base/export.hpp"

#include <cstddef>
#include <vector>

namespace linsen::layout {

/// Cost of ending a page where it should never end: only what else would fit on no page pays it. All costs
/// are in one unit, the loss that a page left empty would be.
inline constexpr double never = 100;

/// What spaces may give way on a page that is full, as a share of them.
inline constexpr double most_squeeze = 0.25;
/// The same on a page that is to hold all of something: its air goes before its words do.
inline constexpr double most_squeeze_of_whole = 0.6;

/// Something that is set on one page, whole.
struct Piece {
    double before = 0; ///< space above it, unless it begins a page; gives way a little on a page that is full
    double height = 0;
    double end_cost = 0;       ///< of ending a page behind it
    double continuation = 0;   ///< height of what is repeated above it when it begins a page
    std::vector<double> notes; ///< heights of the lines that it brings to the page's foot
    bool new_page = false;
    double squeeze =
        most_squeeze; ///< the share of `before` that may give way, if all on the page gives way as much
};

struct PageShape {
    double height = 0;
    double foot_gap = 0; ///< between body and notes
};

struct PageSpan {
    std::size_t first = 0;
    std::size_t end = 0; ///< `first` on a page of nothing but notes
    double foot = 0;     ///< height of gap and notes, 0 without notes
    double gaps = 1;     ///< what the space above pieces is multiplied by
    /// The lines of notes at its foot, counted through all pieces: not those of its own pieces where notes
    /// are longer than a page and go on.
    std::size_t first_note = 0;
    std::size_t end_note = 0;
};

/// Parts the pieces into pages so that all pages together cost the least: white space at their ends counts by
/// its square, so that it is shared rather than left in one place; each end has its own cost; a page more, a
/// last page that is nearly empty, and spaces that give way cost something too. A piece that is higher than a
/// page has a page to itself, and so has one that a page does not hold with all its notes: they go on on the
/// following pages. Of what stands above it and must not part from it, that page holds what it can.
[[nodiscard]] LINSEN_API std::vector<PageSpan> break_pages(std::vector<Piece> const& pieces, PageShape shape);

} // namespace linsen::layout
