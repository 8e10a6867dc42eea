#pragma once

#include "base/diagnostic.hpp"
#include "data/xlsx.hpp"

#include <cstddef>
#include <string>

namespace linsen {

/// Looks for personnummer in the names of the sheets, before any message names them. False, and told, when
/// the workbook must not be read.
[[nodiscard]] bool are_sheet_names_free(XlsxBook const& book, std::string const& file,
                                        Diagnostics& diagnostics);

/// Looks for personnummer in everything of the workbook `file` that is not a cell of the sheet that is read:
/// the cells of the other sheets, and the comments, text boxes, heads and feet of all. What of
/// these cannot be read is passed over, for nothing is taken from there. False, and told, when the workbook
/// must not be read.
[[nodiscard]] bool is_free_of_personnummer(XlsxBook const& book, std::size_t read_sheet,
                                           std::string const& file, Diagnostics& diagnostics);

} // namespace linsen
