#include "layout/card_item.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double bar_width = 3;
constexpr double label_gap = 4;

} // namespace

CardItem::CardItem(Content content, double left, double width, double sentence_left, Theme const& theme)
    : content_(std::move(content))
    , left_(left)
    , width_(width)
    , sentence_left_(sentence_left)
    , padding_(content_.dense ? 6 : 9)
    , theme_(theme) {
    before = content_.dense ? 4 : 6;
    after = before;
    double figures = 0;
    for (auto const& figure : content_.figures)
        figures = std::max(figures, figure.name.height() + figure.value.height() + figure.unit.height());
    sentence_top_ = padding_ + content_.label.height() + label_gap;
    auto const sentence = content_.sentence.height();
    auto const below = content_.sentence_below && figures > 0 && sentence > 0;
    Part part;
    part.height =
        padding_ + sentence_top_ + (below ? figures + label_gap + sentence : std::max(figures, sentence));
    if (below) sentence_top_ += figures + label_gap;
    for (auto const& line : content_.sentence.lines())
        part.notes.insert(part.notes.end(), line.notes.begin(), line.notes.end());
    parts.push_back(std::move(part));
}

void CardItem::draw(Canvas& canvas, std::size_t /*first*/, std::size_t /*last*/, double top) {
    auto const bottom = top - parts.front().height;
    canvas.artifact(Artifact::layout, [&] {
        canvas.rectangle({left_, bottom, left_ + width_, top}, theme_.band);
        canvas.rectangle({left_, bottom, left_ + bar_width, top}, theme_.accent);
    });
    auto y = top - padding_;
    content_.label.draw(canvas, content_.label_element, left_ + inset, y);
    y -= content_.label.height() + label_gap;
    auto x = left_ + inset;
    for (auto& figure : content_.figures) {
        figure.name.draw(canvas, figure.element, x, y);
        figure.value.draw(canvas, figure.element, x, y - figure.name.height());
        if (!figure.unit.empty())
            figure.unit.draw(canvas, figure.element, x, y - figure.name.height() - figure.value.height());
        x += content_.figure_width;
    }
    if (!content_.sentence.empty())
        content_.sentence.draw(canvas, content_.sentence_element, sentence_left_, top - sentence_top_);
}

} // namespace linsen::layout
