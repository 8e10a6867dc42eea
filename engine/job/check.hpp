#pragma once

#include "base/diagnostic.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// A checked table, and the top-level keys under which something was wrong (unknown keys are not among them).
struct Checked {
    Value value;
    std::vector<std::string> faulty;
};

/// What `check` (job.hpp) does.
[[nodiscard]] Checked check_settings(Value const& value, std::vector<Setting> const& settings,
                                     std::string_view what, Diagnostics& diagnostics);

/// Adds `found` to `diagnostics` in the order of lines and columns.
void add_in_order(Diagnostics const& found, Diagnostics& diagnostics);

} // namespace linsen
