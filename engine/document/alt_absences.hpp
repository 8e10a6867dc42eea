#pragma once

#include "document/alt_series.hpp"

#include <string>
#include <vector>

namespace linsen::document::alt {

/// What a chart does not show, a sentence each: series without any value, then the rows where one is
/// protected, missing or cannot be. `ranges`: rows that follow each other are told as a range. A sentence may
/// be empty.
[[nodiscard]] std::vector<std::string> absences(std::vector<Row const*> const& rows,
                                                std::vector<Series> const& all, bool ranges);

/// Where a value lies outside the interval that is drawn beside it, as the notes under tables tell: a
/// sentence of rounded ones and a sentence of those that contradict it. A sentence may be empty.
[[nodiscard]] std::vector<std::string> outside_intervals(std::vector<Row const*> const& rows,
                                                         std::vector<Series> const& all, bool ranges);

} // namespace linsen::document::alt
