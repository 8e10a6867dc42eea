#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// A cell as it is printed in a table, and as it is read aloud where that differs.
struct CellText {
    std::string text;    ///< "57,9", "57,9–66,7", ".."
    std::string letters; ///< "p", "r", "b" behind it
    std::string spoken;  ///< "skyddad uppgift"; empty: as printed
    bool number = false; ///< aligned on the decimal
};

[[nodiscard]] LINSEN_API CellText print_table_cell(document::Table const& table, document::Row const& row,
                                                   std::size_t column);

} // namespace linsen::layout
