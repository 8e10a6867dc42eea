#include "protect/pattern.hpp"

#include "base/text.hpp"
#include "job/roles.hpp"
#include "protect/insiders.hpp"
#include "protect/solver.hpp"

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <limits>
#include <set>
#include <thread>
#include <tuple>

namespace linsen {

namespace {

suppression::Settings settings_of(Job const& job) {
    suppression::Settings settings;
    settings.threshold = job.protection.threshold;
    settings.level = job.protection.exact ? suppression::Level::exact : suppression::Level::standard;
    settings.threads = std::max(1U, std::thread::hardware_concurrency());
    return settings;
}

class PatternSearch {
public:
    PatternSearch(PrintedCounts& counts, Job const& job)
        : counts_(counts)
        , job_(job)
        , settings_(settings_of(job)) {
        auto& rows = pattern_.problem.rows = counts.rows();
        auto const& common = counts.common_rows();
        rows.insert(rows.end(), common.begin(), common.end());
        auto const before = counts.before(rows);
        contradicted_ = before.contradicted;
        auto const& known = counts.remembered_rows();
        rows.insert(rows.end(), known.begin(), known.end());
        pattern_.corrected_from = rows.size();
        rows.insert(rows.end(), before.rows.begin(), before.rows.end());
        for (LinkedCell const& cell : counts.cells()) {
            most_roles_ = std::max(most_roles_, cell.identity.codes.size());
            has_periods_ = has_periods_ || (is_headline(cell, Kept::headlines_of_each_period) &&
                                            !is_headline(cell, Kept::headlines));
        }
    }

    Pattern run() {
        find();
        if (job_.protection.from_insiders && is_closed()) guard_from_insiders();
        return std::move(pattern_);
    }

private:
    /// Which figures stay shown whatever the others cost.
    enum class Kept : std::uint8_t { headlines_of_each_period, headlines, none };

    void find() {
        if (close_at_best()) return;
        if (excuse_told() && close_at_best()) return;
        if (!has_narrow_others_) return;
        // What is not small, and can be as wide as the small ones no more, harms nobody.
        guards_others_ = false;
        close_at_best();
    }

    /// Each round hides more figures, so it ends. What hiding one more of each sum cannot help is told.
    void guard_from_insiders() {
        while (true) {
            auto const told =
                find_insiders(pattern_, counts_.cells(), job_, std::numeric_limits<std::size_t>::max()).told;
            pattern_.told_inside.clear();
            for (auto const& [cell, conclusion] : told) pattern_.told_inside.push_back(conclusion);
            auto const before = guards_.size();
            for (auto const& conclusion : pattern_.told_inside)
                if (auto const guard = guard_from_insider(conclusion)) guards_.insert(*guard);
            if (guards_.size() == before) return;
            auto last = pattern_;
            if (close_at_best()) continue;
            pattern_ = std::move(last);
            return;
        }
    }

    /// The figure that readers miss least among those that are shown in the sums that give a small one away.
    [[nodiscard]] std::optional<std::uint32_t>
    guard_from_insider(suppression::Conclusion const& conclusion) const {
        auto const& problem = pattern_.problem;
        std::optional<std::uint32_t> best;
        auto const look = [&](suppression::Row const& row) {
            for (auto const& term : row.terms) {
                auto const& linked = counts_.cells()[term.cell];
                bool const may_be_hidden = !pattern_.result.hidden[term.cell] && linked.printed &&
                                           linked.value != 0 && linked.past == LinkedCell::Past::none;
                if (!may_be_hidden) continue;
                auto const rank = [&](std::uint32_t cell) {
                    return std::tuple(is_headline(counts_.cells()[cell], Kept::headlines),
                                      problem.cells[cell].weight, counts_.cells()[cell].value, cell);
                };
                if (!best || rank(term.cell) < rank(*best)) best = term.cell;
            }
        };
        for (auto const row : conclusion.rows) look(problem.rows[row]);
        if (best) return best;
        for (auto const& row : problem.rows)
            if (std::any_of(row.terms.begin(), row.terms.end(),
                            [&](suppression::Term const& term) { return term.cell == conclusion.cell; }))
                look(row);
        return best;
    }

    bool close_at_best() {
        return (has_periods_ && close(Kept::headlines_of_each_period)) || close(Kept::headlines) ||
               close(Kept::none);
    }

