#include "suppress/audit.hpp"

#include "base/fault.hpp"
#include "base/parallel.hpp"
#include "suppress/propagation.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>
#include <optional>
#include <utility>

namespace linsen::suppression {
namespace {

class Unions {
public:
    explicit Unions(std::size_t size)
        : parent_(size) {
        std::iota(parent_.begin(), parent_.end(), 0U);
    }
    std::uint32_t root(std::uint32_t i) {
        while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
        return i;
    }
    void join(std::uint32_t a, std::uint32_t b) {
        a = root(a);
        b = root(b);
        parent_[std::max(a, b)] = std::min(a, b);
    }

private:
    std::vector<std::uint32_t> parent_;
};

Conclusion conclude(std::uint32_t cell, std::int64_t lower, std::int64_t upper, std::int64_t threshold,
                    Level level) {
    Conclusion conclusion;
    conclusion.cell = cell;
    conclusion.lower = lower;
    conclusion.upper = upper;
    conclusion.tight = true;
    conclusion.safe = is_safe(lower, upper, threshold, level);
    return conclusion;
}

/// Both ends of a variable over a whole component.
struct Extent {
    std::int64_t lower;
    std::int64_t upper;
    std::vector<std::uint32_t> rows;
};

Extent extent(Region& region, System const& system, std::uint32_t variable) {
    auto const value = system[variable].value;
    Extent found{value, value, {}};
    for (auto const side : {Side::up, Side::down}) {
        Goal const goal{side, side == Side::up ? unlimited : -unlimited};
        auto const witness = region.stretch({{variable, goal}});
        if (!witness) {
            promise(region.outcome() == LinearProgram::Outcome::endless && side == Side::up,
                    "an audit's linear program has a solution");
            found.upper = unlimited;
            continue;
        }
        auto const binding = region.binding_rows();
        found.rows.insert(found.rows.end(), binding.begin(), binding.end());
        for (auto const& move : witness->moves) {
            if (move.variable != variable) continue;
            if (side == Side::up)
                found.upper = value + static_cast<std::int64_t>(std::floor(move.by + 1e-6));
            else
                found.lower = value + static_cast<std::int64_t>(std::ceil(move.by - 1e-6));
        }
    }
    return found;
}

} // namespace

std::vector<Component> components(System const& system, Pattern const& hidden,
                                  std::vector<std::uint32_t> const& wanted) {
    Unions unions(system.size());
    for (std::uint32_t row = 0; row < system.row_count(); ++row) {
        auto first = System::constant;
        for (auto const& entry : system.row(row)) {
            if (hidden[entry.index] == 0) continue;
            if (first == System::constant)
                first = entry.index;
            else
                unions.join(first, entry.index);
        }
    }
    std::vector<std::uint32_t> number(system.size(), System::constant);
    std::vector<std::uint8_t> asked(system.size(), 0);
    for (auto const variable : wanted) asked[unions.root(variable)] = 1;
    std::vector<Component> found;
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        auto const root = unions.root(i);
        if (hidden[i] == 0 || asked[root] == 0) continue;
        if (number[root] == System::constant) {
            number[root] = static_cast<std::uint32_t>(found.size());
            found.emplace_back().is_tree = true;
        }
        found[number[root]].variables.push_back(i);
    }
    // A connected graph of variables and rows is a tree when it has one edge less than nodes.
    std::vector<std::size_t> rows(found.size(), 0);
    std::vector<std::size_t> edges(found.size(), 0);
    for (std::uint32_t row = 0; row < system.row_count(); ++row) {
        auto in = System::constant;
        for (auto const& entry : system.row(row)) {
            if (hidden[entry.index] == 0) continue;
            in = number[unions.root(entry.index)];
            if (in == System::constant) break;
            ++edges[in];
            if (entry.factor != 1 && entry.factor != -1) found[in].is_tree = false;
        }
        if (in != System::constant) ++rows[in];
    }
    for (std::size_t i = 0; i < found.size(); ++i) {
        if (edges[i] + 1 != rows[i] + found[i].variables.size()) found[i].is_tree = false;
    }
    return found;
}

bool settle(Region& region, Standings& standings, Witnesses& witnesses, std::uint32_t variable) {
    while (auto const goal = standings.goal(variable)) {
        auto found = region.reach({variable, *goal});
        if (!found) found = region.stretch({{variable, *goal}}); // how far does it go?
        if (found) {
            witnesses.push_back(std::make_shared<Witness const>(std::move(*found)));
            standings.absorb(witnesses.back());
        }
        auto& standing = standings[variable];
        if (goal->side == Side::up && standing.upper < goal->target) standing.upper_tight = true;
        if (goal->side == Side::down && standing.lower > goal->target) standing.lower_tight = true;
    }
    return standings.is_safe(variable);
}

