#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "document/table_marks.hpp"
#include "layout/block_flow.hpp"
#include "layout/inline_text.hpp"
#include "layout/paragraph.hpp"
#include "layout/table_columns.hpp"
#include "layout/table_text.hpp"

#include <optional>
#include <string>
#include <vector>

namespace linsen::layout {

/// A table, or one part of it when it is too wide: caption, unit, head and rows, each a part of the flow.
/// Where a page ends inside it, the head and the name of the row group are repeated as artifacts: a header
/// cell is never tagged twice.
class LINSEN_API TableItem final : public FlowItem {
public:
    struct Frame {
        ElementId parent = 0;
        double left = 0;
        double width = 0;
    };

    /// What tells the parts of a table from each other.
    struct PartOfTable {
        std::size_t index = 0;
        std::size_t count = 1; ///< "(del 2 av 3)" stands behind the caption when there are several
        document::TableMarks const* marks; ///< of the whole table; outlives the item
        std::string notes;                 ///< by which the notes under this part are found
    };

    /// `label` is "Tabell 3".
    TableItem(document::Table const& table, TableColumns columns, std::string label, PartOfTable part,
              Frame frame, Theme const& theme, Inlines& inlines, TagTree& tags, Shaper& shaper);

    void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) override;
    [[nodiscard]] double continuation_height(std::size_t part) const override;
    void draw_continuation(Canvas& canvas, std::size_t part, double top) override;

private:
    struct HeadCell {
        Paragraph text;
        ElementId element = 0;
        double left = 0;
        double width = 0;
        std::size_t level = 0;
        std::size_t levels = 1;
        bool spanning = false; ///< stands above several columns
    };
    struct BodyCell {
        CellText text;
        ElementId element = 0;
        ElementId content = 0;          ///< the element that holds the mark
        std::vector<std::size_t> marks; ///< of notes
    };
    struct BodyRow {
        Paragraph heading;
        ElementId heading_element = 0;
        double indent = 0;
        std::vector<BodyCell> cells;
        Face face = Face::regular;
        bool group = false;
        bool total = false;
        bool emphasised = false;
        bool follows_group = false;
    };

    void make_caption();
    void make_head();
    void add_head_cell(std::string_view text, ElementId row, std::size_t begin, std::size_t end,
                       std::size_t level, std::size_t levels,
                       std::optional<document::TablePlace> const& place = std::nullopt);
    void make_rows();
    void add_row_without_content();
    void add_group_row(std::string const& heading);
    void add_row(document::Row const& row);
    void make_parts();
    [[nodiscard]] double cost_behind(std::size_t row, bool small) const;
    [[nodiscard]] bool in_small_group(std::size_t row) const;
    /// The row with the name of the group that goes on with this part; null when none does.
    [[nodiscard]] BodyRow const* group_of(std::size_t part) const;
    [[nodiscard]] double group_height() const;
    [[nodiscard]] double highest_row() const;
    void draw_group_again(Canvas& canvas, BodyRow const& group, double top);

    void draw_caption(Canvas& canvas, double top);
    void draw_head(Canvas& canvas, double top, bool artifact);
    void draw_head_rules(Canvas& canvas, double top) const;
    void draw_rules(Canvas& canvas, std::size_t first, std::size_t last, double top) const;
    void draw_row(Canvas& canvas, BodyRow& row, double top);
    void draw_cell(Canvas& canvas, BodyCell const& cell, std::size_t column, Face face, double baseline);

    /// The marks behind a number, each a link to its note; `x` is where they begin.
    [[nodiscard]] double width_of_marks(BodyCell const& cell);
    void draw_marks(Canvas& canvas, BodyCell const& cell, Point at);
    /// A heading with the marks of its place, no higher than `most`.
    [[nodiscard]] Paragraph heading(std::string_view text, Face face, Align align, double width, double most,
                                    std::optional<document::TablePlace> const& place);
    [[nodiscard]] FlatText marked(std::string_view text, Face face,
                                  std::optional<document::TablePlace> const& place);

    [[nodiscard]] double row_height(BodyRow const& row) const;
    [[nodiscard]] double right_of(std::size_t column) const;
    [[nodiscard]] ParagraphStyle style(Align align) const;

    document::Table const& table_;
    TableColumns columns_;
    std::string label_;
    PartOfTable part_;
    Frame frame_;
    Theme const& theme_;
    Inlines& inlines_;
    TagTree& tags_;
    Shaper& shaper_;

    ElementId element_ = 0;
    ElementId body_ = 0;
    ElementId group_element_ = 0;
    ElementId stub_head_ = 0;
    bool needs_headers_ = false; ///< two-level heads or row groups: cells name their header cells
    std::vector<std::vector<ElementId>> headers_of_column_;

    Paragraph caption_;
    ElementId caption_element_ = 0;
    Paragraph unit_;
    ElementId unit_element_ = 0;
    std::vector<HeadCell> head_;
    std::vector<double> level_heights_;
    std::vector<BodyRow> rows_;
};

} // namespace linsen::layout
