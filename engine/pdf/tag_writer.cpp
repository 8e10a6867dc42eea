#include "pdf/tag_writer.hpp"

#include "base/fault.hpp"
#include "pdf/text_string.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>
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
        , first_(store.reserve(static_cast<std::uint32_t>(pages.tags.elements().size()))) {
        number_elements();
    }

    Ref run() {
        write_elements();
        Store::Entries entries{{"Type", "/StructTreeRoot"},
                               {"K", to_string(object(0))},
                               {"ParentTree", to_string(parent_tree())},
                               {"ParentTreeNextKey", std::to_string(next_key_)},
                               {"RoleMap", "<</Titel/P/Strong/Span/Emph/Span>>"}};
        if (!ids_.empty())
            entries.emplace_back("IDTree", to_string(store_.add_raw("<</Names[" + ids_ + "]>>")));
        store_.put(root_, entries);
        return root_;
    }

private:
    /// Elements of a kind have their numbers beside each other, and so they stand in the file: what is alike
    /// deflates better together, and so do numbers that follow on each other.
    void number_elements() {
        auto const& elements = pages_.tags.elements();
        order_.resize(elements.size());
        std::iota(order_.begin(), order_.end(), ElementId{0});
        std::stable_sort(order_.begin(), order_.end(),
                         [&](ElementId a, ElementId b) { return elements[a].tag < elements[b].tag; });
        places_.resize(elements.size());
        ids_of_.resize(elements.size());
        std::uint32_t with_id = 0;
        for (std::uint32_t place = 0; place < order_.size(); ++place) {
            places_[order_[place]] = place;
            auto const* attributes = pages_.tags.find_attributes(order_[place]);
            if (attributes != nullptr && attributes->has_id) ids_of_[order_[place]] = with_id++;
        }
        // Ids sort as their numbers do.
        id_digits_ = std::to_string(with_id).size();
    }

    [[nodiscard]] Ref object(ElementId id) const { return {first_.number + places_.at(id)}; }
    [[nodiscard]] Ref page_object(std::uint32_t page) const {
        promise(page < refs_.pages.size(), "what is tagged stands on a page of the document");
        return refs_.pages[page];
    }

    [[nodiscard]] std::string id_string(ElementId id) const {
        auto const digits = std::to_string(ids_of_.at(id));
        return "(" + std::string(id_digits_ - digits.size(), '0') + digits + ")";
    }

    void write_elements() {
        std::string arena;
        std::vector<Store::Span> spans;
        auto const& elements = pages_.tags.elements();
        arena.reserve(elements.size() * 64);
        spans.reserve(elements.size());
        for (auto const id : order_) {
            auto const begin = arena.size();
            write_element(arena, id, elements[id]);
            spans.push_back({begin, arena.size() - begin});
        }
        store_.bulk(first_, std::move(arena), std::move(spans));
    }

    void write_element(std::string& out, ElementId id, Element const& element) {
        out.append("<</S/").append(name(element.tag)).append("/P ");
        append(out, id == 0 ? root_ : object(element.parent));
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
            case Kid::Kind::element: append(out, object(kid.index)); break;
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
        if (attributes.has_id) {
            auto const id_text = id_string(id);
            out.append("/ID").append(id_text);
            ids_.append(id_text);
            append(ids_, object(id));
        }
        std::string table;
        if (attributes.scope == Attributes::Scope::row) table += "/Scope/Row";
        if (attributes.scope == Attributes::Scope::column) table += "/Scope/Column";
        if (attributes.row_span > 1) table.append("/RowSpan ").append(std::to_string(attributes.row_span));
        if (attributes.column_span > 1)
            table.append("/ColSpan ").append(std::to_string(attributes.column_span));
        if (!attributes.headers.empty()) {
            table += "/Headers[";
            for (auto const header : attributes.headers) table += id_string(header);
            table += ']';
        }
        if (!table.empty()) out.append("/A<</O/Table").append(table).append(">>");
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

    Ref parent_tree() {
        std::string tree = "<</Nums[";
        for (auto const& page : pages_.pages) {
            std::string parents = "[";
            for (auto const element : page.marks) {
                append(parents, object(element));
                parents += ' ';
            }
            if (!page.marks.empty()) parents.pop_back();
            append(tree, next_key_++);
            tree += ' ';
            append(tree, store_.add_raw(parents + "]"));
            tree += ' ';
        }
        for (auto const& page : pages_.pages)
            for (auto const& annotation : page.annotations) {
                append(tree, next_key_++);
                tree += ' ';
                append(tree, object(annotation.element));
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
    std::vector<ElementId> order_;      ///< the elements as they stand in the file
    std::vector<std::uint32_t> places_; ///< of each element in that order
    std::vector<std::uint32_t> ids_of_; ///< number of each element among those that have an id
    std::size_t id_digits_ = 1;
    std::uint64_t next_key_ = 0;
    std::string ids_;
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
