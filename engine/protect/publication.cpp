#include "protect/publication.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "protect/census.hpp"
#include "protect/linkage.hpp"
#include "protect/solver.hpp"
#include "protect/universe.hpp"
#include "suppress/suppression.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <thread>
#include <utility>

namespace linsen {

namespace {

/// Unprinted figures of a cross of three roles that are let in; more would cost more than they tell.
constexpr std::size_t most_unseen = 20000;

/// Cells of tables are numbered as the publication knows them.
struct PrintedCell {
    std::uint32_t count = 0;
    std::optional<std::uint32_t> base;
    std::optional<std::uint32_t> complement;
};

class CountProtection {
public:
    CountProtection(std::vector<Cube> const& cubes, std::vector<Frame> const& frames, Job const& job,
                    std::vector<LedgerEntry> const& past)
        : cubes_(cubes)
        , frames_(frames)
        , job_(job)
        , past_(past) {}

    Publication run() {
        for (Cube const& cube : cubes_) know(cube);
        if (!sources_.empty()) {
            link();
            find_conflicts();
            if (!result_.conflicts.empty()) return std::move(result_);
            solve();
            list_figures();
        }
        read_off();
        return std::move(result_);
    }

private:
    struct Source {
        DataSpec const& spec;
        Universe universe;
        Census census;
    };

    [[nodiscard]] Source* source_of(Cube const& cube) {
        auto const found = sources_.find(cube.request.data);
        return found == sources_.end() || !cube.counted ? nullptr : &found->second;
    }

    void know(Cube const& cube) {
        if (!cube.counted) return;
        know(cube.request.data);
        if (cube.request.statistic == Statistic::rate) know(cube.request.base);
    }

    void know(std::string const& data) {
        DataSpec const* const spec = job_.find_data(data);
        if (spec->published || sources_.count(data) != 0) return;
        auto const frame = std::find_if(frames_.begin(), frames_.end(),
                                        [&](Frame const& each) { return each.name == data; });
        promise(frame != frames_.end(), "a counted table has a frame");
        Diagnostics unheard;
        auto rows = countable_rows(*frame, *spec, job_.protection.other_gender, unheard);
        promise(rows.has_value(), "what was counted can be counted");
        sources_.emplace(data,
                         Source{*spec, Universe(*frame, *spec), Census(*frame, *spec, std::move(*rows))});
    }

    /// One population, one data set: figures of two data sets are never one cell, whatever they are called.
    static std::string population_of(Source const& source) { return source.spec.name; }

    void link() {
        std::set<std::pair<std::string, std::string>> several;
        std::map<std::pair<std::string, std::string>, std::vector<std::string>> codes;
        for (auto const& [name, source] : sources_) {
            for (auto const& role : source.universe.roles()) {
                codes[{name, role}] = source.universe.codes(role);
                if (source.universe.has_several_answers(role)) several.emplace(name, role);
            }
        }
        linkage_ =
            std::make_unique<Linkage>(std::move(several), std::move(codes), [this](Identity const& identity) {
                return sources_.at(identity.population).census.count(identity);
            });
        for (Cube const& cube : cubes_) print(cube);
        std::set<std::string> partly;
        for (LedgerEntry const& entry : past_) {
            auto const known = std::any_of(sources_.begin(), sources_.end(), [&](auto const& source) {
                return source.second.universe.recognised(entry.figure.identity).has_value();
            });
            if (!known) partly.insert(entry.report);
        }
        for (LedgerEntry const& entry : past_) remember(entry, partly.count(entry.report) != 0);
    }

    /// A figure that has been put right since is another figure, and says nothing of this one.
    void remember(LedgerEntry const& entry, bool partly) {
        for (auto& [name, source] : sources_) {
            auto identity = source.universe.recognised(entry.figure.identity);
            if (!identity) continue;
            identity->population = population_of(source);
            auto const persons = source.census.count(*identity);
            if (entry.figure.shown && entry.figure.value != persons) continue;
            auto const number = linkage_->remember(std::move(*identity), persons, entry.figure.shown);
            ++result_.remembered;
            if (partly && !entry.figure.shown) half_known_.insert(number);
            auto const [report, is_first] = earlier_.try_emplace(number, &entry);
            if (entry.figure.shown && !report->second->figure.shown) report->second = &entry;
        }
    }

