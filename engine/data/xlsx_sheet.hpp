#pragma once

#include "data/xlsx.hpp"
#include "data/xlsx_parts.hpp"

#include <functional>
#include <string_view>
#include <vector>

namespace linsen {

/// What the cells of a sheet refer to.
struct XlsxSheetContext {
    XlsxPackage const& package;
    XlsxStrings const& strings;
    std::vector<XlsxNumberFormat> const& formats; ///< of cell styles
    bool date1904 = false;
    std::string_view sheet; ///< its name, for places
};

/// Reads one sheet part; see XlsxBook::read.
bool read_xlsx_sheet(XlsxSheetContext const& context, std::string_view part,
                     std::function<void(XlsxCell const&)> const& take, Diagnostics& diagnostics,
                     std::vector<XlsxMerged>* merged);

/// Whether the part has a cell with content; nothing is told.
[[nodiscard]] bool has_xlsx_content(XlsxPackage const& package, std::string_view part);

} // namespace linsen
