#include "frame_promises.hpp"
#include "layout/png.hpp"

#include <string_view>

/// The bytes as a logotype.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    Diagnostics diagnostics;
    auto const image = layout::read_png(bytes, {"fuzz.png", 0, 0, "logotyp"}, diagnostics);
    fuzz::keep(image.has_value() != diagnostics.has_errors(), "a picture and an error, or neither");
    if (image)
        fuzz::keep(image->width > 0 && image->height > 0 && !image->deflated.empty() &&
                       (image->components == 1 || image->components == 3),
                   "a picture has an area and samples");
    fuzz::check_promises(diagnostics);
    return 0;
}
