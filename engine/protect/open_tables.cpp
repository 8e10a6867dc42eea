#include "protect/open_tables.hpp"

#include "base/text.hpp"
#include "protect/sparse_tables.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

/// The tables that give small counts away together with earlier reports, and with which.
std::map<std::string, std::set<std::string>> told_with_earlier(std::vector<OpenCell> const& open) {
    std::map<std::string, std::set<std::string>> tables;
    for (OpenCell const& cell : open)
        if (!cell.reports.empty())
            for (auto const& table : cell.tables)
                tables[table].insert(cell.reports.begin(), cell.reports.end());
    return tables;
}

} // namespace

bool hide_open_comparisons(std::vector<Cube>& cubes, Publication const& publication,
                           std::vector<Cube>& unprinted, std::vector<TableProtection>& told,
                           Diagnostics& diagnostics) {
    auto const tables = told_with_earlier(publication.open);
    std::vector<Cube> kept;
    for (Cube& cube : cubes) {
        auto const found = tables.find(cube.request.id);
        if (found == tables.end() || !cube.request.years) {
            kept.push_back(std::move(cube));
            continue;
        }
        std::vector<std::string> const reports(found->second.begin(), found->second.end());
        diagnostics.add(
            {Severity::warning, "skydd.jamforelse-dold", cube.request.asked_at,
             "jämförelsen " + in_quotes(cube.request.id) + " döljs: tillsammans med " +
                 (reports.size() == 1 ? "rapporten " : "rapporterna ") + join_quoted(reports) +
                 " hade ett litet antal gått att räkna ut ur den",
             "det som redan är publicerat går inte att ta tillbaka; övriga tabeller påverkas inte",
             cube.request.excerpt});
        for (TableProtection table : publication.tables) {
            if (table.table != cube.request.id) continue;
            table.secondary = table.cells - table.primary;
            table.open = 0;
            told.push_back(std::move(table));
        }
        hide(cube, std::vector<bool>(cube.cells.size(), true));
        unprinted.push_back(std::move(cube));
    }
    bool const any = kept.size() != cubes.size();
    cubes = std::move(kept);
    return any;
}

} // namespace linsen
