#pragma once

#include "base/json.hpp"
#include "run/build.hpp"

#include <string>

namespace linsen::cli {

/// What `granska` says of small figures: a line for each counted table, and what merging would show. "" for a
/// report of published figures. `list_hidden`: each hidden figure too, why it is hidden, and the sum that
/// ties it.
[[nodiscard]] std::string protection_lines(BuildResult const& result, bool list_hidden);

/// The same as members of an object: `skydd`, each table with its hidden figures, and `sammanslagningar` when
/// they were tried.
void write_protection(JsonWriter& json, BuildResult const& result);

} // namespace linsen::cli
