#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

#include <cstdint>
#include <filesystem>

namespace linsen::excel {

/// Writes the document's tables as a workbook to `path`: contents, one sheet a table as a real Excel table
/// with notes, source and chart, sources and method. The same numbers ("Tabell 3") as in the PDF, and nothing
/// that the PDF does not show. Then reads it back and compares every cell with what was sent. False: an error
/// has been told and `path` must not be used. `moment` is seconds since 1970 (UTC), for the file's dates.
[[nodiscard]] LINSEN_API bool write(document::Document const& document, std::filesystem::path const& path,
                                    std::int64_t moment, Diagnostics& diagnostics);

} // namespace linsen::excel
