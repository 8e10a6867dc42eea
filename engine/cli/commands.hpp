#pragma once

#include "cli/arguments.hpp"
#include "plugin/loader.hpp"
#include "run/search_path.hpp"

namespace linsen::cli {

/// What every command has at hand.
struct Context {
    Arguments const& arguments;
    SearchPath const& search;
    Plugins const& plugins;
    Diagnostics& diagnostics; ///< what concerns no single report
};

/// `bygg` and `granska`. Return the exit status.
int run_build(Context const& context);
int run_publish(Context const& context);
int run_starter(Context const& context);
int run_list(Context const& context);

} // namespace linsen::cli
