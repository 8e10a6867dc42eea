#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/paragraph.hpp"
#include "layout/picture.hpp"

#include <variant>
#include <vector>

namespace linsen::layout {

/// Words, pictures and grounds in fixed places: the head of a letter, a cover, room to sign. Drawn in the
/// order in which they were added, which is the order of reading. What is higher than a page is parted
/// between its lines.
class LINSEN_API PlacedItem final : public FlowItem {
public:
    explicit PlacedItem(Theme const& theme);

    /// `below`: from the item's upper edge down to that of the words. Returns how far down they reach.
    double add(Paragraph words, ElementId element, double left, double below);
    double add(Picture picture, ElementId element, double left, double below);
    /// A coloured area, as an artifact, `height` high.
    void add_ground(double left, double right, double below, double height, Colour colour);
    /// The item's height, when all has been added; nothing of it reaches further down.
    void set_height(double height);
    [[nodiscard]] double height() const;

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
    /// From the item's upper edge down to the upper and the lower edge of a line or picture.
    struct Extent {
        double top = 0;
        double bottom = 0;
    };
    [[nodiscard]] std::vector<Extent> extents() const;
    void draw_part(Canvas& canvas, std::size_t part, double top);
    void draw_lines(Canvas& canvas, Placed& one, Extent part, double top);

    double page_ = 0; ///< height of a page's body
    std::vector<Placed> placed_;
    std::vector<double> cuts_{0}; ///< where the parts begin, below the item's upper edge
};

} // namespace linsen::layout
