#include "protect/measures.hpp"

#include "protect/solver.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>

namespace linsen {

namespace {

enum class Reach { nearest, all };

/// The measures whose rows a cell hangs together with: from row to row, through all cells that a reader does
/// not know. Any of them may narrow it, in many steps. Or only those that take the fewest steps.
std::set<PrintedMeasure const*> tied_to(std::uint32_t cell, Pattern const& pattern,
                                        std::vector<PrintedMeasure const*> const& of_row, Reach reach) {
    auto const& [cells, rows] = pattern.problem;
    std::vector<std::vector<std::size_t>> rows_of(cells.size());
    for (std::size_t row = 0; row < rows.size(); ++row)
        for (auto const& term : rows[row].terms) rows_of[term.cell].push_back(row);
    std::set<PrintedMeasure const*> tied;
    std::vector<bool> is_reached(cells.size());
    std::vector<std::uint32_t> waiting{cell};
    is_reached[cell] = true;
    while (!waiting.empty() && (reach == Reach::all || tied.empty())) {
        std::vector<std::uint32_t> next;
        for (auto const from : waiting)
            for (auto const row : rows_of[from]) {
                if (of_row[row] != nullptr) tied.insert(of_row[row]);
                for (auto const& term : rows[row].terms) {
                    bool const is_known = cells[term.cell].kind != suppression::Kind::unseen &&
                                          !pattern.result.hidden[term.cell];
                    if (is_known || is_reached[term.cell]) continue;
                    is_reached[term.cell] = true;
                    next.push_back(term.cell);
                }
            }
        waiting = std::move(next);
    }
    return tied;
}

/// A pattern with all that some measures tell.
struct PatternWithMeasures {
    PatternWithMeasures(Pattern const& pattern, std::vector<PrintedMeasure const*> const& measures)
        : all(pattern)
        , of_row(pattern.problem.rows.size()) {
        for (auto const* measure : measures) {
            auto const rows = measure->measure.rows();
            if (!rows) unknown.insert(measure);
            for (auto const& row : rows.value_or(std::vector<suppression::Row>())) {
                all.problem.rows.push_back(row);
                of_row.push_back(measure);
            }
        }
    }

    Pattern all;
    std::vector<PrintedMeasure const*> of_row;
    std::set<PrintedMeasure const*> unknown; ///< what they tell
};

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

/// The same in whole numbers, of which a mean leaves fewer than a linear program knows.
class InWholeNumbers {
public:
    InWholeNumbers(Pattern const& pattern, std::vector<PrintedMeasure const*> printed, Job const& job)
        : pattern_(pattern)
        , printed_(std::move(printed))
        , job_(job) {}

    /// Leaves out those that are nearest to a cell until all are wide, and prints of them again what may be.
    void run(std::vector<std::uint32_t> cells, TellingMeasures& telling) {
        std::set<std::uint32_t> unsafe;
        for (auto const& conclusion : unsafe_ones(PatternWithMeasures(pattern_, printed_).all, cells, job_))
            unsafe.insert(conclusion.cell);
        std::erase_if(cells, [&](std::uint32_t cell) { return unsafe.count(cell) != 0; });
        std::vector<std::uint32_t> narrow;
        while (!cells.empty()) {
            PatternWithMeasures const with(pattern_, printed_);
            cells = narrow_in_whole_numbers(with.all, cells, job_);
            narrow.insert(narrow.end(), cells.begin(), cells.end());
            std::erase_if(cells, [&](std::uint32_t cell) {
                bool const is_told_before = !leave_out_nearest(cell, with);
                if (is_told_before) telling.told_before.push_back(cell);
                return is_told_before;
            });
            std::erase_if(printed_, [this](PrintedMeasure const* measure) { return is_out(measure); });
        }
        for (auto const cell : telling.told_before) std::erase(narrow, cell);
        print_again(narrow);
        for (auto const* measure : out_) telling.left_out.emplace(measure->table, measure->cell);
    }

private:
    [[nodiscard]] bool is_out(PrintedMeasure const* measure) const {
        return std::find(out_.begin(), out_.end(), measure) != out_.end();
    }

    bool leave_out_nearest(std::uint32_t cell, PatternWithMeasures const& with) {
        auto const near = tied_to(cell, with.all, with.of_row, Reach::nearest);
        for (auto const* measure : printed_) // in the order of the report, wherever they lie in memory
            if (near.count(measure) != 0 && !is_out(measure)) out_.push_back(measure);
        return !near.empty();
    }

    void print_again(std::vector<std::uint32_t> const& narrow) {
        constexpr std::size_t most_tries = 24;
        constexpr std::size_t most_narrow = 40; // beyond, a try costs more than a mean is worth
        if (narrow.size() > most_narrow) return;
        std::stable_sort(out_.begin(), out_.end(), [](auto const* one, auto const* other) {
            return persons_of(*one) > persons_of(*other);
        });
        auto const tried = out_;
        for (std::size_t i = 0; i < std::min(tried.size(), most_tries) && tried.size() > 1; ++i) {
            printed_.push_back(tried[i]);
            if (narrow_in_whole_numbers(PatternWithMeasures(pattern_, printed_).all, narrow, job_).empty())
                std::erase(out_, tried[i]);
            else
                printed_.pop_back();
        }
    }

    Pattern const& pattern_;
    std::vector<PrintedMeasure const*> printed_;
    std::vector<PrintedMeasure const*> out_;
    Job const& job_;
};

} // namespace

TellingMeasures telling_measures(Pattern const& pattern, std::vector<PrintedMeasure const*> printed,
                                 Job const& job) {
    TellingMeasures telling;
    auto const all = printed;
    auto const judged = to_be_wide(pattern, job);
    auto unsafe = judged; // with fewer measures they can only become fewer
    std::optional<std::vector<std::uint32_t>> unsafe_with_all;
    std::vector<PrintedMeasure const*> given_up;
    while (!printed.empty() && !unsafe.empty()) {
        PatternWithMeasures const with(pattern, printed);
        auto out = with.unknown;
        std::set<PrintedMeasure const*> near;
        auto const found = unsafe_ones(with.all, unsafe, job);
        unsafe.clear();
        for (auto const& conclusion : found) unsafe.push_back(conclusion.cell);
        if (!unsafe_with_all) unsafe_with_all = unsafe;
        for (auto const& conclusion : found) {
            if (!is_narrow(with.all, conclusion)) continue;
            for (auto const row : conclusion.rows)
                if (with.of_row[row] != nullptr) out.insert(with.of_row[row]);
            near.merge(tied_to(conclusion.cell, with.all, with.of_row, Reach::all));
        }
        // Bounds that no row tells of: all that are tied to the cell.
        if (out.empty()) out = std::move(near);
        if (out.empty()) break;
        for (auto const* measure : printed)
            if (out.count(measure) != 0) given_up.push_back(measure);
        std::erase_if(printed, [&](PrintedMeasure const* measure) { return out.count(measure) != 0; });
    }
    for (auto const* measure : given_up) telling.left_out.emplace(measure->table, measure->cell);
    if (given_up.size() > 1)
        for (auto const* measure :
             GiveBack(pattern, judged.size(), unsafe_with_all.value_or(judged), job, printed)
                 .run(std::move(given_up)))
            telling.left_out.erase({measure->table, measure->cell});
    auto shown = all;
    std::erase_if(shown, [&](PrintedMeasure const* measure) {
        return telling.left_out.count({measure->table, measure->cell}) != 0;
    });
    InWholeNumbers(pattern, std::move(shown), job).run(judged, telling);
    return telling;
}

} // namespace linsen
