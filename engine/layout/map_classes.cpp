#include "layout/map_classes.hpp"

#include "base/number.hpp"

#include <algorithm>

namespace linsen::layout {

std::size_t MapClasses::of(double value) const {
    std::size_t result = 0;
    while (result + 1 < classes.size() && value > classes[result].high) ++result;
    return result;
}

Colour class_tint(Colour accent, std::size_t number, std::size_t count) {
    auto const share =
        count < 2 ? 0.5 : 0.08 + 0.92 * static_cast<double>(number) / static_cast<double>(count - 1);
    return mix(accent, white, share);
}

MapClasses make_classes(ChartData const& data) {
    std::vector<double> values;
    for (auto const& series : data.series)
        for (auto const& point : series.points)
            if (point.value) values.push_back(round_half_away(*point.value, data.decimals));
    std::sort(values.begin(), values.end());
    std::vector<std::pair<double, std::size_t>> steps; // distinct values with how many have them
    for (auto const value : values) {
        if (steps.empty() || steps.back().first != value) steps.emplace_back(value, 0);
        ++steps.back().second;
    }
    std::size_t const wanted = steps.size() >= 15  ? 5
                               : steps.size() >= 8 ? 4
                                                   : std::min<std::size_t>(3, steps.size());
    MapClasses result;
    std::size_t seen = 0;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        auto const& [value, count] = steps[i];
        // A new class begins where the share of the values before it is reached, or where only as many
        // distinct values are left as classes are.
        auto const next = result.classes.size();
        auto const due = seen * wanted >= values.size() * next;
        auto const must = steps.size() - i <= wanted - next;
        if (next < wanted && (next == 0 || due || must)) {
            result.classes.push_back({value, value});
        } else {
            result.classes.back().high = value;
        }
        seen += count;
    }
    return result;
}

} // namespace linsen::layout
