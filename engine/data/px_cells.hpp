#pragma once

#include "base/diagnostic.hpp"
#include "data/frame.hpp"
#include "data/px_file.hpp"
#include "data/table_dimension.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace linsen {

/// The cells behind DATA=, in the order in which the last variable changes fastest.
struct PxCells {
    NumberColumn numbers; ///< decimals as written
    std::vector<std::uint32_t> lines;
    std::vector<std::uint32_t> characters;
};

/// No agency gives more at a time; this is where we no longer believe in the file.
inline constexpr std::size_t most_px_cells = 20'000'000;
/// With KEYS a small file can ask for many cells that it does not hold.
inline constexpr std::size_t most_keyed_px_cells = 2'000'000;

/// Reads as many cells as the variables make up; `stubs` of them are rows. Too few or too many, a text that
/// is neither number nor sign, a key that is unknown or comes twice: told with line and character.
[[nodiscard]] std::optional<PxCells> read_px_cells(PxFile& file,
                                                   std::vector<TableDimension> const& dimensions,
                                                   std::size_t stubs, DataSpec const& spec,
                                                   Diagnostics& diagnostics);

} // namespace linsen
