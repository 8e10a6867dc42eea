#include "frame_promises.hpp"
#include "layout/geojson.hpp"

#include <cmath>
#include <string_view>

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    Diagnostics diagnostics;
    auto const shapes = layout::parse_geojson({reinterpret_cast<char const*>(data), size},
                                              {"fuzz.geojson", 0, 0, "karta"}, diagnostics);
    fuzz::keep(shapes.has_value() != diagnostics.has_errors(), "shapes and an error, or neither");
    if (shapes) {
        fuzz::keep(!shapes->areas.empty(), "no areas");
        for (auto const& area : shapes->areas) {
            fuzz::keep(!area.code.empty() && !area.rings.empty(), "an area without code or border");
            for (auto const& ring : area.rings) {
                fuzz::keep(ring.size() >= 3, "a border of fewer than three points");
                for (auto const& point : ring)
                    fuzz::keep(std::abs(point.x) <= 180 && std::abs(point.y) <= 90, "a point off the earth");
            }
        }
    }
    fuzz::check_promises(diagnostics);
    return 0;
}
