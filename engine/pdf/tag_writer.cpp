#include "pdf/tag_writer.hpp"

#include "base/fault.hpp"
#include "pdf/object_stream.hpp"
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
using layout::Tag;

void append(std::string& out, std::uint64_t value) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

void append(std::string& out, Ref ref) {
    append(out, std::uint64_t{ref.number});
    out += " 0 R";
}

/// A number with spaces before it, so that its last digit stands in the same place in every row.
void append_right(std::string& out, std::uint64_t value, std::size_t width) {
    std::array<char, 24> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    auto const size = static_cast<std::size_t>(end - digits.data());
    promise(size <= width, "the numbers of a file are no longer than its largest");
    out.append(width - size, ' ').append(digits.data(), size);
}

std::size_t digits_of(std::uint64_t value) { return std::to_string(value).size(); }

/// The length of row for a text of this length.
std::size_t row_for(std::size_t length) {
    constexpr std::size_t step = 10;
    return std::max((length + step - 1) / step * step, least_row);
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
        measure_numbers();
    }

    Ref run() {
        write_elements();
        Store::Entries entries{{"Type", "/StructTreeRoot"},
                               {"K", to_string(object(0))},
                               {"ParentTree", to_string(parent_tree())},
                               {"ParentTreeNextKey", std::to_string(next_key_)},
                               {"RoleMap", "<</Titel/P/Strong/Span/Emph/Span>>"}};
        if (auto const ids = write_id_tree()) entries.emplace_back("IDTree", to_string(*ids));
        store_.put(root_, entries);
        return root_;
    }

