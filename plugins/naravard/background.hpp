#pragma once

#include "view.hpp"

namespace naravard {

/// The population by sex: what its figures say, a bar chart and the table, at the latest time at which the
/// own area has a figure for one of the two groups, or otherwise for both together. Kvinnor and män, or
/// flickor and pojkar where the source has those. Nothing when it has no figure for the area. What the
/// table prints is told to `printed`.
[[nodiscard]] document::Blocks background(Background const& background, Areas const& areas,
                                          Figures const& figures, PrintedCells& printed);

/// What the source's file has of the population in the own area, of any sex at any time.
[[nodiscard]] Standing background_standing(Background const& background, Areas const& areas,
                                           Figures const& figures);

} // namespace naravard
