#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/paragraph.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// The list of contents. Its place in the pages is taken at once; its lines are drawn when all page numbers
/// are known.
class LINSEN_API ContentsItem final : public FlowItem {
public:
    struct Line {
        Paragraph heading;
        std::string words;
        std::string anchor;
        int level = 1;
    };
    ContentsItem(std::vector<Line> lines, ElementId element, double left, double width, Theme const& theme);

    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;
    /// Draws the lines, each with the page that its anchor was drawn on.
    void finish();

    /// Width that a line leaves for leader and page number.
    /// What is left free of words, for the number and some dots in front of it.
    [[nodiscard]] static double number_width(Theme const& theme);
    static constexpr double indent = 14;

private:
    struct Span {
        Canvas* canvas = nullptr;
        std::size_t slot = 0;
        std::size_t first = 0;
        std::size_t last = 0;
        double top = 0;
    };
    void draw_line(Canvas& canvas, Line& line, double top);
    [[nodiscard]] ElementId list_of_level(TagTree& tags, int level);

    std::vector<Line> lines_;
    double left_;
    double right_;
    Theme const& theme_;
    std::vector<ElementId> lists_; ///< the open TOC of each level
    std::vector<Span> spans_;
};

} // namespace linsen::layout
