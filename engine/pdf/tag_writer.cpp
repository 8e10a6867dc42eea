#include "pdf/tag_writer.hpp"

#include "base/fault.hpp"
#include "pdf/tag_columns.hpp"
#include "pdf/tag_numbers.hpp"
#include "pdf/text_string.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>
#include <vector>

namespace linsen::pdf {

namespace {

using layout::Attributes;
using layout::Element;
using layout::ElementId;
using layout::Kid;

void append(std::string& out, std::uint64_t value) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append(std::string& out, Ref ref) {
    append(out, std::uint64_t{ref.number});
    out += " 0 R";
}

class TagWriter {
public:
    TagWriter(Store& store, layout::Pages const& pages, PageRefs const& refs)
        : store_(store)
        , pages_(pages)
        , refs_(refs)
        , root_(store.reserve(1))
        , first_(store.reserve(static_cast<std::uint32_t>(pages.tags.elements().size())))
        , numbers_(pages, first_)
        , columns_(pages, refs, numbers_) {}

    Ref run() {
        write_elements();
        Store::Entries entries{{"Type", "/StructTreeRoot"},
                               {"K", to_string(numbers_.object(0))},
                               {"ParentTree", to_string(parent_tree())},
                               {"ParentTreeNextKey", std::to_string(next_key_)},
                               {"RoleMap", "<</Titel/P/Strong/Span/Emph/Span>>"}};
        if (auto tree = columns_.id_tree(); tree.row != 0) {
            auto const ids = store_.reserve(1);
            auto const size = tree.text.size();
            store_.bulk(ids, std::move(tree.text), {{0, size, tree.row}});
            entries.emplace_back("IDTree", to_string(ids));
        }
        store_.put(root_, entries);
        return root_;
    }

private:
    [[nodiscard]] Ref page_object(std::uint32_t page) const {
        promise(page < refs_.pages.size(), "what is tagged stands on a page of the document");
        return refs_.pages[page];
    }

    void write_elements() {
        std::string arena;
        std::vector<Store::Span> spans;
        auto const& elements = pages_.tags.elements();
        arena.reserve(elements.size() * 64);
        spans.reserve(elements.size());
        for (auto const id : numbers_.order()) {
            auto const begin = arena.size();
            auto const row = columns_.write(arena, id);
            if (row == 0) write_element(arena, id, elements[id]);
            spans.push_back({begin, arena.size() - begin, row});
        }
        store_.bulk(first_, std::move(arena), std::move(spans));
    }

    void write_element(std::string& out, ElementId id, Element const& element) {
        out.append("<</S/").append(name(element.tag)).append("/P ");
        append(out, id == 0 ? root_ : numbers_.object(element.parent));
        auto const page = first_page(element);
        if (page) {
            out += "/Pg ";
            append(out, page_object(*page));
        }
        write_kids(out, element, page);
        if (auto const* attributes = pages_.tags.find_attributes(id)) write_attributes(out, id, *attributes);
        out += ">>";
    }

    [[nodiscard]] static std::optional<std::uint32_t> first_page(Element const& element) {
        for (auto const& kid : element.kids)
            if (kid.kind != Kid::Kind::element) return kid.page;
        return std::nullopt;
    }

    void write_kids(std::string& out, Element const& element, std::optional<std::uint32_t> page) const {
        if (element.kids.empty()) return;
        auto const alone =
            element.kids.size() == 1 && element.kids.front().kind != Kid::Kind::annotation &&
            (element.kids.front().kind == Kid::Kind::element || element.kids.front().page == *page);
        out += alone ? "/K " : "/K[";
        for (auto const& kid : element.kids) {
            switch (kid.kind) {
            case Kid::Kind::element: append(out, numbers_.object(kid.index)); break;
            case Kid::Kind::mark:
                if (kid.page == *page) {
                    append(out, std::uint64_t{kid.index});
                } else {
                    out += "<</Type/MCR/Pg ";
                    append(out, page_object(kid.page));
                    out += "/MCID ";
                    append(out, std::uint64_t{kid.index});
                    out += ">>";
                }
                break;
            case Kid::Kind::annotation:
                out += "<</Type/OBJR/Obj ";
                append(out, refs_.annotations.at(kid.page).at(kid.index));
                if (kid.page != *page) {
                    out += "/Pg ";
                    append(out, page_object(kid.page));
                }
                out += ">>";
                break;
            }
            out += ' ';
        }
        if (alone)
            out.pop_back();
        else
            out.back() = ']';
    }

    void write_attributes(std::string& out, ElementId id, Attributes const& attributes) {
        if (!attributes.alt.empty()) out.append("/Alt").append(text_string(attributes.alt));
        if (!attributes.actual_text.empty())
            out.append("/ActualText").append(text_string(attributes.actual_text));
        if (!attributes.language.empty()) out.append("/Lang").append(text_string(attributes.language));
        if (attributes.has_id) out.append("/ID").append(numbers_.id_of(id));
        if (auto const table = table_attributes(attributes, numbers_); !table.empty())
            out.append("/A<</O/Table").append(table).append(">>");
        if (attributes.numbering != Attributes::Numbering::none)
            out.append("/A<</O/List/ListNumbering/").append(numbering(attributes.numbering)).append(">>");
        if (attributes.box) {
            out += "/A<</O/Layout/Placement/Block/BBox[";
            for (auto const edge : *attributes.box) out.append(number(edge)).append(" ");
            out.back() = ']';
            out += ">>";
        }
    }

    [[nodiscard]] static std::string_view numbering(Attributes::Numbering numbering) {
        switch (numbering) {
        case Attributes::Numbering::disc: return "Disc";
        case Attributes::Numbering::decimal: return "Decimal";
        default: return "None";
        }
    }

    /// The parents of each page's marks.
    Ref write_parents() {
        auto const first = store_.reserve(static_cast<std::uint32_t>(pages_.pages.size()));
        std::string arena;
        std::vector<Store::Span> spans;
        for (auto const& page : pages_.pages) {
            auto const begin = arena.size();
            auto const row = columns_.write_references(arena, page.marks);
            spans.push_back({begin, arena.size() - begin, row});
        }
        store_.bulk(first, std::move(arena), std::move(spans));
        return first;
    }

    Ref parent_tree() {
        std::string tree = "<</Nums[";
        auto parents = write_parents();
        for (std::size_t i = 0; i < pages_.pages.size(); ++i, ++parents.number) {
            append(tree, next_key_++);
            tree += ' ';
            append(tree, parents);
            tree += ' ';
        }
        for (auto const& page : pages_.pages)
            for (auto const& annotation : page.annotations) {
                append(tree, next_key_++);
                tree += ' ';
                append(tree, numbers_.object(annotation.element));
                tree += ' ';
            }
        if (next_key_ != 0) tree.pop_back();
        return store_.add_raw(tree + "]>>");
    }

    Store& store_;
    layout::Pages const& pages_;
    PageRefs const& refs_;
    Ref root_;
    Ref first_;
    TagNumbers numbers_;
    TagColumns columns_;
    std::uint64_t next_key_ = 0;
};

} // namespace

std::size_t annotation_key(layout::Pages const& pages, std::size_t page, std::size_t annotation) {
    auto key = pages.pages.size() + annotation;
    for (std::size_t i = 0; i < page; ++i) key += pages.pages[i].annotations.size();
    return key;
}

Ref write_tags(Store& store, layout::Pages const& pages, PageRefs const& refs) {
    return TagWriter(store, pages, refs).run();
}

} // namespace linsen::pdf
