#include "layout/chart_absences.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::layout {

std::vector<AbsenceRow> absence_rows(ChartData const& data) {
    std::vector<AbsenceRow> all;
    for (auto const& series : data.series) {
        if (!series.has_values()) continue;
        AbsenceRow row{series.name, {}};
        for (auto const& point : series.points) row.signs.push_back(point.value ? "" : point.text);
        all.push_back(std::move(row));
    }
    auto const alike = std::all_of(all.begin(), all.end(),
                                   [&](AbsenceRow const& row) { return row.signs == all.front().signs; });
    if (alike) {
        all.resize(std::min<std::size_t>(all.size(), 1));
        for (auto& row : all) row.name.clear();
    }
    all.erase(std::remove_if(all.begin(), all.end(),
                             [](AbsenceRow const& row) {
                                 return std::all_of(row.signs.begin(), row.signs.end(),
                                                    [](auto const& sign) { return sign.empty(); });
                             }),
              all.end());
    return all;
}

std::string absence_of(ChartData const& data, std::size_t row) {
    std::vector<std::string> parts;
    std::vector<std::string> signs;
    std::size_t with_values = 0;
    for (auto const& series : data.series) {
        if (!series.has_values()) continue; // told in the key
        ++with_values;
        if (series.points[row].value) continue;
        auto const& sign = series.points[row].text;
        parts.push_back(sign + " " + series.name);
        if (std::find(signs.begin(), signs.end(), sign) == signs.end()) signs.push_back(sign);
    }
    return join(parts.size() == with_values ? signs : parts, ", ");
}

} // namespace linsen::layout
