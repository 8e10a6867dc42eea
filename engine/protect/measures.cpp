#include "protect/measures.hpp"

#include "protect/solver.hpp"

#include <algorithm>

namespace linsen {

namespace {

/// The measures whose rows a cell hangs together with: from row to row, through all cells that a reader does
/// not know. Any of them may narrow it, in many steps.
std::set<PrintedMeasure const*> tied_to(std::uint32_t cell, Pattern const& pattern,
                                        std::vector<PrintedMeasure const*> const& of_row) {
    auto const& [cells, rows] = pattern.problem;
    std::vector<std::vector<std::size_t>> rows_of(cells.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (auto const& term : rows[row].terms) rows_of[term.cell].push_back(row);
    std::set<PrintedMeasure const*> tied;
    std::vector<bool> is_reached(cells.size());
    std::vector<std::uint32_t> waiting{cell};
    is_reached[cell] = true;
    while (!waiting.empty()) {
        auto const from = waiting.back();
        waiting.pop_back();
        for (auto const row : rows_of[from]) {
            if (of_row[row] != nullptr) tied.insert(of_row[row]);
            for (auto const& term : rows[row].terms) {
                bool const is_known =
                    cells[term.cell].kind != suppression::Kind::unseen && !pattern.result.hidden[term.cell];
                if (is_known || is_reached[term.cell]) continue;
                is_reached[term.cell] = true;
                waiting.push_back(term.cell);
            }
        }
    }
    return tied;
}

/// All that no measure may narrow: the small ones, and those others that are wide without any.
std::vector<std::uint32_t> to_be_wide(Pattern const& pattern, Job const& job) {
    std::vector<std::uint32_t> cells;
    for (auto const& conclusion : pattern.result.judged) cells.push_back(conclusion.cell);
    std::set<std::uint32_t> narrow;
    for (auto const& conclusion : narrow_ones(pattern, pattern.others, job)) narrow.insert(conclusion.cell);
    for (auto const cell : pattern.others)
        if (narrow.count(cell) == 0) cells.push_back(cell);
    return cells;
}

} // namespace

std::set<std::pair<std::size_t, std::size_t>>
telling_measures(Pattern const& pattern, std::vector<PrintedMeasure const*> printed, Job const& job) {
    std::set<std::pair<std::size_t, std::size_t>> telling;
    auto const judged = to_be_wide(pattern, job);
    while (!printed.empty() && !judged.empty()) {
        Pattern with = pattern;
        std::vector<PrintedMeasure const*> of_row(with.problem.rows.size());
        std::set<PrintedMeasure const*> out;
        for (auto const* measure : printed) {
            auto const rows = measure->measure.rows();
            if (!rows) out.insert(measure);
            for (auto const& row : rows.value_or(std::vector<suppression::Row>())) {
                with.problem.rows.push_back(row);
                of_row.push_back(measure);
            }
        }
        std::set<PrintedMeasure const*> near;
        for (auto const& conclusion : narrow_ones(with, judged, job)) {
            for (auto const row : conclusion.rows)
                if (of_row[row] != nullptr) out.insert(of_row[row]);
            near.merge(tied_to(conclusion.cell, with, of_row));
        }
        // Bounds that no row tells of: all that are tied to the cell.
        if (out.empty()) out = std::move(near);
        if (out.empty()) break;
        for (auto const* measure : out) telling.emplace(measure->table, measure->cell);
        std::erase_if(printed, [&](PrintedMeasure const* measure) { return out.count(measure) != 0; });
    }
    return telling;
}

} // namespace linsen