    void print(Cube const& cube) {
        auto& cells = printed_.emplace_back();
        Source* const source = source_of(cube);
        if (source == nullptr) return;
        std::vector<std::size_t> at(cube.axes.size(), 0);
        for (std::size_t i = 0; i < cube.cells.size(); ++i) {
            auto identity = source->universe.identity(cube, at);
            identity.population = population_of(*source);
            PrintedCell cell;
            auto const persons = cube.counted->counts[i];
            // Of a number that the source does not know nothing is told.
            cell.count = cube.cells[i].status == Status::missing
                             ? linkage_->mention(std::move(identity), persons)
                             : linkage_->print(std::move(identity), persons);
            if (cube.request.statistic == Statistic::share) print_share(cube, *source, at, i, cell);
            if (cube.request.statistic == Statistic::rate) print_base(cube, at, i, cell);
            cells.push_back(cell);
            for (std::size_t axis = at.size(); axis-- > 0;) {
                if (++at[axis] < cube.axes[axis].categories.size()) break;
                at[axis] = 0;
            }
        }
    }

    /// A rate tells its base as soon as the count is known.
    void print_base(Cube const& cube, std::vector<std::size_t> const& at, std::size_t i, PrintedCell& cell) {
        auto const found = sources_.find(cube.request.base);
        if (found == sources_.end()) return;
        Cube people = cube;
        std::erase_if(people.counted->where, [&](Condition const& condition) {
            return found->second.universe.codes(condition.role).empty();
        });
        people.counted->sexes.clear();
        auto identity = found->second.universe.identity(people, at);
        identity.population = population_of(found->second);
        cell.base = linkage_->print(std::move(identity), cube.counted->bases[i]);
    }

    /// A share tells its count as soon as the base is known, and the count of everybody else.
    void print_share(Cube const& cube, Source const& source, std::vector<std::size_t> const& at,
                     std::size_t i, PrintedCell& cell) {
        auto const& role = cube.request.share_of;
        auto const axis =
            static_cast<std::size_t>(std::find_if(cube.axes.begin(), cube.axes.end(),
                                                  [&](Axis const& each) { return each.role == role; }) -
                                     cube.axes.begin());
        std::set<std::string> whole;
        for (auto const& category : cube.axes[axis].categories)
            whole.insert(category.members.begin(), category.members.end());
        bool const overlaps = source.universe.has_several_answers(role);
        std::vector<std::string> all =
            overlaps ? source.universe.codes(role) : std::vector<std::string>(whole.begin(), whole.end());
        auto base = source.universe.identity(cube, at, {{role, all}});
        base.population = population_of(source);
        cell.base = linkage_->print(std::move(base), cube.counted->bases[i]);
        if (overlaps) {
            // Those who did not give the answer are no category: they are protected with those who did.
            if (is_small(cube.counted->bases[i] - cube.counted->counts[i], source))
                few_others_.insert(cell.count);
            return;
        }
        auto const& own = cube.axes[axis].categories[at[axis]].members;
        std::vector<std::string> others;
        std::copy_if(whole.begin(), whole.end(), std::back_inserter(others), [&](std::string const& code) {
            return std::find(own.begin(), own.end(), code) == own.end();
        });
        if (others.empty()) return;
        auto complement = source.universe.identity(cube, at, {{role, others}});
        complement.population = population_of(source);
        cell.complement =
            linkage_->judge(std::move(complement), cube.counted->bases[i] - cube.counted->counts[i]);
    }

    [[nodiscard]] std::int64_t threshold_of(LinkedCell const& cell) const {
        auto const own = sources_.at(cell.identity.population).spec.threshold;
        return own != 0 ? own : job_.protection.threshold;
    }

    [[nodiscard]] bool is_small(std::int64_t persons, Source const& source) const {
        auto const threshold = source.spec.threshold != 0 ? source.spec.threshold : job_.protection.threshold;
        return persons < threshold && (persons > 0 || job_.protection.hide_zeros);
    }

    [[nodiscard]] bool is_small(LinkedCell const& cell) const {
        return is_small(cell.value, sources_.at(cell.identity.population));
    }

    /// The figures that a report is about come first: all women, all men, everybody.
    [[nodiscard]] static bool is_headline(LinkedCell const& cell) {
        return std::all_of(cell.identity.codes.begin(), cell.identity.codes.end(),
                           [](auto const& each) { return each.first == "kon"; });
    }

    void find_conflicts() {
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            for (auto const& cell : printed_[i]) {
                auto const& linked = linkage_->cells()[cell.count];
                if (linked.past != LinkedCell::Past::shown || !is_small(linked)) continue;
                auto const& entry = *earlier_.at(cell.count);
                result_.conflicts.push_back(
                    {cubes_[i].request.id, in_words(linked.identity), entry.report, entry.date});
            }
        }
    }

