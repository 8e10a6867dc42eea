#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/json.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/build_answer.hpp"
#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/report_faults.hpp"
#include "cli/stop_signals.hpp"
#include "protect/solver.hpp"
#include "run/build.hpp"
#include "run/file_watch.hpp"
#include "run/near_path.hpp"
#include "run/version.hpp"

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <iterator>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <unistd.h>

namespace linsen::cli {

namespace {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

constexpr auto between_looks = 200ms;
constexpr auto between_looks_while_saved = 25ms;
/// A save is often several events: for so long nothing must move before a build begins,
constexpr auto quiet = 75ms;
/// and so long when a file is gone or empty, or before a fault is told, which half a file may have.
constexpr auto quiet_if_unfinished = 400ms;
/// A file that is written to without end is built by, and told of, all the same.
constexpr auto longest_save = 2s;
constexpr int most_held_faults = 5;

constexpr std::size_t most_names = 8;

std::string time_text(Clock::duration time) {
    constexpr int decimals = 2;
    return print_number(std::chrono::duration<double>(time).count(), decimals) + std::string(nbsp) + "s";
}

std::string files_text(std::size_t count) { return std::to_string(count) + (count == 1 ? " fil" : " filer"); }

/// "rapport.toml har ändrats", "svar/text.md finns nu"
std::string what_happened(std::vector<FileChange> const& changes) {
    if (changes.size() > 3) return files_text(changes.size()) + " har ändrats";
    auto const one_kind = std::all_of(changes.begin(), changes.end(), [&](FileChange const& each) {
        return each.kind == changes.front().kind;
    });
    std::vector<std::string> names;
    names.reserve(changes.size());
    for (auto const& change : changes) names.push_back(near_path(change.file));
    auto const kind = one_kind ? changes.front().kind : FileChange::Kind::changed;
    return join_swedish(names) + (kind == FileChange::Kind::came   ? " finns nu"
                                  : kind == FileChange::Kind::gone ? " finns inte längre"
                                                                   : " har ändrats");
}

/// The reports of one command, built again and again.
class Watching {
public:
    explicit Watching(Context const& context)
        : context_(context)
        , options_(options_of(context.arguments)) {}

    /// Until it is interrupted.
    void run() {
        if (!context_.arguments.json) print_faults(context_.diagnostics);
        for (int held = 0;; wait_for_changes()) {
            auto const begun = Clock::now();
            build_reports();
            auto const time = Clock::now() - begun;
            if (failed() && held < most_held_faults && changes_soon()) {
                ++held;
                continue;
            }
            held = 0;
            tell(time);
            changes_.clear();
        }
    }

private:
    // Building
    // --------------------------------------------------------------------------------------------------

    /// All from `first_` on: a report is protected with those before it.
    void build_reports() {
        auto const& reports = context_.arguments.reports;
        auto const first = static_cast<std::ptrdiff_t>(first_);
        results_.erase(results_.begin() + std::min(first, std::ssize(results_)), results_.end());
        watches_.erase(watches_.begin() + std::min(first, std::ssize(watches_)), watches_.end());
        if (first_ == 0) files_.clear();
        Owners owners;
        for (auto& result : results_)
            for (auto const& file : result.files) owners[file.file] = result.report;
        ProgressBar bar;
        while (results_.size() < reports.size()) {
            FileTrail const trail;
            auto const before = static_cast<double>(results_.size());
            auto const show = [&](std::string_view step, double done) {
                signals_.check();
                bar.show(step, (before + done) / static_cast<double>(reports.size()));
            };
            results_.push_back(
                build(reports[results_.size()], context_.plugins, context_.search, options_, show, results_));
            tell_overwritten(results_.back(), owners);
            watch(trail.files());
        }
    }

    void watch(std::vector<SeenFile> const& seen) {
        std::vector<SeenFile> own;
        for (auto const& file : seen) {
            bool const known = std::any_of(kept_files_.begin(), kept_files_.end(),
                                           [&](auto const& kept) { return kept.file == file.file; });
            if (!file.kept)
                own.push_back(file);
            else if (!known)
                kept_files_.push_back(file);
        }
        watches_.emplace_back(own);
        kept_ = FileWatch(kept_files_);
        files_.insert(files_.end(), own.begin(), own.end());
    }

    /// Of the reports that were built this time.
    [[nodiscard]] bool failed() const {
        return std::any_of(results_.begin() + static_cast<std::ptrdiff_t>(first_), results_.end(),
                           [](BuildResult const& result) { return !result.done; });
    }

    // Waiting
    // ---------------------------------------------------------------------------------------------------

