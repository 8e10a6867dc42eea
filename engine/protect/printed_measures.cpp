#include "protect/printed_counts.hpp"

#include "base/number.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

void PrintedCounts::link_measures(std::vector<Cube> const& cubes) {
    for (std::size_t table = 0; table < cubes.size(); ++table) {
        auto const statistic = cubes[table].request.statistic;
        if (printed_[table].empty() || (statistic != Statistic::mean && statistic != Statistic::median))
            continue;
        auto& source = sources_.at(cubes[table].request.data);
        auto const role = source.universe.root_of(cubes[table].request.measured);
        bool const is_counted = std::any_of(cubes.begin(), cubes.end(), [&](Cube const& other) {
            auto const is_of = [&](std::string const& used) { return source.universe.root_of(used) == role; };
            auto const& request = other.request;
            return other.counted && request.data == source.spec.name &&
                   (std::any_of(request.by.begin(), request.by.end(),
                                [&](AxisRequest const& axis) { return is_of(axis.role); }) ||
                    std::any_of(request.where.begin(), request.where.end(),
                                [&](Condition const& condition) { return is_of(condition.role); }));
        });
        if (is_counted) link_measure(cubes[table], table, source);
    }
}

void PrintedCounts::link_measure(Cube const& cube, std::size_t table, Source& source) {
    auto const& role = cube.request.measured;
    for (std::size_t i = 0; i < cube.cells.size(); ++i) {
        if (cube.cells[i].status != Status::shown) continue;
        auto const count = printed_[table][i].count;
        PrintedMeasure measure{table,
                               i,
                               count,
                               cube.request.statistic == Statistic::median,
                               cube.cells[i].value,
                               cube.cells[i].decimals,
                               {}};
        auto const whole = cells()[count].identity;
        for (auto const& code : source.universe.codes(role)) {
            auto number = parse_number(code, DecimalMark::comma);
            if (!number) number = parse_number(code, DecimalMark::point);
            if (!number) continue;
            auto part = source.universe.part(whole, role, code);
            // Beside the table's own conditions nobody has the number, and every reader knows it.
            bool const is_possible = std::none_of(part.codes.begin(), part.codes.end(),
                                                  [](auto const& limited) { return limited.second.empty(); });
            if (!is_possible) continue;
            auto const persons = source.census.count(part);
            measure.parts.emplace_back(number->value, linkage_.mention(std::move(part), persons));
        }
        measures_.push_back(std::move(measure));
    }
}

} // namespace linsen