    void list_figures() {
        for (std::size_t i = 0; i < linkage_->cells().size(); ++i) {
            auto const& linked = linkage_->cells()[i];
            if (!linked.printed) continue;
            bool const shown = !solved_.hidden[i];
            result_.figures.push_back(
                {sources_.at(linked.identity.population).universe.spelt_out(linked.identity), shown,
                 shown ? linked.value : 0});
        }
    }

    void solve() {
        auto rows = linkage_->rows(most_unseen);
        result_.left_out = linkage_->left_out();
        problem_.rows = std::move(rows);
        suppression::Settings settings;
        settings.threshold = job_.protection.threshold;
        settings.level = job_.protection.exact ? suppression::Level::exact : suppression::Level::standard;
        settings.threads = std::max(1U, std::thread::hardware_concurrency());
        for (bool const keep_headlines : {true, false}) {
            narrow_.clear();
            do {
                problem_.cells = cells(keep_headlines);
                solved_ = suppress_with_programs(problem_, settings);
            } while (solved_.statistics.open == 0 && found_narrow(settings));
            if (solved_.statistics.open == 0) break;
        }
    }

    /// A reader cannot know which hidden figures are small and which are hidden for the sake of others, so
    /// all that may be small must be as wide as the small ones. Each round judges more figures, so it ends.
    bool found_narrow(suppression::Settings const& settings) {
        auto const before = narrow_.size();
        for (auto const& conclusion :
             audit_with_programs(problem_, solved_.hidden, solved_.secondary, settings)) {
            auto const threshold = problem_.cells[conclusion.cell].threshold;
            if (!conclusion.safe && conclusion.lower < threshold) narrow_.insert(conclusion.cell);
        }
        return narrow_.size() != before;
    }

    [[nodiscard]] std::vector<suppression::Cell> cells(bool keep_headlines) const {
        std::vector<suppression::Cell> cells;
        std::uint64_t key = 0;
        for (LinkedCell const& linked : linkage_->cells()) {
            auto const number = static_cast<std::uint32_t>(cells.size());
            suppression::Cell cell;
            cell.value = linked.value;
            cell.key = key++;
            cell.threshold = threshold_of(linked);
            cell.lower = job_.protection.hide_zeros || !linked.printed ? 0 : 1;
            if (linked.past == LinkedCell::Past::shown) {
                cell.kind = suppression::Kind::fixed;
            } else if (linked.past == LinkedCell::Past::hidden) {
                cell.kind = suppression::Kind::hidden_before;
                // Where that report tells of what the data no longer have, nobody knows for whose sake it is
                // hidden.
                cell.judged = is_small(linked) || half_known_.count(number) != 0;
                // A number that has been put right since may be zero now.
                cell.lower = job_.protection.hide_zeros ? 0 : std::min<std::int64_t>(1, linked.value);
            } else if (!linked.printed) {
                cell.kind = suppression::Kind::unseen;
                cell.judged = linked.judged && is_small(linked);
            } else if (is_small(linked) || narrow_.count(number) != 0 || few_others_.count(number) != 0) {
                cell.primary = true;
            } else if (linked.value == 0 || (keep_headlines && is_headline(linked))) {
                cell.kind = suppression::Kind::fixed;
            }
            // A sum is worth more than its parts.
            for (auto const& [role, codes] : linked.identity.codes)
                if (codes.size() > 1) cell.weight *= 2;
            cell.weight *= 1.0 + static_cast<double>(most_roles() - linked.identity.codes.size());
            cells.push_back(cell);
        }
        return cells;
    }

    [[nodiscard]] std::size_t most_roles() const {
        std::size_t most = 0;
        for (LinkedCell const& cell : linkage_->cells()) most = std::max(most, cell.identity.codes.size());
        return most;
    }

    // What came of it
    // ---------------------------------------------------------------------------------------

    void read_off() {
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            auto& hidden = result_.hidden.emplace_back();
            if (i >= printed_.size() || printed_[i].empty()) continue;
            TableProtection told;
            told.table = cubes_[i].request.id;
            told.data = cubes_[i].request.data;
            for (std::size_t j = 0; j < printed_[i].size(); ++j)
                hidden.push_back(is_hidden(printed_[i][j], told) || has_small_base(cubes_[i], j));
            tell_open(i, told);
            result_.tables.push_back(std::move(told));
        }
        for (auto const& conclusion : solved_.judged) {
            if (conclusion.safe || told_open_.count(conclusion.cell) != 0) continue;
            result_.open.push_back({"", name_of(conclusion.cell), ties(conclusion)});
        }
    }

