#include "pdf/lint_tables.hpp"

#include <algorithm>

namespace linsen::pdf {

namespace {

using layout::Attributes;
using layout::ElementId;
using layout::Kid;
using layout::Tag;
using layout::TagTree;

std::vector<ElementId> children(TagTree const& tags, ElementId id) {
    std::vector<ElementId> result;
    for (auto const& kid : tags[id].kids)
        if (kid.kind == Kid::Kind::element) result.push_back(kid.index);
    return result;
}

/// Row by row, with cells that reach down from above counted where they reach.
void lint_grid(TagTree const& tags, ElementId table, std::vector<ElementId> const& rows,
               std::vector<LintFault>& faults) {
    std::vector<int> below; // of each column: rows that a cell from above still covers
    std::size_t columns = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
        std::size_t column = 0;
        auto skip_covered = [&] {
            while (column < below.size() && below[column] > 0) --below[column++];
        };
        for (auto const cell : children(tags, rows[row])) {
            skip_covered();
            auto const* attributes = tags.find_attributes(cell);
            auto const columns_wide = attributes == nullptr ? 1 : attributes->column_span;
            auto const rows_high = attributes == nullptr ? 1 : attributes->row_span;
            for (int i = 0; i < columns_wide; ++i, ++column) {
                if (column >= below.size()) below.resize(column + 1);
                below[column] = rows_high - 1;
            }
        }
        skip_covered();
        if (row == 0)
            columns = column;
        else if (column != columns)
            faults.push_back({"table-grid", tags.path(rows[row]),
                              "the row has " + std::to_string(column) + " columns, the first one has " +
                                  std::to_string(columns)});
    }
    if (std::any_of(below.begin(), below.end(), [](int rows_left) { return rows_left > 0; }))
        faults.push_back({"table-grid", tags.path(table), "a cell reaches below the last row"});
}

void lint_cell(TagTree const& tags, ElementId cell, std::vector<LintFault>& faults) {
    auto const* attributes = tags.find_attributes(cell);
    if (tags[cell].tag == Tag::th && (attributes == nullptr || attributes->scope == Attributes::Scope::none))
        faults.push_back({"th-scope", tags.path(cell), "a header cell has no Scope"});
    if (attributes == nullptr) return;
    for (auto const header : attributes->headers) {
        auto const* named = header < tags.elements().size() ? tags.find_attributes(header) : nullptr;
        if (named == nullptr || tags[header].tag != Tag::th || !named->has_id)
            faults.push_back(
                {"table-headers", tags.path(cell), "Headers names what is no header cell with an id"});
    }
}

} // namespace

void lint_table(TagTree const& tags, ElementId table, std::vector<LintFault>& faults) {
    std::vector<ElementId> rows;
    bool body = false;
    bool first = true;
    for (auto const part : children(tags, table)) {
        auto const tag = tags[part].tag;
        if (tag == Tag::caption && !first)
            faults.push_back({"table-parts", tags.path(part), "a table's caption comes first"});
        if (tag == Tag::thead && body)
            faults.push_back({"table-parts", tags.path(part), "the head comes before the body"});
        body |= tag == Tag::tbody;
        first = false;
        if (tag == Tag::caption) continue;
        for (auto const row : children(tags, part)) rows.push_back(row);
    }
    if (!body) faults.push_back({"table-parts", tags.path(table), "a table has a body"});
    for (auto const row : rows)
        for (auto const cell : children(tags, row)) lint_cell(tags, cell, faults);
    lint_grid(tags, table, rows, faults);
}

} // namespace linsen::pdf
