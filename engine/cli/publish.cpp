#include "run/publish.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/report_faults.hpp"
#include "run/near_path.hpp"
#include "run/version.hpp"

namespace linsen::cli {

namespace {

std::string count(std::size_t number) { return print_number(static_cast<double>(number), 0); }

std::string result_line(PublishResult const& result, std::string const& report, bool withdraw) {
    auto const ledger = near_path(result.ledger);
    if (result.entered == 0)
        return (withdraw ? "Rapporten " + report + " var redan tillbakadragen i " + ledger
                         : "Rapporten " + report + " stod redan i " + ledger) +
               "; inget nytt har förts in\n";
    if (withdraw) return "Förde in i " + ledger + " att " + report + " är tillbakadragen\n";
    std::vector<std::string> others;
    if (result.shares != 0) others.push_back(count(result.shares) + " andelar eller frekvenser");
    if (result.measures != 0) others.push_back(count(result.measures) + " medelvärden eller medianer");
    auto const beside = join_swedish(others);
    auto const entered = "Förde in " + report + " i " + ledger + ": ";
    if (result.figures == 0) return entered + beside + "\n";
    return entered + count(result.figures) + " antal, varav " + count(result.hidden) + " dolda" +
           (beside.empty() ? "\n" : ", och " + beside + "\n");
}

} // namespace

int run_publish(Context const& context) {
    auto const& arguments = context.arguments;
    Tally tally;
    tally.count(context.diagnostics);
    bool broken = false;
    std::string out;
    JsonWriter json;
    json.begin_object();
    json.key("linsen").value(version());
    json.key("kommando").value("publicera");
    json.key("rapporter").begin_array();
    if (!arguments.json) print_faults(context.diagnostics);
    for (auto const& report : arguments.reports) {
        PublishResult result;
        {
            ProgressBar bar;
            result = publish(report, arguments.output, context.plugins, context.search, arguments.withdraw,
                             [&](std::string_view step, double done) { bar.show(step, done); });
        }
        tally.count(result.diagnostics);
        broken = broken || result.failed_within;
        json.begin_object();
        json.key("rapport").value(path_text(report));
        json.key("klar").value(result.done);
        json.key("liggare").value(result.ledger.empty() ? "" : near_path(result.ledger));
        json.key("rader").value(static_cast<std::int64_t>(result.entered));
        json.key("antal").value(static_cast<std::int64_t>(result.figures));
        json.key("dolda").value(static_cast<std::int64_t>(result.hidden));
        json.key("diagnostik");
        linsen::write_json(json, result.diagnostics);
        json.end_object();
        if (arguments.json) continue;
        print_faults(result.diagnostics);
        if (result.done) out += result_line(result, path_text(report), arguments.withdraw);
    }
    json.end_array();
    finish_json(json, context.diagnostics, tally);
    if (arguments.json) {
        out = json.text();
    } else if (auto const summary = tally.text(); !summary.empty()) {
        print_error(summary +
                    (tally.errors != 0 && arguments.reports.size() == 1 ? "; inget har förts in" : "") +
                    "\n");
    }
    if (!print(out) || broken) return exit_broken;
    return tally.errors != 0 ? exit_user_fault : exit_done;
}

} // namespace linsen::cli
