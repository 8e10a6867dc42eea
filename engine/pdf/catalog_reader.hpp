#pragma once

#include "pdf/page_reader.hpp"

namespace linsen::pdf {

/// Catalog, Info, metadata, colours, attachments and bookmarks.
void read_catalog(ObjectReader& objects, PageNumbers const& numbers, layout::Pages& pages);

} // namespace linsen::pdf
