#pragma once

#include "document/document.hpp"
#include "plugin/appendix.hpp"

namespace linsen {

/// How a report that counts persons has compared them, for the method appendix; inside this room only.
[[nodiscard]] document::Blocks counted_method(Method::Judged const& judged);

} // namespace linsen
