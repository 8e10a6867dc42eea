#pragma once

#include "pdf/page_reader.hpp"

namespace linsen::pdf {

/// Which object is which element, by its number.
using ElementOfObject = std::vector<layout::ElementId>;
inline constexpr layout::ElementId no_element = 0xFFFFFFFF;

/// The structure tree, as it is read from its root down.
[[nodiscard]] ElementOfObject read_tags(ObjectReader& objects, PageNumbers const& numbers,
                                        layout::Pages& pages);

/// The way back, from pages and annotations to their elements: the parent tree.
void read_marks(ObjectReader& objects, PageNumbers const& numbers, ElementOfObject const& elements,
                layout::Pages& pages);

} // namespace linsen::pdf
