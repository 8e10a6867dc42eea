#include "plugin/printed_cells.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

void PrintedCells::add(std::string const& table, std::string const& place, PrintedCell cell) {
    auto& groups = groups_[table];
    auto group = std::find_if(groups.rbegin(), groups.rend(),
                              [&place](PrintedGroup const& each) { return each.place == place; });
    if (group == groups.rend()) {
        groups.push_back({place, {std::move(cell)}});
        return;
    }
    bool const is_known = std::any_of(group->cells.begin(), group->cells.end(),
                                      [&cell](PrintedCell const& each) { return each.sex == cell.sex; });
    if (!is_known) group->cells.push_back(std::move(cell));
}

std::vector<PrintedGroup> const& PrintedCells::of(std::string const& table) const {
    static std::vector<PrintedGroup> const none;
    auto const found = groups_.find(table);
    return found == groups_.end() ? none : found->second;
}

} // namespace linsen
