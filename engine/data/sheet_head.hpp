#pragma once

#include "base/diagnostic.hpp"
#include "data/sheet_row.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

/// A column of a sheet that has a name.
struct SheetColumn {
    std::uint32_t column = 0; ///< counted from 1
    std::string name;
    std::string group; ///< the upper heading above it, where `overrubrik` makes a column of those
};

/// The headings of a sheet, in one row or two.
struct SheetHead {
    std::uint32_t row = 0; ///< the lower one
    std::vector<SheetColumn> columns;
};

/// Rows without a heading that may stand above and below the headings before they are looked for no more.
inline constexpr std::size_t sheet_rows_looked_at = 50;

/// Finds the headings among `rows`, the first of a sheet that are not blank: those of the row `rubrikrad`, or
/// of the first one that has most of what `kolumner` asks for. Where the row above has headings too, a column
/// is called "upper: lower" if that is what `kolumner` asks for; an upper heading holds for the empty cells
/// to its right, unless its own column has nothing below it: then it is the name of that column alone. With
/// `overrubrik` the columns keep their lower heading, and the upper ones are groups.
///
/// A column without heading, but with something in `rows`, is called by its letter, "kolumn C"; so is one
/// that `kolumner` asks for in that way. Told are: no rows at all, a `rubrikrad` without anything, an
/// `overrubrik` without two rows of headings, and that it cannot be known where the headings are.
[[nodiscard]] std::optional<SheetHead> find_sheet_head(std::vector<SheetRow> const& rows,
                                                       DataSpec const& spec, std::string const& sheet,
                                                       Diagnostics& diagnostics);

} // namespace linsen
