#pragma once

#include "suppress/margin_tables.hpp"
#include "suppress/suppression.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

/// Small tables drawn as if at random, for tests beside an enumeration.
namespace linsen::suppression::random_tables {

using margin_tables::CrossedTable;
using margin_tables::Dimension;

using Random = std::mt19937;

inline std::int64_t draw(Random& random, std::int64_t least, std::int64_t most) {
    return least + static_cast<std::int64_t>(random() % static_cast<std::uint32_t>(most - least + 1));
}

inline std::vector<Dimension> shape(std::int64_t number) {
    auto const two = Dimension::with_total(2);
    auto const three = Dimension::with_total(3);
    auto grouped = Dimension::with_total(4);
    grouped.add_grouping({0, 0, 1, 1}, 4);
    switch (number) {
    case 0: return {two, two};
    case 1: return {two, three};
    case 2: return {three, three};
    case 3: return {two, two, two};
    case 4: return {grouped, two};
    default: return {two, two, two}; // seen in part: see below
    }
}

/// A small table with all margins, its grand total fixed so that there are finitely many tables to go
/// through.
inline Problem random_problem(std::uint32_t seed, std::int64_t threshold) {
    Random random(seed);
    auto const number = draw(random, 0, 5);
    auto const dimensions = shape(number);
    CrossedTable table(dimensions);
    std::size_t const groups = number == 4 ? 2 : 0;
    std::vector<std::size_t> codes(dimensions.size(), 0);
    for (bool more = true; more;) {
        auto value = draw(random, -1, 7);
        table.value(codes) = std::max<std::int64_t>(0, draw(random, 0, 2) == 0 ? value / 2 : value);
        more = false;
        for (std::size_t i = 0; i < codes.size() && !more; ++i) {
            auto const parts = dimensions[i].codes - 1 - (i == 0 ? groups : 0);
            if (++codes[i] < parts)
                more = true;
            else
                codes[i] = 0;
        }
    }
    auto problem = table.problem(threshold);
    std::vector<std::size_t> total;
    for (std::size_t i = 0; i < dimensions.size(); ++i) {
        total.push_back(dimensions[i].codes - 1 - (i == 0 ? groups : 0));
    }
    auto& grand = problem.cells[table.cell(total)];
    grand.kind = Kind::fixed;
    grand.primary = false;
    if (number == 5) { // two linked tables: the cross of the second and third dimension is printed nowhere
        for (std::size_t a = 0; a < 3; ++a) {
            for (std::size_t b = 0; b < 2; ++b) {
                for (std::size_t c = 0; c < 2; ++c) {
                    auto& cell = problem.cells[table.cell({a, b, c})];
                    cell.kind = Kind::unseen;
                    cell.judged = cell.primary && draw(random, 0, 3) == 0;
                    cell.primary = false;
                    cell.lower = 0;
                }
            }
        }
    }
    return problem;
}

} // namespace linsen::suppression::random_tables
