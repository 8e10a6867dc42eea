#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/drawing.hpp"

#include <optional>
#include <string_view>

namespace linsen::layout {

/// An SVG picture as a drawing in the units of its viewBox. What logotypes are made of is drawn: path, rect,
/// circle, ellipse, line, polyline, polygon and g, use of symbols and definitions, with transform, fill,
/// stroke, viewBox and style sheets. Gradients become one colour and what is transparent is mixed with white,
/// which is a warning at `place`. Anything else that would be seen (text, images, masks, filters …) is one
/// error that names it, and nothing is returned; titles, metadata and other vocabularies are passed over. No
/// entity is read, and nothing outside the file.
[[nodiscard]] LINSEN_API std::optional<Drawing> read_svg(std::string_view bytes, Place const& place,
                                                         Diagnostics& diagnostics);

} // namespace linsen::layout
