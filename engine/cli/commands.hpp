#pragma once

#include "cli/arguments.hpp"
#include "plugin/loader.hpp"
#include "run/search_path.hpp"

#include <filesystem>

namespace linsen::cli {

/// What every command has at hand.
struct Context {
    Arguments const& arguments;
    SearchPath const& search;
    Plugins const& plugins;
    Diagnostics& diagnostics; ///< what concerns no single report
    /// The running program's file and the words that it was called with, null after the last one.
    std::filesystem::path program;
    char** words = nullptr;
};

/// `bygg` and `granska`. Return the exit status.
int run_build(Context const& context);
/// `bygg --bevaka`: builds whenever a file that the reports read has been saved, until SIGINT or SIGTERM.
int run_watch(Context const& context);
int run_publish(Context const& context);
/// `formular` and `samla`.
int run_issue_forms(Context const& context);
int run_gather_forms(Context const& context);
int run_starter(Context const& context);
int run_list(Context const& context);

} // namespace linsen::cli
