#pragma once

#include "base/export.hpp"
#include "layout/pages.hpp"
#include "pdf/store.hpp"

#include <vector>

namespace linsen::pdf {

/// Objects of pages and annotations, which the structure points at.
struct PageRefs {
    std::vector<Ref> pages;
    std::vector<std::vector<Ref>> annotations; ///< by page
};

/// The key of an annotation in the parent tree: those of the pages come first, in order.
[[nodiscard]] LINSEN_API std::size_t annotation_key(layout::Pages const& pages, std::size_t page,
                                                    std::size_t annotation);

/// The structure tree with its parent tree, role map and ids; returns the StructTreeRoot. The elements are
/// written as bytes in one piece: as PoDoFo dictionaries they would double the time of a report.
[[nodiscard]] LINSEN_API Ref write_tags(Store& store, layout::Pages const& pages, PageRefs const& refs);

} // namespace linsen::pdf
