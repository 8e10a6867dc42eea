#pragma once

#include "base/diagnostic.hpp"
#include "data/csv_scanner.hpp"
#include "data/text_encoding.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

enum class CsvColumnKind { text, number, interval };

/// A column of the file that rapport.toml asks for.
struct CsvColumn {
    std::size_t index = 0; ///< of its field
    std::string role;
    std::string heading; ///< as the file has it
    CsvColumnKind kind = CsvColumnKind::text;
};

struct CsvHeader {
    std::size_t width = 0;           ///< fields up to the last heading that is not empty
    std::vector<CsvColumn> wanted;   ///< in the order of the file
    std::vector<std::string> others; ///< headings that stand once and that nobody asks for
};

/// Where the headings stand.
struct HeaderPlace {
    std::string file;
    std::string sheet; ///< of a workbook; otherwise empty
};

/// Finds the headings that `kolumner` names, compared after `fold`. Every one that is missing or stands there
/// twice is told at its place in rapport.toml, with those that exist. Nothing after an error.
[[nodiscard]] std::optional<CsvHeader> match_header(CsvRecord const& record, DataSpec const& spec,
                                                    HeaderPlace const& from, TextEncoding& encoding,
                                                    Diagnostics& diagnostics);

/// Has the record no content, as a blank line or `;;;`?
[[nodiscard]] bool is_blank(CsvRecord const& record);

} // namespace linsen
