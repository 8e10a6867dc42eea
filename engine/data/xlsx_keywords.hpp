#pragma once

#include <string>

namespace linsen {

/// The keywords among the properties of the workbook that `bytes` hold; "" when it has none, or is no
/// workbook. Nothing else of it is read.
[[nodiscard]] std::string xlsx_keywords(std::string bytes);

} // namespace linsen
