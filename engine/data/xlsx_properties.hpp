#pragma once

#include <string>

namespace linsen {

/// What a workbook says of itself; "" where it says nothing.
struct XlsxProperties {
    std::string keywords;
    std::string description; ///< "comments" in Excel
};

/// The properties of the workbook that `bytes` hold; none when it is no workbook. Nothing else of it is read.
[[nodiscard]] XlsxProperties xlsx_properties(std::string bytes);

} // namespace linsen
