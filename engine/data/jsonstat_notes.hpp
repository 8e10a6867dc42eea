#pragma once

#include "data/json_tree.hpp"

#include <string>
#include <vector>

namespace linsen {

/// The mandatory notes of a JSON-stat table, in the order table, dimensions, categories; each on one line,
/// with links as the source writes them, "[words](address)".
[[nodiscard]] std::vector<std::string> mandatory_notes(JsonNode const& table,
                                                       std::vector<std::string> const& dimensions);

} // namespace linsen
