#include "run/build.hpp"

#include "base/c_locale.hpp"
#include "base/date.hpp"
#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"
#include "data/faulty_frame.hpp"
#include "data/frame.hpp"
#include "document/check.hpp"
#include "document/decisions.hpp"
#include "excel/workbook.hpp"
#include "job/job.hpp"
#include "job/location.hpp"
#include "layout/layout.hpp"
#include "layout/theme.hpp"
#include "pdf/writer.hpp"
#include "protect/kept_rule.hpp"
#include "protect/protect.hpp"
#include "run/fit_summary.hpp"
#include "run/held_errors.hpp"
#include "run/near_path.hpp"
#include "run/own_files.hpp"
#include "run/protected_report.hpp"
#include "run/same_run.hpp"
#include "run/scratch_folder.hpp"
#include "run/template_file.hpp"
#include "run/theme_file.hpp"
#include "run/title_facts.hpp"
#include "run/user_texts.hpp"
#include "run/work_material.hpp"
#include "tabulate/cube.hpp"
#include "tabulate/plan.hpp"

#include <algorithm>
#include <exception>
#include <iterator>
#include <memory>
#include <optional>
#include <utility>

namespace linsen {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view decisions_ending = ".beslutspunkter.txt";

/// One report on its way through the house. Each step returns false when the next one has nothing to work on.
class Build {
public:
    Build(BuildResult& result, Plugins const& plugins, SearchPath const& search, BuildOptions const& options,
          Progress const& progress, std::vector<BuildResult> const& before)
        : result_(result)
        , told_(result.diagnostics)
        , plugins_(plugins)
        , search_(search)
        , options_(options)
        , progress_(progress)
        , before_(before) {}

    void run() {
        step("läser rapporten", 0);
        own_ = read_own_files(result_.report, plugins_, search_, told_);
        job_ = std::move(own_.job);
        if (!job_) return;
        if (!options_.output.empty()) job_->output = as_on_disk(fs::absolute(options_.output));
        read_named_files();
        bool const planned = plan();
        read_data();
        check_output();
        if (!planned || told_.has_errors()) {
            judge_conditions();
            return;
        }
        if (!count_and_protect() || !write_document() || !review() || !lay_out()) return;
        make_files();
    }

private:
    void step(std::string_view what, double done) const {
        if (progress_) progress_(what, done);
    }

    /// False when there is no plan to go by; the data are judged all the same.
    bool plan() {
        check_own_keys();
        if (!own_.report_template || !job_->plannable) return false;
        // With faults in its keys the report can still be judged by its plugin. What it cannot cope with then
        // is no news to the user.
        bool const sound = !told_.has_errors();
        Diagnostics found;
        bool const planned = own_.plugin->plan(*job_, plan_, found);
        if (!planned && !sound) return false;
        for (auto const& told : found.list()) told_.add(told);
        if (!planned || told_.has_errors()) return false;
        check_plan(plan_, told_);
        return !told_.has_errors();
    }

    /// What the plugin says of its own keys needs neither template nor plan.
    void check_own_keys() {
        if (own_.plugin == nullptr) return;
        bool const sound = !told_.has_errors();
        Diagnostics found;
        if (!own_.plugin->check(*job_, found) && !sound) return;
        for (auto const& told : found.list()) told_.add(told);
    }

    void read_named_files() {
        if (own_.plugin == nullptr) return;
        named_files_ = named_files(own_.plugin->settings(), job_->settings, job_->folder);
        for (auto const& named : named_files_) {
            named_hashes_.push_back(hash_of("text", named.name, named.file));
            (void)is_free_of_personnummer(named, told_);
        }
        if (auto const threshold = job_->largest_threshold()) {
            warn_of_small_counts(job_->written, *threshold, told_);
            for (auto const& named : named_files_) warn_of_small_counts(named, *threshold, told_);
        }
    }

    // Data
    // ----------------------------------------------------------------------------------------------------

    void read_data() {
        auto const count = static_cast<double>(job_->data.size());
        for (auto const& spec : job_->data) {
            if (!spec.readable) {
                check_codes(spec, told_);
                continue;
            }
            step("läser " + spec.name, 0.05 + 0.25 * static_cast<double>(frames_.size()) / count);
            inputs_.push_back(hash_of("data", manifest_name(spec), spec.file));
            std::optional<Frame> faulty;
            if (auto frame = read_frame(spec, told_, faulty)) frames_.push_back(std::move(*frame));
            if (faulty) faulty_.push_back(std::move(*faulty));
        }
    }

