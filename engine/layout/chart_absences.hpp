#pragma once

#include "layout/chart_data.hpp"

#include <string>
#include <vector>

namespace linsen::layout {

/// What a line chart does not draw, as rows of signs under the years. Series without any value are not among
/// them: they are told beside the lines.
struct AbsenceRow {
    std::string name;               ///< of the series; "" when all series lack the same
    std::vector<std::string> signs; ///< one a year; "" where there is a value
};
[[nodiscard]] std::vector<AbsenceRow> absence_rows(ChartData const& data);

/// What a row of a dot chart does not show: "– Kvinnor"; the sign alone when it shows nothing.
[[nodiscard]] std::string absence_of(ChartData const& data, std::size_t row);

} // namespace linsen::layout
