#pragma once

#include "base/export.hpp"
#include "layout/block_flow.hpp"
#include "layout/paragraph.hpp"

#include <optional>
#include <string>
#include <utility>

namespace linsen::layout {

/// What stands left of a paragraph's first line: a bullet, a number, a term.
struct LeadingMark {
    Paragraph text;
    ElementId element = 0; ///< its Lbl
    double left = 0;
};

/// A paragraph in the flow; no page ends behind its first line or before its last one.
class LINSEN_API TextItem : public FlowItem {
public:
    TextItem(Paragraph text, ElementId element, double left);

    std::vector<std::string> anchors; ///< by which its place is found

    void set_mark(LeadingMark mark);

    [[nodiscard]] Kind kind() const override { return Kind::words; }
    void keep_with_next();
    void keep_whole();
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

protected:
    [[nodiscard]] Paragraph const& text() const { return text_; }

private:
    Paragraph text_;
    std::optional<LeadingMark> mark_;
    ElementId element_;
    double left_;
};

/// A heading: kept with what follows, with a bookmark of the same words.
class LINSEN_API HeadingItem final : public TextItem {
public:
    HeadingItem(Paragraph text, ElementId element, double left, int level);
    [[nodiscard]] Kind kind() const override { return Kind::name; }
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

private:
    int level_;
};

/// A note at the foot of a page, its number hanging in front.
class LINSEN_API NoteText final : public FootNote {
public:
    NoteText(int note, Paragraph text, double left, double indent, Theme const& theme);
    [[nodiscard]] std::vector<double> heights() const override;
    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;

private:
    void draw_number(Canvas& canvas, ElementId element, double top);

    int note_;
    Paragraph text_;
    double left_;
    double indent_;
    double size_;
    Colour colour_;
};

} // namespace linsen::layout
