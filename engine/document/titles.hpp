#pragma once

#include "base/export.hpp"
#include "document/document.hpp"

#include <string>

namespace linsen::document {

/// What stands above a box. Its role is always told in words, never by colour alone: "Slutsats", or
/// "Observera: uppgifter saknas" when the box has a title that does not say so itself.
[[nodiscard]] LINSEN_API std::string box_title(Box const& box);

/// What stands above the answer of a step: "3.1 Vad ser vi?", or the question alone when it has no number.
[[nodiscard]] LINSEN_API std::string step_title(Step const& step);

} // namespace linsen::document
