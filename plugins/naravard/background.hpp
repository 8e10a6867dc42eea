#pragma once

#include "view.hpp"

namespace naravard {

/// The population by sex: what its figures say, a bar chart and the table, at the latest time at which the
/// own area has a figure for one of the two groups, or otherwise for both together. Kvinnor and män, or
/// flickor and pojkar where the source has those. Nothing when it has no figure for the area.
[[nodiscard]] document::Blocks background(Background const& background, Areas const& areas,
                                          Figures const& figures);

} // namespace naravard
