#include "run/merge_for_others.hpp"

#include "run/pairs.hpp"
#include "tabulate/cube.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

bool is_hidden(Cell const& cell) { return cell.status == Status::hidden; }

bool is_mostly_hidden(FigureTable const& table) {
    if (table.withheld()) return true;
    std::size_t figures = 0;
    std::size_t hidden = 0;
    std::vector<std::size_t> at(table.axes().size(), 0);
    auto const is_sum_along = [&](std::size_t axis) {
        return table.axes()[axis].categories[at[axis]].code == "totalt";
    };
    for (Cell const& cell : table.cells()) {
        bool is_sum = false;
        for (std::size_t axis = 0; axis < at.size(); ++axis) is_sum = is_sum || is_sum_along(axis);
        to_next_cell(at, table.axes());
        if (is_sum || (!is_hidden(cell) && !cell.shown())) continue;
        ++figures;
        if (is_hidden(cell)) ++hidden;
    }
    return 2 * hidden > figures;
}

/// Kommuner and years are no ages: what they are taken together for is their own table.
bool has_ages_apart(AxisRequest const& axis, FigureTable const& table) {
    return axis.may_merge && axis.merged.empty() && axis.role != "kon" && axis.role != "ar" &&
           axis.role != "kommun" && can_be_paired(axis.role, without_total(table.axis(axis.role)));
}

bool can_help(TableRequest const& request, FigureTable const& table) {
    return !table.withheld() && std::any_of(table.cells().begin(), table.cells().end(), is_hidden) &&
           std::any_of(request.by.begin(), request.by.end(),
                       [&](AxisRequest const& axis) { return has_ages_apart(axis, table); });
}

ForOthers with_pairs(Tried const& last, std::set<std::string> tables) {
    ForOthers changed;
    for (TableRequest request : last.plan.requests()) {
        if (tables.count(request.id) != 0) {
            FigureTable const& table = last.figures.table(request.id);
            for (AxisRequest& axis : request.by) {
                if (!has_ages_apart(axis, table)) continue;
                axis.codes.clear();
                axis.merged = in_pairs(without_total(table.axis(axis.role)));
            }
        }
        changed.plan.add(std::move(request));
    }
    changed.tables = std::move(tables);
    return changed;
}

} // namespace

std::size_t mostly_hidden(Figures const& figures) {
    auto const tables = figures.tables();
    return static_cast<std::size_t>(std::count_if(
        tables.begin(), tables.end(), [](FigureTable const* table) { return is_mostly_hidden(*table); }));
}

std::vector<ForOthers> merged_for_others(Tried const& last) {
    if (mostly_hidden(last.figures) == 0) return {};
    std::set<std::string> able;
    for (TableRequest const& request : last.plan.requests())
        if (can_help(request, last.figures.table(request.id))) able.insert(request.id);
    std::vector<ForOthers> plans;
    plans.reserve(able.size() + 1);
    for (std::string const& table : able) plans.push_back(with_pairs(last, {table}));
    if (able.size() > 1) plans.push_back(with_pairs(last, able));
    return plans;
}

} // namespace linsen
