#include "protect/measures.hpp"

#include "protect/solver.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

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
    auto narrow = pattern.narrow_others.value_or(std::set<std::uint32_t>());
    if (!pattern.narrow_others)
        for (auto const& conclusion : narrow_ones(pattern, pattern.others, job))
            narrow.insert(conclusion.cell);
    for (auto const cell : pattern.others)
        if (narrow.count(cell) == 0) cells.push_back(cell);
    return cells;
}

std::int64_t persons_of(PrintedMeasure const& measure) {
    std::int64_t persons = 0;
    for (auto const& part : measure.measure.parts) persons += part.persons;
    return persons;
}

/// Prints again what had to give way only together with others: those of the most persons are tried first,
/// half of them at once, then half of those, and so on, as many times as the size of the system allows.
class GiveBack {
public:
    /// `unsafe`: those that all measures together leave unsafe; the others are wide whichever are printed.
    GiveBack(Pattern const& pattern, std::size_t judged, std::vector<std::uint32_t> unsafe, Job const& job,
             std::vector<PrintedMeasure const*> const& printed)
        : cells_(std::move(unsafe))
        , job_(job)
        , with_(pattern)
        , left_(std::min(most_tries, most_work / (1 + pattern.problem.cells.size() *
                                                          std::min(judged, cells_.size() + of_system)))) {
        for (auto const* measure : printed) add(*measure);
    }

    /// Those that may be printed after all.
    std::vector<PrintedMeasure const*> run(std::vector<PrintedMeasure const*> out) {
        std::stable_sort(out.begin(), out.end(), [](auto const* one, auto const* other) {
            return persons_of(*one) > persons_of(*other);
        });
        try_halves(out.begin(), out.end()); // all of them tell too much, or they were not here
        return std::move(back_);
    }

private:
    static constexpr std::size_t most_tries = 64;
    static constexpr std::size_t most_work = 2'000'000; ///< cells times those that must stay wide, a try
    static constexpr std::size_t of_system = 8; ///< so many of those cost as much as to put the system up
    using At = std::vector<PrintedMeasure const*>::const_iterator;

    bool add(PrintedMeasure const& measure) {
        auto const rows = measure.measure.rows();
        if (!rows) return false;
        auto& all = with_.problem.rows;
        all.insert(all.end(), rows->begin(), rows->end());
        return true;
    }

    void try_halves(At begin, At end) {
        if (end - begin < 2) return;
        auto const middle = begin + (end - begin) / 2;
        try_all(begin, middle);
        try_all(middle, end);
    }

    void try_all(At begin, At end) {
        if (left_ == 0) return;
        --left_;
        auto const before = with_.problem.rows.size();
        bool const known = std::all_of(begin, end, [this](auto const* measure) { return add(*measure); });
        if (known && are_wide()) {
            back_.insert(back_.end(), begin, end);
            return;
        }
        with_.problem.rows.resize(before);
        try_halves(begin, end);
    }

    /// What has told too much once is asked first the next time.
    bool are_wide() {
        auto const narrow = find_narrow(with_, cells_, suspects_, job_);
        if (!narrow) return true;
        auto const at = std::find(cells_.begin(), cells_.end(), *narrow);
        if (static_cast<std::size_t>(at - cells_.begin()) >= suspects_) ++suspects_;
        std::rotate(cells_.begin(), at, at + 1);
        return false;
    }

    std::vector<std::uint32_t> cells_; ///< the suspects first
    std::size_t suspects_ = 0;
    Job const& job_;
    Pattern with_;
    std::size_t left_;
    std::vector<PrintedMeasure const*> back_;
};

} // namespace

std::set<std::pair<std::size_t, std::size_t>>
telling_measures(Pattern const& pattern, std::vector<PrintedMeasure const*> printed, Job const& job) {
    std::set<std::pair<std::size_t, std::size_t>> telling;
    auto const judged = to_be_wide(pattern, job);
    auto unsafe = judged; // with fewer measures they can only become fewer
    std::optional<std::vector<std::uint32_t>> unsafe_with_all;
    std::vector<PrintedMeasure const*> given_up;
    while (!printed.empty() && !unsafe.empty()) {
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
        auto const found = unsafe_ones(with, unsafe, job);
        unsafe.clear();
        for (auto const& conclusion : found) unsafe.push_back(conclusion.cell);
        if (!unsafe_with_all) unsafe_with_all = unsafe;
        for (auto const& conclusion : found) {
            if (!is_narrow(with, conclusion)) continue;
            for (auto const row : conclusion.rows)
                if (of_row[row] != nullptr) out.insert(of_row[row]);
            near.merge(tied_to(conclusion.cell, with, of_row));
        }
        // Bounds that no row tells of: all that are tied to the cell.
        if (out.empty()) out = std::move(near);
        if (out.empty()) break;
        for (auto const* measure : printed)
            if (out.count(measure) != 0) given_up.push_back(measure);
        std::erase_if(printed, [&](PrintedMeasure const* measure) { return out.count(measure) != 0; });
    }
    for (auto const* measure : given_up) telling.emplace(measure->table, measure->cell);
    if (given_up.size() > 1)
        for (auto const* measure :
             GiveBack(pattern, judged.size(), unsafe_with_all.value_or(judged), job, printed)
                 .run(std::move(given_up)))
            telling.erase({measure->table, measure->cell});
    return telling;
}

} // namespace linsen