    /// With faults in keys or files there is no report, but whether the data that could be read have what its
    /// tables ask them for is told with those faults, and not first when they are mended. Tables that count
    /// persons ask for columns in other ways.
    void judge_conditions() {
        if (own_.plugin == nullptr || !own_.report_template || !job_->knows_data) return;
        Plan asked;
        Diagnostics unheard;
        if (!own_.plugin->plan(*job_, asked, unheard)) return;
        Plan published;
        for (auto request : asked.requests()) {
            auto const is_of = [&](Frame const& frame) { return frame.name == request.data; };
            bool const is_faulty = std::any_of(faulty_.begin(), faulty_.end(), is_of);
            bool const is_read = is_faulty || std::any_of(frames_.begin(), frames_.end(), is_of);
            if (!is_read || request.statistic != Statistic::published) continue;
            // What is asked for of these may be what a cell that is wrong was meant to say.
            if (is_faulty)
                std::erase_if(request.where, [](Condition const& condition) {
                    return condition.role == "kommun" || condition.role == "ar" || condition.role == "kon";
                });
            published.add(std::move(request));
        }
        auto frames = std::move(frames_);
        frames.insert(frames.end(), std::make_move_iterator(faulty_.begin()),
                      std::make_move_iterator(faulty_.end()));
        Diagnostics found;
        (void)tabulate(published, frames, *job_, found);
        // Others, as of rows that differ in something, may come of a condition that was refused.
        auto const own_faults = {"tabulate.kod-saknas",    "tabulate.villkor-motsagda",
                                 "tabulate.kolumn-saknas", "tabulate.kolumn-felstavad",
                                 "tabulate.varde-saknas",  "tabulate.enhet-saknas",
                                 "tabulate.enhet-motsagd", "tabulate.mal-utanfor"};
        for (auto const& told : found.list()) {
            bool const is_own = std::any_of(own_faults.begin(), own_faults.end(),
                                            [&](std::string_view code) { return told.code == code; });
            if (is_own && told.severity == Severity::error) told_.add(told);
        }
    }

    /// Before the slow steps: can the files be put where they belong?
    void check_output() {
        if (!options_.write ||
            holds_work_material(job_->output, {path_text(result_.report), 0, 0, {}}, told_))
            return;
        AtomicFiles trial;
        Diagnostics found;
        for (auto const& target : targets()) (void)trial.stage(target, found);
        tell_of_output(found);
    }

    /// What is wrong with a folder concerns every file in it, and is told once.
    void tell_of_output(Diagnostics const& found) {
        std::vector<std::string> said;
        for (auto told : found.list()) {
            told.place.file = near_path(told.place.file);
            if (auto text = to_text(told); std::find(said.begin(), said.end(), text) == said.end()) {
                said.push_back(std::move(text));
                told_.add(std::move(told));
            }
        }
    }

    bool count_and_protect() {
        step("räknar", 0.3);
        auto cubes = tabulate(plan_, frames_, *job_, told_);
        if (told_.has_errors()) return false;
        Past past;
        if (!job_->protection.ledger.empty()) {
            auto const ledger = Ledger::read(job_->protection.ledger, place_of_ledger(), told_);
            if (!ledger) return false;
            past = {ledger->entries(), ledger->of_report(job_->id)};
        }
        auto in_this_run = told_in_this_run(before_, *job_, told_);
        past.entries.insert(past.entries.end(), std::make_move_iterator(in_this_run.begin()),
                            std::make_move_iterator(in_this_run.end()));
        keep_rules(past.entries, *job_, told_);
        if (options_.suggest) {
            step("prövar sammanslagningar", 0.35);
            result_.mergings = try_mergings(plan_, frames_, *job_, past.entries);
        }
        auto passed = protect_report(plan_, std::move(cubes), frames_, *job_, past, told_, !options_.write);
        if (!passed || told_.has_errors()) return false;
        figures_ = std::move(passed->figures);
        result_.protection = std::move(passed->tables);
        warn_of_unsaid_numbers(job_->written, passed->unsaid, told_);
        for (auto const& named : named_files_) warn_of_unsaid_numbers(named, passed->unsaid, told_);
        result_.published = std::move(passed->published);
        result_.remembered = passed->remembered;
        result_.insiders = passed->insiders;
        result_.insiders_asked = passed->insiders_asked;
        return true;
    }

