#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/attachment.hpp"
#include "pdf/store.hpp"

#include <optional>
#include <string>

namespace linsen::pdf {

/// The file, without lint.
[[nodiscard]] LINSEN_API std::string write_file(layout::Pages const& pages, Form form,
                                                std::optional<Attachment> const& attachment = {});

} // namespace linsen::pdf
