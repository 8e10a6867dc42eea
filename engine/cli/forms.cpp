#include "run/forms.hpp"
#include "base/file.hpp"
#include "base/json.hpp"
#include "base/text.hpp"
#include "cli/commands.hpp"
#include "cli/progress_bar.hpp"
#include "cli/report_faults.hpp"
#include "run/near_path.hpp"
#include "run/version.hpp"

#include <algorithm>

namespace linsen::cli {

namespace {

std::string kommuner_text(std::size_t count) {
    return count == 1 ? "1 kommun" : std::to_string(count) + " kommuner";
}

void write_files(JsonWriter& json, std::vector<std::filesystem::path> const& files) {
    json.begin_array();
    for (auto const& file : files) json.value(near_path(file));
    json.end_array();
}

void write_kommuner(JsonWriter& json, GatheredForms const& result) {
    json.begin_array();
    for (auto const& each : result.kommuner) {
        json.begin_object();
        json.key("kod").value(each.kommun.code);
        json.key("namn").value(each.kommun.name);
        json.key("lage").value(form::standing_word(each.standing));
        json.key("fel").value(each.faults);
        json.key("filer").begin_array();
        for (auto const& file : each.files) json.value(file);
        json.end_array();
        json.end_object();
    }
    json.end_array();
}

std::string summary(GatheredForms const& result) {
    auto const count = [&](form::Standing standing) {
        return static_cast<std::size_t>(
            std::count_if(result.kommuner.begin(), result.kommuner.end(),
                          [&](auto const& each) { return each.standing == standing; }));
    };
    auto const back = count(form::Standing::sent_back);
    auto const unreadable = count(form::Standing::unreadable);
    auto const unclear = count(form::Standing::unclear);
    auto const unknown = result.unknown_senders;
    std::string text =
        "Läste " + std::to_string(result.workbooks) +
        (result.workbooks == 1 ? " arbetsbok: " : " arbetsböcker: ") +
        kommuner_text(count(form::Standing::answered)) + " är med, " + std::to_string(back) + " ska rätta, " +
        (unreadable == 0 ? "" : std::to_string(unreadable) + " går inte att läsa, ") +
        (unclear == 0 ? "" : "för " + std::to_string(unclear) + " är det oklart vems svaret är, ") +
        std::to_string(count(form::Standing::not_come)) +
        (unknown == 0 ? " har inte svarat" : " har inte svarat så vitt det går att se") +
        (unknown == 0   ? ""
         : unknown == 1 ? "; 1 fil går inte att läsa, och det är oklart vem den är från"
                        : "; " + std::to_string(unknown) +
                              " filer går inte att läsa, och det är oklart vilka de är från") +
        "\n";
    for (auto const& file : result.files) text += "Skrev " + near_path(file) + "\n";
    return text;
}

/// One answer for each report: `make` does it, `tell` writes what it has to say beside its files and faults
/// as JSON, and returns what is printed of a report that is done.
template <typename Make, typename Tell>
int run_each(Context const& context, std::string_view command, Make const& make, Tell const& tell) {
    JsonWriter json;
    Tally tally;
    tally.count(context.diagnostics);
    json.begin_object();
    json.key("linsen").value(version());
    json.key("kommando").value(command);
    json.key("rapporter").begin_array();
    if (!context.arguments.json) print_faults(context.diagnostics);
    std::string out;
    bool broken = false;
    bool none = true;
    for (auto const& report : context.arguments.reports) {
        auto const result = [&] {
            ProgressBar bar;
            return make(report, [&](std::string_view step, double done) { bar.show(step, done); });
        }();
        tally.count(result.diagnostics);
        broken = broken || result.failed_within;
        none = none && !result.done;
        json.begin_object();
        json.key("rapport").value(path_text(report));
        json.key("klar").value(result.done);
        std::string const said = tell(result, json);
        json.key("filer");
        write_files(json, result.files);
        json.key("diagnostik");
        linsen::write_json(json, result.diagnostics);
        json.end_object();
        if (context.arguments.json) continue;
        print_faults(result.diagnostics);
        if (result.done) out += said;
    }
    json.end_array();
    finish_json(json, context.diagnostics, tally);
    std::string const nothing = tally.errors != 0 && none ? "; inget har skrivits" : "";
    if (context.arguments.json)
        out = json.text();
    else if (auto const text = tally.text(); !text.empty())
        print_error(text + nothing + "\n");
    if (!print(out) || broken) return exit_broken;
    return tally.errors != 0 ? exit_user_fault : exit_done;
}

} // namespace

int run_issue_forms(Context const& context) {
    auto const make = [&](std::filesystem::path const& report, Progress const& progress) {
        return issue_forms(report, context.arguments.output, context.search, progress);
    };
    auto const tell = [](IssuedForms const& result, JsonWriter& /*json*/) {
        std::string out = "Skrev formulär till " + kommuner_text(result.files.size()) + " i " +
                          near_path(result.folder) + " (arbetsmaterial – kan omfattas av sekretess)\n";
        for (auto const& file : result.files) out += "  " + path_text(file.filename()) + "\n";
        return out;
    };
    return run_each(context, "formular", make, tell);
}

int run_gather_forms(Context const& context) {
    auto const make = [&](std::filesystem::path const& report, Progress const& progress) {
        return gather_forms(report, context.arguments.output, context.search, progress);
    };
    auto const tell = [](GatheredForms const& result, JsonWriter& json) {
        json.key("kommuner");
        write_kommuner(json, result);
        return summary(result);
    };
    return run_each(context, "samla", make, tell);
}

} // namespace linsen::cli
