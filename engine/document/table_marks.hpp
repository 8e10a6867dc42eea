#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linsen::document {

/// The marks of a table's notes: 1, 2, 3 … in the order in which a reader meets them, the heads of the
/// columns first and then row by row. Points into the table, which must outlive it.
class LINSEN_API TableMarks {
public:
    explicit TableMarks(Table const& table);
    /// Of a table that is printed in parts with these columns, each with all rows: it is read part by part.
    TableMarks(Table const& table, std::vector<std::vector<std::size_t>> const& parts);

    /// In the order of their marks; the first one's mark is 1.
    [[nodiscard]] std::vector<MarkedNote const*> const& notes() const& { return notes_; }
    std::vector<MarkedNote const*> const& notes() const&& = delete;
    /// The marks at a place, in order.
    [[nodiscard]] std::vector<std::size_t> at(TablePlace const& place) const;
    /// The same as text, "1) 2)"; "" for none.
    [[nodiscard]] std::string text_at(TablePlace const& place) const;
    /// Whether the table has the place.
    [[nodiscard]] static bool has(Table const& table, TablePlace const& place);

private:
    std::vector<MarkedNote const*> notes_;
};

/// "1)"
[[nodiscard]] LINSEN_API std::string mark_text(std::size_t mark);

} // namespace linsen::document
