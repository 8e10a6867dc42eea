#pragma once

#include "cli/commands.hpp"

#include <string>

namespace linsen::cli {

/// The plugin with this id; null after an error that says which ones there are.
[[nodiscard]] Plugin const* find_plugin(Context const& context, std::string const& id);

} // namespace linsen::cli
