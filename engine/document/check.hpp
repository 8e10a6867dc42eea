#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

namespace linsen::document {

/// What no document may leave the house with, each an error whose place names the anchor (of the nearest
/// section for what has none):
/// - no title or language; two nodes with one anchor, none, or one that is not ASCII lower case;
/// - an empty heading, caption, question or list; a line break or control character in one of them;
/// - a section inside a box, list or answer, or deeper than six levels;
/// - a table: without rows or columns, rows that differ from the columns in number, two rows or two columns
///   with the same heading and group; persons without sex and without a printed reason, or män before
///   kvinnor;
/// - a chart: its table is not in the document or lacks the column, no series, units that differ, a line
///   chart whose rows, but for totals, have no position or the same one, multiples whose rows have no group,
///   parts that are negative or beside their total, a distribution by sex or a pyramid of anything but women
///   and men, a distribution that does not make 100 %, a pyramid of several groups, a map without borders or
///   with rows that are no area of their own;
/// - a cell: shown and not finite, an interval turned round, or a value or interval behind a sign;
/// - an appendix that is called "Bilaga" in its heading, since its number is given;
/// - contents deeper than three levels, signatures and contacts without a name;
/// - a picture or logotype without alt text, a reference that leads nowhere, a link that is not http, https
/// or mailto,
///   more than five key figures in the whole document.
LINSEN_API void check(Document const& document, Diagnostics& diagnostics);

/// The part of it that concerns one table, and one chart of a table.
LINSEN_API void check_table(Table const& table, Diagnostics& diagnostics);
LINSEN_API void check_chart(Chart const& chart, Table const& table, Diagnostics& diagnostics);

} // namespace linsen::document
