#pragma once

#include "base/json.hpp"
#include "cli/arguments.hpp"
#include "run/build.hpp"

#include <cstddef>
#include <filesystem>
#include <map>
#include <string>

namespace linsen::cli {

[[nodiscard]] BuildOptions options_of(Arguments const& arguments);

/// "1 sida", "12 sidor"
[[nodiscard]] std::string pages_text(std::size_t pages);

/// What has come of a report that could be made; `written`: its files are in place.
[[nodiscard]] std::string result_lines(BuildResult const& result, bool written);

/// A report, made or not, as an object.
void write_json(JsonWriter& json, BuildResult const& result, bool written);

/// Which report has written each file.
using Owners = std::map<std::filesystem::path, std::filesystem::path>;

/// Two reports with one id in one folder: the second would take the place of the first without a word.
void tell_overwritten(BuildResult& result, Owners& owners);

} // namespace linsen::cli
