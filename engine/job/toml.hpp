#pragma once

#include "base/diagnostic.hpp"
#include "job/value.hpp"

#include <optional>
#include <string_view>

namespace linsen {

/// The bytes of a TOML file as values with places; `file` is its name in diagnostics. The one fault that is
/// told, when there is any, is in plain Swedish: nothing of the library's own words reaches the user.
[[nodiscard]] std::optional<Value> parse_toml(std::string_view bytes, std::string_view file,
                                              Diagnostics& diagnostics);

} // namespace linsen
