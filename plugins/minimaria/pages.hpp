#pragma once

#include "planned.hpp"
#include "reading.hpp"
#include "tables.hpp"

namespace minimaria {

/// The first page, for those who decide: key figures, what differs most, what has changed, how much is known.
struct Summary {
    document::Block section;
    /// What it holds instead where the page is too small, the fullest first. Left out are, each kind from its
    /// last one on: other differences that may be chance; key figures that may be, while more than three are
    /// left; the other differences; what has changed; key figures, of which one stays. It says how many of
    /// each are left out, and where they stand.
    std::vector<document::Blocks> shorter;
};
[[nodiscard]] Summary summary(Guide const& guide, Reading const& reading, Job const& job,
                              Figures const& figures);

/// The first step: what the figures show, chapter by chapter.
[[nodiscard]] document::Block what_we_see(Guide const& guide, Reading const& reading, Job const& job,
                                          Figures const& figures);

/// What the third step can say of itself: which differences stand, which may be chance, and where too little
/// is known.
[[nodiscard]] document::Blocks conclusions(Guide const& guide, Reading const& reading);

/// How many comparisons there are, how many of them are more than chance, and how many could not be made.
[[nodiscard]] Findings how_many_stand(Reading const& reading);

} // namespace minimaria
