#pragma once

#include "base/diagnostic.hpp"
#include "data/json_tree.hpp"

namespace linsen {

/// Looks for personnummer in every text and key of a JSON file. Texts are columns under their key, those
/// below a dimension of a table under its id. False, and told, when the file must not be read.
[[nodiscard]] bool is_free_of_personnummer(JsonFile const& json, Diagnostics& diagnostics);

} // namespace linsen
