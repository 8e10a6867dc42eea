#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "plugin/listed_table.hpp"
#include "protect/figures.hpp"

#include <cstddef>
#include <string>
#include <vector>

namespace linsen {

/// A table as it is printed, and what of it a chart may draw.
struct PrintedTable {
    /// The columns of one chart: all value columns that are no sums; of two-level heads those under one head.
    struct Panel {
        std::string label; ///< the upper head, "" without one
        std::vector<std::size_t> columns;
    };
    document::Table table;
    std::vector<Panel> panels;
    /// One a row: the code of the area that the row or its group is about ("2080", "20", "00"), "" for none.
    std::vector<std::string> areas;
    Unit unit = Unit::none;
};

/// Rows and columns in the order of the figures, but kommuner before län, riket and the sum. Cells are
/// printed as they are: a hidden one has its sign.
[[nodiscard]] LINSEN_API PrintedTable print_table(ListedTable const& listed, Job const& job,
                                                  Figures const& figures, std::string anchor);

} // namespace linsen
