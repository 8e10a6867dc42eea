#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace linsen::document {

/// What stands in a table without rows.
inline constexpr std::string_view no_rows = "Inga uppgifter finns att visa";

/// The letters that follow what is shown of a row's cell in this column: "p" preliminary, "r" revised, "b"
/// break in the series before it; several parted by a space, "" for none. A letter that the value already has
/// is not repeated at the interval beside it.
[[nodiscard]] LINSEN_API std::string flag_letters(Table const& table, Row const& row, std::size_t column);

/// The same in words, for those who listen: "preliminär uppgift", "preliminär uppgift, brott i tidsserien".
[[nodiscard]] LINSEN_API std::string flag_words(Table const& table, Row const& row, std::size_t column);

/// What the table's letters mean, for a note under it: "Bokstav efter ett tal: p = preliminär uppgift."; ""
/// when it has none.
[[nodiscard]] LINSEN_API std::string flag_note(Table const& table);

/// The teckenförklaring: a Definitions block with the signs and letters that the document's tables use, and
/// no others. Nothing when they use none.
[[nodiscard]] LINSEN_API std::optional<Block> legend(Document const& document);
[[nodiscard]] LINSEN_API std::optional<Block> legend(Blocks const& blocks);

} // namespace linsen::document