    /// What earlier reports alone tell, of a figure that they hid under a rule that was weaker then or of one
    /// that is left between theirs, no report can take back. It is no fault of this one, as long as this one
    /// tells no more of it.
    bool excuse_told() {
        std::vector<std::uint32_t> open;
        for (auto const& conclusion : pattern_.result.judged) {
            auto const& cell = counts_.cells()[conclusion.cell];
            bool const is_earlier = cell.past == LinkedCell::Past::hidden || !cell.printed;
            if (!conclusion.safe && is_earlier) open.push_back(conclusion.cell);
        }
        if (open.empty()) return false;
        auto const before = before_this_report(pattern_, counts_);
        auto const then = intervals(before, open, job_);
        auto const now = intervals(pattern_, open, job_);
        for (std::size_t i = 0; i < open.size(); ++i)
            if (then[i].lower == now[i].lower && then[i].upper == now[i].upper) told_.insert(open[i]);
        pattern_.told_before.clear();
        std::copy_if(told_.begin(), told_.end(), std::back_inserter(pattern_.told_before),
                     [&](auto cell) { return counts_.cells()[cell].past == LinkedCell::Past::hidden; });
        return !told_.empty();
    }

    bool close(Kept kept) {
        narrow_.clear();
        do {
            pattern_.problem.cells = cells(kept);
            pattern_.narrow_others.reset();
            pattern_.result = suppress_with_programs(pattern_.problem, settings_);
        } while (is_closed() && found_narrow());
        return is_closed();
    }

    [[nodiscard]] bool is_closed() const { return pattern_.result.statistics.open == 0; }

    /// Each round judges more figures, so it ends.
    bool found_narrow() {
        auto const before = narrow_.size();
        auto& others = pattern_.others = pattern_.result.secondary;
        auto const& cells = pattern_.problem.cells;
        for (std::uint32_t i = 0; guards_others_ && i < cells.size(); ++i)
            if (is_known_of(i) && !cells[i].judged && told_.count(i) == 0) others.push_back(i);
        auto& narrow_others = pattern_.narrow_others.emplace();
        for (auto const& conclusion : narrow_ones(pattern_, others, job_)) {
            narrow_.insert(conclusion.cell);
            narrow_others.insert(conclusion.cell);
            has_narrow_others_ = has_narrow_others_ || is_known_of(conclusion.cell);
        }
        return narrow_.size() != before;
    }

    /// Hidden in an earlier report, or the complement of a share: more cannot be hidden in its own place.
    [[nodiscard]] bool is_known_of(std::uint32_t number) const {
        auto const& linked = counts_.cells()[number];
        if (linked.value == 0 && !job_.protection.hide_zeros) return false; // known, and harms nobody
        return linked.past == LinkedCell::Past::hidden || (linked.judged && !linked.printed);
    }

    [[nodiscard]] std::vector<suppression::Cell> cells(Kept kept) const {
        std::vector<suppression::Cell> cells;
        for (LinkedCell const& linked : counts_.cells())
            cells.push_back(cell(linked, static_cast<std::uint32_t>(cells.size()), kept));
        return cells;
    }

    [[nodiscard]] suppression::Cell cell(LinkedCell const& linked, std::uint32_t number, Kept kept) const {
        bool const small = counts_.is_small(linked) && !counts_.cannot_be(number);
        suppression::Cell cell;
        cell.value = linked.value;
        cell.key = number;
        cell.threshold = counts_.threshold_of(linked);
        cell.weight = weight(linked, number);
        cell.lower = job_.protection.hide_zeros || !linked.printed ? 0 : 1;
        // NOLINTNEXTLINE(bugprone-branch-clone): which comes first decides
        if (linked.past == LinkedCell::Past::shown) {
            cell.kind = suppression::Kind::fixed;
        } else if (linked.past == LinkedCell::Past::hidden && !may_be_shown_again(linked, number)) {
            cell.kind = suppression::Kind::hidden_before;
            cell.judged =
                told_.count(number) == 0 && (small || is_half_known(number) || narrow_.count(number) != 0);
            // A number that has been put right since may be zero now.
            cell.lower = job_.protection.hide_zeros ? 0 : std::min<std::int64_t>(1, linked.value);
        } else if (!linked.printed && counts_.is_impossible(linked)) {
            cell.kind = suppression::Kind::fixed;
        } else if (!linked.printed) {
            cell.kind = suppression::Kind::unseen;
            cell.judged = linked.judged && told_.count(number) == 0 && (small || narrow_.count(number) != 0);
        } else if (small || narrow_.count(number) != 0 || guards_.count(number) != 0 ||
                   counts_.has_few_others(number)) {
            cell.primary = true;
        } else if (linked.value == 0 || is_headline(linked, kept)) {
            cell.kind = suppression::Kind::fixed;
        }
        return cell;
    }

