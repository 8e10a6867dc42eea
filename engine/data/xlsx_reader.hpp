#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "data/frame.hpp"
#include "job/job.hpp"

#include <optional>

namespace linsen {

/// A sheet of an Excel workbook as a Frame, by the same rules as a CSV file (data/csv_reader.hpp), for its
/// rows become the same records: see data/sheet_choice.hpp for which sheet, data/sheet_head.hpp for its
/// headings, data/sheet_row.hpp for what a cell is. Lines are the sheet's rows. Numbers keep the decimals
/// that their cell shows. Memory is the packed file and the workbook's shared texts, whatever rows the sheet
/// has.
///
/// Errors are also: a cell whose formula has no value, a broken part, cells of a column that is asked for
/// that are merged downwards, a file that is no .xlsx, and one that is beyond the limits of XlsxLimits.
/// Hidden rows, columns and sheets are read, and told in a remark.
[[nodiscard]] std::optional<Frame> read_xlsx(ByteSource& source, DataSpec const& spec,
                                             Diagnostics& diagnostics);

} // namespace linsen
