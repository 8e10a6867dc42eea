#pragma once

#include <filesystem>
#include <string>

namespace linsen::excel {

/// Where the temporary files of a workbook go: to memory when there is room, which halves the time; otherwise
/// beside the workbook, where a report may be written at all.
[[nodiscard]] std::string temporary_folder(std::filesystem::path const& workbook);

} // namespace linsen::excel
