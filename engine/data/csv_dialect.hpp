#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>

namespace linsen {

/// How a CSV file is written, and where its first record begins.
struct CsvDialect {
    std::size_t offset = 0; ///< past a byte order mark and a line `sep=;`
    std::uint32_t line = 1;
    char delimiter = ';';
    bool marked = false; ///< began with the byte order mark of UTF-8
};

/// The delimiter is the one that rapport.toml names; or that of a first line `sep=;`; or the one of `;`, tab,
/// `,`, `|` by which the first record holds most of the headings that `kolumner` asks for, and after that by
/// which most of the first 100 records have as many fields as the first. A tie goes to the one named first
/// here.
[[nodiscard]] std::optional<CsvDialect> find_dialect(ByteSource& source, DataSpec const& spec,
                                                     Diagnostics& diagnostics);

} // namespace linsen
