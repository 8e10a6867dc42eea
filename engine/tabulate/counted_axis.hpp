#pragma once

#include "data/frame.hpp"
#include "tabulate/axis.hpp"
#include "tabulate/counting.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

/// An axis of a counted table, and where each row of the data belongs on it.
struct CountedAxis {
    Axis axis;
    TextColumn const* column = nullptr;
    /// For each code of the column's dictionary the categories that a row with it counts in: its own, and the
    /// total. None: the row is not in the table.
    std::vector<std::vector<std::uint32_t>> positions;
    std::size_t own = 0; ///< categories before the total
};

/// How many cells the axes span.
[[nodiscard]] std::size_t size_of(std::vector<CountedAxis> const& axes);

/// Calls `visit` with each cell (row-major, first axis slowest) that the row counts in.
template <class Visit>
void each_cell(std::vector<CountedAxis> const& axes, std::size_t row, Visit const& visit,
               std::size_t from = 0, std::size_t index = 0) {
    if (from == axes.size()) return visit(index);
    auto const& axis = axes[from];
    for (auto const position : axis.positions[axis.column->codes[row]])
        each_cell(axes, row, visit, from + 1, index * axis.axis.categories.size() + position);
}

/// The codes of the column that `code` stands for: itself, or the kommuner of a county. Empty: none.
[[nodiscard]] std::vector<std::string> members_of(TextColumn const& column, std::string_view role,
                                                  std::string const& code);

/// `chosen`: one a row of the frame, the rows that the table takes. Codes that the data lack have no members.
/// The total is of all categories that those rows have, shown or not; of a population (`alike`, the axis
/// whose persons are set against it) of those that the other one's total has.
[[nodiscard]] CountedAxis counted_axis(AxisRequest const& asked, CountedSource const& source,
                                       std::vector<bool> const& chosen, Axis const* alike = nullptr);

} // namespace linsen
