#pragma once

#include "base/export.hpp"

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// The structure types of PDF that Linsen uses. `title`, `strong` and `emph` are names of our own, mapped to
/// the standard types P, Span and Span.
enum class Tag : std::uint8_t {
    document,
    sect,
    div,
    h1,
    h2,
    h3,
    h4,
    h5,
    h6,
    p,
    title,
    span,
    strong,
    emph,
    link,
    reference,
    note,
    lbl,
    lbody,
    l,
    li,
    table,
    caption,
    thead,
    tbody,
    tr,
    th,
    td,
    toc,
    toci,
    figure
};

/// The name in the file ("H1", "TBody").
[[nodiscard]] LINSEN_API std::string_view name(Tag tag);
[[nodiscard]] LINSEN_API Tag heading(int level);     ///< level 1 … 6
[[nodiscard]] LINSEN_API int heading_level(Tag tag); ///< 0 when it is no heading

/// Index of an element in its tree.
using ElementId = std::uint32_t;

/// What an element holds, in reading order: another element, a piece of a page's content, or an annotation.
struct Kid {
    enum class Kind : std::uint8_t { element, mark, annotation };
    Kind kind = Kind::element;
    std::uint32_t index = 0; ///< element id; MCID on the page; number of the annotation on the page
    std::uint32_t page = 0;  ///< of marks and annotations
};

/// The rarer properties of an element.
struct Attributes {
    enum class Scope : std::uint8_t { none, row, column };
    enum class Numbering : std::uint8_t { none, unmarked, disc, decimal };

    std::string alt;
    std::string actual_text;
    std::string language;
    bool has_id = false;            ///< notes and header cells; the id is made from the element's index
    std::vector<ElementId> headers; ///< header cells of a cell, outermost first
    Scope scope = Scope::none;      ///< of TH
    int row_span = 1;               ///< of TH and TD
    int column_span = 1;            ///< of TH and TD
    Numbering numbering = Numbering::none;    ///< of L
    std::optional<std::array<double, 4>> box; ///< of Figure: left, bottom, right, top
};

struct Element {
    Tag tag = Tag::p;
    ElementId parent = 0;
    std::uint32_t attributes = 0; ///< index + 1 into the tree's attributes; 0: none
    std::vector<Kid> kids;
};

/// The document's structure: what a screen reader is read from. Element 0 is the Document.
class LINSEN_API TagTree {
public:
    TagTree();

    /// A new element, last among the kids of `parent`.
    ElementId add(Tag tag, ElementId parent);
    void add_mark(ElementId element, std::uint32_t page, std::uint32_t mcid);
    void add_annotation(ElementId element, std::uint32_t page, std::uint32_t annotation);

    [[nodiscard]] std::vector<Element> const& elements() const { return elements_; }
    [[nodiscard]] Element const& operator[](ElementId id) const { return elements_[id]; }
    /// For writing; made on the first call.
    [[nodiscard]] Attributes& attributes(ElementId id);
    /// Null when the element has none.
    [[nodiscard]] Attributes const* find_attributes(ElementId id) const;

    /// "Document/Sect[2]/Table[1]/TR[3]": what messages call an element.
    [[nodiscard]] std::string path(ElementId id) const;

    /// For tests that break a rule on purpose.
    [[nodiscard]] Element& element(ElementId id) { return elements_[id]; }

private:
    std::vector<Element> elements_;
    std::vector<Attributes> attributes_;
};

} // namespace linsen::layout
