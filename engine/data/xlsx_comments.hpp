#pragma once

#include "data/xlsx.hpp"
#include "data/xlsx_package.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace linsen {

/// What is said about the cells of one sheet, whose part is `sheet_part`; `sheet` is its name, for places.
/// Notes are Excel's old comments and those of LibreOffice; a thread is what newer programs have in their
/// place, and an old comment that only repeats one is left out. See XlsxBook::comments.
[[nodiscard]] std::optional<std::vector<XlsxComment>> read_xlsx_comments(XlsxPackage const& package,
                                                                         std::string_view sheet_part,
                                                                         std::string_view sheet,
                                                                         Diagnostics& diagnostics);

} // namespace linsen
