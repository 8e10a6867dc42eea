#include "protect/measures.hpp"

#include "protect/solver.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace linsen {

namespace {

using suppression::Row;

std::optional<std::int32_t> factor(double value) {
    constexpr double nearly = 1e-6;
    auto const whole = std::round(value);
    if (std::abs(value - whole) > nearly || std::abs(whole) > std::numeric_limits<std::int32_t>::max())
        return std::nullopt;
    return static_cast<std::int32_t>(whole);
}

/// n(m - h) <= sum of the numbers <= n(m + h), where h is half a unit of the last decimal that is printed and
/// n the sum of the persons, multiplied until all factors are whole.
std::optional<std::vector<Row>> rows_of_mean(PrintedMeasure const& measure) {
    constexpr double parts_of_numbers = 100; // two decimals
    auto const scale = 2 * std::pow(10, measure.decimals) * parts_of_numbers;
    auto const printed = std::round(measure.value * scale / (2 * parts_of_numbers)) * 2 * parts_of_numbers;
    Row at_least{{}, 0, suppression::unlimited};
    Row at_most{{}, -suppression::unlimited, 0};
    for (auto const& [number, cell] : measure.parts) {
        auto const above = factor(number * scale - printed + parts_of_numbers);
        auto const below = factor(number * scale - printed - parts_of_numbers);
        if (!above || !below) return std::nullopt;
        if (*above != 0) at_least.terms.push_back({cell, *above});
        if (*below != 0) at_most.terms.push_back({cell, *below});
    }
    return std::vector<Row>{std::move(at_least), std::move(at_most)};
}

/// At least half of the persons are not above it, and at least half not below.
std::vector<Row> rows_of_median(PrintedMeasure const& measure) {
    auto const half = 0.5 * std::pow(10, -measure.decimals);
    Row low{{}, 0, suppression::unlimited};
    Row high{{}, 0, suppression::unlimited};
    for (auto const& [number, cell] : measure.parts) {
        low.terms.push_back({cell, number <= measure.value + half ? 1 : -1});
        high.terms.push_back({cell, number >= measure.value - half ? 1 : -1});
    }
    return {std::move(low), std::move(high)};
}

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

} // namespace

std::set<std::pair<std::size_t, std::size_t>> telling_measures(Pattern const& pattern,
                                                               std::vector<PrintedMeasure const*> printed,
                                                               Job const& job) {
    std::set<std::pair<std::size_t, std::size_t>> telling;
    std::vector<std::uint32_t> judged;
    for (auto const& conclusion : pattern.result.judged) judged.push_back(conclusion.cell);
    while (!printed.empty() && !judged.empty()) {
        Pattern with = pattern;
        std::vector<PrintedMeasure const*> of_row(with.problem.rows.size());
        std::set<PrintedMeasure const*> out;
        for (auto const* measure : printed) {
            auto const rows = measure->is_median ? rows_of_median(*measure) : rows_of_mean(*measure);
            if (!rows) out.insert(measure);
            for (auto const& row : rows.value_or(std::vector<Row>())) {
                with.problem.rows.push_back(row);
                of_row.push_back(measure);
            }
        }
        std::set<PrintedMeasure const*> near;
        for (auto const& conclusion : intervals(with, judged, job)) {
            if (conclusion.safe) continue;
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
