#pragma once

#include "data/json_tree.hpp"
#include "data/table_dimension.hpp"

#include <cstddef>
#include <optional>
#include <string>

namespace linsen {

/// One dimension with its categories in order. `index` may be an object or a list, and may be left out of a
/// dimension with a single category. Nothing, and `fault` says why, when they do not make up `size`.
[[nodiscard]] std::optional<TableDimension> read_dimension(std::string const& id, JsonNode const& node,
                                                           std::size_t size, std::string& fault);

/// What the dimension's id, or the roles that the table declares, say that it is; otherwise its id.
[[nodiscard]] std::string usual_role(TableDimension const& dimension, JsonNode const& table);

} // namespace linsen
