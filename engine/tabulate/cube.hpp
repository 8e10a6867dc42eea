#pragma once

#include "base/cell.hpp"
#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/frame.hpp"
#include "tabulate/axis.hpp"
#include "tabulate/plan.hpp"

#include <cstdint>
#include <vector>

namespace linsen {

/// Where a figure comes from: file and line of its row; line 0 when there is none.
struct Origin {
    std::uint32_t line = 0;
};

/// A counted table before protection. Only `protect` and `run` ever see one. Cells are dense and row-major,
/// the first axis slowest.
struct Cube {
    TableRequest request;
    std::vector<Axis> axes;
    std::vector<Cell> cells;
    std::vector<Origin> origins; ///< one a cell
};

/// All planned tables at once, from the frames that they name. Faults in data or plan are told; a table that
/// cannot be made is left out then.
[[nodiscard]] LINSEN_API std::vector<Cube> tabulate(Plan const& plan, std::vector<Frame> const& frames,
                                                    std::vector<DataSpec> const& specs,
                                                    Diagnostics& diagnostics);

} // namespace linsen
