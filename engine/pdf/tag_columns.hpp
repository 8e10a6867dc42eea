#pragma once

#include "layout/pages.hpp"
#include "pdf/tag_numbers.hpp"
#include "pdf/tag_writer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen::pdf {

/// Cells and rows of tables, and references to them, are by far the most of a report's tags. They are written
/// in columns: in rows of one length (PlainObject::row), so that what differs from one to the next is a digit
/// or two, always in the same places.
class TagColumns {
public:
    /// All three live longer than this.
    TagColumns(layout::Pages const& pages, PageRefs const& refs, TagNumbers const& numbers);

    /// Writes the elements in their order; one that does not fit into columns, a cell with a note in it for
    /// example, is left to the caller. Returns the length of the row, or 0.
    std::size_t write(std::string& out, layout::ElementId id);

    /// An array of references to these elements, ten a row. Returns the length of the row.
    std::size_t write_references(std::string& out, std::vector<layout::ElementId> const& elements) const;

    /// The names of an IDTree; empty where no element has an id.
    struct Tree {
        std::string text;
        std::size_t row = 0;
    };
    [[nodiscard]] Tree id_tree() const;

private:
    /// The text of a cell in `cell_texts_`. Spaces make it as long as others behind its first `left` signs:
    /// the cell's last id, its own or that of its row's head, stands in the same place in every cell.
    struct Cell {
        std::size_t begin = 0;
        std::size_t size = 0;
        std::size_t left = 0;
    };

    [[nodiscard]] bool is_plain_cell(layout::ElementId id) const;
    Cell cell_text(layout::ElementId id);
    [[nodiscard]] std::size_t& cell_row(layout::ElementId id);
    std::size_t write_cell(std::string& out, layout::ElementId id);
    std::size_t write_holder(std::string& out, layout::Element const& element) const;
    void append_column(std::string& out, Ref ref) const;
    void append_array(std::string& out, std::vector<layout::ElementId> const& elements) const;
    [[nodiscard]] std::size_t references_row() const;

    layout::Pages const& pages_;
    PageRefs const& refs_;
    TagNumbers const& numbers_;
    std::size_t reference_digits_ = 1;
    std::size_t page_digits_ = 1;
    std::size_t mark_digits_ = 1;
    std::size_t cell_row_ = 0;
    std::size_t column_head_row_ = 0; ///< heads of columns say more than other cells
    std::string cell_texts_;
    std::vector<Cell> cells_; ///< the plain ones in their order
    std::size_t next_cell_ = 0;
};

/// "/Scope/Row/Headers[(1)]": what stands behind /O/Table; empty when there is nothing to say.
[[nodiscard]] std::string table_attributes(layout::Attributes const& attributes, TagNumbers const& numbers);

} // namespace linsen::pdf
