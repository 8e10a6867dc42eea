#include "layout/picture.hpp"

#include "base/file.hpp"
#include "base/text.hpp"
#include "layout/png.hpp"
#include "layout/svg.hpp"

#include <algorithm>

namespace linsen::layout {

double width_of(Picture const& picture) {
    return std::visit([](auto const& one) { return one.width; }, picture);
}

double height_of(Picture const& picture) {
    return std::visit([](auto const& one) { return one.height; }, picture);
}

Picture fitted(Picture picture, double most_width, double most_height) {
    auto const factor = std::min({1.0, most_width / width_of(picture), most_height / height_of(picture)});
    if (auto* raster = std::get_if<Raster>(&picture)) {
        raster->width *= factor;
        raster->height *= factor;
        return picture;
    }
    return scaled(std::get<Drawing>(std::move(picture)), factor);
}

void draw_picture(Canvas& canvas, Picture const& picture, Point lower_left) {
    if (auto const* drawing = std::get_if<Drawing>(&picture)) return canvas.drawing(*drawing, lower_left);
    auto const& raster = std::get<Raster>(picture);
    canvas.image(raster.image,
                 {lower_left.x, lower_left.y, lower_left.x + raster.width, lower_left.y + raster.height});
}

std::optional<Picture> read_picture(std::string const& file, std::string const& anchor,
                                    std::vector<Image>& images, Diagnostics& diagnostics) {
    constexpr double points_a_pixel = 72.0 / 150;
    if (to_lower(file).ends_with(".svg")) {
        Place const place{file, 0, 0, anchor};
        auto const bytes = read_file(file, place, diagnostics);
        if (!bytes) return std::nullopt;
        auto drawing = read_svg(*bytes, place, diagnostics);
        if (!drawing) return std::nullopt;
        return std::move(*drawing);
    }
    auto image = read_png_file(file, anchor, diagnostics);
    if (!image) return std::nullopt;
    Raster const raster{images.size(), image->width * points_a_pixel, image->height * points_a_pixel};
    images.push_back(std::move(*image));
    return raster;
}

} // namespace linsen::layout
