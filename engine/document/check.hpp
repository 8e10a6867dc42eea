#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "document/document.hpp"

namespace linsen::document {

/// What no document may leave the house with, each an error whose place names the anchor: no title or
/// language, two nodes with one anchor, an anchor that is not ASCII lower case, an empty heading or caption,
/// a chart whose table is not in the document or has no such column, a picture without alt text, a table
/// whose rows differ from its columns in number or that has none, two columns with one heading and group, a
/// table of persons without sex and without a printed reason, a reference that leads nowhere, a link that is
/// not http, https or mailto, more than five key figures, a shown cell that is not finite.
LINSEN_API void check(Document const& document, Diagnostics& diagnostics);

} // namespace linsen::document
