#pragma once

#include "layout/chart_data.hpp"
#include "layout/drawing.hpp"

#include <vector>

namespace linsen::layout {

/// The classes of a map: as many values in each as can be, equal values never parted, each class named by the
/// smallest and largest value that it holds. Made from shown values alone.
struct MapClasses {
    struct Class {
        double low = 0;
        double high = 0;
    };
    std::vector<Class> classes; ///< rising; at most five
    [[nodiscard]] std::size_t of(double value) const;
};
[[nodiscard]] MapClasses make_classes(ChartData const& data);

/// The colour of class `number` of `count`: from almost white to the accent, in steps that differ in grey.
[[nodiscard]] Colour class_tint(Colour accent, std::size_t number, std::size_t count);

} // namespace linsen::layout
