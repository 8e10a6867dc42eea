#include "protect/publication.hpp"

#include "protect/insiders.hpp"
#include "protect/measures.hpp"
#include "protect/pattern.hpp"
#include "protect/printed_counts.hpp"
#include "protect/told_figures.hpp"

#include <algorithm>
#include <limits>
#include <map>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

/// A share or a mean of a few persons says little of a group and much of each of them.
bool has_small_base(Cube const& cube, std::size_t cell) {
    constexpr auto least = least_persons_measured;
    switch (cube.request.statistic) {
    case Statistic::share:
    case Statistic::rate: return cube.counted->bases[cell] > 0 && cube.counted->bases[cell] < least;
    case Statistic::mean:
    case Statistic::median: return cube.counted->counts[cell] > 0 && cube.counted->counts[cell] < least;
    default: return false;
    }
}

/// What may be printed of each table, read off the pattern that was found.
class Reading {
public:
    Reading(std::vector<Cube> const& cubes, PrintedCounts& counts, Job const& job, bool tight)
        : cubes_(cubes)
        , counts_(counts)
        , job_(job)
        , tight_(tight) {}

    Publication run() {
        result_.remembered = counts_.remembered();
        for (auto const& [data, entry] : counts_.beyond())
            result_.beyond.push_back(
                {"", data, in_words(entry->figure.identity), entry->report, entry->date});
        for (auto const& [data, told] : counts_.otherwise())
            result_.otherwise.push_back({"", data, told.first, told.second->report, told.second->date});
        for (auto const& [data, entry] : counts_.alike())
            result_.alike.push_back(
                {"", data, entry->figure.identity.population, entry->report, entry->date});
        find_corrected();
        for (auto const& [one, other] : counts_.equally_many())
            result_.equally_many.push_back({"", other, one, "", ""});
        find_conflicts();
        if (are_unsaid(result_.alike) || !result_.otherwise.empty() || !result_.conflicts.empty() ||
            !result_.beyond.empty())
            return std::move(result_);
        pattern_ = find_pattern(counts_, job_);
        result_.left_out = counts_.linkage().left_out();
        for (auto const cell : pattern_.told_before) note_told_before(cell);
        for (auto const& conclusion : pattern_.result.judged) judged_.emplace(conclusion.cell, conclusion);
        find_telling();
        if (tight_) {
            ask_insiders();
            sums_ = pattern_.sums_of_hidden(counts_);
        }
        for (std::size_t i = 0; i < cubes_.size(); ++i) read_table(i);
        result_.unsaid = unsaid_numbers(cubes_, counts_, pattern_.result.hidden);
        result_.figures = told_figures(cubes_, counts_, pattern_.result.hidden, result_.hidden);
        for (auto const& [cell, conclusion] : judged_) {
            if (!conclusion.safe && told_open_.count(cell) == 0) tell_open(conclusion);
        }
        for (auto const& conclusion : pattern_.told_inside) {
            if (told_open_.count(conclusion.cell) != 0) continue;
            tell_open(conclusion);
            result_.open.back().inside = true;
        }
        return std::move(result_);
    }

private:
    /// Whoever has said which the population is, is warned only.
    [[nodiscard]] bool are_unsaid(std::vector<Conflict> const& alike) const {
        return std::any_of(alike.begin(), alike.end(), [&](Conflict const& conflict) {
            return !job_.find_data(conflict.data)->says_population;
        });
    }

    /// Some are put right; where most are, the persons are others.
    void find_corrected() {
        constexpr std::size_t least = 3;
        for (auto const& [of, corrected] : counts_.corrected())
            if (corrected.others >= least && 2 * corrected.others > corrected.all)
                result_.corrected.push_back(
                    {"", of.first, std::to_string(corrected.others) + " av " + std::to_string(corrected.all),
                     of.second, corrected.entry->date});
    }

