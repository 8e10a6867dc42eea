#pragma once

#include "base/export.hpp"
#include "job/setting.hpp"

#include <string>
#include <vector>

namespace linsen {

/// What is wrong with a plugin's declared settings, as the end of a Swedish sentence, or "" when all is well:
/// each has a key of lower case letters, digits and `_`, once, apart from the `taken` ones, and an
/// explanation; only tables have children, and they have some; only texts have choices.
[[nodiscard]] LINSEN_API std::string wrong_setting(std::vector<Setting> const& settings,
                                                   std::vector<Setting> const& taken);

/// The same for its examples: each is of a key that `known` has, those of the core and its own.
[[nodiscard]] LINSEN_API std::string wrong_example(std::vector<StarterExample> const& examples,
                                                   std::vector<Setting> const& known);

} // namespace linsen
