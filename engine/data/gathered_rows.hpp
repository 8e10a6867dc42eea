#pragma once

#include "data/byte_source.hpp"
#include "data/held_record.hpp"
#include "data/personnummer.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace linsen {

/// The first record of a kind.
struct GatheredRow {
    HeldRecord record;        ///< of an even row only the wanted fields are filled
    std::uint64_t alike = 1;  ///< how many records are of its kind
    bool may_be_note = false; ///< uneven, and no even row stands below it
};

/// What a large file holds, in memory that does not grow with its rows as long as they are alike.
struct GatheredRows {
    std::vector<GatheredRow> rows; ///< by line
    std::size_t count = 0;         ///< records that are not blank
    std::uint32_t line_of_nul = 0; ///< as CsvScanner has it
};

/// Where the records begin, and how they are to be looked at.
struct GatheredFrom {
    std::size_t offset = 0;
    std::uint32_t line = 1;
    char delimiter = ';';
    std::size_t width = 0;           ///< fields of a record
    std::vector<std::size_t> wanted; ///< those that tell kinds apart
    /// Is a record readable for sure, so that one like it needs no look of its own? It has all wanted fields,
    /// none with doubled quotes. Called by several threads at once.
    std::function<bool(CsvRecord const&)> is_even;
};

/// Reads the records on all processors, and counts those that are alike. The answer does not depend on how
/// many processors there are. `watch` sees every field, uneven records' too. Nothing, and `watch` untouched,
/// when too few are alike, too many uneven, or one too long: such a file is read row by row.
[[nodiscard]] std::optional<GatheredRows> gather_rows(ByteSource& source, GatheredFrom const& from,
                                                      PersonnummerWatch& watch);

} // namespace linsen
