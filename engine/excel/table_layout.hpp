#pragma once

#include "document/document.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen::excel {

/// The columns that a table of the document has in a sheet: row groups have one of their own, interval
/// columns become two, and every header is one text that differs from the others.
struct SheetColumn {
    enum class Part : std::uint8_t { group, heading, value, low, high };
    Part part = Part::value;
    std::size_t source = 0; ///< the document's column, for value, low and high
    std::string header;
    double width = 10; ///< in characters
};

struct TableLayout {
    explicit TableLayout(document::Table const& table);

    std::vector<SheetColumn> columns;
    std::size_t heading_column = 0; ///< where the rows' headings stand
    /// What the limits are limits of ("95 % konfidensintervall"), when all of them are the same.
    std::string interval_name;
    /// The rows' headings are years, and the years the places on the charts' axis: they are written as
    /// numbers, for a chart can keep their distances only if it finds numbers. Their format ("0") shows no
    /// thousands, and a table without total row adds nothing up.
    bool years = false;

    /// Where the document's column stands as values.
    [[nodiscard]] std::uint16_t column_of(std::size_t source, SheetColumn::Part part) const;
    [[nodiscard]] double total_width() const;
};

} // namespace linsen::excel
