#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/paragraph.hpp"
#include "layout/picture.hpp"

#include <variant>
#include <vector>

namespace linsen::layout {

/// Words, pictures and grounds in fixed places on one page: the head of a letter, a cover, room to sign.
/// Drawn in the order in which they were added, which is the order of reading.
class LINSEN_API PlacedItem final : public FlowItem {
public:
    PlacedItem();

    /// `below`: from the item's upper edge down to that of the words. Returns how far down they reach.
    double add(Paragraph words, ElementId element, double left, double below);
    double add(Picture picture, ElementId element, double left, double below);
    /// A coloured area, as an artifact, `height` high.
    void add_ground(double left, double right, double below, double height, Colour colour);
    /// The item's height; what was added must not reach further down.
    void set_height(double height) { parts.front().height = height; }

    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

private:
    struct Words {
        Paragraph text;
    };
    struct Ground {
        double right = 0;
        double height = 0;
        Colour colour;
    };
    struct Placed {
        std::variant<Words, Picture, Ground> what;
        ElementId element = 0;
        double left = 0;
        double below = 0;
    };
    std::vector<Placed> placed_;
};

} // namespace linsen::layout
