#pragma once

#include "base/diagnostic.hpp"
#include "layout/chart_data.hpp"
#include "layout/chart_painter.hpp"
#include "layout/geojson.hpp"

#include <string>
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

/// A closed line with fewer points, none of the left out ones further than `tolerance` from it (Douglas and
/// Peucker).
[[nodiscard]] std::vector<Point> simplified(std::vector<Point> const& ring, double tolerance);

/// One map a series, all with the same classes; two stand beside each other. Draws data that has a value.
void draw_map(ChartData const& data, MapShapes const& shapes, Painter& painter, double max_height);

/// One error at the chart when rows have a code that is not in the map.
[[nodiscard]] bool check_map(document::Chart const& chart, document::Table const& table,
                             MapShapes const& shapes, Diagnostics& diagnostics);

} // namespace linsen::layout
