#pragma once

#include "data/csv_cutter.hpp"
#include "data/personnummer.hpp"

#include <cstdint>

namespace linsen {

/// Shows the watch every field of a record, also those of columns that nobody asks for; of a record that
/// could not be parted into fields, all that it holds.
void watch_record(CsvRecord const& record, std::uint64_t position, PersonnummerWatch& watch);

} // namespace linsen
