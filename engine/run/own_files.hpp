#pragma once

#include "base/diagnostic.hpp"
#include "job/job.hpp"
#include "layout/theme.hpp"
#include "plugin/loader.hpp"
#include "run/search_path.hpp"

#include <filesystem>
#include <optional>
#include <vector>

namespace linsen {

/// What a rapport.toml is read together with, before its data: the plugin, the template and the theme that it
/// names. Of each there may be nothing, where it has been told why.
struct OwnFiles {
    std::optional<Job> job; ///< nothing where nothing more can be known of the report
    Plugin const* plugin = nullptr;
    std::optional<Value> report_template;
    std::vector<std::filesystem::path>
        template_files; ///< the one that was asked for, and that which it builds on
    std::optional<layout::Theme> theme;
    std::vector<std::filesystem::path>
        theme_files; ///< the one that was asked for, and those that it builds on
};

/// Every fault in them is told at once. A report that names no plugin that there is, or holds a personnummer,
/// is not judged further. `plugins` own what comes back.
[[nodiscard]] OwnFiles read_own_files(std::filesystem::path const& report, Plugins const& plugins,
                                      SearchPath const& search, Diagnostics& diagnostics);

} // namespace linsen
