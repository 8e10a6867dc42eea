#include "run/publish.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "data/json_tree.hpp"
#include "protect/kept_rule.hpp"
#include "protect/ledger.hpp"
#include "run/near_path.hpp"
#include "run/work_material.hpp"

#include <algorithm>
#include <exception>
#include <map>
#include <utility>

namespace linsen {

namespace {

namespace fs = std::filesystem;

class Publishing {
public:
    Publishing(PublishResult& result, fs::path const& report)
        : result_(result)
        , told_(result.diagnostics)
        , place_{path_text(report), 0, 0, {}} {}

    void run(BuildResult const& built) {
        auto const& job = built.job;
        auto const ledger = ledger_of(job);
        if (!ledger || holds_work_material(job.output, place_, told_) || !same_as_manifest(built)) return;
        for (PublishedFigure const& figure : built.published) {
            using Kind = PublishedMeasure::Kind;
            auto const& measure = figure.measure;
            bool const is_share = measure && (measure->kind == Kind::share || measure->kind == Kind::rate);
            ++(is_share ? result_.shares : measure ? result_.measures : result_.figures);
        }
        result_.hidden = static_cast<std::size_t>(
            std::count_if(built.published.begin(), built.published.end(),
                          [](PublishedFigure const& figure) { return !figure.shown; }));
        enter(*ledger, job,
              ledger->lines_for(built.published, job.id, job.date,
                                [&job](std::string const& population) { return rule_of(job, population); }));
    }

    /// A withdrawal adds no figure: it asks neither for the data nor for the files that were made.
    void withdraw(Job const& job) {
        auto const ledger = ledger_of(job);
        if (!ledger) return;
        if (ledger->of_report(job.id).empty()) {
            told_.error("publicera.inte-inford", place_,
                        "rapporten " + in_quotes(job.id) + " står inte i liggaren", "");
            return;
        }
        enter(*ledger, job, ledger->is_withdrawn(job.id) ? "" : ledger->line_of_withdrawal(job.id, job.date));
    }

private:
    std::optional<Ledger> ledger_of(Job const& job) {
        if (job.protection.ledger.empty()) {
            told_.error("publicera.liggare", place_, "rapporten säger inte vilken liggare den ska föras in i",
                        "skriv liggare = \"liggare.jsonl\" under [skydd]");
            return std::nullopt;
        }
        result_.ledger = job.protection.ledger;
        return Ledger::read(job.protection.ledger, place_, told_);
    }

    void enter(Ledger const& ledger, Job const& job, std::string const& lines) {
        if (!lines.empty() && !ledger.append(job.protection.ledger, lines, place_, told_)) return;
        result_.entered = static_cast<std::size_t>(std::count(lines.begin(), lines.end(), '\n'));
        result_.done = true;
    }

    bool changed(std::string const& what) {
        told_.error("publicera.andrad", place_, what,
                    "bygg rapporten igen, och läs den innan du publicerar den");
        return false;
    }

    using Hashes = std::map<std::pair<std::string, std::string>, std::string>; ///< (role, file) → SHA-256

    static Hashes hashes_of(std::vector<HashedFile> const& files) {
        Hashes hashes;
        for (auto const& file : files) hashes[{file.role, file.name}] = file.sha256;
        return hashes;
    }

    static Hashes hashes_in(JsonNode const& root, std::string_view key) {
        Hashes hashes;
        auto const* const list = root.find(key);
        if (list == nullptr) return hashes;
        for (auto const& item : list->items) {
            auto const* const role = item.find("roll");
            auto const* const file = item.find("fil");
            auto const* const hash = item.find("sha256");
            if (role != nullptr && file != nullptr)
                hashes[{role->text, file->text}] = hash == nullptr ? "" : hash->text;
        }
        return hashes;
    }

    bool same_as_manifest(BuildResult const& built) {
        auto const folder = built.job.output;
        auto const file = folder / (built.job.file_name + ".manifest.json");
        Diagnostics unheard;
        auto const bytes = read_file(file, {}, unheard);
        auto const json = bytes ? JsonFile::parse(*bytes, path_text(file), unheard) : std::nullopt;
        if (!json || !json->root().is(JsonKind::object)) {
            told_.error("publicera.manifest", place_,
                        "det finns ingen byggd rapport att publicera: " + in_quotes(near_path(file)) +
                            " saknas eller går inte att läsa",
                        "bygg rapporten först: linsen bygg " + place_.file);
            return false;
        }
        auto const inputs = hashes_in(json->root(), "in");
        for (auto const& [key, hash] : hashes_of(built.inputs)) {
            auto const found = inputs.find(key);
            if (found == inputs.end() || found->second != hash)
                return changed(in_quotes(key.second) + " har ändrats sedan rapporten byggdes");
        }
        auto const outputs = hashes_in(json->root(), "ut");
        std::vector<HashedFile> made;
        for (auto const& each : built.files) made.push_back(each.hash);
        auto const now = hashes_of(made);
        if (outputs.empty()) return changed("manifestet nämner inga filer");
        for (auto const& [key, hash] : outputs) {
            auto const on_disk = read_file(folder / key.second, {}, unheard);
            if (!on_disk || sha256(*on_disk) != hash)
                return changed(in_quotes(key.second) + " är inte den fil som byggdes");
            auto const again = now.find(key);
            if (again == now.end() || again->second != hash)
                return changed(in_quotes(key.second) + " skulle inte bli likadan om rapporten byggdes nu; "
                                                       "uppgifterna eller liggaren kan ha ändrats");
        }
        return true;
    }

    PublishResult& result_;
    Diagnostics& told_;
    Place place_;
};

/// Faults of data that are gone, or of tables that could no longer be protected, are no hindrance here.
void withdraw(fs::path const& report, Plugins const& plugins, SearchPath const& search,
              PublishResult& result) {
    Diagnostics found;
    auto const job = read_job(report, plugins, search, found);
    if (!job || (found.has_errors() && job->protection.ledger.empty())) {
        result.diagnostics = std::move(found);
        return;
    }
    Publishing(result, report).withdraw(*job);
}

} // namespace

PublishResult publish(fs::path const& report, fs::path const& output, Plugins const& plugins,
                      SearchPath const& search, bool withdrawn, Progress const& progress) {
    PublishResult result;
    try {
        if (withdrawn) {
            withdraw(report, plugins, search, result);
            return result;
        }
        BuildOptions options;
        options.write = false;
        options.output = output;
        options.decisions = Decisions::if_any; // the manifest says whether the build had them
        auto const built = build(report, plugins, search, options, progress);
        result.diagnostics = built.diagnostics;
        result.failed_within = built.failed_within;
        if (built.done) Publishing(result, report).run(built);
    } catch (std::exception const& exception) {
        result.failed_within = true;
        result.diagnostics.error("linsen.internt-fel", {path_text(report), 0, 0, {}},
                                 "något gick fel inne i Linsen: " + in_quotes(exception.what()),
                                 "inget har förts in i liggaren");
    }
    return result;
}

} // namespace linsen
