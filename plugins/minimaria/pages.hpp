#pragma once

#include "reading.hpp"

namespace minimaria {

/// The first page, for those who decide: key figures, what differs most, what has changed, how much is known.
struct Summary {
    document::Block section;
    /// What it holds instead where the page is too small, the fullest first. Left out are, each kind from its
    /// last one on: the other differences, then what has changed, then key figures, of which one stays; and
    /// it says how many of each, and where they stand.
    std::vector<document::Blocks> shorter;
};
[[nodiscard]] Summary summary(Reading const& reading, Figures const& figures);

/// The first step: what the figures show, chapter by chapter.
[[nodiscard]] document::Block what_we_see(Guide const& guide, Reading const& reading, Job const& job,
                                          Figures const& figures);

/// What the third step can say of itself: which differences stand, which may be chance, and where too little
/// is known.
[[nodiscard]] document::Blocks conclusions(Guide const& guide, Reading const& reading);

/// One sentence on how many comparisons there are and how many of them are more than chance.
[[nodiscard]] Finding how_many_stand(Reading const& reading);

} // namespace minimaria
