#pragma once

#include "base/export.hpp"
#include "layout/canvas.hpp"
#include "layout/line_breaker.hpp"

#include <vector>

namespace linsen::layout {

struct ParagraphStyle {
    double size = 10.5;
    double leading = 14.7; ///< points from baseline to baseline
    bool hyphenate = true;
    Align align = Align::start;
};

/// Text set in lines, ready to be drawn.
class LINSEN_API Paragraph {
public:
    Paragraph() = default;
    Paragraph(FlatText flat, ParagraphStyle style, double width, Shaper& shaper);

    [[nodiscard]] std::vector<Line> const& lines() const { return lines_; }
    [[nodiscard]] double height() const { return style_.leading * static_cast<double>(lines_.size()); }
    [[nodiscard]] double leading() const { return style_.leading; }
    [[nodiscard]] double widest() const;
    /// Of the last line; 0 without lines.
    [[nodiscard]] double last_width() const { return lines_.empty() ? 0 : lines_.back().width; }
    [[nodiscard]] bool empty() const { return lines_.empty(); }
    [[nodiscard]] FlatText const& flat() const { return flat_; }
    /// Leaves the lines that `height` holds, one at least, the last of them ended with "…"; true when some
    /// are left out. For what must stand in one piece and would be higher than a page.
    bool cut(double height, Shaper& shaper);
    /// What is printed, in reading order.
    [[nodiscard]] std::string words() const;

    /// From the top of a line to its baseline.
    [[nodiscard]] double baseline() const { return style_.leading * 0.5 + style_.size * 0.345; }

    /// Lines [first, last) with the top of the first at `top`, as content of `element` and of the inline
    /// elements under it, which are made when they are first drawn.
    void draw(Canvas& canvas, ElementId element, std::size_t first, std::size_t last, double left,
              double top);
    void draw(Canvas& canvas, ElementId element, double left, double top) {
        draw(canvas, element, 0, lines_.size(), left, top);
    }
    /// The same as an artifact, without links.
    void draw_artifact(Canvas& canvas, Artifact kind, double left, double top) const;

private:
    struct Placed {
        std::size_t line = 0;
        Fragment const* fragment = nullptr;
    };
    [[nodiscard]] ElementId make_element(Canvas& canvas, ElementId root, int inline_element);
    [[nodiscard]] Point place(Placed const& placed, std::size_t first, double left, double top) const;
    void draw_fragment(Canvas& canvas, Placed const& placed, Point at) const;
    void add_links(Canvas& canvas, ElementId link, InlineElement const& inner,
                   std::vector<Placed> const& group, std::size_t first, double left, double top) const;

    FlatText flat_;
    ParagraphStyle style_;
    double width_ = 0;
    std::vector<Line> lines_;
    std::vector<ElementId> made_; ///< element of each inline element; 0: not yet
};

} // namespace linsen::layout
