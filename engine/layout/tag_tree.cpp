#include "layout/tag_tree.hpp"

#include "base/fault.hpp"

#include <algorithm>

namespace linsen::layout {

namespace {

constexpr std::array<std::string_view, 31> names{
    "Document", "Sect",   "Div",   "H1",   "H2",        "H3",   "H4",  "H5",    "H6",    "P",  "Titel",
    "Span",     "Strong", "Emph",  "Link", "Reference", "Note", "Lbl", "LBody", "L",     "LI", "Table",
    "Caption",  "THead",  "TBody", "TR",   "TH",        "TD",   "TOC", "TOCI",  "Figure"};
static_assert(names.size() == static_cast<std::size_t>(Tag::figure) + 1);

} // namespace

std::string_view name(Tag tag) { return names.at(static_cast<std::size_t>(tag)); }

Tag heading(int level) {
    auto const clamped = std::clamp(level, 1, 6);
    return static_cast<Tag>(static_cast<int>(Tag::h1) + clamped - 1);
}

int heading_level(Tag tag) {
    return tag >= Tag::h1 && tag <= Tag::h6 ? static_cast<int>(tag) - static_cast<int>(Tag::h1) + 1 : 0;
}

TagTree::TagTree() { elements_.push_back({Tag::document, 0, 0, {}}); }

ElementId TagTree::add(Tag tag, ElementId parent) {
    promise(parent < elements_.size(), "an element's parent is in the tree");
    auto const id = static_cast<ElementId>(elements_.size());
    elements_.push_back({tag, parent, 0, {}});
    elements_[parent].kids.push_back({Kid::Kind::element, id, 0});
    return id;
}

void TagTree::add_mark(ElementId element, std::uint32_t page, std::uint32_t mcid) {
    elements_.at(element).kids.push_back({Kid::Kind::mark, mcid, page});
}

void TagTree::add_annotation(ElementId element, std::uint32_t page, std::uint32_t annotation) {
    elements_.at(element).kids.push_back({Kid::Kind::annotation, annotation, page});
}

Attributes& TagTree::attributes(ElementId id) {
    auto& element = elements_.at(id);
    if (element.attributes == 0) {
        attributes_.emplace_back();
        element.attributes = static_cast<std::uint32_t>(attributes_.size());
    }
    return attributes_[element.attributes - 1];
}

Attributes const* TagTree::find_attributes(ElementId id) const {
    auto const index = elements_.at(id).attributes;
    return index == 0 ? nullptr : &attributes_[index - 1];
}

std::string TagTree::path(ElementId id) const {
    if (id == 0 || id >= elements_.size()) return std::string(name(Tag::document));
    auto const& element = elements_[id];
    int position = 1;
    for (auto const& kid : elements_[element.parent].kids) {
        if (kid.kind != Kid::Kind::element) continue;
        if (kid.index == id) break;
        if (elements_[kid.index].tag == element.tag) ++position;
    }
    auto result = path(element.parent);
    result.append("/").append(name(element.tag)).append("[").append(std::to_string(position)).append("]");
    return result;
}

} // namespace linsen::layout