    void look() {
        looked_ = Clock::now();
        bool moved = kept_.look();
        for (auto& watch : watches_) moved = watch.look() || moved;
        if (moved) moved_ = looked_;
    }

    [[nodiscard]] std::vector<FileChange> changes() const {
        auto all = kept_.changes();
        for (auto const& watch : watches_)
            for (auto& change : watch.changes()) all.push_back(std::move(change));
        return all;
    }

    /// Whether something changes in the time that a fault is held back.
    bool changes_soon() {
        for (;;) {
            look();
            if (!changes().empty()) return true;
            if (looked_ >= moved_ + quiet_if_unfinished) return false;
            signals_.wait(between_looks_while_saved);
        }
    }

    void wait_for_changes() {
        for (;;) {
            while (changes().empty()) {
                signals_.wait(between_looks);
                look();
                if (take_lost()) return;
            }
            wait_until_quiet();
            if (take_changes()) return;
        }
    }

    void wait_until_quiet() {
        auto const begun = Clock::now();
        while (Clock::now() < begun + longest_save) {
            auto const found = changes();
            bool const unfinished =
                std::any_of(found.begin(), found.end(), [](auto const& change) { return change.unfinished; });
            if (looked_ >= moved_ + (unfinished ? quiet_if_unfinished : quiet)) return;
            signals_.wait(between_looks_while_saved);
            look();
        }
    }

    /// A file that was built and is there no longer, with the number of its report: somebody has emptied the
    /// folder.
    [[nodiscard]] std::optional<std::pair<std::size_t, std::filesystem::path>> lost() const {
        for (std::size_t i = 0; i < results_.size(); ++i)
            for (auto const& built : results_[i].files) {
                std::error_code unknown;
                if (!std::filesystem::exists(built.file, unknown) && !unknown)
                    return std::pair(i, built.file);
            }
        return std::nullopt;
    }

    /// Is one still gone when nothing has moved for a while? False when none is.
    bool take_lost() {
        if (!lost()) return false;
        signals_.wait(quiet_if_unfinished);
        auto const found = lost();
        if (!found || !changes().empty()) return false;
        first_ = found->first;
        changes_ = {{found->second, FileChange::Kind::gone, false}};
        return true;
    }

    /// False when all is as it was.
    bool take_changes() {
        if (auto const of_kept = kept_.changes(); !of_kept.empty()) start_again(of_kept);
        auto const changed = std::find_if(watches_.begin(), watches_.end(),
                                          [](FileWatch const& watch) { return !watch.changes().empty(); });
        if (changed == watches_.end()) return false;
        first_ = static_cast<std::size_t>(changed - watches_.begin());
        for (auto& change : changes()) {
            auto const same = std::find_if(changes_.begin(), changes_.end(), [&](FileChange const& known) {
                return known.file == change.file;
            });
            if (same == changes_.end())
                changes_.push_back(std::move(change));
            else
                *same = std::move(change);
        }
        return true;
    }

    /// Fonts, hyphenation and plugins are read once: with others of them the program begins anew.
    [[noreturn]] void start_again(std::vector<FileChange> const& changed) {
        if (!context_.arguments.json) (void)print("Börjar om: " + what_happened(changed) + "\n");
        ::execv(context_.program.c_str(), context_.words);
        throw std::runtime_error("programmet kunde inte startas om");
    }

    // Telling
    // ---------------------------------------------------------------------------------------------------

    void tell(Clock::duration time) {
        if (context_.arguments.json) return tell_as_json();
        Tally tally;
        for (auto i = first_; i < results_.size(); ++i) {
            auto const& told = results_[i].diagnostics;
            tally.count(told);
            tell_faults(results_[i]);
        }
        bool const is_first = !std::exchange(has_told_, true);
        if (is_first) tell_first(tally);
        auto const what = changes_.empty() ? std::string() : what_happened(changes_) + ": ";
        if (failed())
            print_error(what + failure_text(tally, time) + "\n");
        else
            say(what + success_text(tally, time, is_first) + "\n");
        if (is_first) say("Bevakar " + watched_text() + "; Ctrl-C avslutar\n");
        told_ = remarks_of(results_);
        for (std::size_t i = 0; i < results_.size(); ++i)
            if (results_[i].done) good_.insert(i);
    }

    void tell_faults(BuildResult const& result) const {
        Diagnostics news;
        for (auto const& told : result.diagnostics.list())
            if (told.severity == Severity::error || !told_.contains(to_text(told))) news.add(told);
        if (results_.size() > 1 && !news.list().empty())
            print_error("Rapporten " + path_text(result.report) + ":\n");
        print_faults(news);
    }

