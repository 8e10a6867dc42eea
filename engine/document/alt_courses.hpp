#pragma once

#include "document/alt_series.hpp"

#include <string>
#include <vector>

/// What lines are said to do from their first year to their last.
namespace linsen::document::alt {

/// "Från 2014 till 2021: kvinnor från 5 % till 7 %; män …": the last spans between breaks, each for itself.
[[nodiscard]] std::vector<std::string> courses(std::vector<Row const*> const& rows,
                                               std::vector<Series> const& all);

/// "Sist, 2021, ligger män 3 procentenheter över kvinnor."
[[nodiscard]] std::string last_gap(Pair const& pair, Row const* last_row);

} // namespace linsen::document::alt
