#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/attachment.hpp"
#include "pdf/serializer.hpp"

#include <optional>
#include <string>

namespace linsen::pdf {

/// The file's bytes: PDF 1.7, PDF/UA-1 and PDF/A-2a at once; with an attachment PDF/A-3a instead of 2a.
[[nodiscard]] LINSEN_API std::string write(layout::Pages const& pages,
                                           std::optional<Attachment> const& attachment = {});

/// What `write` does with the objects that it has made: reads them again as they stand, and gives them their
/// outer form. What breaks a rule is a Fault that names the path of the element (file_lint.hpp): neither what
/// a plugin can express nor a slip of the writer's own may leave the house.
[[nodiscard]] LINSEN_API std::string finish(PlainFile const& file);

} // namespace linsen::pdf
