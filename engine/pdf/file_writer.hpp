#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/attachment.hpp"
#include "pdf/store.hpp"

#include <optional>

namespace linsen::pdf {

/// All objects of the file, with its catalog and its Info, into an empty store; without lint.
LINSEN_API void write_objects(Store& store, layout::Pages const& pages,
                              std::optional<Attachment> const& attachment = {});

} // namespace linsen::pdf
