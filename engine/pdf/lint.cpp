#include "pdf/lint.hpp"

#include "base/text.hpp"
#include "layout/shaper.hpp"
#include "pdf/content_scan.hpp"
#include "pdf/lint_tables.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <initializer_list>
#include <set>

namespace linsen::pdf {

namespace {

using layout::Attributes;
using layout::ElementId;
using layout::Kid;
using layout::Tag;

bool is_white(std::u32string const& text) {
    return std::all_of(text.begin(), text.end(), [](char32_t c) {
        return c == 0x200B || u_isUWhiteSpace(static_cast<UChar32>(c)) != 0;
    });
}

/// Without differences that nobody sees.
std::string comparable(std::u32string text) {
    std::erase_if(text, [](char32_t c) {
        return u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
    });
    std::string result;
    for (auto const c : text) append_utf8(result, c);
    return fold(result);
}

bool one_of(Tag tag, std::initializer_list<Tag> tags) {
    return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

/// What may stand in an element of a fixed shape; everything may in the others.
bool may_hold(Tag parent, Tag kid) {
    switch (parent) {
    case Tag::l: return one_of(kid, {Tag::li, Tag::caption});
    case Tag::li: return one_of(kid, {Tag::lbl, Tag::lbody});
    case Tag::toc: return one_of(kid, {Tag::toc, Tag::toci, Tag::caption});
    case Tag::toci: return one_of(kid, {Tag::lbl, Tag::reference, Tag::p, Tag::toc});
    case Tag::table: return one_of(kid, {Tag::caption, Tag::thead, Tag::tbody});
    case Tag::thead:
    case Tag::tbody: return kid == Tag::tr;
    case Tag::tr: return one_of(kid, {Tag::th, Tag::td});
    default: return true;
    }
}

/// And where an element of a fixed shape must stand.
bool may_stand_in(Tag kid, Tag parent) {
    switch (kid) {
    case Tag::li: return parent == Tag::l;
    case Tag::lbody: return parent == Tag::li;
    case Tag::lbl: return one_of(parent, {Tag::li, Tag::note, Tag::toci});
    case Tag::toci: return parent == Tag::toc;
    case Tag::thead:
    case Tag::tbody: return parent == Tag::table;
    case Tag::tr: return one_of(parent, {Tag::thead, Tag::tbody});
    case Tag::th:
    case Tag::td: return parent == Tag::tr;
    case Tag::caption: return one_of(parent, {Tag::table, Tag::toc, Tag::l, Tag::div});
    case Tag::note: return one_of(parent, {Tag::p, Tag::lbody, Tag::lbl});
    case Tag::document: return false;
    default: return true;
    }
}

class Linter {
public:
    explicit Linter(layout::Pages const& pages)
        : pages_(pages)
        , tags_(pages.tags)
        , texts_(tags_.elements().size())
        , paints_(tags_.elements().size()) {}

    std::vector<LintFault> run() {
        lint_metadata();
        lint_fonts();
        for (std::size_t i = 0; i < pages_.pages.size(); ++i) lint_page(i);
        lint_marks();
        for (ElementId id = 0; id < tags_.elements().size(); ++id) lint_element(id);
        lint_headings();
        return std::move(faults_);
    }

private:
    void fault(std::string rule, std::string path, std::string what) {
        faults_.push_back({std::move(rule), std::move(path), std::move(what)});
    }
    void fault_at(std::string rule, ElementId id, std::string what) {
        fault(std::move(rule), tags_.path(id), std::move(what));
    }
    [[nodiscard]] Attributes const* attributes(ElementId id) const { return tags_.find_attributes(id); }

    void lint_metadata() {
        if (trim(pages_.metadata.title).empty()) fault("title", "Document", "the document has no title");
        if (pages_.metadata.language.size() < 2)
            fault("language", "Document", "the document has no language");
        if (pages_.pages.empty()) fault("pages", "Document", "the document has no page");
    }

    void lint_fonts() {
        for (std::size_t i = 0; i < pages_.fonts.size(); ++i)
            for (auto const& character : pages_.fonts[i].characters) {
                auto const name = "F" + std::to_string(i);
                if (character.glyph == 0) fault("notdef", name, "a character without a glyph");
                auto const no_text =
                    character.text.empty() ||
                    std::any_of(character.text.begin(), character.text.end(),
                                [](char32_t c) { return c == 0 || c == 0xFEFF || c == 0xFFFE; });
                if (no_text) fault("unicode", name, "a glyph without a character");
                for (auto const c : character.text)
                    if (u_charType(static_cast<UChar32>(c)) == U_PRIVATE_USE_CHAR)
                        fault("unicode", name, "the private-use character " + layout::code_point_name(c));
            }
    }

    void lint_page(std::size_t index) {
        auto const& page = pages_.pages[index];
        auto const where = "sida " + std::to_string(index + 1);
        auto const scanned = scan_content(pages_, page);
        for (auto const& what : scanned.faults) fault("content", where, what);
        std::vector<int> seen(page.marks.size());
        for (auto const& mark : scanned.marks) {
            if (!mark.mcid) {
                if (mark.tag != "Artifact") fault("content", where, "a mark without number is no artifact");
                continue;
            }
            if (*mark.mcid >= page.marks.size()) {
                fault("parent-tree", where, "mark " + std::to_string(*mark.mcid) + " has no element");
                continue;
            }
            ++seen[*mark.mcid];
            auto const element = page.marks[*mark.mcid];
            if (element >= tags_.elements().size()) continue;
            if (mark.tag != name(tags_[element].tag))
                fault_at("parent-tree", element, "its mark on the page is called " + mark.tag);
            texts_[element] += mark.text;
            paints_[element] = paints_[element] || mark.paints;
        }
        for (std::size_t mcid = 0; mcid < seen.size(); ++mcid)
            if (seen[mcid] != 1)
                fault("parent-tree", where,
                      "mark " + std::to_string(mcid) + " stands " + std::to_string(seen[mcid]) +
                          " times on the page");
        for (auto const& annotation : page.annotations) lint_annotation(annotation, where);
    }

    void lint_annotation(layout::Annotation const& annotation, std::string const& where) {
        if (annotation.element >= tags_.elements().size() || tags_[annotation.element].tag != Tag::link)
            fault("link", where, "an active area belongs to no Link");
        if (trim(annotation.contents).empty())
            fault("link-contents", where, "a link does not say what it is");
        if (annotation.url.empty() && annotation.target.page >= pages_.pages.size())
            fault("link", where, "a link leads to a page that is not there");
        if (annotation.box.right <= annotation.box.left || annotation.box.top <= annotation.box.bottom)
            fault("link", where, "an active area without extent");
    }

    /// Every mark of a page is the kid of exactly that element, once.
    void lint_marks() {
        std::set<std::pair<std::uint32_t, std::uint32_t>> seen;
        for (ElementId id = 0; id < tags_.elements().size(); ++id)
            for (auto const& kid : tags_[id].kids) {
                if (kid.kind != Kid::Kind::mark) continue;
                auto const known = kid.page < pages_.pages.size() &&
                                   kid.index < pages_.pages[kid.page].marks.size() &&
                                   pages_.pages[kid.page].marks[kid.index] == id;
                if (!known || !seen.emplace(kid.page, kid.index).second)
                    fault_at("parent-tree", id, "a mark that the page does not know as this element's");
            }
        std::size_t all = 0;
        for (auto const& page : pages_.pages) all += page.marks.size();
        if (faults_.empty() && seen.size() != all)
            fault("parent-tree", "Document", "a mark that no element holds");
    }

    void lint_element(ElementId id) {
        auto const& element = tags_[id];
        auto const parent = tags_[element.parent].tag;
        for (auto const& kid : element.kids)
            if (kid.kind == Kid::Kind::element && !may_hold(element.tag, tags_[kid.index].tag))
                fault_at("containment", kid.index, "may not stand there");
        if (id != 0 && !may_stand_in(element.tag, parent)) fault_at("containment", id, "may not stand there");
        if (element.kids.empty() && id != 0) fault_at("empty", id, "the element is empty");
        auto const marked = std::any_of(element.kids.begin(), element.kids.end(),
                                        [](Kid const& kid) { return kid.kind == Kid::Kind::mark; });
        auto const only_marks = std::all_of(element.kids.begin(), element.kids.end(),
                                            [](Kid const& kid) { return kid.kind == Kid::Kind::mark; });
        if (marked && only_marks && !paints_[id] && is_white(texts_[id]))
            fault_at("empty", id, "the element holds nothing but white space");

        switch (element.tag) {
        case Tag::figure: lint_figure(id); break;
        case Tag::link: lint_link(id); break;
        case Tag::note: lint_note(id); break;
        case Tag::table: lint_table(tags_, id, faults_); break;
        case Tag::toci: lint_contents_entry(id); break;
        case Tag::l:
            if (attributes(id) == nullptr || attributes(id)->numbering == Attributes::Numbering::none)
                fault_at("list-numbering", id, "a list has no ListNumbering");
            break;
        default: break;
        }
    }

    void lint_figure(ElementId id) {
        auto const* found = attributes(id);
        if (found == nullptr || trim(found->alt).empty())
            fault_at("alt", id, "a picture has no alternative text");
        if (found == nullptr || !found->box) fault_at("figure-box", id, "a picture has no box");
    }

    void lint_link(ElementId id) {
        auto const& kids = tags_[id].kids;
        if (std::none_of(kids.begin(), kids.end(),
                         [](Kid const& kid) { return kid.kind == Kid::Kind::annotation; }))
            fault_at("link", id, "a Link has no active area");
    }

    void lint_note(ElementId id) {
        auto const& kids = tags_[id].kids;
        auto holds = [this](std::vector<Kid> const& among, Tag tag) {
            return std::any_of(among.begin(), among.end(), [&](Kid const& kid) {
                return kid.kind == Kid::Kind::element && tags_[kid.index].tag == tag;
            });
        };
        if (!holds(kids, Tag::lbl)) fault_at("note", id, "a note has no label");
        if (attributes(id) == nullptr || !attributes(id)->has_id) fault_at("note", id, "a note has no id");
        auto const paragraph = tags_[id].parent;
        if (!holds_reference(paragraph) && !table_above_refers(paragraph))
            fault_at("note", id, "nothing refers to a note");
    }

    /// The notes of a table stand under it, each in a paragraph of its own, and are referred to from its
    /// cells.
    [[nodiscard]] bool table_above_refers(ElementId paragraph) const {
        bool refers = false;
        for (auto const& kid : tags_[tags_[paragraph].parent].kids) {
            if (kid.kind != Kid::Kind::element) continue;
            if (kid.index == paragraph) return refers;
            if (tags_[kid.index].tag == Tag::table) refers = refers || holds_reference(kid.index);
        }
        return false;
    }

    [[nodiscard]] bool holds_reference(ElementId id) const {
        for (auto const& kid : tags_[id].kids) {
            if (kid.kind != Kid::Kind::element) continue;
            if (tags_[kid.index].tag == Tag::reference || holds_reference(kid.index)) return true;
        }
        return false;
    }

    [[nodiscard]] bool holds_link(ElementId id) const {
        for (auto const& kid : tags_[id].kids) {
            if (kid.kind != Kid::Kind::element) continue;
            if (tags_[kid.index].tag == Tag::link || holds_link(kid.index)) return true;
        }
        return false;
    }

    void lint_contents_entry(ElementId id) {
        if (!holds_link(id)) fault_at("contents", id, "a line of the contents has no link");
    }

    /// In reading order: the first is H1, none is skipped on the way down, and each has its bookmark.
    void lint_headings() {
        std::vector<ElementId> headings;
        collect_headings(0, headings);
        int level = 0;
        for (auto const id : headings) {
            auto const next = heading_level(tags_[id].tag);
            if (next > level + 1)
                fault_at("heading-order", id,
                         "a heading of level " + std::to_string(next) + " follows level " +
                             std::to_string(level));
            level = next;
        }
        if (headings.size() != pages_.outline.size()) {
            fault("bookmarks", "Document", "there are not as many bookmarks as headings");
            return;
        }
        for (std::size_t i = 0; i < headings.size(); ++i) {
            std::u32string title;
            std::string const& words = pages_.outline[i].title;
            for (std::size_t at = 0; at < words.size();) title += next_code_point(words, at);
            if (comparable(title) != comparable(texts_[headings[i]]))
                fault_at("bookmarks", headings[i],
                         "the bookmark \"" + words + "\" is not the heading's text");
        }
    }

    void collect_headings(ElementId id, std::vector<ElementId>& headings) const {
        if (heading_level(tags_[id].tag) > 0) headings.push_back(id);
        for (auto const& kid : tags_[id].kids)
            if (kid.kind == Kid::Kind::element) collect_headings(kid.index, headings);
    }

    layout::Pages const& pages_;
    layout::TagTree const& tags_;
    std::vector<LintFault> faults_;
    std::vector<std::u32string> texts_; ///< of each element's own marks
    std::vector<bool> paints_;
};

} // namespace

std::string to_text(LintFault const& fault) {
    return fault.path + ": " + fault.what + " [" + fault.rule + "]";
}

std::vector<LintFault> lint(layout::Pages const& pages) { return Linter(pages).run(); }

} // namespace linsen::pdf