void settle_bundle(Region& region, Standings& standings, Witnesses& witnesses,
                   std::vector<std::uint32_t> undecided) {
    std::vector<Region::Wish> wishes;
    // In bundles for as long as a bundle settles a good part of what is asked.
    while (undecided.size() > 1) {
        auto const before = undecided.size();
        for (auto const side : {Side::up, Side::down}) {
            wishes.clear();
            for (auto const variable : undecided) {
                if (auto const goal = standings.goal(variable); goal && goal->side == side) {
                    wishes.push_back({variable, *goal});
                }
            }
            if (wishes.empty()) continue;
            auto found = region.stretch(wishes);
            if (!found) continue;
            witnesses.push_back(std::make_shared<Witness const>(std::move(*found)));
            standings.absorb(witnesses.back());
        }
        std::erase_if(undecided,
                      [&](std::uint32_t variable) { return !standings.goal(variable).has_value(); });
        if (before - undecided.size() < before / 4 + 1) break;
    }
    for (auto const variable : undecided) settle(region, standings, witnesses, variable);
}

std::size_t certify(System const& system, Pattern const& hidden, Standings& standings, Witnesses& witnesses,
                    unsigned threads) {
    std::vector<std::uint32_t> wanted;
    auto const outer = propagate(system, hidden);
    for (auto const variable : standings.judged()) {
        if (standings.is_safe(variable)) continue;
        auto& standing = standings[variable];
        if (is_safe(outer.lower[variable], outer.upper[variable], system[variable].threshold,
                    standings.level())) {
            wanted.push_back(variable);
        } else {
            standing.lower_tight = standing.upper_tight = true;
        }
    }
    auto const parts = components(system, hidden, wanted);
    std::vector<std::size_t> order(parts.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        return parts[a].variables.size() > parts[b].variables.size();
    });
    std::vector<Witnesses> found(parts.size());
    std::vector<std::size_t> programs(parts.size(), 0);
    std::vector<std::uint8_t> is_wanted(system.size(), 0);
    for (auto const variable : wanted) is_wanted[variable] = 1;
    in_parallel(parts.size(), threads, [&](std::size_t i) {
        auto const& part = parts[order[i]];
        std::vector<std::uint32_t> undecided;
        for (auto const variable : part.variables) {
            if (is_wanted[variable] != 0) undecided.push_back(variable);
        }
        Region region(system, part.variables, hidden, nullptr);
        settle_bundle(region, standings, found[order[i]], undecided);
        programs[order[i]] = region.programs();
    });
    for (auto const& some : found) witnesses.insert(witnesses.end(), some.begin(), some.end());
    return std::accumulate(programs.begin(), programs.end(), std::size_t{0});
}

std::vector<Conclusion> audit(Problem const& problem, std::vector<bool> const& hidden,
                              std::vector<std::uint32_t> const& cells, Settings const& settings) {
    System const system(problem, settings, &hidden);
    Pattern const all(system.size(), 1);
    auto const outer = propagate(system, all);
    std::vector<std::uint32_t> wanted;
    for (auto const cell : cells) {
        if (auto const variable = system.variable_of(cell); variable != System::constant) {
            wanted.push_back(variable);
        }
    }
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    std::vector<Extent> extents(system.size());
    auto const parts = components(system, all, wanted);
    in_parallel(parts.size(), settings.threads, [&](std::size_t i) {
        std::optional<Region> region;
        for (auto const variable : parts[i].variables) {
            if (!std::binary_search(wanted.begin(), wanted.end(), variable)) continue;
            if (parts[i].is_tree) {
                extents[variable] = {outer.lower[variable], outer.upper[variable], {}};
                for (auto const row : {outer.lower_row[variable], outer.upper_row[variable]}) {
                    if (row != System::constant) extents[variable].rows.push_back(row);
                }
                continue;
            }
            if (!region) region.emplace(system, parts[i].variables, all, nullptr);
            extents[variable] = extent(*region, system, variable);
        }
    });

    std::vector<Conclusion> conclusions;
    for (auto const cell : cells) {
        auto const threshold =
            problem.cells[cell].threshold != 0 ? problem.cells[cell].threshold : settings.threshold;
        auto const variable = system.variable_of(cell);
        if (variable == System::constant) {
            auto const value = problem.cells[cell].value;
            conclusions.push_back(conclude(cell, value, value, threshold, settings.level));
            conclusions.back().rows = system.constant_rows(cell);
        } else {
            auto const& found = extents[variable];
            conclusions.push_back(conclude(cell, found.lower, found.upper, threshold, settings.level));
            for (auto const row : found.rows) conclusions.back().rows.push_back(system.origin(row));
        }
        auto& rows = conclusions.back().rows;
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
        if (conclusions.back().safe) rows.clear();
    }
    return conclusions;
}

std::vector<Conclusion> audit_unsafe(Problem const& problem, std::vector<bool> const& hidden,
                                     std::vector<std::uint32_t> const& cells, Settings const& settings) {
    auto asked = problem;
    for (auto& cell : asked.cells) cell.primary = cell.judged = false;
    for (auto const cell : cells) asked.cells[cell].judged = true;
    System const system(asked, settings, &hidden);
    Standings standings(system, settings.level);
    Witnesses witnesses;
    certify(system, Pattern(system.size(), 1), standings, witnesses, settings.threads);
    std::vector<std::uint32_t> left;
    for (auto const cell : cells) {
        auto const variable = system.variable_of(cell);
        if (variable == System::constant || !standings.is_safe(variable)) left.push_back(cell);
    }
    auto conclusions = audit(problem, hidden, left, settings);
    std::erase_if(conclusions, [](Conclusion const& conclusion) { return conclusion.safe; });
    return conclusions;
}

} // namespace linsen::suppression
