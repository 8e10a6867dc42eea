#pragma once

#include "base/export.hpp"
#include "document/document.hpp"
#include "layout/shaper.hpp"

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

/// How far a number reaches from where its column is aligned, in em: to the left of the decimal comma, and
/// from the comma on. Both are of the number as it is drawn, whole: "−0" by itself would be another number
/// than that which "−0,6" begins with.
struct NumberReach {
    double whole = 0;
    double fraction = 0;
};
[[nodiscard]] LINSEN_API NumberReach reach_of(ShapedWord const& number);

} // namespace linsen::layout
