#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/store.hpp"

#include <string>

namespace linsen::pdf {

/// The file, without lint.
[[nodiscard]] LINSEN_API std::string write_file(layout::Pages const& pages, Form form);

} // namespace linsen::pdf
