#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/attachment.hpp"

#include <optional>
#include <string>

namespace linsen::pdf {

/// The file's bytes: PDF 1.7, PDF/UA-1 and PDF/A-2a at once; with an attachment PDF/A-3a instead of 2a. Pages
/// that break a tagging rule are a Fault that names the path of the element (lint.hpp): what a plugin can
/// express must never get this far.
[[nodiscard]] LINSEN_API std::string write(layout::Pages const& pages,
                                           std::optional<Attachment> const& attachment = {});

} // namespace linsen::pdf