private:
    /// What holds content is numbered in the order of the content, so that the cells of a row, and the
    /// parents of a page's marks, have numbers that follow on each other. Of the others, elements of a kind
    /// are numbered, and stand in the file, beside each other: what is alike deflates better together.
    void number_elements() {
        auto const& elements = pages_.tags.elements();
        std::vector<bool> marked(elements.size());
        std::vector<ElementId> in_content;
        for (auto const& page : pages_.pages)
            for (auto const id : page.marks) {
                if (id >= elements.size() || marked[id]) continue;
                marked[id] = true;
                in_content.push_back(id);
            }
        for (ElementId id = 0; id < elements.size(); ++id)
            if (!marked[id]) order_.push_back(id);
        std::stable_sort(order_.begin(), order_.end(),
                         [&](ElementId a, ElementId b) { return elements[a].tag < elements[b].tag; });
        order_.insert(order_.end(), in_content.begin(), in_content.end());
        places_.resize(elements.size());
        ids_of_.resize(elements.size());
        std::uint32_t with_id = 0;
        for (std::uint32_t place = 0; place < order_.size(); ++place) {
            places_[order_[place]] = place;
            auto const* attributes = pages_.tags.find_attributes(order_[place]);
            if (attributes != nullptr && attributes->has_id) ids_of_[order_[place]] = with_id++;
        }
        // Ids sort as their numbers do.
        id_digits_ = digits_of(with_id);
    }

    void measure_numbers() {
        reference_digits_ = digits_of(first_.number + order_.size());
        for (auto const page : refs_.pages) page_digits_ = std::max(page_digits_, digits_of(page.number));
        for (auto const& page : pages_.pages)
            mark_digits_ = std::max(mark_digits_, digits_of(page.marks.size()));
        for (auto const id : order_) {
            if (!is_plain_cell(id)) continue;
            auto const& cell = cells_.emplace_back(cell_text(id));
            auto& row = cell_row(id);
            if (cell.size <= longest_cell) row = std::max(row, row_for(cell.size));
        }
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
            auto const row = write_in_rows(arena, id, elements[id]);
            if (row == 0) write_element(arena, id, elements[id]);
            spans.push_back({begin, arena.size() - begin, row});
        }
        store_.bulk(first_, std::move(arena), std::move(spans));
    }

    /// Cells and rows of tables are by far the most of the elements of a report. They are written in columns,
    /// so that what differs from one to the next is a digit or two, always in the same places. Returns the
    /// length of the row; 0: nothing is written, the element is no such.
    std::size_t write_in_rows(std::string& out, ElementId id, Element const& element) {
        if (is_plain_cell(id)) {
            auto const& cell = cells_[next_cell_++];
            auto const row = cell_row(id);
            if (cell.size > row) return 0;
            auto const text = std::string_view(cell_texts_).substr(cell.begin, cell.size);
            out.append(text.substr(0, cell.left)).append(row - cell.size, ' ').append(text.substr(cell.left));
            return row;
        }
        if ((element.tag != Tag::tr && element.tag != Tag::tbody) || element.kids.empty() ||
            pages_.tags.find_attributes(id) != nullptr ||
            std::any_of(element.kids.begin(), element.kids.end(),
                        [](Kid const& kid) { return kid.kind != Kid::Kind::element; }))
            return 0;
        auto const begin = out.size();
        out.append("<</S/").append(name(element.tag)).append("/P ");
        append_column(out, object(element.parent));
        out += "/K";
        if (element.tag == Tag::tbody) fill_row(out, begin, references_row());
        append_columns(out, element.kids.size(),
                       [&](std::size_t i) { return object(element.kids[i].index); });
        out += ">>";
        auto const row = element.tag == Tag::tbody ? references_row() : row_for(out.size() - begin);
        fill_row(out, begin, row);
        return row;
    }

    /// Spaces to the end of the row, counted from `begin`.
    static void fill_row(std::string& out, std::size_t begin, std::size_t row) {
        out.append((row - (out.size() - begin) % row) % row, ' ');
    }

    /// Where there are many references, ten stand in a row.
    [[nodiscard]] std::size_t references_row() const {
        return in_row * (reference_digits_ + std::string_view(" 0 R ").size());
    }

    void append_column(std::string& out, Ref ref) const {
        append_right(out, ref.number, reference_digits_);
        out += " 0 R";
    }

    /// An array of references.
    template <class RefOf>
    void append_columns(std::string& out, std::size_t count, RefOf const& ref_of) const {
        for (std::size_t i = 0; i < count; ++i) {
            out += i == 0 ? '[' : ' ';
            append_column(out, ref_of(i));
        }
        out += count == 0 ? "[]" : "]";
    }

    /// A cell of one mark, with no more properties than those of tables.
    [[nodiscard]] bool is_plain_cell(ElementId id) const {
        auto const& element = pages_.tags[id];
        if ((element.tag != Tag::th && element.tag != Tag::td) || element.kids.size() != 1 ||
            element.kids.front().kind != Kid::Kind::mark)
            return false;
        auto const* attributes = pages_.tags.find_attributes(id);
        return attributes == nullptr ||
               (attributes->alt.empty() && attributes->actual_text.empty() && attributes->language.empty() &&
                attributes->numbering == Attributes::Numbering::none && !attributes->box);
    }

    /// Heads of columns say more than other cells, and have rows of their own.
    [[nodiscard]] std::size_t& cell_row(ElementId id) {
        auto const* attributes = pages_.tags.find_attributes(id);
        auto const heads_column = attributes != nullptr && attributes->scope == Attributes::Scope::column;
        return heads_column ? column_head_row_ : cell_row_;
    }

    /// The text of a cell in `cell_texts_`. Spaces make it as long as others behind its first `left` signs:
    /// the cell's last id, its own or that of its row's head, stands in the same place in every cell.
    struct Cell {
        std::size_t begin = 0;
        std::size_t size = 0;
        std::size_t left = 0;
    };
    Cell cell_text(ElementId id) {
        constexpr std::size_t behind_ids = 5; // ")]>>>>" but for the parenthesis
        auto& text = cell_texts_;
        auto const begin = text.size();
        auto const& element = pages_.tags[id];
        text.append("<</S/").append(name(element.tag)).append("/P ");
        append_column(text, object(element.parent));
        auto const& mark = element.kids.front();
        text += "/Pg ";
        append_right(text, page_object(mark.page).number, page_digits_);
        text += " 0 R/K ";
        append_right(text, mark.index, mark_digits_);
        auto left = text.size();
        auto ids_end = std::string::npos;
        if (auto const* attributes = pages_.tags.find_attributes(id)) {
            if (auto const table = table_attributes(*attributes); !table.empty())
                text.append("/A<</O/Table").append(table).append(">>");
            left = attributes->headers.empty() ? text.size() : text.find('(', left);
            if (!attributes->headers.empty()) ids_end = text.size() - std::string_view("]>>").size();
            if (attributes->has_id) {
                text.append("/ID").append(id_string(id));
                ids_end = text.size();
            }
        }
        text += ">>";
        if (ids_end != std::string::npos) text.resize(std::max(text.size(), ids_end + behind_ids), ' ');
        return {begin, text.size() - begin, left - begin};
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
        if (attributes.has_id) out.append("/ID").append(id_string(id));
        if (auto const table = table_attributes(attributes); !table.empty())
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

    [[nodiscard]] std::string table_attributes(Attributes const& attributes) const {
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
        return table;
    }

    [[nodiscard]] static std::string_view numbering(Attributes::Numbering numbering) {
        switch (numbering) {
        case Attributes::Numbering::disc: return "Disc";
        case Attributes::Numbering::decimal: return "Decimal";
        default: return "None";
        }
    }

    /// Nothing where no element has an id.
    std::optional<Ref> write_id_tree() {
        auto const entry = id_digits_ + reference_digits_ + std::string_view("() 0 R").size();
        auto const row = in_row * entry;
        std::string tree = "<</Names[";
        fill_row(tree, 0, row);
        auto const before = tree.size();
        for (auto const id : order_) {
            auto const* attributes = pages_.tags.find_attributes(id);
            if (attributes == nullptr || !attributes->has_id) continue;
            tree += id_string(id);
            append_column(tree, object(id));
        }
        if (tree.size() == before) return std::nullopt;
        tree += "]>>";
        fill_row(tree, 0, row);
        auto const ref = store_.reserve(1);
        auto const size = tree.size();
        store_.bulk(ref, std::move(tree), {{0, size, row}});
        return ref;
    }

    /// The parents of each page's marks.
    Ref write_parents() {
        auto const first = store_.reserve(static_cast<std::uint32_t>(pages_.pages.size()));
        auto const row = references_row();
        std::string arena;
        std::vector<Store::Span> spans;
        for (auto const& page : pages_.pages) {
            auto const begin = arena.size();
            append_columns(arena, page.marks.size(), [&](std::size_t i) { return object(page.marks[i]); });
            fill_row(arena, begin, row);
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
                append(tree, object(annotation.element));
                tree += ' ';
            }
        if (next_key_ != 0) tree.pop_back();
        return store_.add_raw(tree + "]>>");
    }

    static constexpr std::size_t longest_cell = 160;
    static constexpr std::size_t in_row = 10; ///< references, and ids

    Store& store_;
    layout::Pages const& pages_;
    PageRefs const& refs_;
    Ref root_;
    Ref first_;
    std::vector<ElementId> order_;      ///< the elements as they stand in the file
    std::vector<std::uint32_t> places_; ///< of each element in that order
    std::vector<std::uint32_t> ids_of_; ///< number of each element among those that have an id
    std::size_t id_digits_ = 1;
    std::size_t reference_digits_ = 1;
    std::size_t page_digits_ = 1;
    std::size_t mark_digits_ = 1;
    std::size_t cell_row_ = 0;
    std::size_t column_head_row_ = 0;
    std::string cell_texts_;
    std::vector<Cell> cells_; ///< the plain ones, as they stand in the file
    std::size_t next_cell_ = 0;
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
