#pragma once

#include "data/json_tree.hpp"
#include "data/number_text.hpp"

#include <optional>

namespace linsen {

/// The number of a JSON value with the decimals that it is written with; nothing when it is no finite number.
/// Of more digits than a double holds those count that it does: "0.41000000000000003" is 0,41.
[[nodiscard]] std::optional<NumberText> json_number(JsonNode const& node);

/// A whole number from 0 to `most`.
[[nodiscard]] std::optional<std::size_t> json_size(JsonNode const* node, std::size_t most);

} // namespace linsen
