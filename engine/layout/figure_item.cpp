#include "layout/figure_item.hpp"

namespace linsen::layout {

FigureItem::FigureItem(std::variant<Drawing, Raster> picture, ElementId element, double left)
    : picture_(std::move(picture))
    , element_(element)
    , left_(left) {
    std::visit([this](auto const& p) { width_ = p.width, height_ = p.height; }, picture_);
    before = 4;
    after = 12;
    parts.push_back({height_, 0, {}});
}

void FigureItem::draw(Canvas& canvas, std::size_t /*first*/, std::size_t /*last*/, double top) {
    auto const bottom = top - height_;
    canvas.tags().attributes(element_).box = {left_, bottom, left_ + width_, top};
    canvas.graphics(element_, [&] {
        if (auto const* drawing = std::get_if<Drawing>(&picture_))
            canvas.drawing(*drawing, {left_, bottom});
        else
            canvas.image(std::get<Raster>(picture_).image, {left_, bottom, left_ + width_, top});
    });
}

} // namespace linsen::layout
