#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/paragraph.hpp"

#include <vector>

namespace linsen::layout {

/// One key figure: its label, the figures large beside each other, and the sentence that says what they mean.
class LINSEN_API CardItem final : public FlowItem {
public:
    struct Figure {
        Paragraph name;
        Paragraph value;
        Paragraph unit; ///< below it, where the figures have different ones
        ElementId element = 0;
    };
    struct Content {
        Paragraph label;
        ElementId label_element = 0;
        std::vector<Figure> figures;
        double figure_width = 0;
        std::size_t columns = 1; ///< figures beside each other; further ones stand in further rows
        Paragraph unit;          ///< of all figures, once below them, unless it is as short as "%"
        ElementId unit_element = 0;
        Paragraph sentence;
        ElementId sentence_element = 0;
        bool sentence_below = false; ///< instead of beside the figures
        bool dense = false;          ///< one of many, which share a page with more
    };
    CardItem(Content content, double left, double width, double sentence_left, Theme const& theme);
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

    static constexpr double inset = 14;

private:
    /// Of one row of figures, from the first of them on.
    [[nodiscard]] double height_of_row(std::size_t first) const;
    [[nodiscard]] double height_of_figures() const;

    Content content_;
    double left_;
    double width_;
    double sentence_left_;
    double padding_;          ///< above and below
    double sentence_top_ = 0; ///< below the card's upper edge
    Theme const& theme_;
};

} // namespace linsen::layout
