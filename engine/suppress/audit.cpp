#include "suppress/audit.hpp"

#include "base/fault.hpp"
#include "base/parallel.hpp"
#include "suppress/propagation.hpp"
#include "suppress/whole_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
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

Problem asking(Problem problem, std::vector<std::uint32_t> const& cells) {
    for (auto& cell : problem.cells) cell.primary = cell.judged = false;
    for (auto const cell : cells) problem.cells[cell].judged = true;
    return problem;
}

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
    constexpr std::size_t small = 400;
    while (auto const goal = standings.goal(variable)) {
        // In a small program a yes is cheap; in a large one a no costs as much as to see how far it goes.
        auto found = region.size() <= small ? region.reach({variable, *goal}) : std::nullopt;
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
                   std::vector<std::uint32_t> undecided, std::function<bool(std::uint32_t)> const& goes_on) {
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
    for (auto const variable : undecided)
        if (!settle(region, standings, witnesses, variable) && goes_on && !goes_on(variable)) return;
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

namespace {

/// What a reader can conclude of some cells of a system of which all variables are hidden.
class Audit {
public:
    Audit(Problem const& problem, std::vector<bool> const& hidden, std::vector<std::uint32_t> const& judged,
          Settings const& settings)
        : problem_(problem)
        , settings_(settings)
        , system_(asking(problem, judged), settings, &hidden)
        , all_(system_.size(), 1) {}

    /// Of judged cells.
    [[nodiscard]] std::vector<Conclusion> conclusions(std::vector<std::uint32_t> const& cells) const {
        auto const extents = extents_of(variables_of(cells));
        std::vector<Conclusion> conclusions;
        for (auto const cell : cells) {
            auto const variable = system_.variable_of(cell);
            if (variable == System::constant) {
                auto const value = problem_.cells[cell].value;
                conclusions.push_back(conclude(cell, value, value, threshold_of(cell), settings_.level));
                conclusions.back().rows = system_.constant_rows(cell);
            } else {
                auto const& found = extents[variable];
                conclusions.push_back(
                    conclude(cell, found.lower, found.upper, threshold_of(cell), settings_.level));
                for (auto const row : found.rows) conclusions.back().rows.push_back(system_.origin(row));
            }
            auto& rows = conclusions.back().rows;
            std::sort(rows.begin(), rows.end());
            rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
            if (conclusions.back().safe) rows.clear();
        }
        return conclusions;
    }

    /// Those judged cells that are not proved safe at the strictest threshold of their variable.
    [[nodiscard]] std::vector<std::uint32_t> unproved(std::vector<std::uint32_t> const& cells) const {
        Standings standings(system_, settings_.level);
        Witnesses witnesses;
        certify(system_, all_, standings, witnesses, settings_.threads);
        std::vector<std::uint32_t> left;
        for (auto const cell : cells) {
            auto const variable = system_.variable_of(cell);
            if (variable == System::constant || !standings.is_safe(variable)) left.push_back(cell);
        }
        return left;
    }

    [[nodiscard]] std::optional<std::uint32_t> narrow(std::vector<std::uint32_t> const& cells,
                                                      std::size_t suspects) const {
        for (auto const cell : cells) {
            bool const is_told = system_.variable_of(cell) == System::constant;
            if (is_told && problem_.cells[cell].value < threshold_of(cell)) return cell;
        }
        auto const outer = propagate(system_, all_);
        auto const is_wide = [&](std::uint32_t variable) {
            return is_safe(outer.lower[variable], outer.upper[variable], system_[variable].threshold,
                           settings_.level);
        };
        std::optional<std::uint32_t> found;
        for (auto const& part : components(system_, all_, variables_of(cells))) {
            Region region(system_, part.variables, all_, nullptr);
            Standings standings(system_, settings_.level);
            Witnesses witnesses;
            auto const goes_on = [&](std::uint32_t variable) {
                found = narrow_cell(cells, variable, extent(region, system_, variable));
                return !found;
            };
            std::vector<std::uint32_t> undecided;
            for (std::size_t i = 0; i < cells.size() && !found; ++i) {
                auto const variable = system_.variable_of(cells[i]);
                if (variable == System::constant ||
                    !std::binary_search(part.variables.begin(), part.variables.end(), variable))
                    continue;
                if (!is_wide(variable))
                    goes_on(variable);
                else if (i >= suspects)
                    undecided.push_back(variable);
                else if (!settle(region, standings, witnesses, variable))
                    goes_on(variable);
            }
            if (found) return found;
            std::erase_if(undecided, [&](std::uint32_t variable) { return standings.is_safe(variable); });
            settle_bundle(region, standings, witnesses, std::move(undecided), goes_on);
            if (found) return found;
        }
        return found;
    }

private:
    [[nodiscard]] std::int64_t threshold_of(std::uint32_t cell) const {
        auto const own = problem_.cells[cell].threshold;
        return own != 0 ? own : settings_.threshold;
    }

    [[nodiscard]] std::vector<std::uint32_t> variables_of(std::vector<std::uint32_t> const& cells) const {
        std::vector<std::uint32_t> variables;
        for (auto const cell : cells) {
            if (auto const variable = system_.variable_of(cell); variable != System::constant)
                variables.push_back(variable);
        }
        std::sort(variables.begin(), variables.end());
        variables.erase(std::unique(variables.begin(), variables.end()), variables.end());
        return variables;
    }

    [[nodiscard]] std::vector<Extent> extents_of(std::vector<std::uint32_t> const& wanted) const {
        auto const outer = propagate(system_, all_);
        std::vector<Extent> extents(system_.size());
        auto const parts = components(system_, all_, wanted);
        in_parallel(parts.size(), settings_.threads, [&](std::size_t i) {
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
                if (!region) region.emplace(system_, parts[i].variables, all_, nullptr);
                extents[variable] = extent(*region, system_, variable);
            }
        });
        return extents;
    }

    /// The first of the cells of a variable that this tells too much of, and that may be small.
    [[nodiscard]] std::optional<std::uint32_t>
    narrow_cell(std::vector<std::uint32_t> const& cells, std::uint32_t variable, Extent const& extent) const {
        for (auto const cell : cells) {
            if (system_.variable_of(cell) != variable || extent.lower >= threshold_of(cell)) continue;
            if (!is_safe(extent.lower, extent.upper, threshold_of(cell), settings_.level)) return cell;
        }
        return std::nullopt;
    }

    Problem const& problem_;
    Settings const& settings_;
    System system_;
    Pattern all_;
};

} // namespace

