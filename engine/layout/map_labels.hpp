#pragma once

#include "layout/drawing.hpp"

#include <optional>
#include <vector>

namespace linsen::layout {

/// A label that wants to stand on the area around `middle`.
struct MapLabelWish {
    Point middle;
    double width = 0;
};

struct MapLabelPlace {
    Point at;
    bool aside = false; ///< so far from its area that a line must lead there
};

/// Places for labels of one height on a map of this size, the first wishes first, each where it meets no
/// other: on its area, and with `aside` in circles around it. Nothing for those that find none.
[[nodiscard]] std::vector<std::optional<MapLabelPlace>> place_labels(std::vector<MapLabelWish> const& wishes,
                                                                     Point map, double height, bool aside);

} // namespace linsen::layout
