#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/value.hpp"

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// Where the template that another one builds on stands; a fault, told at `at`, where there is none of the
/// name.
using FindTemplate =
    std::function<std::optional<std::filesystem::path>(std::string const& name, Diagnostic const& at)>;

/// The template of a file, and of the one that it may build on (`utgar_fran`), found by `find` and whole by
/// itself: what the file does not say is as there (job/extend.hpp). Both are appended to `files`, the asked
/// one first. Errors: what `read_toml` tells, and a template that builds on no name, on itself, or on one
/// that builds on another [mall.utgar-fran]. Its keys are not checked. `asked_at` is where the report names
/// it.
[[nodiscard]] LINSEN_API std::optional<Value> read_template(std::filesystem::path const& file,
                                                            Place const& asked_at, Diagnostics& diagnostics,
                                                            FindTemplate const& find,
                                                            std::vector<std::filesystem::path>& files);

} // namespace linsen