    void find_conflicts() {
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            for (auto const& cell : counts_.of_table(i)) {
                auto const& linked = counts_.cells()[cell.count];
                if (linked.past != LinkedCell::Past::shown || !counts_.is_small(linked)) continue;
                auto const& entry = counts_.earlier(cell.count);
                auto& found = job_.protection.accept_published ? result_.accepted : result_.conflicts;
                found.push_back({cubes_[i].request.id, cubes_[i].request.data, in_words(linked.identity),
                                 entry.report, entry.date});
            }
        }
    }

    void ask_insiders() {
        constexpr std::size_t most_asked = 200;
        auto const most =
            job_.protection.from_insiders ? std::numeric_limits<std::size_t>::max() : most_asked;
        insiders_ = find_insiders(pattern_, counts_.cells(), job_, most);
        result_.insiders = insiders_.all;
        result_.insiders_asked = insiders_.asked;
    }

    void note_told_before(std::uint32_t cell) {
        auto const& entry = counts_.earlier(cell);
        auto const& identity = counts_.cells()[cell].identity;
        result_.told_before.push_back(
            {"", identity.population, in_words(identity), entry.report, entry.date});
    }

    void find_telling() {
        std::vector<PrintedMeasure const*> printed;
        for (PrintedMeasure const& measure : counts_.measures()) {
            auto const& cell = counts_.of_table(measure.table)[measure.cell];
            if (!pattern_.result.hidden[cell.count] && !has_small_base(cubes_[measure.table], measure.cell))
                printed.push_back(&measure);
        }
        if (printed.empty() && counts_.remembered_rows().empty()) return;
        auto telling = telling_measures(pattern_, std::move(printed), job_);
        telling_ = std::move(telling.left_out);
        auto& small = telling.told_before;
        std::erase_if(small, [this](std::uint32_t cell) { return judged_.count(cell) == 0; });
        // No mean or median of this report could be left out for them, so only what is sure may refuse it.
        constexpr auto sure = suppression::WholeNumbers::not_there;
        small = narrow_in_whole_numbers(pattern_, small, job_, sure);
        for (auto const cell : small) judged_.at(cell).safe = false;
        // What those reports tell alone no other can take back.
        auto const before = before_this_report(pattern_, counts_);
        for (auto const cell : narrow_in_whole_numbers(before, small, job_, sure)) {
            judged_.erase(cell);
            if (counts_.cells()[cell].past == LinkedCell::Past::hidden) note_told_before(cell);
        }
    }

    void read_table(std::size_t table) {
        auto& hidden = result_.hidden.emplace_back();
        auto const& cells = counts_.of_table(table);
        if (cells.empty()) return;
        TableProtection told;
        told.table = cubes_[table].request.id;
        told.data = cubes_[table].request.data;
        std::set<std::uint32_t> small;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            hidden.push_back(is_hidden(cells[i], told) || is_withheld(table, i, told));
            if (tight_ && hidden.back()) told.hidden.push_back(hidden_figure(table, i));
            for (auto const number : {std::optional(cells[i].count), cells[i].complement}) {
                auto const found = number ? judged_.find(*number) : judged_.end();
                if (found == judged_.end()) continue;
                if (small.insert(*number).second) told.told_inside += insiders_.told.count(*number);
                if (found->second.safe) continue;
                ++told.open;
                tell_open(found->second, told.table);
            }
        }
        if (tight_) find_narrowest({small.begin(), small.end()}, told);
        result_.tables.push_back(std::move(told));
    }

    [[nodiscard]] HiddenFigure hidden_figure(std::size_t table, std::size_t at) const {
        using Why = HiddenFigure::Why;
        auto const& cell = counts_.of_table(table)[at];
        HiddenFigure figure{counts_.name_of(cell.count), Why::for_others, {}};
        bool any_hidden = false;
        for (auto const number : {std::optional(cell.count), cell.complement, cell.base}) {
            if (!number || !pattern_.result.hidden[*number]) continue;
            any_hidden = true;
            if (counts_.is_small(counts_.cells()[*number]) && number != cell.base) figure.why = Why::small;
            if (auto const sum = sums_.find(*number); sum != sums_.end() && figure.tie.empty())
                figure.tie = sum->second;
        }
        if (!any_hidden) figure.why = has_small_base(cubes_[table], at) ? Why::few : Why::tells_others;
        return figure;
    }

    /// What is said of few persons, and what would tell of others.
    [[nodiscard]] bool is_withheld(std::size_t table, std::size_t cell, TableProtection& told) const {
        bool const is_of_few = has_small_base(cubes_[table], cell);
        if (!is_of_few && telling_.count({table, cell}) == 0) return false;
        ++(is_of_few ? told.primary : told.secondary);
        return true;
    }

    [[nodiscard]] bool is_hidden(CellCounts const& cell, TableProtection& told) const {
        auto const& linked = counts_.cells()[cell.count];
        auto const& hidden = pattern_.result.hidden;
        ++told.cells;
        if (linked.value == 0) ++told.zeros;
        if (linked.past == LinkedCell::Past::shown) ++told.published;
        bool const is_told = !hidden[cell.count] && !(cell.base && hidden[*cell.base]) &&
                             !(cell.complement && hidden[*cell.complement]);
        if (is_told) return false;
        bool const small = counts_.is_small(linked) ||
                           (cell.complement && counts_.is_small(counts_.cells()[*cell.complement]));
        ++(small ? told.primary : told.secondary);
        return true;
    }

    void find_narrowest(std::vector<std::uint32_t> const& cells, TableProtection& told) const {
        for (auto const& conclusion : intervals(pattern_, cells, job_)) {
            if (conclusion.upper == suppression::unlimited) continue;
            told.reaches_standard =
                told.reaches_standard &&
                suppression::is_safe(conclusion.lower, conclusion.upper,
                                     counts_.threshold_of(counts_.cells()[conclusion.cell]),
                                     suppression::Level::standard);
            auto const width = conclusion.upper - conclusion.lower;
            told.narrowest = std::min(told.narrowest.value_or(width), width);
        }
    }

    /// `table`: that which prints it.
    void tell_open(suppression::Conclusion const& conclusion, std::string const& table = {}) {
        told_open_.insert(conclusion.cell);
        OpenCell open{{},
                      !table.empty(),
                      false,
                      {},
                      counts_.name_of(conclusion.cell),
                      pattern_.ties(conclusion, counts_)};
        std::set<std::uint32_t> beside;
        std::set<std::string> reports;
        for (auto const row : conclusion.rows)
            for (auto const& term : pattern_.problem.rows[row].terms) {
                beside.insert(term.cell);
                if (counts_.is_held_by_earlier(term.cell)) reports.insert(counts_.earlier(term.cell).report);
            }
        open.reports.assign(reports.begin(), reports.end());
        if (open.printed)
            open.tables.push_back(table);
        else
            open.tables = tables_that_print(beside, counts_.cells()[conclusion.cell].identity.population);
        result_.open.push_back(std::move(open));
    }

    /// Those with one of these counts; where none has, all of their persons.
    [[nodiscard]] std::vector<std::string> tables_that_print(std::set<std::uint32_t> const& counts,
                                                             std::string const& data) const {
        std::vector<std::string> with;
        std::vector<std::string> all;
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            auto const& cells = counts_.of_table(i);
            if (cells.empty() || cubes_[i].request.data != data) continue;
            all.push_back(cubes_[i].request.id);
            bool const has_one = std::any_of(cells.begin(), cells.end(), [&](CellCounts const& cell) {
                return counts.count(cell.count) != 0;
            });
            if (has_one) with.push_back(cubes_[i].request.id);
        }
        return with.empty() ? all : with;
    }

    std::vector<Cube> const& cubes_;
    PrintedCounts& counts_;
    Job const& job_;
    bool tight_;
    Pattern pattern_;
    std::map<std::uint32_t, std::string> sums_;             ///< see Pattern::sums_of_hidden
    std::set<std::pair<std::size_t, std::size_t>> telling_; ///< means and medians, by table and cell
    std::map<std::uint32_t, suppression::Conclusion> judged_;
    std::set<std::uint32_t> told_open_;
    Insiders insiders_;
    Publication result_;
};

} // namespace

Publication protect_counts(std::vector<Cube> const& cubes, std::vector<Frame> const& frames, Job const& job,
                           std::vector<LedgerEntry> const& past, bool tight_intervals) {
    PrintedCounts counts(cubes, frames, job, past);
    if (counts.any()) return Reading(cubes, counts, job, tight_intervals).run();
    Publication untouched;
    untouched.hidden.resize(cubes.size());
    return untouched;
}

} // namespace linsen