    /// What is not small now was hidden for the sake of others, or has grown: all that earlier reports told
    /// is among the rows, so whether it may be shown is asked as of any other figure.
    [[nodiscard]] bool may_be_shown_again(LinkedCell const& linked, std::uint32_t number) const {
        return linked.printed && linked.value != 0 && !counts_.is_small(linked) && !is_half_known(number);
    }

    /// Hidden before, and nobody knows for whose sake.
    [[nodiscard]] bool is_half_known(std::uint32_t number) const {
        return counts_.is_half_known(number) || contradicted_.count(number) != 0;
    }

    /// A sum is worth more than its parts, and what no report has shown yet less than what a reader may miss.
    [[nodiscard]] double weight(LinkedCell const& linked, std::uint32_t number) const {
        constexpr double hidden_before = 0.5;
        constexpr double spoken_of = 4;
        double weight = linked.past == LinkedCell::Past::hidden ? hidden_before : 1.0;
        weight *= 1.0 + static_cast<double>(most_roles_ - linked.identity.codes.size());
        for (auto const& [role, codes] : linked.identity.codes)
            if (codes.size() > 1) weight *= 2;
        if (counts_.is_spoken_of(number)) weight *= spoken_of;
        return weight;
    }

    /// The figures that a report is about come first: all women, all men, everybody; those of each year too,
    /// for they are what every sentence on a year's women and men rests upon.
    [[nodiscard]] static bool is_headline(LinkedCell const& cell, Kept kept) {
        if (kept == Kept::none) return false;
        return std::all_of(cell.identity.codes.begin(), cell.identity.codes.end(), [kept](auto const& each) {
            return each.first == "kon" ||
                   (kept == Kept::headlines_of_each_period && is_period_role(each.first));
        });
    }

