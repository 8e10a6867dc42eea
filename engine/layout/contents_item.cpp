#include "layout/contents_item.hpp"

#include "layout/prepared_text.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr double leader_gap = 5;
constexpr double least_leader_step = 4.5;
constexpr double leader_step_share = 0.3; ///< of the size: dots of large print stand apart too
constexpr double least_number_width = 40;
constexpr double number_share = 2.6; ///< of the size: three digits
constexpr double cost_inside = 0.1;  // seen at one glance it says more

} // namespace

ContentsItem::ContentsItem(std::vector<Line> lines, ElementId element, double left, double width,
                           Theme const& theme)
    : lines_(std::move(lines))
    , left_(left)
    , right_(left + width)
    , theme_(theme)
    , lists_{element} {
    after = 12;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto const deeper_follows = i + 1 < lines_.size() && lines_[i + 1].level > lines_[i].level;
        auto const near_an_end = i == 0 || i + 2 == lines_.size();
        auto const extra = lines_[i].level == 1 ? 4.0 : 0.0;
        parts.push_back(
            {lines_[i].heading.height() + extra, deeper_follows || near_an_end ? never : cost_inside, {}});
    }
    if (!parts.empty()) parts.back().end_cost = 0;
}

double ContentsItem::number_width(Theme const& theme) {
    return std::max(least_number_width, theme.body_size * number_share);
}

void ContentsItem::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    spans_.push_back({&canvas, canvas.slot(), first, last, top});
}

void ContentsItem::finish() {
    for (auto const& span : spans_) {
        span.canvas->fill(span.slot, [&] {
            auto y = span.top;
            for (auto i = span.first; i < span.last; ++i) {
                y -= parts[i].height;
                draw_line(*span.canvas, lines_[i], y + lines_[i].heading.height());
            }
        });
    }
}

ElementId ContentsItem::list_of_level(TagTree& tags, int level) {
    auto const depth = static_cast<std::size_t>(std::max(level, 1));
    if (lists_.size() > depth) lists_.resize(depth);
    while (lists_.size() < depth) lists_.push_back(tags.add(Tag::toc, lists_.back()));
    return lists_.back();
}

void ContentsItem::draw_line(Canvas& canvas, Line& line, double top) {
    auto& tags = canvas.tags();
    auto const target = canvas.ink().anchors.find(line.anchor);
    if (target == canvas.ink().anchors.end()) return;
    auto const item = tags.add(Tag::toci, list_of_level(tags, line.level));
    auto const link = tags.add(Tag::link, tags.add(Tag::reference, item));
    auto const left = left_ + (line.level - 1) * indent;
    line.heading.draw(canvas, link, left, top);

    auto const last = line.heading.lines().size() - 1;
    auto const size = theme_.body_size;
    auto const face = line.level == 1 ? Face::bold : Face::regular;
    auto const baseline = top - static_cast<double>(last) * line.heading.leading() - line.heading.baseline();
    auto& shaper = canvas.ink().shaper;
    auto const page = std::to_string(target->second.page + 1);
    auto const& number = shaper.shape(face, to_utf16(" " + page));
    auto const number_left = right_ - number.width * size;

    auto const& dot = shaper.shape(Face::regular, u".");
    auto const step = std::max(least_leader_step, size * leader_step_share);
    auto const room = number_width(theme_);
    auto const text_end = left + line.heading.lines()[last].width + leader_gap;
    // Dots of all lines stand under each other.
    auto x = right_ - room + step * 2 - std::floor((right_ - room + step * 2 - text_end) / step) * step;
    auto const end =
        std::min(right_ - shaper.width("000", face, size) - leader_gap, number_left - dot.width * size);
    if (x < end)
        canvas.text_artifact(Artifact::layout, [&] {
            while (x < end) {
                canvas.word(dot, size, theme_.rule, {x, baseline});
                x += step;
            }
        });
    canvas.text(link, [&] { canvas.word(number, size, theme_.ink, {number_left, baseline}); });
    canvas.link(link, {left, baseline - size * 0.3, right_, top}, {}, line.anchor,
                line.words + ", sidan " + page);
}

} // namespace linsen::layout
