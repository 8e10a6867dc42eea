#include "layout/placed_item.hpp"

#include "layout/figure_item.hpp"

namespace linsen::layout {

PlacedItem::PlacedItem() { parts.push_back({0, 0, {}}); }

double PlacedItem::add(Paragraph words, ElementId element, double left, double below) {
    auto const end = below + words.height();
    if (!words.empty()) placed_.push_back({Words{std::move(words)}, element, left, below});
    return end;
}

double PlacedItem::add(Picture picture, ElementId element, double left, double below) {
    auto const end = below + height_of(picture);
    placed_.push_back({std::move(picture), element, left, below});
    return end;
}

void PlacedItem::add_ground(double left, double right, double below, double height, Colour colour) {
    placed_.push_back({Ground{right, height, colour}, 0, left, below});
}

void PlacedItem::draw(Canvas& canvas, std::size_t /*first*/, std::size_t /*last*/, double top) {
    for (auto& one : placed_) {
        auto const y = top - one.below;
        if (auto* words = std::get_if<Words>(&one.what)) {
            words->text.draw(canvas, one.element, one.left, y);
        } else if (auto const* picture = std::get_if<Picture>(&one.what)) {
            draw_figure(canvas, *picture, one.element, {one.left, y - height_of(*picture)});
        } else {
            auto const& ground = std::get<Ground>(one.what);
            canvas.artifact(Artifact::layout, [&] {
                canvas.rectangle({one.left, y - ground.height, ground.right, y}, ground.colour);
            });
        }
    }
}

} // namespace linsen::layout
