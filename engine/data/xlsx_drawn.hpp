#pragma once

#include "data/xlsx.hpp"
#include "data/xlsx_package.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace linsen {

/// What is drawn on one sheet, whose part is `sheet_part`; `sheet` is its name, for places. Of what a program
/// writes twice, for newer and for older ones, the newer is read. See XlsxBook::drawn.
[[nodiscard]] std::optional<std::vector<XlsxDrawn>> read_xlsx_drawn(XlsxPackage const& package,
                                                                    std::string_view sheet_part,
                                                                    std::string_view sheet,
                                                                    Diagnostics& diagnostics);

} // namespace linsen
