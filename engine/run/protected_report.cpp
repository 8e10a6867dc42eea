#include "run/protected_report.hpp"

#include "run/merge_for_others.hpp"
#include "run/merge_sparse.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>
#include <utility>

namespace linsen {

namespace {

class Protecting {
public:
    Protecting(Plan const& plan, std::vector<Frame> const& frames, Job const& job, bool tight_intervals)
        : plan_(plan)
        , frames_(frames)
        , job_(job)
        , tight_intervals_(tight_intervals) {}

    [[nodiscard]] std::optional<Protected> beside(std::vector<LedgerEntry> const& past,
                                                  std::vector<Cube> cubes, Diagnostics& diagnostics) const {
        Diagnostics found;
        auto passed = protect(std::move(cubes), frames_, job_, past, found, tight_intervals_);
        if (!passed) {
            tell(found, diagnostics);
            return passed;
        }
        Tried const asked{plan_, passed->figures};
        Tried last = asked;
        for (MergeStep const step : merge_steps) {
            auto merged = merge_sparse(asked, last, step, frames_, job_);
            if (!merged) continue;
            Diagnostics told_then;
            auto then = protected_anew(*merged, past, told_then, tight_intervals_);
            // Beside what earlier reports told it may give away what the table left out does not.
            if (!then) continue;
            found = std::move(told_then);
            passed = std::move(then);
            last = {*std::move(merged), passed->figures};
        }
        std::set<std::string> for_others;
        while (passed && may_change_for_others(past) && merge_for_others(last, for_others)) {
            found = {};
            passed = protected_anew(last.plan, past, found, tight_intervals_);
        }
        if (passed) tell_merged(last.plan, last.figures, for_others, found);
        tell(found, diagnostics);
        return passed;
    }

private:
    [[nodiscard]] std::optional<Protected> protected_anew(Plan const& plan,
                                                          std::vector<LedgerEntry> const& past,
                                                          Diagnostics& found, bool tight_intervals) const {
        Diagnostics told_already;
        return protect(tabulate(plan, frames_, job_, told_already), frames_, job_, past, found,
                       tight_intervals);
    }

    /// Reports that follow on each other keep the ages that their readers know, as long as a table can show
    /// them by itself: ages taken together one year would bind what the next one can tell.
    [[nodiscard]] bool may_change_for_others(std::vector<LedgerEntry> const& past) const {
        return past.empty() && job_.protection.ledger.empty();
    }

    /// Of the mergings that leave fewer tables mostly hidden the one that leaves the fewest; of equal ones
    /// the first, which merges less. Whether there was one.
    bool merge_for_others(Tried& last, std::set<std::string>& merged) const {
        auto tries = merged_for_others(last);
        if (tries.empty()) return false;
        std::optional<ForOthers> best;
        std::optional<Figures> shown;
        auto const helps_more = [&](Protected const& passed, ForOthers const& tried) {
            auto const left = mostly_hidden(passed.figures);
            auto const fewest = mostly_hidden(best ? *shown : last.figures);
            return left < fewest || (best && left == fewest && tried.tables.size() < best->tables.size());
        };
        // The one that merges them all comes first: where that does not help, less hardly does, and each try
        // costs a protection.
        std::rotate(tries.begin(), tries.end() - 1, tries.end());
        for (ForOthers& tried : tries) {
            Diagnostics unheard;
            auto passed = protected_anew(tried.plan, {}, unheard, false);
            if (passed && helps_more(*passed, tried)) {
                best = std::move(tried);
                shown = std::move(passed->figures);
            }
            if (!best) return false;
        }
        merged.merge(best->tables);
        last = {std::move(best->plan), *std::move(shown)};
        return true;
    }

    static void tell(Diagnostics const& found, Diagnostics& diagnostics) {
        for (Diagnostic const& told : found.list()) diagnostics.add(told);
    }

    Plan const& plan_;
    std::vector<Frame> const& frames_;
    Job const& job_;
    bool tight_intervals_;
};

using ByIdentity = std::map<Identity, std::vector<PublishedFigure>>;

ByIdentity by_identity(std::vector<PublishedFigure> const& figures) {
    ByIdentity sorted;
    for (PublishedFigure const& figure : figures) {
        auto& same = sorted[figure.identity];
        if (std::find(same.begin(), same.end(), figure) == same.end()) same.push_back(figure);
    }
    return sorted;
}

bool say_the_same(std::vector<PublishedFigure> const& one, std::vector<PublishedFigure> const& other) {
    ByIdentity const first = by_identity(one);
    ByIdentity const second = by_identity(other);
    return std::equal(
        first.begin(), first.end(), second.begin(), second.end(), [](auto const& here, auto const& there) {
            return here.first == there.first && std::is_permutation(here.second.begin(), here.second.end(),
                                                                    there.second.begin(), there.second.end());
        });
}

std::vector<LedgerEntry> without(std::vector<LedgerEntry> const& entries, std::string const& report) {
    std::vector<LedgerEntry> others;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(others),
                 [&](LedgerEntry const& entry) { return entry.report != report; });
    return others;
}

/// What the report of the year before has told of the same persons is known by a ledger alone.
void remark_on_no_ledger(std::vector<Cube> const& cubes, Job const& job, Diagnostics& diagnostics) {
    if (!job.protection.ledger.empty()) return;
    auto const compared = std::find_if(cubes.begin(), cubes.end(), [](Cube const& cube) {
        return cube.counted && cube.compared && !cube.compared->before.empty() && !cube.cells.empty();
    });
    if (compared == cubes.end()) return;
    auto const& before = compared->compared->before;
    diagnostics.remark("skydd.utan-liggare", {job.settings.place().file, 0, 0, {}},
                       "rapporten jämför med " + before +
                           " men har ingen liggare: små antal kan gå att räkna ut som skillnader mellan den "
                           "och en rapport för " +
                           before,
                       "skriv liggare = \"liggare.jsonl\" under [skydd] i båda, och för in varje färdig "
                       "rapport med linsen publicera");
}

} // namespace

std::optional<Protected> protect_report(Plan const& plan, std::vector<Cube> cubes,
                                        std::vector<Frame> const& frames, Job const& job, Past const& past,
                                        Diagnostics& diagnostics, bool tight_intervals) {
    remark_on_no_ledger(cubes, job, diagnostics);
    Protecting const protecting(plan, frames, job, tight_intervals);
    if (!past.of_this_report.empty()) {
        Diagnostics found;
        auto again = protecting.beside(without(past.entries, job.id), cubes, found);
        if (again && say_the_same(again->published, past.of_this_report)) {
            for (Diagnostic const& told : found.list()) diagnostics.add(told);
            return again;
        }
    }
    return protecting.beside(past.entries, std::move(cubes), diagnostics);
}

} // namespace linsen
