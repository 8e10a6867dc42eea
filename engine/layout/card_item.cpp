#include "layout/card_item.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double bar_width = 3;
constexpr double label_gap = 4;
constexpr double row_gap = 6;

} // namespace

CardItem::CardItem(Content content, double left, double width, double sentence_left, Theme const& theme)
    : content_(std::move(content))
    , left_(left)
    , width_(width)
    , sentence_left_(sentence_left)
    , padding_(content_.dense ? 5 : 9)
    , theme_(theme) {
    before = content_.dense ? 4 : 6;
    after = before;
    auto const figures = height_of_figures();
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

double CardItem::height_of_row(std::size_t first) const {
    double height = 0;
    for (auto i = first; i < std::min(first + content_.columns, content_.figures.size()); ++i) {
        auto const& figure = content_.figures[i];
        height = std::max(height, figure.name.height() + figure.value.height() + figure.unit.height());
    }
    return height;
}

double CardItem::height_of_figures() const {
    double height = 0;
    for (std::size_t first = 0; first < content_.figures.size(); first += content_.columns)
        height += height_of_row(first) + (first > 0 ? row_gap : 0);
    return height + content_.unit.height();
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
    for (std::size_t i = 0; i < content_.figures.size(); ++i) {
        auto& figure = content_.figures[i];
        auto const column = i % content_.columns;
        if (i > 0 && column == 0) y -= height_of_row(i - content_.columns) + row_gap;
        auto const x = left_ + inset + static_cast<double>(column) * content_.figure_width;
        figure.name.draw(canvas, figure.element, x, y);
        figure.value.draw(canvas, figure.element, x, y - figure.name.height());
        if (!figure.unit.empty())
            figure.unit.draw(canvas, figure.element, x, y - figure.name.height() - figure.value.height());
    }
    if (!content_.unit.empty()) {
        auto const last_row = (content_.figures.size() - 1) / content_.columns * content_.columns;
        content_.unit.draw(canvas, content_.unit_element, left_ + inset, y - height_of_row(last_row));
    }
    if (!content_.sentence.empty())
        content_.sentence.draw(canvas, content_.sentence_element, sentence_left_, top - sentence_top_);
}

} // namespace linsen::layout
