#include "run/build.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "cli/build_answer.hpp"
#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/protection_lines.hpp"
#include "cli/report_faults.hpp"
#include "run/version.hpp"

namespace linsen::cli {

int run_build(Context const& context) {
    auto const& arguments = context.arguments;
    auto const options = options_of(arguments);
    std::vector<BuildResult> results;
    Owners owners;
    {
        ProgressBar bar;
        auto const total = static_cast<double>(arguments.reports.size());
        for (auto const& report : arguments.reports) {
            auto const before = static_cast<double>(results.size());
            auto result = build(
                report, context.plugins, context.search, options,
                [&](std::string_view step, double done) { bar.show(step, (before + done) / total); },
                results);
            results.push_back(std::move(result));
            if (options.write) tell_overwritten(results.back(), owners);
        }
    }

    Tally tally;
    tally.count(context.diagnostics);
    bool broken = false;
    for (auto const& result : results) {
        tally.count(result.diagnostics);
        broken = broken || result.failed_within;
    }

    std::string out;
    if (arguments.json) {
        JsonWriter json;
        json.begin_object();
        json.key("linsen").value(version());
        json.key("kommando").value(options.write ? "bygg" : "granska");
        json.key("rapporter").begin_array();
        for (auto const& result : results) write_json(json, result, options.write);
        json.end_array();
        finish_json(json, context.diagnostics, tally);
        out = json.text();
    } else {
        print_faults(context.diagnostics);
        for (auto const& result : results) {
            if (results.size() > 1 && !result.diagnostics.list().empty())
                print_error("Rapporten " + path_text(result.report) + ":\n");
            print_faults(result.diagnostics);
            if (result.done) out += result_lines(result, options.write);
            if (!options.write) out += protection_lines(result, arguments.hidden);
        }
        auto summary = tally.text();
        if (tally.errors != 0 && options.write)
            summary += arguments.reports.size() == 1 ? "; inget har skrivits" : "";
        if (!summary.empty()) print_error(summary + "\n");
    }
    if (!print(out) || broken) return exit_broken;
    return tally.errors != 0 ? exit_user_fault : exit_done;
}

} // namespace linsen::cli
