#include "layout/figure_item.hpp"

namespace linsen::layout {

FigureItem::FigureItem(Picture picture, ElementId element, double left)
    : picture_(std::move(picture))
    , element_(element)
    , left_(left) {
    before = space_before;
    after = 12;
    parts.push_back({height_of(picture_), 0, {}});
}

void FigureItem::draw(Canvas& canvas, std::size_t /*first*/, std::size_t /*last*/, double top) {
    draw_figure(canvas, picture_, element_, {left_, top - height_of(picture_)});
}

void draw_figure(Canvas& canvas, Picture const& picture, ElementId element, Point lower_left) {
    canvas.tags().attributes(element).box = {lower_left.x, lower_left.y, lower_left.x + width_of(picture),
                                             lower_left.y + height_of(picture)};
    canvas.graphics(element, [&] { draw_picture(canvas, picture, lower_left); });
}

} // namespace linsen::layout
