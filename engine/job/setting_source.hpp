#pragma once

#include "base/diagnostic.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// What `linsen ny` and hints write after `=`: the example, else the fallback, else something of the right
/// kind.
[[nodiscard]] std::string example_source(Setting const& setting);

/// The fallback as a value that stands at `place`; an empty Value when there is none. A fallback that is not
/// TOML is a Fault.
[[nodiscard]] Value fallback_value(Setting const& setting, Place const& place);

/// The core settings, but with `plugin` as the example of `rapport`, and then the plugin's own. A plugin that
/// declares a core key, or one key twice, or a key that is not plain ASCII, is a Fault.
[[nodiscard]] std::vector<Setting> with_core(std::string_view plugin,
                                             std::vector<Setting> const& plugin_settings,
                                             NeedOfData need = NeedOfData::required);

/// Faults in a list of declarations: thrown.
void promise_sound(std::vector<Setting> const& settings);

} // namespace linsen
