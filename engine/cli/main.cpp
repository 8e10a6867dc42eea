#include "base/json.hpp"
#include "cli/arguments.hpp"
#include "cli/commands.hpp"
#include "cli/report_faults.hpp"
#include "plugin/loader.hpp"
#include "run/search_path.hpp"
#include "run/version.hpp"

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <string_view>
#include <system_error>

namespace linsen::cli {

namespace {

/// The running program's own file, whatever name it was called by.
std::filesystem::path program_file() {
    std::error_code error;
    auto const file = std::filesystem::read_symlink("/proc/self/exe", error);
    return error ? std::filesystem::path("/usr/bin/linsen") : file;
}

int finish_usage(int count, char const* const* words, Diagnostics const& diagnostics) {
    if (std::find(words, words + count, std::string_view("--json")) == words + count)
        return finish(diagnostics);
    JsonWriter json;
    json.begin_object();
    json.key("linsen").value(version());
    json.key("diagnostik");
    linsen::write_json(json, diagnostics);
    json.end_object();
    return print(json.text()) ? exit_user_fault : exit_broken;
}

int run(int count, char** words) {
    Diagnostics diagnostics;
    auto const parsed = parse(count, words, diagnostics);
    if (diagnostics.has_errors()) return finish_usage(count, words, diagnostics);
    if (!parsed.arguments) return print(parsed.text) ? exit_done : exit_broken;

    auto const& arguments = *parsed.arguments;
    char const* const home = std::getenv("LINSEN_HOME");
    auto const program = program_file();
    SearchPath const search(arguments.templates, home == nullptr ? "" : home, program, diagnostics);
    if (diagnostics.has_errors()) return finish_usage(count, words, diagnostics);
    auto const plugins = Plugins::load(search.plugin_folders(), diagnostics);
    Context const context{arguments, search, plugins, diagnostics, program, words};
    switch (arguments.command) {
    case Command::build:
        if (arguments.watch) return run_watch(context);
        return run_build(context);
    case Command::inspect: return run_build(context);
    case Command::publish: return run_publish(context);
    case Command::issue_forms: return run_issue_forms(context);
    case Command::gather_forms: return run_gather_forms(context);
    case Command::starter: return run_starter(context);
    case Command::list: return run_list(context);
    }
    return exit_broken;
}

} // namespace

} // namespace linsen::cli

int main(int count, char** words) {
    // A limit on the size of files is then told as any other reason why a file cannot be written.
    (void)std::signal(SIGXFSZ, SIG_IGN);
    try {
        return linsen::cli::run(count, words);
    } catch (std::exception const& exception) {
        (void)std::fprintf(stderr, "fel: Linsen kunde inte köras: \"%s\"\n", exception.what());
        return linsen::cli::exit_broken;
    }
}
