#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "data/place_register.hpp"
#include "form/compiled.hpp"
#include "run/build.hpp"
#include "run/search_path.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linsen {

/// What `linsen formular` has done.
struct IssuedForms {
    bool done = false;
    bool failed_within = false; ///< Linsen itself is at fault, not what the user gave
    std::filesystem::path folder;
    std::vector<std::filesystem::path> files; ///< one a kommun, by code; empty unless `done`
    Diagnostics diagnostics;
};

/// Writes a form for every kommun of the report's [formular], all or none of them, into its `mapp` or
/// `output`. Throws nothing but Interrupted.
[[nodiscard]] LINSEN_API IssuedForms issue_forms(std::filesystem::path const& report,
                                                 std::filesystem::path const& output,
                                                 SearchPath const& search, Progress const& progress);

/// What `linsen samla` has found and done.
struct GatheredForms {
    struct Kommun {
        Area kommun;
        form::Standing standing = form::Standing::not_come;
        std::vector<std::string> files; ///< the workbooks that are this kommun's
        int faults = 0;
    };
    bool done = false; ///< the answers without faults are compiled, whatever faults the others have
    bool failed_within = false;
    std::vector<Kommun> kommuner;             ///< by code
    std::size_t workbooks = 0;                ///< that were looked at
    std::size_t unknown_senders = 0;          ///< files that cannot be read and may be anybody's answer
    std::vector<std::filesystem::path> files; ///< that were written; empty unless `done`
    Diagnostics diagnostics;                  ///< of each workbook in the order of their names
};

/// Reads every workbook of `inkomna` and tells every fault of each. A workbook with a fault contributes
/// nothing, the others are compiled into `svar`, and for each kommun that has faults a list of them is
/// written into `atersanda`: all or nothing. With `output` those two folders lie there. Lists of kommuner
/// that have no faults any longer are taken away.
[[nodiscard]] LINSEN_API GatheredForms gather_forms(std::filesystem::path const& report,
                                                    std::filesystem::path const& output,
                                                    SearchPath const& search, Progress const& progress);

} // namespace linsen