    /// Where rapport.toml names the ledger.
    [[nodiscard]] Place place_of_ledger() const { return {path_text(result_.report), 0, 0, {}}; }

    // The document
    // --------------------------------------------------------------------------------------------

    bool write_document() {
        step("skriver rapporten", 0.4);
        document_ = own_.plugin->write(*job_, *figures_, told_);
        if (!document_) return false;
        give_facts(*document_, *job_);
        give_logotype(*document_, *own_.theme);
        if (document_->content.empty())
            told_.error("document.tomt", {path_text(result_.report), 0, 0, {}},
                        "rapporten " + in_quotes(job_->plugin) + " skrev ett dokument utan innehåll",
                        "felet ligger i tillägget; berätta för den som har gjort det");
        document::check(*document_, told_);
        if (told_.has_errors()) return false;
        fit_summary(*document_, *own_.theme);
        return true;
    }

    /// What a reader of the kind of report would say of its texts.
    bool review() {
        return !options_.review || (own_.plugin->review(*job_, *figures_, told_) && !told_.has_errors());
    }

    bool lay_out() {
        moment_ = file_moment(job_->date, told_);
        if (!options_.pdf) return true;
        step("sätter sidor", 0.45);
        Diagnostics found;
        pages_ = layout::lay_out(*document_, *own_.theme, moment_, found);
        auto const placed = with_font_places(found, own_.theme_files);
        for (auto const& one : placed.list()) told_.add(one);
        return pages_ && !told_.has_errors();
    }

    // Files
    // ---------------------------------------------------------------------------------------------------

    [[nodiscard]] fs::path target(std::string_view ending) const {
        return job_->output / (job_->file_name + std::string(ending));
    }

    [[nodiscard]] std::vector<fs::path> targets() const {
        std::vector<fs::path> all;
        if (options_.pdf) all.push_back(target(".pdf"));
        if (options_.excel) all.push_back(target(".xlsx"));
        if (options_.decisions == Decisions::asked) all.push_back(target(decisions_ending));
        all.push_back(target(".manifest.json"));
        return all;
    }

    void make_files() {
        AtomicFiles files;
        Diagnostics found;
        bool const made = make_files(files, found);
        tell_of_output(found);
        if (!made || told_.has_errors()) return result_.files.clear();
        tell_older_files();
        step("klart", 1);
        result_.job = *job_;
        result_.done = true;
    }

    /// What is not made now, and is there from an earlier time, may say something else.
    void tell_older_files() {
        if (!options_.write) return;
        if (options_.pdf != options_.excel)
            tell_older_file(options_.pdf ? ".xlsx" : ".pdf", options_.pdf ? "arbetsboken" : "PDF-filen",
                            options_.pdf ? "PDF-filen" : "arbetsboken",
                            "bygg utan --bara, så att båda görs om, eller ta bort den äldre filen");
        if (options_.decisions == Decisions::none)
            tell_older_file(decisions_ending, "filen med beslutspunkter", "rapporten",
                            "bygg med --beslutspunkter, så att den görs om, eller ta bort den");
    }

    void tell_older_file(std::string_view ending, std::string const& what, std::string const& made,
                         std::string hint) {
        auto const file = target(ending);
        std::error_code unknown;
        if (!fs::exists(file, unknown)) return;
        told_.remark("utdata.aldre-fil", {near_path(file), 0, 0, {}},
                     what + " är kvar från ett tidigare bygge och kan säga något annat än den nya " + made,
                     std::move(hint));
    }