    /// A share or a mean of a few persons says little of a group and much of each of them.
    [[nodiscard]] static bool has_small_base(Cube const& cube, std::size_t cell) {
        constexpr std::int64_t least = 10; // persons
        switch (cube.request.statistic) {
        case Statistic::share: return cube.counted->bases[cell] > 0 && cube.counted->bases[cell] < least;
        case Statistic::mean:
        case Statistic::median: return cube.counted->counts[cell] > 0 && cube.counted->counts[cell] < least;
        default: return false;
        }
    }

    [[nodiscard]] bool is_hidden(PrintedCell const& cell, TableProtection& told) const {
        auto const& linked = linkage_->cells()[cell.count];
        ++told.cells;
        if (linked.value == 0) ++told.zeros;
        bool const hidden = solved_.hidden[cell.count] || (cell.base && solved_.hidden[*cell.base]);
        bool const complement_is_small = cell.complement && is_small(linkage_->cells()[*cell.complement]);
        if (!hidden) return false;
        if (is_small(linked) || complement_is_small)
            ++told.primary;
        else
            ++told.secondary;
        return true;
    }

    void tell_open(std::size_t table, TableProtection& told) {
        std::map<std::uint32_t, suppression::Conclusion const*> judged;
        for (auto const& conclusion : solved_.judged) judged.emplace(conclusion.cell, &conclusion);
        for (auto const& cell : printed_[table]) {
            for (auto const number : {std::optional(cell.count), cell.complement}) {
                auto const found = number ? judged.find(*number) : judged.end();
                if (found == judged.end()) continue;
                auto const& conclusion = *found->second;
                if (conclusion.upper != suppression::unlimited)
                    told.narrowest = std::min(told.narrowest.value_or(conclusion.upper - conclusion.lower),
                                              conclusion.upper - conclusion.lower);
                if (conclusion.safe) continue;
                ++told.open;
                told_open_.insert(*number);
                result_.open.push_back(
                    {told.table, in_words(linkage_->cells()[*number].identity), ties(conclusion)});
            }
        }
    }

    [[nodiscard]] std::string name_of(std::uint32_t cell) const {
        auto const& linked = linkage_->cells()[cell];
        auto name = in_words(linked.identity);
        if (!linked.printed && linked.past != LinkedCell::Past::none)
            name += " i rapporten " + earlier_.at(cell)->report;
        return name;
    }

    /// "(total) = (part) + (part)".
    [[nodiscard]] std::string sum_in_words(std::vector<suppression::Term> const& terms) const {
        constexpr std::size_t most_named = 6;
        std::vector<std::string> totals;
        std::vector<std::string> parts;
        for (auto const& term : terms)
            (term.factor < 0 ? totals : parts).push_back("(" + name_of(term.cell) + ")");
        auto text = join(totals, " + ") + " = ";
        if (parts.size() > most_named) return text + "summan av " + std::to_string(parts.size()) + " delar";
        return text + join(parts, " + ");
    }

    /// The sums that give a figure away, in words.
    [[nodiscard]] std::vector<std::string> ties(suppression::Conclusion const& conclusion) const {
        std::vector<std::string> words;
        for (auto const row : conclusion.rows) {
            words.push_back(sum_in_words(problem_.rows[row].terms));
        }
        return words;
    }

    std::vector<Cube> const& cubes_;
    std::vector<Frame> const& frames_;
    Job const& job_;
    std::map<std::string, Source> sources_;
    std::unique_ptr<Linkage> linkage_;
    std::vector<std::vector<PrintedCell>> printed_; ///< by table
    std::set<std::uint32_t> few_others_;            ///< counts of an answer that nearly everybody gave
    std::set<std::uint32_t> half_known_; ///< hidden in an earlier report that tells of more than these data
    std::set<std::uint32_t> told_open_;
    std::set<std::uint32_t> narrow_; ///< cells that are not small, but must be as safe as if they were
    std::vector<LedgerEntry> const& past_;
    std::map<std::uint32_t, LedgerEntry const*> earlier_; ///< cell → the report that told most of it
    suppression::Problem problem_;
    suppression::Result solved_;
    Publication result_;
};

} // namespace

Publication protect_counts(std::vector<Cube> const& cubes, std::vector<Frame> const& frames, Job const& job,
                           std::vector<LedgerEntry> const& past) {
    return CountProtection(cubes, frames, job, past).run();
}

} // namespace linsen
