#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

struct TableCategory {
    std::string code;
    std::string label;
};

/// One dimension of a multidimensional table, as statistical agencies give them (JSON-stat, PX).
struct TableDimension {
    std::string id;
    std::string label;
    std::string role;
    std::string total; ///< the code of the category that stands for all, or ""
    std::vector<TableCategory> categories;
    std::vector<std::uint32_t> codes;                  ///< the category of each cell of the table
    std::vector<std::optional<std::uint8_t>> decimals; ///< one a category; empty when none is declared
    std::vector<std::string> units{}; ///< the same, in the source's own words; "" where one has none
};

/// What the agencies mean by codes of sexes when nobody says otherwise.
[[nodiscard]] SourceCodes const& agency_codes();

/// The role of a dimension that `kolumner` does not name, by what the format says of it.
using UsualRole = std::function<std::string(TableDimension const&)>;

/// Gives each dimension its role. A role of `kolumner` that names no dimension is told with those that exist.
bool give_roles(std::vector<TableDimension>& dimensions, UsualRole const& usual, DataSpec const& spec,
                std::string const& file, Diagnostics& diagnostics);

/// The texts that stand in the frame for the categories, and what is known of a total among them. For sexes
/// `koder` goes first, then the label when it is a word for one, then the code; a `koder` that contradicts
/// the label is told.
[[nodiscard]] std::vector<std::string> texts_of(TableDimension const& dimension, DataSpec const& spec,
                                                SourceCodes& codes, Diagnostics& diagnostics);

/// Fills in which category each of the `cells` has: the last dimension changes fastest.
void number_cells(std::vector<TableDimension>& dimensions, std::size_t cells);

/// The role of the numbers: varde, or antal when `kolumner` names that one instead.
[[nodiscard]] std::string number_role_of(DataSpec const& spec);

} // namespace linsen
