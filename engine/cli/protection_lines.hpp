#pragma once

#include "base/json.hpp"
#include "run/build.hpp"

#include <string>

namespace linsen::cli {

/// What `granska` says of small figures: a line for each counted table, and what merging would show. "" for a
/// report of published figures.
[[nodiscard]] std::string protection_lines(BuildResult const& result);

/// The same as members of an object: `skydd`, and `sammanslagningar` when they were tried.
void write_protection(JsonWriter& json, BuildResult const& result);

} // namespace linsen::cli
