#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// What stands above a box. Its role is always told in words, never by colour alone: "Slutsats", or
/// "Observera: uppgifter saknas" when the box has a title that does not say so itself.
[[nodiscard]] LINSEN_API std::string box_title(Box const& box);

} // namespace linsen::document