std::vector<Conclusion> audit(Problem const& problem, std::vector<bool> const& hidden,
                              std::vector<std::uint32_t> const& cells, Settings const& settings) {
    return Audit(problem, hidden, cells, settings).conclusions(cells);
}

std::vector<Conclusion> audit_unsafe(Problem const& problem, std::vector<bool> const& hidden,
                                     std::vector<std::uint32_t> const& cells, Settings const& settings) {
    Audit const audit(problem, hidden, cells, settings);
    auto conclusions = audit.conclusions(audit.unproved(cells));
    std::erase_if(conclusions, [](Conclusion const& conclusion) { return conclusion.safe; });
    return conclusions;
}

std::vector<std::uint32_t> without_whole_numbers(Problem const& problem, std::vector<bool> const& hidden,
                                                 std::vector<std::uint32_t> const& cells,
                                                 Settings const& settings, WholeNumbers least) {
    System const system(asking(problem, cells), settings, &hidden);
    std::vector<std::uint32_t> wanted;
    for (auto const cell : cells)
        if (auto const variable = system.variable_of(cell); variable != System::constant)
            wanted.push_back(variable);
    std::sort(wanted.begin(), wanted.end());
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    auto const without = without_whole_numbers(system, settings.level, wanted, least);
    std::vector<std::uint32_t> left;
    for (auto const cell : cells) {
        auto const variable = system.variable_of(cell);
        if (variable == System::constant || std::binary_search(without.begin(), without.end(), variable))
            left.push_back(cell);
    }
    return left;
}

std::optional<std::uint32_t> find_narrow(Problem const& problem, std::vector<bool> const& hidden,
                                         std::vector<std::uint32_t> const& cells, std::size_t suspects,
                                         Settings const& settings) {
    return Audit(problem, hidden, cells, settings).narrow(cells, suspects);
}

} // namespace linsen::suppression
