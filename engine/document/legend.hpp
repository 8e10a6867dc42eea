#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <optional>
#include <string>

namespace linsen::document {

/// The letters that follow a shown number in a table: "p" preliminary, "r" revised, "b" break in the series
/// before it; several parted by a space, "" for none.
[[nodiscard]] LINSEN_API std::string flag_letters(Cell const& cell);

/// The same in words, for notes and for those who listen: "preliminär uppgift", "preliminär uppgift, brott i
/// tidsserien".
[[nodiscard]] LINSEN_API std::string flag_words(Cell const& cell);

/// The teckenförklaring: a Definitions block with the signs and letters that the document's tables use, and
/// no others. Nothing when they use none.
[[nodiscard]] LINSEN_API std::optional<Block> legend(Document const& document);
[[nodiscard]] LINSEN_API std::optional<Block> legend(Blocks const& blocks);

} // namespace linsen::document
