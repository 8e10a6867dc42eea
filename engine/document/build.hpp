#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Short ways to write nodes, so that a plugin reads like the report it makes.
namespace linsen::document {

[[nodiscard]] LINSEN_API Inline words(std::string text);
[[nodiscard]] LINSEN_API Inline strong(std::string text);
[[nodiscard]] LINSEN_API Inline emph(std::string text);
[[nodiscard]] LINSEN_API Inline number(Cell cell);
[[nodiscard]] LINSEN_API Inline ref(std::string anchor);
[[nodiscard]] LINSEN_API Inline note(std::string text);
[[nodiscard]] LINSEN_API Inline link(std::string url, std::string text);
[[nodiscard]] LINSEN_API Inline in_language(std::string tag, std::string text);

/// A text of one or several inlines: `text("Se ", ref("tabell-diabetes"), ".")`.
template <class... Parts>
[[nodiscard]] Text text(Parts&&... parts);

/// Notes with marks for `Table::marked_notes`: about a row, a column, or a cell, by their indices.
[[nodiscard]] LINSEN_API MarkedNote row_note(std::size_t row, Text text);
[[nodiscard]] LINSEN_API MarkedNote column_note(std::size_t column, Text text);
[[nodiscard]] LINSEN_API MarkedNote cell_note(std::size_t row, std::size_t column, Text text);

[[nodiscard]] LINSEN_API Block paragraph(Text text);
[[nodiscard]] LINSEN_API Block paragraph(std::string text);
/// In the place of a table or a chart: which it is, and why it is not shown. Workbooks list these.
[[nodiscard]] LINSEN_API Block not_shown(Text text);
/// A text of several paragraphs, as somebody wrote it: an empty line parts two. Nothing of an empty text.
[[nodiscard]] LINSEN_API Blocks paragraphs(std::string_view text);
[[nodiscard]] LINSEN_API Block section(std::string heading, std::string anchor, Blocks content,
                                       Section::Role role = Section::Role::body);
[[nodiscard]] LINSEN_API Block bullets(std::vector<Text> items);
[[nodiscard]] LINSEN_API Block numbered(std::vector<Text> items);
[[nodiscard]] LINSEN_API Block box(Box::Role role, std::string title, Blocks content);
[[nodiscard]] LINSEN_API Block contents(int depth = 2);
/// The house's glossary; what the document does not use of it is not printed.
[[nodiscard]] LINSEN_API Block glossary(std::vector<std::pair<std::string, std::string>> const& terms);
[[nodiscard]] LINSEN_API Block signatures(std::vector<Signatures::Item> items, std::string place = {});
[[nodiscard]] LINSEN_API Block block(Table table);
[[nodiscard]] LINSEN_API Block block(Chart chart);

// --- implementation of the template ---

namespace detail {
inline void append(Text& text, Inline part) { text.push_back(std::move(part)); }
inline void append(Text& text, std::string part) { text.push_back(words(std::move(part))); }
inline void append(Text& text, char const* part) { text.push_back(words(part)); }
inline void append(Text& text, Text part) {
    for (auto& inner : part) text.push_back(std::move(inner));
}
} // namespace detail

template <class... Parts>
Text text(Parts&&... parts) {
    Text result;
    (detail::append(result, std::forward<Parts>(parts)), ...);
    return result;
}

} // namespace linsen::document
