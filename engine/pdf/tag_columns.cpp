#include "pdf/tag_columns.hpp"

#include "base/fault.hpp"
#include "pdf/object_stream.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace linsen::pdf {

namespace {

using layout::Attributes;
using layout::Element;
using layout::ElementId;
using layout::Kid;
using layout::Tag;

constexpr std::size_t longest_cell = 160;
constexpr std::size_t in_row = 10; ///< references, and ids

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

/// Spaces to the end of the row, counted from `begin`.
void fill_row(std::string& out, std::size_t begin, std::size_t row) {
    out.append((row - (out.size() - begin) % row) % row, ' ');
}

bool holds_elements_alone(Element const& element) {
    return !element.kids.empty() && std::all_of(element.kids.begin(), element.kids.end(), [](Kid const& kid) {
        return kid.kind == Kid::Kind::element;
    });
}

} // namespace

TagColumns::TagColumns(layout::Pages const& pages, PageRefs const& refs, TagNumbers const& numbers)
    : pages_(pages)
    , refs_(refs)
    , numbers_(numbers)
    , reference_digits_(digits_of(numbers.behind_last().number)) {
    for (auto const page : refs_.pages) page_digits_ = std::max(page_digits_, digits_of(page.number));
    for (auto const& page : pages_.pages) mark_digits_ = std::max(mark_digits_, digits_of(page.marks.size()));
    for (auto const id : numbers_.order()) {
        if (!is_plain_cell(id)) continue;
        auto const& cell = cells_.emplace_back(cell_text(id));
        auto& row = cell_row(id);
        if (cell.size <= longest_cell) row = std::max(row, row_for(cell.size));
    }
}

std::size_t TagColumns::write(std::string& out, ElementId id) {
    auto const& element = pages_.tags[id];
    if (is_plain_cell(id)) return write_cell(out, id);
    auto const holder = element.tag == Tag::tr || element.tag == Tag::tbody;
    if (!holder || pages_.tags.find_attributes(id) != nullptr || !holds_elements_alone(element)) return 0;
    return write_holder(out, element);
}

/// A cell of one mark, with no more properties than those of tables.
bool TagColumns::is_plain_cell(ElementId id) const {
    auto const& element = pages_.tags[id];
    if ((element.tag != Tag::th && element.tag != Tag::td) || element.kids.size() != 1 ||
        element.kids.front().kind != Kid::Kind::mark)
        return false;
    auto const* attributes = pages_.tags.find_attributes(id);
    return attributes == nullptr ||
           (attributes->alt.empty() && attributes->actual_text.empty() && attributes->language.empty() &&
            attributes->numbering == Attributes::Numbering::none && !attributes->box);
}

std::size_t& TagColumns::cell_row(ElementId id) {
    auto const* attributes = pages_.tags.find_attributes(id);
    auto const heads_column = attributes != nullptr && attributes->scope == Attributes::Scope::column;
    return heads_column ? column_head_row_ : cell_row_;
}

std::size_t TagColumns::write_cell(std::string& out, ElementId id) {
    auto const& cell = cells_.at(next_cell_++);
    auto const row = cell_row(id);
    if (cell.size > row) return 0;
    auto const text = std::string_view(cell_texts_).substr(cell.begin, cell.size);
    out.append(text.substr(0, cell.left)).append(row - cell.size, ' ').append(text.substr(cell.left));
    return row;
}

TagColumns::Cell TagColumns::cell_text(ElementId id) {
    constexpr std::size_t behind_ids = 5; // ")]>>>>" but for the parenthesis
    auto& text = cell_texts_;
    auto const begin = text.size();
    auto const& element = pages_.tags[id];
    text.append("<</S/").append(name(element.tag)).append("/P ");
    append_column(text, numbers_.object(element.parent));
    auto const& mark = element.kids.front();
    promise(mark.page < refs_.pages.size(), "what is tagged stands on a page of the document");
    text += "/Pg ";
    append_right(text, refs_.pages[mark.page].number, page_digits_);
    text += " 0 R/K ";
    append_right(text, mark.index, mark_digits_);
    auto left = text.size();
    auto ids_end = std::string::npos;
    if (auto const* attributes = pages_.tags.find_attributes(id)) {
        if (auto const table = table_attributes(*attributes, numbers_); !table.empty())
            text.append("/A<</O/Table").append(table).append(">>");
        left = attributes->headers.empty() ? text.size() : text.find('(', left);
        if (!attributes->headers.empty()) ids_end = text.size() - std::string_view("]>>").size();
        if (attributes->has_id) {
            text.append("/ID").append(numbers_.id_of(id));
            ids_end = text.size();
        }
    }
    text += ">>";
    if (ids_end != std::string::npos) text.resize(std::max(text.size(), ids_end + behind_ids), ' ');
    return {begin, text.size() - begin, left - begin};
}

/// A row, or the body of a table, in which references stand ten a row.
std::size_t TagColumns::write_holder(std::string& out, Element const& element) const {
    auto const begin = out.size();
    out.append("<</S/").append(name(element.tag)).append("/P ");
    append_column(out, numbers_.object(element.parent));
    out += "/K";
    if (element.tag == Tag::tbody) fill_row(out, begin, references_row());
    std::vector<ElementId> kids;
    for (auto const& kid : element.kids) kids.push_back(kid.index);
    append_array(out, kids);
    out += ">>";
    auto const row = element.tag == Tag::tbody ? references_row() : row_for(out.size() - begin);
    fill_row(out, begin, row);
    return row;
}

std::size_t TagColumns::write_references(std::string& out, std::vector<ElementId> const& elements) const {
    auto const begin = out.size();
    append_array(out, elements);
    fill_row(out, begin, references_row());
    return references_row();
}

void TagColumns::append_column(std::string& out, Ref ref) const {
    append_right(out, ref.number, reference_digits_);
    out += " 0 R";
}

void TagColumns::append_array(std::string& out, std::vector<ElementId> const& elements) const {
    auto before = '[';
    for (auto const id : elements) {
        out += before;
        append_column(out, numbers_.object(id));
        before = ' ';
    }
    out += elements.empty() ? "[]" : "]";
}

std::size_t TagColumns::references_row() const {
    return in_row * (reference_digits_ + std::string_view(" 0 R ").size());
}

TagColumns::Tree TagColumns::id_tree() const {
    Tree tree{"<</Names[",
              in_row * (numbers_.id_digits() + reference_digits_ + std::string_view("() 0 R").size())};
    fill_row(tree.text, 0, tree.row);
    auto const before = tree.text.size();
    for (auto const id : numbers_.order()) {
        auto const* attributes = pages_.tags.find_attributes(id);
        if (attributes == nullptr || !attributes->has_id) continue;
        tree.text += numbers_.id_of(id);
        append_column(tree.text, numbers_.object(id));
    }
    if (tree.text.size() == before) return {};
    tree.text += "]>>";
    fill_row(tree.text, 0, tree.row);
    return tree;
}

std::string table_attributes(Attributes const& attributes, TagNumbers const& numbers) {
    std::string table;
    if (attributes.scope == Attributes::Scope::row) table += "/Scope/Row";
    if (attributes.scope == Attributes::Scope::column) table += "/Scope/Column";
    if (attributes.row_span > 1) table.append("/RowSpan ").append(std::to_string(attributes.row_span));
    if (attributes.column_span > 1) table.append("/ColSpan ").append(std::to_string(attributes.column_span));
    if (!attributes.headers.empty()) {
        table += "/Headers[";
        for (auto const header : attributes.headers) table += numbers.id_of(header);
        table += ']';
    }
    return table;
}

} // namespace linsen::pdf
