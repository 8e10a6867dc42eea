#pragma once

#include "plugin/report.hpp"

#include "data/frame.hpp"
#include "protect/protect.hpp"
#include "tabulate/cube.hpp"

#include <filesystem>
#include <memory>
#include <optional>

extern "C" LinsenPlugin const* linsen_plugin_descriptor();

/// Makes a document as `run` does, without pages and files: rapport.toml and template in, document out.
namespace linsen::testing {

/// The report of the plugin that is compiled into this program.
inline std::unique_ptr<Report> the_report() {
    class One final : public Registry {
    public:
        void add(std::unique_ptr<Report> added) override { report = std::move(added); }
        std::unique_ptr<Report> report;
    };
    One registry;
    linsen_plugin_descriptor()->enter(registry);
    return std::move(registry.report);
}

struct Made {
    std::optional<Job> job;
    std::optional<Figures> figures;
    std::optional<document::Document> document;
    Diagnostics diagnostics;
};

/// Everything that is told lies in `diagnostics`; the document is there when no error was.
inline Made make_report(std::filesystem::path const& report_file,
                        std::filesystem::path const& template_file) {
    Made made;
    auto const report = the_report();
    auto const settings = read_toml(report_file, {}, made.diagnostics);
    auto const sorting = read_toml(template_file, {}, made.diagnostics);
    if (!settings || !sorting) return made;
    made.job =
        make_job(*settings, report->settings(), *sorting, report->template_settings(), made.diagnostics);
    if (!made.job || made.diagnostics.has_errors()) return made;
    Plan plan;
    report->check(*made.job, made.diagnostics);
    report->plan(*made.job, plan, made.diagnostics);
    check_plan(plan, made.diagnostics);
    if (made.diagnostics.has_errors()) return made;
    std::vector<Frame> frames;
    for (DataSpec const& spec : made.job->data) {
        if (auto frame = read_frame(spec, made.diagnostics)) frames.push_back(std::move(*frame));
    }
    auto cubes = tabulate(plan, frames, *made.job, made.diagnostics);
    if (made.diagnostics.has_errors()) return made;
    if (auto passed = protect(std::move(cubes), frames, *made.job, {}, made.diagnostics))
        made.figures = std::move(passed->figures);
    if (!made.figures) return made;
    made.document = report->write(*made.job, *made.figures, made.diagnostics);
    // What `run` gives every document, whatever its plugin has thought of.
    if (made.document->title.empty()) made.document->title = made.job->title;
    if (!is_valid(made.document->date)) made.document->date = made.job->date;
    return made;
}

} // namespace linsen::testing
