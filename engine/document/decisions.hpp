#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// The proposed decisions of a document as plain text in UTF-8: all that stands among them, each paragraph
/// and each point on a line of its own, points with their numbers as on the page and those within them
/// indented. References as they are printed, links as their words; notes are left out. "" of a document
/// without decisions.
[[nodiscard]] LINSEN_API std::string plain_decisions(Document const& document);

} // namespace linsen::document
