#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "data/csv_dialect.hpp"
#include "data/csv_scanner.hpp"
#include "job/job.hpp"

#include <cstddef>

namespace linsen {

/// How many of the record's fields are headings that `kolumner` asks for, compared after `fold`.
[[nodiscard]] std::size_t headings_in(CsvRecord const& record, DataSpec const& spec);

/// Tells, once, that those headings do not stand in `first`, the first record that is not blank, but further
/// down, or that they are parted by something else than the file's line `sep=` or rapport.toml says. False
/// when they stand where they should, or nowhere near.
[[nodiscard]] bool tell_headings_elsewhere(CsvRecord const& first, ByteSource& source,
                                           CsvDialect const& dialect, DataSpec const& spec,
                                           Diagnostics& diagnostics);

} // namespace linsen
