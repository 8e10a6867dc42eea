#include "layout/paragraph.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr double underline_rise = 0.09; ///< above the lower edge of the active area, in em
constexpr double underline_width = 0.4;

} // namespace

Paragraph::Paragraph(FlatText flat, ParagraphStyle style, double width, Shaper& shaper)
    : flat_(std::move(flat))
    , style_(style)
    , width_(width)
    , lines_(break_lines(flat_, {style.size, style.hyphenate}, width, shaper))
    , made_(flat_.elements.size()) {}

double Paragraph::widest() const {
    double widest = 0;
    for (auto const& line : lines_) widest = std::max(widest, line.width);
    return widest;
}

bool Paragraph::cut(double height, Shaper& shaper) {
    auto const most = std::max<std::size_t>(1, static_cast<std::size_t>(height / style_.leading));
    if (lines_.size() <= most) return false;
    lines_.resize(most);
    auto& line = lines_.back();
    auto const run = line.fragments.empty() ? 0 : line.fragments.back().run;
    auto const size = style_.size * flat_.runs[run].scale;
    auto const& dots = shaper.shape(flat_.runs[run].face, u"…");
    auto const end_of = [&](Fragment const& one) {
        return one.x + one.word->width * style_.size * flat_.runs[one.run].scale;
    };
    while (!line.fragments.empty() && end_of(line.fragments.back()) + dots.width * size > width_)
        line.fragments.pop_back();
    double x = 0;
    for (auto const& one : line.fragments) x = std::max(x, end_of(one));
    line.fragments.push_back({&dots, x, run, false});
    line.width = x + dots.width * size;
    return true;
}

std::string Paragraph::words() const {
    std::string words;
    for (auto const& line : lines_)
        for (auto const& fragment : line.fragments)
            for (auto const c : fragment.word->text) append_utf8(words, c);
    return std::string(trim(words));
}

Point Paragraph::place(Placed const& placed, std::size_t first, double left, double top) const {
    auto const& line = lines_[placed.line];
    auto x = left + placed.fragment->x;
    if (style_.align == Align::end) x += width_ - line.width;
    if (style_.align == Align::centre) x += (width_ - line.width) / 2;
    auto const y = top - static_cast<double>(placed.line - first) * style_.leading - baseline();
    return {x, y};
}

void Paragraph::draw_fragment(Canvas& canvas, Placed const& placed, Point at) const {
    auto const& run = flat_.runs[placed.fragment->run];
    at.y += run.rise * style_.size;
    canvas.word(*placed.fragment->word, style_.size * run.scale, run.colour, at);
}

void Paragraph::draw(Canvas& canvas, ElementId element, std::size_t first, std::size_t last, double left,
                     double top) {
    std::vector<Placed> placed;
    for (auto line = first; line < last; ++line)
        for (auto const& fragment : lines_[line].fragments) placed.push_back({line, &fragment});
    auto element_of = [&](Placed const& one) { return flat_.runs[one.fragment->run].element; };

    for (std::size_t i = 0; i < placed.size();) {
        auto end = i;
        while (end < placed.size() && element_of(placed[end]) == element_of(placed[i])) ++end;
        std::vector<Placed> const group(placed.begin() + static_cast<std::ptrdiff_t>(i),
                                        placed.begin() + static_cast<std::ptrdiff_t>(end));
        auto const inner = element_of(placed[i]);
        auto const target = make_element(canvas, element, inner);
        canvas.text(target, [&] {
            for (auto const& one : group) draw_fragment(canvas, one, place(one, first, left, top));
        });
        // A link may lie around what is drawn ("<strong> in a link"), so every link on the way up is active.
        int note = -1;
        for (auto up = inner; up >= 0; up = flat_.elements[static_cast<std::size_t>(up)].parent) {
            auto const& found = flat_.elements[static_cast<std::size_t>(up)];
            if (found.tag == Tag::link)
                add_links(canvas, made_[static_cast<std::size_t>(up)], found, group, first, left, top);
            canvas.anchor(found.place, top - static_cast<double>(placed[i].line - first) * style_.leading);
            note = std::max(note, found.note);
        }
        if (note >= 0) canvas.add_note(note, element);
        i = end;
    }
}

void Paragraph::draw_artifact(Canvas& canvas, Artifact kind, double left, double top) const {
    if (lines_.empty()) return;
    canvas.text_artifact(kind, [&] {
        for (std::size_t line = 0; line < lines_.size(); ++line)
            for (auto const& fragment : lines_[line].fragments)
                draw_fragment(canvas, {line, &fragment}, place({line, &fragment}, 0, left, top));
    });
}

ElementId Paragraph::make_element(Canvas& canvas, ElementId root, int inline_element) {
    if (inline_element < 0) return root;
    auto const index = static_cast<std::size_t>(inline_element);
    if (made_[index] != 0) return made_[index];
    auto const& inner = flat_.elements[index];
    auto const parent = make_element(canvas, root, inner.parent);
    made_[index] = canvas.tags().add(inner.tag, parent);
    if (!inner.language.empty()) canvas.tags().attributes(made_[index]).language = inner.language;
    return made_[index];
}

void Paragraph::add_links(Canvas& canvas, ElementId link, InlineElement const& inner,
                          std::vector<Placed> const& group, std::size_t first, double left,
                          double top) const {
    for (std::size_t i = 0; i < group.size();) {
        auto end = i;
        Box box{1e9, 0, -1e9, 0};
        for (; end < group.size() && group[end].line == group[i].line; ++end) {
            auto const& run = flat_.runs[group[end].fragment->run];
            if (group[end].fragment->space &&
                (end + 1 == group.size() || group[end + 1].line != group[i].line))
                continue;
            auto const at = place(group[end], first, left, top);
            box.left = std::min(box.left, at.x);
            box.right =
                std::max(box.right, at.x + group[end].fragment->word->width * style_.size * run.scale);
            box.bottom = at.y - style_.size * 0.25;
            box.top = at.y + style_.size * 0.85;
        }
        if (box.right > box.left) {
            canvas.link(link, box, inner.url, inner.anchor, inner.contents);
            // A link must be told from other words by more than its colour; a note's mark stands raised.
            auto const& run = flat_.runs[group[i].fragment->run];
            auto const y = box.bottom + style_.size * underline_rise;
            if (run.rise == 0)
                canvas.artifact(Artifact::layout, [&] {
                    canvas.rule({box.left, y}, {box.right, y}, run.colour, underline_width);
                });
        }
        i = end;
    }
}

} // namespace linsen::layout
