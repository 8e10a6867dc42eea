#pragma once

#include "view.hpp"

#include <string>

namespace naravard {

/// The own area over the years: kvinnor, män, totalt, each with its published interval; and a line chart of
/// the two groups when there is more than one year to draw. What it prints is told to `printed`.
[[nodiscard]] document::Blocks years(View const& view, Areas const& areas, std::string const& source,
                                     PrintedCells& printed);

/// Kommun by kommun at the time of `View::year_of_kommuner`, with the county and riket last; kommuner that
/// the source has nothing on are named in a note instead. A dot plot when every kommun of the county has a
/// figure, or every row when the kommuner were chosen. The second pair of sexes, when there is one (else
/// null), stands in the same table where it has the same time, otherwise in one of its own.
[[nodiscard]] document::Blocks municipalities(View const& view, View const* second_pair, Areas const& areas,
                                              std::string const& source, PrintedCells& printed);

} // namespace naravard
