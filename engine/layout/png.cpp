#include "layout/png.hpp"

#include "base/file.hpp"

#include <string_view>

namespace linsen::layout {

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t chunk_frame = 12; ///< length, type and checksum around a chunk's data

std::uint32_t u32(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

} // namespace

std::optional<Image> read_png(std::string const& file, std::string const& anchor, Diagnostics& diagnostics) {
    Place const place{file, 0, 0, anchor};
    auto const bytes = read_file(file, place, diagnostics);
    if (!bytes) return std::nullopt;
    auto refuse = [&](std::string const& why) {
        diagnostics.error("layout.bild", place, "bilden \"" + file + "\" " + why,
                          "spara den som PNG med 8 bitar per färg, utan genomskinlighet och utan interlace");
        return std::nullopt;
    };
    std::string_view const data = *bytes;
    if (!data.starts_with(signature)) return refuse("är ingen PNG-fil");

    Image image;
    bool header = false;
    for (auto at = signature.size(); at + chunk_frame <= data.size();) {
        std::size_t const length = u32(data, at);
        auto const type = data.substr(at + 4, 4);
        if (length > data.size() - at - chunk_frame) break;
        auto const chunk = data.substr(at + 8, length);
        if (type == "IHDR" && length == 13) {
            header = true;
            image.width = u32(chunk, 0);
            image.height = u32(chunk, 4);
            auto const bits = chunk[8];
            auto const colour = chunk[9];
            if (bits != 8) return refuse("har inte 8 bitar per färg");
            if (colour != 0 && colour != 2) return refuse("har palett eller genomskinlighet");
            if (chunk[12] != 0) return refuse("är sparad med interlace");
            image.components = colour == 0 ? 1 : 3;
        } else if (type == "tRNS") {
            return refuse("har genomskinlighet");
        } else if (type == "IDAT") {
            image.deflated += chunk;
        } else if (type == "IEND") {
            break;
        }
        at += length + chunk_frame;
    }
    if (!header || image.deflated.empty() || image.width == 0 || image.height == 0)
        return refuse("är skadad: bildens innehåll saknas");
    return image;
}

} // namespace linsen::layout
