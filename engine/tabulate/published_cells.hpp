#pragma once

#include "base/cell.hpp"
#include "data/frame.hpp"
#include "tabulate/plan.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen {

/// Makes a cell of one row of published figures, as its source has it: value, sign, interval and marks, and
/// with as many decimals as the source gives what stands beside it.
class PublishedCells {
public:
    /// `values` are the frame's, `axes` the columns that the request divides by, in its order, and `rows`
    /// those that it is about. Frame and request must outlive this.
    PublishedCells(TableRequest const& request, Frame const& frame, NumberColumn const& values,
                   std::vector<TextColumn const*> axes, std::vector<std::size_t> const& rows, Unit unit);

    [[nodiscard]] Cell of(std::size_t row) const;

private:
    void find_interval_decimals(std::vector<std::size_t> const& rows);
    void find_decimals(std::vector<std::size_t> const& rows);

    TableRequest const& request_;
    Frame const& frame_;
    NumberColumn const& values_;
    std::vector<TextColumn const*> axes_;
    Unit unit_;
    NumberColumn const* low_;
    NumberColumn const* high_;
    TextColumn const* marks_; ///< beside the numbers, "p, b"; of other marks only the source knows
    std::uint8_t interval_decimals_ = 0;
    std::vector<std::uint8_t> decimals_; ///< of each row's value
};

} // namespace linsen
