#pragma once

#include "tabulate/cube.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen {

class PrintedCounts;

/// A number of persons that a report does not show, and that would tell of hidden ones if a text said it.
struct UnsaidNumber {
    std::int64_t value = 0;
    std::string about; ///< whom it counts, in words
};

/// Of each counted table the figures that are hidden, and the totals over one or several of its axes, printed
/// or not, that hold a hidden figure and that no reader can add up from what is shown. Small ones are left
/// out: any text that names so few persons is told of. Of a share's table the counts are hidden where the
/// share is. `hidden`: by count of the linkage.
[[nodiscard]] std::vector<UnsaidNumber>
unsaid_numbers(std::vector<Cube> const& cubes, PrintedCounts const& counts, std::vector<bool> const& hidden);

} // namespace linsen
