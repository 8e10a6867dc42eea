#include "layout/canvas.hpp"

#include "layout/prepared_text.hpp"

namespace linsen::layout {

std::uint32_t Canvas::mark(ElementId element) {
    auto const mcid = static_cast<std::uint32_t>(page_.marks.size());
    page_.marks.push_back(element);
    ink_.tags.add_mark(element, number_, mcid);
    return mcid;
}

void Canvas::line(std::string_view text, Face face, double size, Colour colour, Point at, Align align) {
    auto const& word = ink_.shaper.shape(face, prepare(text));
    if (align == Align::end) at.x -= word.width * size;
    if (align == Align::centre) at.x -= word.width * size / 2;
    writer_.word(word, size, colour, at);
}

void Canvas::rule(Point from, Point to, Colour colour, double width) {
    writer_.path({{{Segment::Kind::move, from, {}, {}}, {Segment::Kind::line, to, {}, {}}},
                  std::nullopt,
                  Stroke{colour, width, {}}},
                 {});
}

void Canvas::rectangle(Box box, Colour fill) {
    writer_.path({{{Segment::Kind::move, {box.left, box.bottom}, {}, {}},
                   {Segment::Kind::line, {box.right, box.bottom}, {}, {}},
                   {Segment::Kind::line, {box.right, box.top}, {}, {}},
                   {Segment::Kind::line, {box.left, box.top}, {}, {}},
                   {Segment::Kind::close, {}, {}, {}}},
                  fill,
                  std::nullopt},
                 {});
}

void Canvas::drawing(Drawing const& drawing, Point lower_left) {
    for (auto const& item : drawing.items) {
        if (auto const* path = std::get_if<Path>(&item)) {
            writer_.path(*path, lower_left);
        } else {
            auto const& label = std::get<Label>(item);
            line(label.text, label.face, label.size, label.colour,
                 {label.at.x + lower_left.x, label.at.y + lower_left.y}, label.align);
        }
    }
}

void Canvas::image(std::size_t number, Box box) {
    writer_.image(number, box.left, box.bottom, box.right - box.left, box.top - box.bottom);
}

void Canvas::link(ElementId element, Box box, std::string const& url, std::string const& anchor,
                  std::string const& contents) {
    auto const index = page_.annotations.size();
    page_.annotations.push_back({box, element, url, {}, contents});
    if (url.empty()) ink_.pending.push_back({number_, index, anchor});
    ink_.tags.add_annotation(element, number_, static_cast<std::uint32_t>(index));
}

void Canvas::anchor(std::string const& name, double top) {
    if (!name.empty()) ink_.anchors.emplace(name, Destination{number_, top});
}

void Canvas::add_note(int note, ElementId paragraph) {
    auto const index = static_cast<std::size_t>(note);
    if (ink_.notes.size() <= index) ink_.notes.resize(index + 1);
    if (ink_.notes[index] != 0) return;
    ink_.notes[index] = ink_.tags.add(Tag::note, paragraph);
    ink_.tags.attributes(ink_.notes[index]).has_id = true;
}

void Canvas::bookmark(std::string title, int level, double top) {
    ink_.outline.push_back({std::move(title), level, {number_, top}});
}

std::size_t Canvas::slot() {
    before_slot_.push_back(writer_.take());
    slots_.emplace_back();
    return slots_.size() - 1;
}

Page Canvas::take() {
    for (std::size_t i = 0; i < slots_.size(); ++i) page_.content.append(before_slot_[i]).append(slots_[i]);
    page_.content += rest_;
    page_.content += writer_.take();
    return std::move(page_);
}

} // namespace linsen::layout