    static std::set<std::string> remarks_of(std::vector<BuildResult> const& results) {
        std::set<std::string> remarks;
        for (auto const& result : results)
            for (auto const& told : result.diagnostics.list()) remarks.insert(to_text(told));
        return remarks;
    }

    void tell_first(Tally const& tally) const {
        for (auto const& result : results_)
            if (result.done) say(result_lines(result, true));
        if (!failed() && !tally.text().empty()) print_error(tally.text() + "\n");
    }

    [[nodiscard]] std::string success_text(Tally const& tally, Clock::duration time, bool is_first) const {
        auto const made = results_.size() - first_;
        if (is_first) return (made == 1 ? "Byggd på " : "Byggda på ") + time_text(time);
        std::vector<std::string> details;
        for (auto const& file : results_.back().files)
            if (made == 1 && file.pages != 0) details.push_back(pages_text(file.pages));
        if (!tally.text().empty()) details.push_back(tally.text());
        return (made == 1 ? std::string("byggd") : std::to_string(made) + " rapporter byggda") + " på " +
               time_text(time) + (details.empty() ? "" : " (" + join(details, ", ") + ")");
    }

    [[nodiscard]] std::string failure_text(Tally const& tally, Clock::duration time) const {
        auto const text = tally.text() + " på " + time_text(time) + "; ";
        if (context_.arguments.reports.size() == 1)
            return text +
                   (good_.contains(0) ? "den senaste goda rapporten ligger kvar" : "inget har skrivits");
        auto const made = results_.begin() + static_cast<std::ptrdiff_t>(first_);
        auto const done =
            std::count_if(made, results_.end(), [](BuildResult const& result) { return result.done; });
        return text + std::to_string(done) + " av " + std::to_string(results_.end() - made) +
               " rapporter kunde byggas";
    }

    /// The files beside the reports by their names, and how many others there are.
    [[nodiscard]] std::string watched_text() const {
        std::vector<std::string> names;
        std::set<std::filesystem::path> seen;
        std::size_t others = 0;
        for (auto const& file : files_) {
            if (file.look.kind != FileLook::Kind::file || !seen.insert(file.file).second) continue;
            if (is_beside_a_report(file.file) && names.size() < most_names)
                names.push_back(near_path(file.file));
            else
                ++others;
        }
        if (others > 0) names.push_back(files_text(others) + (names.empty() ? "" : " till"));
        return join_swedish(names);
    }

    [[nodiscard]] bool is_beside_a_report(std::filesystem::path const& file) const {
        auto const& reports = context_.arguments.reports;
        return std::any_of(reports.begin(), reports.end(), [&](auto const& report) {
            auto const folder = std::filesystem::absolute(report).lexically_normal().parent_path();
            return *file.lexically_relative(folder).begin() != "..";
        });
    }

    void tell_as_json() const {
        Tally tally;
        tally.count(context_.diagnostics);
        JsonWriter json;
        json.begin_object();
        json.key("linsen").value(version());
        json.key("kommando").value("bygg");
        json.key("andrade").begin_array();
        for (auto const& change : changes_) json.value(near_path(change.file));
        json.end_array();
        json.key("rapporter").begin_array();
        for (auto i = first_; i < results_.size(); ++i) {
            tally.count(results_[i].diagnostics);
            write_json(json, results_[i], true);
        }
        json.end_array();
        finish_json(json, context_.diagnostics, tally);
        say(on_one_line(json));
    }

    static void say(std::string const& text) {
        if (!print(text)) throw std::runtime_error("svaret gick inte att skriva ut");
    }

    Context const& context_;
    BuildOptions options_;
    StopSignals signals_;
    std::size_t first_ = 0; ///< of the reports that are built this time
    std::vector<BuildResult> results_;
    std::vector<FileWatch> watches_; ///< one a report
    std::vector<SeenFile> files_;    ///< that the reports have read
    std::vector<SeenFile> kept_files_;
    FileWatch kept_{{}};
    Clock::time_point looked_;
    Clock::time_point moved_;         ///< when a file was last found to be another than at the look before
    std::vector<FileChange> changes_; ///< that the build at hand answers
    bool has_told_ = false;
    std::set<std::string> told_; ///< what was said of the last build
    std::set<std::size_t> good_; ///< reports that have been made
};

} // namespace

int run_watch(Context const& context) {
    keep_solutions();
    try {
        Watching(context).run();
    } catch (Interrupted const&) {
        if (!context.arguments.json) (void)print("Bevakningen är avslutad\n");
    }
    return exit_done;
}

} // namespace linsen::cli
