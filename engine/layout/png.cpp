#include "layout/png.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <libdeflate.h>
#include <png.h>

#include <memory>
#include <vector>

namespace linsen::layout {

namespace {

constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
constexpr std::size_t chunk_frame = 12; ///< length, type and checksum around a chunk's data
/// A whole A4 page at 600 pixels an inch has 35 million.
constexpr std::uint64_t most_pixels = 40'000'000;

std::uint32_t u32(std::string_view bytes, std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

/// What the chunks say, and the samples as they are packed.
struct Chunks {
    Image image;
    bool plain = false; ///< the samples can stay as they are
    bool whole = false;
};

Chunks read_chunks(std::string_view data) {
    Chunks result;
    auto& image = result.image;
    for (auto at = signature.size(); at + chunk_frame <= data.size();) {
        std::size_t const length = u32(data, at);
        auto const type = data.substr(at + 4, 4);
        if (length > data.size() - at - chunk_frame) break;
        auto const chunk = data.substr(at + 8, length);
        if (type == "IHDR" && length == 13) {
            image.width = u32(chunk, 0);
            image.height = u32(chunk, 4);
            auto const colour = chunk[9];
            result.plain = chunk[8] == 8 && (colour == 0 || colour == 2) && chunk[12] == 0;
            image.components = colour == 0 ? 1 : 3;
        } else if (type == "tRNS") {
            result.plain = false;
        } else if (type == "IDAT") {
            image.deflated += chunk;
        } else if (type == "IEND") {
            result.whole = image.width > 0 && image.height > 0 && !image.deflated.empty();
            break;
        }
        at += length + chunk_frame;
    }
    return result;
}

/// Whether the packed samples are as many as the picture needs: a reader would stop at a page that it cannot
/// draw.
bool unpacks(Image const& image) {
    auto const row = 1 + std::size_t{image.width} * static_cast<std::size_t>(image.components);
    std::string samples(row * image.height, '\0');
    struct Free {
        void operator()(libdeflate_decompressor* one) const { libdeflate_free_decompressor(one); }
    };
    std::unique_ptr<libdeflate_decompressor, Free> const unpacker(libdeflate_alloc_decompressor());
    promise(unpacker != nullptr, "there is memory for a decompressor");
    auto const result =
        libdeflate_zlib_decompress(unpacker.get(), image.deflated.data(), image.deflated.size(),
                                   samples.data(), samples.size(), nullptr);
    if (result != LIBDEFLATE_SUCCESS) return false;
    constexpr char last_filter = 4;
    for (std::size_t at = 0; at < samples.size(); at += row)
        if (samples[at] < 0 || samples[at] > last_filter) return false;
    return true;
}

/// Unpacked by libpng, on white, and packed anew as 8 bits of grey or RGB; nothing when it is broken.
std::optional<Image> flattened(std::string_view data) {
    struct Free {
        void operator()(png_image* one) const { png_image_free(one); }
    };
    png_image picture{};
    picture.version = PNG_IMAGE_VERSION;
    std::unique_ptr<png_image, Free> const owner(&picture);
    if (png_image_begin_read_from_memory(&picture, data.data(), data.size()) == 0) return std::nullopt;
    picture.format = (picture.format & PNG_FORMAT_FLAG_COLOR) != 0 ? PNG_FORMAT_RGB : PNG_FORMAT_GRAY;
    std::vector<png_byte> samples(PNG_IMAGE_SIZE(picture));
    png_color const white{0xFF, 0xFF, 0xFF};
    if (png_image_finish_read(&picture, &white, samples.data(), 0, nullptr) == 0) return std::nullopt;

    png_image packed{};
    packed.version = PNG_IMAGE_VERSION;
    packed.width = picture.width;
    packed.height = picture.height;
    packed.format = picture.format;
    std::unique_ptr<png_image, Free> const other_owner(&packed);
    png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(packed);
    std::string file(size, '\0');
    if (png_image_write_to_memory(&packed, file.data(), &size, 0, samples.data(), 0, nullptr) == 0)
        return std::nullopt;
    file.resize(size);
    auto chunks = read_chunks(file);
    promise(chunks.whole && chunks.plain, "libpng writes plain samples when it is given them");
    return std::move(chunks.image);
}

} // namespace

std::optional<Image> read_png(std::string_view bytes, Place const& place, Diagnostics& diagnostics) {
    auto refuse = [&](std::string const& why, std::string const& hint) {
        diagnostics.error("layout.bild", place, "bilden " + in_quotes(place.file) + " " + why, hint);
        return std::nullopt;
    };
    std::string const save_again = "öppna bilden i ett bildprogram och spara den på nytt som PNG";
    if (!bytes.starts_with(signature)) return refuse("är ingen PNG-fil", "spara bilden som PNG eller SVG");
    auto chunks = read_chunks(bytes);
    if (std::uint64_t{chunks.image.width} * chunks.image.height > most_pixels)
        return refuse("har fler än 40 miljoner bildpunkter", "spara bilden i mindre format");
    if (!chunks.whole) return refuse("är skadad: bildens innehåll saknas", save_again);
    if (chunks.plain && unpacks(chunks.image)) return std::move(chunks.image);
    auto image = chunks.plain ? std::nullopt : flattened(bytes);
    if (!image) return refuse("är skadad: bildens innehåll kan inte läsas", save_again);
    return image;
}

std::optional<Image> read_png_file(std::string const& file, std::string const& anchor,
                                   Diagnostics& diagnostics) {
    Place const place{file, 0, 0, anchor};
    auto const bytes = read_file(file, place, diagnostics);
    return bytes ? read_png(*bytes, place, diagnostics) : std::nullopt;
}

} // namespace linsen::layout
