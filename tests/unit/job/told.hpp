#pragma once

#include "base/diagnostic.hpp"

#include <string>

namespace linsen::test {

/// All diagnostics as the user sees them.
inline std::string told(Diagnostics const& diagnostics) {
    std::string text;
    for (Diagnostic const& diagnostic : diagnostics.list()) text += to_text(diagnostic);
    return text;
}

} // namespace linsen::test
