#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/picture.hpp"

namespace linsen::layout {

/// A picture in a Figure element of its own: one mark, with its box.
class LINSEN_API FigureItem final : public FlowItem {
public:
    static constexpr double space_before = 4;

    FigureItem(Picture picture, ElementId element, double left);
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

private:
    Picture picture_;
    ElementId element_;
    double left_;
};

/// Draws the picture as the content of its Figure, whose box it notes.
LINSEN_API void draw_figure(Canvas& canvas, Picture const& picture, ElementId element, Point lower_left);

} // namespace linsen::layout
