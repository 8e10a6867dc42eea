#pragma once

#include "data/xlsx.hpp"
#include "data/xlsx_package.hpp"

#include <optional>
#include <string_view>
#include <vector>

namespace linsen {

/// Heads and feet of the pages of the sheet whose part is `sheet_part`. See XlsxBook::page_texts.
[[nodiscard]] std::optional<std::vector<XlsxPageText>>
read_xlsx_page_texts(XlsxPackage const& package, std::string_view sheet_part, Diagnostics& diagnostics);

} // namespace linsen