    PrintedCounts& counts_;
    Job const& job_;
    suppression::Settings settings_;
    std::size_t most_roles_ = 0;
    bool has_periods_ = false;             ///< all women, or all men, or everybody, of a year of several
    std::set<std::uint32_t> contradicted_; ///< see Corrections::Before
    std::set<std::uint32_t> told_;         ///< what earlier reports tell alone
    std::set<std::uint32_t> guards_;       ///< against insiders
    std::set<std::uint32_t> narrow_;       ///< cells that are not small, but must be as safe as if they were
    bool guards_others_ = true;
    bool has_narrow_others_ = false;
    Pattern pattern_;
};

bool is_sum(suppression::Row const& row) {
    return row.lo == row.hi &&
           std::all_of(row.terms.begin(), row.terms.end(),
                       [](suppression::Term const& term) { return std::abs(term.factor) == 1; });
}

std::string sum_in_words(suppression::Row const& row, PrintedCounts const& counts) {
    constexpr std::size_t most_named = 6;
    std::vector<std::string> totals;
    std::vector<std::string> parts;
    for (auto const& term : row.terms)
        (term.factor < 0 ? totals : parts).push_back("(" + counts.name_of(term.cell) + ")");
    auto const text = (totals.empty() ? std::to_string(row.lo) : join(totals, " + ")) + " = ";
    if (parts.size() > most_named) return text + "summan av " + std::to_string(parts.size()) + " delar";
    return text + join(parts, " + ");
}

} // namespace

std::vector<std::string> Pattern::ties(suppression::Conclusion const& conclusion,
                                       PrintedCounts const& counts) const {
    std::vector<std::string> words;
    for (auto const row : conclusion.rows) {
        if (row >= corrected_from)
            words.emplace_back("tal i en tidigare rapport som har rättats sedan dess");
        else
            words.push_back(is_sum(problem.rows[row])
                                ? sum_in_words(problem.rows[row], counts)
                                : "ett medelvärde eller en median i en tidigare rapport");
    }
    return words;
}

std::map<std::uint32_t, std::string> Pattern::sums_of_hidden(PrintedCounts const& counts) const {
    struct Sum {
        std::size_t row = 0;
        std::pair<bool, std::size_t> rank; ///< holds no small figure; how many are unknown
    };
    std::map<std::uint32_t, Sum> best;
    for (std::size_t row = 0; row < problem.rows.size(); ++row) {
        if (!is_sum(problem.rows[row])) continue;
        std::vector<std::uint32_t> hidden;
        std::size_t unknown = 0;
        for (auto const& term : problem.rows[row].terms) {
            if (result.hidden[term.cell]) hidden.push_back(term.cell);
            if (result.hidden[term.cell] || problem.cells[term.cell].kind == suppression::Kind::unseen)
                ++unknown;
        }
        if (unknown < 2) continue;
        for (auto const cell : hidden) {
            bool const any_small = std::any_of(hidden.begin(), hidden.end(), [&](std::uint32_t other) {
                return other != cell && counts.is_small(counts.cells()[other]);
            });
            Sum const sum{row, {!any_small, unknown}};
            auto const [at, is_new] = best.emplace(cell, sum);
            if (!is_new && sum.rank < at->second.rank) at->second = sum;
        }
    }
    std::map<std::uint32_t, std::string> words;
    for (auto const& [cell, sum] : best) words.emplace(cell, sum_in_words(problem.rows[sum.row], counts));
    return words;
}

Pattern find_pattern(PrintedCounts& counts, Job const& job) { return PatternSearch(counts, job).run(); }

Pattern before_this_report(Pattern const& pattern, PrintedCounts const& counts) {
    Pattern before = pattern;
    for (std::uint32_t i = 0; i < before.problem.cells.size(); ++i) {
        auto const past = counts.cells()[i].past;
        if (past == LinkedCell::Past::shown) continue;
        bool const was_hidden = past == LinkedCell::Past::hidden; // though it may be shown again now
        before.problem.cells[i].kind =
            was_hidden ? suppression::Kind::hidden_before : suppression::Kind::unseen;
        if (!was_hidden) before.problem.cells[i].lower = 0;
        before.result.hidden[i] = was_hidden;
    }
    return before;
}

std::vector<suppression::Conclusion> intervals(Pattern const& pattern,
                                               std::vector<std::uint32_t> const& cells, Job const& job) {
    return audit_with_programs(pattern.problem, pattern.result.hidden, cells, settings_of(job));
}

std::vector<suppression::Conclusion> exact_ones(Pattern const& pattern,
                                                std::vector<std::uint32_t> const& cells, Job const& job) {
    auto settings = settings_of(job);
    settings.level = suppression::Level::exact;
    return audit_unsafe_with_programs(pattern.problem, pattern.result.hidden, cells, settings);
}

std::vector<suppression::Conclusion> narrow_ones(Pattern const& pattern,
                                                 std::vector<std::uint32_t> const& cells, Job const& job) {
    auto conclusions = unsafe_ones(pattern, cells, job);
    std::erase_if(conclusions, [&pattern](suppression::Conclusion const& conclusion) {
        return !is_narrow(pattern, conclusion);
    });
    return conclusions;
}

std::vector<suppression::Conclusion> unsafe_ones(Pattern const& pattern,
                                                 std::vector<std::uint32_t> const& cells, Job const& job) {
    return audit_unsafe_with_programs(pattern.problem, pattern.result.hidden, cells, settings_of(job));
}

bool is_narrow(Pattern const& pattern, suppression::Conclusion const& conclusion) {
    return !conclusion.safe && conclusion.lower < pattern.problem.cells[conclusion.cell].threshold;
}

std::optional<std::uint32_t> find_narrow(Pattern const& pattern, std::vector<std::uint32_t> const& cells,
                                         std::size_t suspects, Job const& job) {
    return find_narrow_with_programs(pattern.problem, pattern.result.hidden, cells, suspects,
                                     settings_of(job));
}

std::vector<std::uint32_t> narrow_in_whole_numbers(Pattern const& pattern,
                                                   std::vector<std::uint32_t> const& cells, Job const& job,
                                                   suppression::WholeNumbers least) {
    auto const settings = settings_of(job);
    auto const without =
        without_whole_numbers_with_programs(pattern.problem, pattern.result.hidden, cells, settings, least);
    std::vector<std::uint32_t> narrow;
    for (auto const& conclusion : intervals(pattern, without, job)) {
        auto const own = pattern.problem.cells[conclusion.cell].threshold;
        if (conclusion.lower < (own != 0 ? own : settings.threshold)) narrow.push_back(conclusion.cell);
    }
    return narrow;
}

} // namespace linsen