    /// Tells in `found` what is wrong with the output.
    bool make_files(AtomicFiles& files, Diagnostics& found) {
        // From here on what is read has been read before, or is our own.
        FileTrail::Pause const pause;
        bool const attach = options_.pdf && job_->attach_workbook;
        if (attach && !make_workbook(files, found)) return false;
        if (options_.pdf && !make_pdf(files, found)) return false;
        if (options_.excel && !attach && !make_workbook(files, found)) return false;
        if (!make_decisions(files, found)) return false;
        step("jämför med indata", 0.95);
        if (!inputs_unchanged() || told_.has_errors()) return false;
        result_.inputs = all_inputs();
        return !options_.write || (write_manifest(files, found) && files.commit(found));
    }

    bool make_pdf(AtomicFiles& files, Diagnostics& found) {
        step("skriver PDF", 0.75);
        auto const bytes = pdf::write(*pages_, attachment_);
        result_.files.insert(result_.files.begin(),
                             {target(".pdf"), hashed("pdf", path_text(target(".pdf").filename()), bytes),
                              pages_->pages.size()});
        return !options_.write || files.write(target(".pdf"), bytes, found);
    }

    /// In its place, or, when it is not to be kept, in a folder that goes.
    bool make_workbook(AtomicFiles& files, Diagnostics& found) {
        step("skriver Excel", 0.8);
        bool const keep = options_.write && options_.excel;
        auto const scratch = keep ? std::nullopt : ScratchFolder::make(found);
        auto const beside = scratch ? scratch->path() / target(".xlsx").filename()
                            : keep  ? files.stage(target(".xlsx"), found).value_or(fs::path())
                                    : fs::path();
        if (beside.empty()) return false;
        Diagnostics of_workbook;
        HeldErrors held;
        bool const written = excel::write(*document_, beside, moment_, of_workbook);
        if (written) held.let_go();
        for (auto told : of_workbook.list()) {
            // The user knows the workbook by its own name alone.
            if (told.place.file == path_text(beside)) told.place.file = path_text(target(".xlsx"));
            found.add(std::move(told));
        }
        if (!written) return false;
        if (options_.excel)
            add({target(".xlsx"), hash_of("excel", path_text(target(".xlsx").filename()), beside), 0});
        if (!options_.pdf || !job_->attach_workbook) return true;
        auto bytes = read_file(beside, {}, found);
        if (!bytes) return false;
        attachment_ = pdf::Attachment{
            path_text(target(".xlsx").filename()), "Rapportens tabeller som arbetsbok",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", std::move(*bytes)};
        return true;
    }

    /// The proposed decisions, to copy from.
    bool make_decisions(AtomicFiles& files, Diagnostics& found) {
        if (options_.decisions == Decisions::none) return true;
        if (document_->decisions.empty()) {
            if (options_.decisions == Decisions::if_any) return true;
            found.error("utdata.inga-beslutspunkter", {path_text(result_.report), 0, 0, {}},
                        "rapporten har inga beslutspunkter att skriva ut",
                        "ta bort --beslutspunkter, eller skriv förslag till beslut i rapporten");
            return false;
        }
        auto const bytes = document::plain_decisions(*document_);
        add({target(decisions_ending),
             hashed("beslutspunkter", path_text(target(decisions_ending).filename()), bytes), 0});
        return !options_.write || files.write(target(decisions_ending), bytes, found);
    }

    void add(BuiltFile file) { result_.files.push_back(std::move(file)); }

    [[nodiscard]] std::vector<HashedFile> all_inputs() const {
        std::vector<HashedFile> inputs{
            hash_of("rapport", path_text(result_.report.filename()), result_.report),
            hash_of("tillagg", path_text(own_.plugin->file().filename()), own_.plugin->file())};
        auto place = std::next(inputs.begin());
        for (auto const& file : own_.template_files)
            place = std::next(inputs.insert(place, hash_of("mall", path_text(file.filename()), file)));
        for (auto const& file : own_.theme_files)
            inputs.push_back(hash_of("tema", path_text(file.filename()), file));
        inputs.insert(inputs.end(), named_hashes_.begin(), named_hashes_.end());
        // Whoever has the report could try which persons give the hash, or count them by the size of their
        // file.
        for (std::size_t i = 0; i < inputs_.size(); ++i)
            inputs.push_back(job_->data[i].published ? inputs_[i]
                                                     : HashedFile{inputs_[i].role, inputs_[i].name, {}, 0});
        return inputs;
    }

    bool write_manifest(AtomicFiles& files, Diagnostics& found) {
        std::vector<HashedFile> outputs;
        for (auto const& file : result_.files) outputs.push_back(file.hash);
        auto const bytes = manifest(*job_, own_.plugin->version(), result_.inputs, outputs);
        add({target(".manifest.json"),
             hashed("manifest", path_text(target(".manifest.json").filename()), bytes), 0});
        return files.write(target(".manifest.json"), bytes, found);
    }

    /// A file that cannot be read has no hash here; whoever needs its content tells why.
    static HashedFile hash_of(std::string role, std::string name, fs::path const& file) {
        Diagnostics unheard;
        auto const bytes = read_file(file, {}, unheard);
        return bytes ? hashed(std::move(role), std::move(name), *bytes)
                     : HashedFile{std::move(role), std::move(name), {}, 0};
    }

    /// The manifest must not vouch for a file that somebody saved meanwhile.
    bool inputs_unchanged() {
        for (std::size_t i = 0; i < inputs_.size(); ++i) {
            auto const& spec = job_->data[i];
            if (hash_of("data", inputs_[i].name, spec.file) == inputs_[i]) continue;
            told_.add(at(spec.source, Severity::error, "data.andrades",
                         "filen \"" + inputs_[i].name + "\" ändrades medan rapporten gjordes",
                         "kör igen när ingen skriver i filen"));
        }
        for (std::size_t i = 0; i < named_files_.size(); ++i) {
            auto const& named = named_files_[i];
            if (hash_of("text", named.name, named.file) == named_hashes_[i]) continue;
            told_.add(at(named.value, Severity::error, "fil.andrades",
                         "filen \"" + named.name + "\" ändrades medan rapporten gjordes",
                         "kör igen när ingen skriver i filen"));
        }
        return !told_.has_errors();
    }

    BuildResult& result_;
    Diagnostics& told_;
    Plugins const& plugins_;
    SearchPath const& search_;
    BuildOptions const& options_;
    Progress const& progress_;
    std::vector<BuildResult> const& before_;

    OwnFiles own_; ///< its job has moved to `job_`
    std::optional<Job> job_;
    Plan plan_;
    std::vector<NamedFile> named_files_; ///< that keys of the plugin's name
    std::vector<HashedFile> named_hashes_;
    std::vector<HashedFile> inputs_; ///< one a data set
    std::vector<Frame> frames_;
    std::vector<Frame> faulty_; ///< of files that there can be no report of
    std::optional<Figures> figures_;
    std::optional<document::Document> document_;
    std::int64_t moment_ = 0;
    std::optional<layout::Pages> pages_;
    std::optional<pdf::Attachment> attachment_;
};

/// What has no file of its own concerns the report.
Diagnostics with_places(Diagnostics const& diagnostics, fs::path const& report) {
    Diagnostics placed;
    for (auto told : diagnostics.list()) {
        if (told.place.file.empty()) told.place.file = path_text(report);
        placed.add(std::move(told));
    }
    return placed;
}

} // namespace

std::optional<Job> read_job(fs::path const& report, Plugins const& plugins, SearchPath const& search,
                            Diagnostics& diagnostics) {
    CLocale const locale;
    Diagnostics told;
    auto own = read_own_files(report, plugins, search, told);
    auto const placed = with_places(told, report);
    for (auto const& each : placed.list()) diagnostics.add(each);
    return std::move(own.job);
}

BuildResult build(fs::path const& report, Plugins const& plugins, SearchPath const& search,
                  BuildOptions const& options, Progress const& progress,
                  std::vector<BuildResult> const& before) {
    BuildResult result;
    result.report = report;
    CLocale const locale;
    try {
        Build(result, plugins, search, options, progress, before).run();
    } catch (Interrupted const&) {
        throw;
    } catch (std::exception const& exception) {
        result.done = false;
        result.failed_within = true;
        result.files.clear();
        result.diagnostics.error("linsen.internt-fel", Place{},
                                 "något gick fel inne i Linsen: \"" + std::string(exception.what()) + "\"",
                                 "felet ligger inte i dina filer; berätta för den som sköter Linsen, och "
                                 "skicka gärna med rapportens fil");
    }
    result.diagnostics = with_places(result.diagnostics, report);
    return result;
}

} // namespace linsen
