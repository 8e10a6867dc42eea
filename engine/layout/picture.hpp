#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/canvas.hpp"
#include "layout/drawing.hpp"
#include "layout/pages.hpp"

#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace linsen::layout {

/// One of the document's images, at a size.
struct Raster {
    std::size_t image = 0;
    double width = 0;
    double height = 0;
};

/// What stands in a figure: vectors, or an image.
using Picture = std::variant<Drawing, Raster>;

[[nodiscard]] LINSEN_API double width_of(Picture const& picture);
[[nodiscard]] LINSEN_API double height_of(Picture const& picture);

/// The same picture, smaller when it is wider or higher than this.
[[nodiscard]] LINSEN_API Picture fitted(Picture picture, double most_width, double most_height);

/// To be called inside a graphics scope or an artifact.
LINSEN_API void draw_picture(Canvas& canvas, Picture const& picture, Point lower_left);

/// Reads a PNG file, or an SVG file by its name. An image goes into `images` and has 150 pixels an inch; a
/// drawing has a point for each unit of its viewBox. Nothing when it cannot be set, which is told at
/// `anchor`.
[[nodiscard]] LINSEN_API std::optional<Picture> read_picture(std::string const& file,
                                                             std::string const& anchor,
                                                             std::vector<Image>& images,
                                                             Diagnostics& diagnostics);

} // namespace linsen::layout
