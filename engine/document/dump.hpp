#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// The whole document as plain text, one indent a level: what text cases compare and a person can read.
[[nodiscard]] LINSEN_API std::string dump(Document const& document);

/// A text as plain words, with cells printed as in running text; references as their anchors in braces.
[[nodiscard]] LINSEN_API std::string plain(Text const& text);

} // namespace linsen::document
