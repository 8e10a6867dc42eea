#pragma once

#include "base/diagnostic.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"
#include "protect/unsaid_numbers.hpp"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace linsen {

/// A file that a key of the plugin's names: an answer to a question, for instance. Its text is printed.
struct NamedFile {
    std::filesystem::path file;
    std::string name; ///< in a manifest: as rapport.toml says it, without its folders when that is absolute
    Value value;      ///< that names it
};

/// Of the keys of `kind` file, also in tables of tables, in the order of the report; paths are relative to
/// `folder`.
[[nodiscard]] std::vector<NamedFile> named_files(std::vector<Setting> const& settings, Value const& values,
                                                 std::filesystem::path const& folder);

/// Personnummer never come in: is there none in the texts that stand in rapport.toml, or in a file that it
/// names? One with hyphen or plus refuses the report, and so do bare digits where the words around them say
/// what they are; other bare digits, which are often something else (data/personnummer.hpp), are a remark.
/// Told once a text and file, with the line of the first one [data.personnummer]; the number is never told,
/// nor the line that it stands in.
[[nodiscard]] bool is_free_of_personnummer(Value const& report, Diagnostics& diagnostics);
[[nodiscard]] bool is_free_of_personnummer(NamedFile const& named, Diagnostics& diagnostics);

/// What the user writes is printed as it is. Where it names a number of persons that protected figures would
/// not show, nobody but the user can know whether it comes from them: a warning, once a text, with the line
/// of the first one [skydd.litet-antal-i-text].
void warn_of_small_counts(Value const& report, std::int64_t threshold, Diagnostics& diagnostics);
void warn_of_small_counts(NamedFile const& named, std::int64_t threshold, Diagnostics& diagnostics);

/// A number above the threshold may tell as much: "N = 111" above a table of which one figure is hidden. A
/// number of persons in a text that is one of those that the report does not show, and that tell of hidden
/// ones: a warning, once a line [skydd.dolt-antal-i-text].
void warn_of_unsaid_numbers(Value const& report, std::vector<UnsaidNumber> const& unsaid,
                            Diagnostics& diagnostics);
void warn_of_unsaid_numbers(NamedFile const& named, std::vector<UnsaidNumber> const& unsaid,
                            Diagnostics& diagnostics);

} // namespace linsen
