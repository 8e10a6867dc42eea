#pragma once

#include "base/diagnostic.hpp"
#include "data/canonical.hpp"
#include "data/json_tree.hpp"
#include "job/job.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace linsen {

struct JsonStatCategory {
    std::string code;
    std::string label;
};

struct JsonStatDimension {
    std::string id;
    std::string label;
    std::string role;
    std::string total; ///< the code of the category that stands for all, or ""
    std::vector<JsonStatCategory> categories;
    std::vector<std::uint32_t> codes;                  ///< the category of each cell of the table
    std::vector<std::optional<std::uint8_t>> decimals; ///< one a category; empty when none is declared
};

/// One dimension with its categories in order. `index` may be an object or a list, and may be left out of a
/// dimension with a single category. Nothing, and `fault` says why, when they do not make up `size`.
[[nodiscard]] std::optional<JsonStatDimension> read_dimension(std::string const& id, JsonNode const& node,
                                                              std::size_t size, std::string& fault);

/// Gives each dimension its role. A role of `kolumner` that names no dimension is told with those that exist.
bool give_roles(std::vector<JsonStatDimension>& dimensions, JsonNode const& table, DataSpec const& spec,
                std::string const& file, Diagnostics& diagnostics);

/// The texts that stand in the frame for the categories, and what is known of a total among them. For sexes
/// `koder` goes first, then the label when it is a word for one, then the code; a `koder` that contradicts
/// the label is told.
[[nodiscard]] std::vector<std::string> texts_of(JsonStatDimension const& dimension, DataSpec const& spec,
                                                SourceCodes& codes, Diagnostics& diagnostics);

} // namespace linsen
