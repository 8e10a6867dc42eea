#pragma once

#include "base/diagnostic.hpp"
#include "excel/sent.hpp"

#include <filesystem>

namespace linsen::excel {

/// Opens the workbook with our own reader and compares sheets and cells with what was sent, all of them.
/// libxlsxwriter does not check its writes to temporary files, so a full disk shows here and nowhere else.
/// False: something differs, and that has been told.
[[nodiscard]] bool read_back(std::filesystem::path const& path, SentSheets const& sent,
                             Diagnostics& diagnostics);

} // namespace linsen::excel
