#include "frame_promises.hpp"
#include "layout/svg.hpp"

#include <cmath>
#include <string_view>

namespace {

bool is_inside(double value, double most) { return std::isfinite(value) && std::abs(value) <= most; }

/// A path begins with a move, so that a PDF reader knows where it starts.
void check_path(linsen::layout::Path const& path) {
    using namespace linsen;
    using layout::Segment;
    fuzz::keep(path.fill || path.stroke, "a shape that is seen");
    fuzz::keep(!path.segments.empty() && path.segments.front().kind == Segment::Kind::move,
               "a path begins with a move");
    for (auto const& segment : path.segments)
        for (auto const& point : {segment.a, segment.b, segment.c})
            fuzz::keep(is_inside(point.x, 1e12) && is_inside(point.y, 1e12), "a place that can be written");
    if (path.stroke) fuzz::keep(is_inside(path.stroke->width, 1e12), "a width that can be written");
}

} // namespace

/// The bytes as a logotype.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    Diagnostics diagnostics;
    auto const drawing = layout::read_svg(bytes, {"fuzz.svg", 0, 0, "logotyp"}, diagnostics);
    fuzz::keep(drawing.has_value() != diagnostics.has_errors(), "a drawing and an error, or neither");
    if (drawing) {
        fuzz::keep(drawing->width > 0 && drawing->height > 0 && !drawing->items.empty(),
                   "a drawing has an area");
        for (auto const& item : drawing->items) check_path(std::get<layout::Path>(item));
    }
    fuzz::check_promises(diagnostics);
    return 0;
}
