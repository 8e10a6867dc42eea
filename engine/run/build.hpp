#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/job.hpp"
#include "plugin/loader.hpp"
#include "protect/publication.hpp"
#include "run/manifest.hpp"
#include "run/mergings.hpp"
#include "run/search_path.hpp"

#include <cstddef>
#include <exception>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// The proposed decisions as a text file beside the report: `asked` is an error where there are none.
enum class Decisions { none, asked, if_any };

struct BuildOptions {
    std::filesystem::path output; ///< --ut; "" = what the report says
    bool pdf = true;
    bool excel = true;
    Decisions decisions = Decisions::none;
    bool review = false;  ///< tell what a reader of the kind of report would say of its texts too
    bool suggest = false; ///< try which mergings would show more (`granska --foresla`)
    bool write = true;    ///< false: everything is made and judged, nothing is kept (`linsen granska`)
};

/// Is told what is being done ("läser data") and how much has been done, 0 to 1. May throw Interrupted.
using Progress = std::function<void(std::string_view step, double done)>;

/// Ends a build: nothing of it is kept, and it comes out of build().
class LINSEN_API Interrupted : public std::exception {};

struct BuiltFile {
    std::filesystem::path file;
    HashedFile hash;
    std::size_t pages = 0; ///< of a PDF
};

struct BuildResult {
    std::filesystem::path report;
    bool done = false;            ///< no errors; with `write`, the files are in place
    bool failed_within = false;   ///< Linsen itself is at fault, not what the user gave
    std::vector<BuiltFile> files; ///< in the order pdf, excel, decisions, manifest; empty unless `done`
    std::vector<TableProtection> protection; ///< one a counted table
    std::optional<Mergings> mergings;        ///< when they were asked for
    std::vector<PublishedFigure> published;  ///< every count that the report prints or hides
    std::size_t insiders = 0;                ///< see `Publication`
    std::size_t insiders_asked = 0;
    std::size_t remembered = 0;     ///< figures of earlier reports that it has been protected with
    std::vector<HashedFile> inputs; ///< as in the manifest; empty unless `done`
    Job job;                        ///< as it was read; empty unless `done`
    Diagnostics diagnostics;
};

/// One report, from its rapport.toml to its files: `<id>.pdf`, `<id>.xlsx`, `<id>.manifest.json` and, when
/// they are asked for, `<id>.beslutspunkter.txt` (or named by the diarienummer: Job::file_name), all renamed
/// into place together or none of them. Every fault that can be judged is told before it stops: those of the
/// report, of its template, of every data set and of the output folder at once; then those of tables and
/// protection; then those of the document. Throws nothing but Interrupted. `before`: the reports that were
/// made before it in the same run, with which it is protected as with those of its ledger.
[[nodiscard]] LINSEN_API BuildResult build(std::filesystem::path const& report, Plugins const& plugins,
                                           SearchPath const& search, BuildOptions const& options,
                                           Progress const& progress,
                                           std::vector<BuildResult> const& before = {});

/// What rapport.toml says, whatever has become of its data; nothing when it cannot be read. Its faults are
/// told.
[[nodiscard]] std::optional<Job> read_job(std::filesystem::path const& report, Plugins const& plugins,
                                          SearchPath const& search, Diagnostics& diagnostics);

} // namespace linsen
