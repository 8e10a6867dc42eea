#include "layout/text_items.hpp"

#include "base/fault.hpp"
#include "layout/inline_text.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

/// Rather between paragraphs than inside one.
constexpr double cost_inside_a_paragraph = 0.02;
constexpr double note_gap = 2; ///< behind each note

} // namespace

TextItem::TextItem(Paragraph text, ElementId element, double left)
    : text_(std::move(text))
    , element_(element)
    , left_(left) {
    auto const& lines = text_.lines();
    for (std::size_t i = 0; i < lines.size(); ++i) {
        auto const widow_or_orphan = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
        auto const ends = i + 1 == lines.size();
        parts.push_back({text_.leading(),
                         widow_or_orphan ? never
                         : ends          ? 0
                                         : cost_inside_a_paragraph,
                         lines[i].notes});
    }
    // Without words: a line for a mark that stands alone.
    if (lines.empty()) parts.push_back({text_.leading(), never, {}});
}

void TextItem::set_mark(LeadingMark mark) {
    if (parts.empty()) return;
    for (auto const& line : mark.text.lines())
        parts.front().notes.insert(parts.front().notes.begin(), line.notes.begin(), line.notes.end());
    // A term may have more lines than what it means.
    auto const missing = mark.text.height() - text_.height();
    if (missing > 0) {
        keep_whole();
        parts.back().height += missing;
    }
    // No page ends beside it: it is drawn where the text begins.
    double beside = 0;
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) {
        beside += parts[i].height;
        if (beside < mark.text.height()) parts[i].end_cost = never;
    }
    mark_ = std::move(mark);
}

void TextItem::keep_with_next() {
    if (!parts.empty()) parts.back().end_cost = never;
}

void TextItem::keep_whole() {
    for (std::size_t i = 0; i + 1 < parts.size(); ++i) parts[i].end_cost = never;
}

void TextItem::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    if (first == 0) {
        for (auto const& anchor : anchors) canvas.anchor(anchor, top);
        if (mark_)
            mark_->text.draw(canvas, mark_->element, mark_->left,
                             top - text_.baseline() + mark_->text.baseline());
    }
    text_.draw(canvas, element_, first, std::min(last, text_.lines().size()), left_, top);
}

HeadingItem::HeadingItem(Paragraph text, ElementId element, double left, int level)
    : TextItem(std::move(text), element, left)
    , level_(level) {
    keep_whole();
    keep_with_next();
}

void HeadingItem::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    if (first == 0) canvas.bookmark(text().words(), level_, top + 4);
    TextItem::draw(canvas, first, last, top);
}

NoteText::NoteText(int note, Paragraph text, double left, double indent, Theme const& theme)
    : note_(note)
    , text_(std::move(text))
    , left_(left)
    , indent_(indent)
    , size_(theme.note_size)
    , colour_(theme.muted) {}

std::vector<double> NoteText::heights() const {
    std::vector<double> heights(std::max<std::size_t>(1, text_.lines().size()), text_.leading());
    heights.back() += note_gap;
    return heights;
}

void NoteText::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    auto const element = canvas.ink().notes.at(static_cast<std::size_t>(note_));
    promise(element != 0, "a note's mark is drawn before its text");
    if (first == 0) draw_number(canvas, element, top);
    text_.draw(canvas, element, first, std::min(last, text_.lines().size()), left_ + indent_, top);
}

void NoteText::draw_number(Canvas& canvas, ElementId element, double top) {
    auto& tags = canvas.tags();
    canvas.anchor(Inlines::note_anchor(note_), top);
    auto const number = std::to_string(note_ + 1);
    auto const baseline = top - text_.baseline();
    // The number leads back to where it was read.
    auto const link = tags.add(Tag::link, tags.add(Tag::lbl, element));
    canvas.text(link, [&] { canvas.line(number, Face::regular, size_, colour_, {left_, baseline}); });
    auto const width = canvas.ink().shaper.width(number, Face::regular, size_);
    canvas.link(link, {left_, baseline - size_ * 0.25, left_ + width, baseline + size_ * 0.85}, {},
                Inlines::mark_anchor(note_), "Tillbaka till texten vid not " + number);
}

} // namespace linsen::layout
