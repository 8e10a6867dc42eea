#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "plugin/loader.hpp"
#include "run/build.hpp"
#include "run/search_path.hpp"

#include <cstddef>
#include <filesystem>

namespace linsen {

struct PublishResult {
    bool done = false;
    bool failed_within = false; ///< as in BuildResult
    std::size_t entered = 0;    ///< lines that the ledger has got; 0: the report stood there already
    std::size_t hidden = 0;     ///< figures of the report that are hidden
    std::size_t figures = 0;    ///< all counts of the report
    std::size_t shares = 0;     ///< its shares and rates from which no count follows
    std::size_t measures = 0;   ///< its means and medians
    std::filesystem::path ledger;
    Diagnostics diagnostics;
};

/// Enters into the report's ledger what stands in the files that `bygg` made last: exactly those whose
/// manifest lies beside them, in `output` or, when that is "", where the report says. The report is made once
/// more, in memory. Refused, and nothing entered, when there is no ledger [publicera.liggare], no manifest
/// [publicera.manifest], when work material lies beside the files [utdata.arbetsmaterial], or when a file
/// that it names, what went into it or what comes of it now is not the same [publicera.andrad]. The manifest
/// has no hashes of files of persons (a reader could try guesses against them): of those only what comes of
/// them now is compared. Publishing the same again enters nothing. With `withdraw` a line says that the
/// report is no longer offered; its figures stay known.
[[nodiscard]] LINSEN_API PublishResult publish(std::filesystem::path const& report,
                                               std::filesystem::path const& output, Plugins const& plugins,
                                               SearchPath const& search, bool withdraw,
                                               Progress const& progress);

} // namespace linsen
