#pragma once

#include "layout/pages.hpp"
#include "pdf/object_reader.hpp"

#include <map>
#include <utility>

namespace linsen::pdf {

/// Which objects are what, for those that refer to them.
struct PageNumbers {
    std::map<std::uint32_t, std::uint32_t> pages; ///< object to page
    /// Object to page and annotation on it.
    std::map<std::uint32_t, std::pair<std::uint32_t, std::uint32_t>> annotations;
    std::vector<std::uint32_t> objects;             ///< by page
    std::vector<long> keys;                         ///< by page: its key in the parent tree
    std::vector<std::vector<long>> annotation_keys; ///< by page and annotation
};

/// Page tree, resources, contents and annotations.
[[nodiscard]] PageNumbers read_pages(ObjectReader& objects, layout::Pages& pages);

/// "[12 0 R/XYZ null 700 null]"; `told` names what leads there.
[[nodiscard]] layout::Destination read_destination(ObjectReader& objects, PageNumbers const& numbers,
                                                   std::string_view value, std::string const& told);

} // namespace linsen::pdf
