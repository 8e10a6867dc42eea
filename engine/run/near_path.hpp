#pragma once

#include "base/export.hpp"

#include <filesystem>
#include <string>

namespace linsen {

/// The path as the user would write it from here: relative when the file lies below the working folder.
[[nodiscard]] LINSEN_API std::string near_path(std::filesystem::path const& file);

} // namespace linsen
