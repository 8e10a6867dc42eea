#include "layout/png.hpp"

#include <gtest/gtest.h>
#include <libdeflate.h>
#include <png.h>

#include <array>
#include <vector>

// Pictures of every kind that PNG has are made with libpng, and their samples looked at again.
namespace linsen::layout {
namespace {

std::string made(png_uint_32 format, std::vector<std::uint8_t> const& samples, unsigned width,
                 unsigned height, std::vector<std::uint8_t> const& colours = {}) {
    png_image image{};
    image.version = PNG_IMAGE_VERSION;
    image.width = width;
    image.height = height;
    image.format = format;
    image.colormap_entries = static_cast<png_uint_32>(colours.size() / 4);
    png_alloc_size_t size = 0;
    auto const* map = colours.empty() ? nullptr : colours.data();
    EXPECT_TRUE(png_image_write_to_memory(&image, nullptr, &size, 0, samples.data(), 0, map));
    std::string bytes(size, '\0');
    EXPECT_TRUE(png_image_write_to_memory(&image, bytes.data(), &size, 0, samples.data(), 0, map));
    return bytes;
}

/// The samples of a picture of one row, whose filter changes nothing, or of the first row.
std::vector<int> first_row(Image const& image) {
    auto const row = 1 + std::size_t{image.width} * static_cast<std::size_t>(image.components);
    std::string bytes(row * image.height, '\0');
    auto* const unpacker = libdeflate_alloc_decompressor();
    EXPECT_EQ(libdeflate_zlib_decompress(unpacker, image.deflated.data(), image.deflated.size(), bytes.data(),
                                         bytes.size(), nullptr),
              LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(unpacker);
    std::vector<int> samples;
    auto const step = static_cast<std::size_t>(image.components);
    for (std::size_t i = 1; i < row; ++i) {
        auto const left = bytes[0] == 1 && i > step ? samples[i - 1 - step] : 0;
        EXPECT_TRUE(bytes[0] == 0 || bytes[0] == 1 || bytes[0] == 2)
            << "another filter than this test undoes";
        samples.push_back((static_cast<unsigned char>(bytes[i]) + left) & 0xFF);
    }
    return samples;
}

Image read(std::string const& bytes) {
    Diagnostics diagnostics;
    auto image = read_png(bytes, {"logotyp.png", 0, 0, {}}, diagnostics);
    for (auto const& diagnostic : diagnostics.list()) ADD_FAILURE() << to_text(diagnostic);
    return image.value_or(Image{});
}

std::string fault(std::string const& bytes) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_png(bytes, {"logotyp.png", 0, 0, {}}, diagnostics));
    EXPECT_EQ(diagnostics.errors(), 1);
    return diagnostics.list().empty() ? "" : diagnostics.list()[0].message;
}

TEST(Png, LaysWhatIsTransparentOnWhite) {
    auto const image = read(made(PNG_FORMAT_RGBA, {255, 0, 0, 255, 0, 0, 255, 0}, 2, 1));
    EXPECT_EQ(image.components, 3);
    EXPECT_EQ(first_row(image), (std::vector<int>{255, 0, 0, 255, 255, 255}));
    auto const grey = read(made(PNG_FORMAT_GA, {0, 255, 0, 0}, 2, 1));
    EXPECT_EQ(grey.components, 1);
    EXPECT_EQ(first_row(grey), (std::vector<int>{0, 255}));
}

TEST(Png, UnpacksPalettes) {
    auto const image =
        read(made(PNG_FORMAT_RGBA_COLORMAP, {1, 0, 2}, 3, 1, {9, 8, 7, 255, 1, 2, 3, 255, 50, 60, 70, 0}));
    EXPECT_EQ(image.components, 3);
    EXPECT_EQ(first_row(image), (std::vector<int>{1, 2, 3, 9, 8, 7, 255, 255, 255}));
}

TEST(Png, KeepsPlainSamplesAsTheyArePacked) {
    auto const bytes = made(PNG_FORMAT_RGB, {1, 2, 3, 4, 5, 6}, 2, 1);
    auto const image = read(bytes);
    EXPECT_EQ(first_row(image), (std::vector<int>{1, 2, 3, 4, 5, 6}));
    EXPECT_NE(bytes.find(image.deflated), std::string::npos);
    EXPECT_EQ(read(made(PNG_FORMAT_GRAY, {1, 2}, 2, 1)).components, 1);
}

TEST(Png, UnpacksSixteenBits) {
    std::vector<std::uint8_t> samples(6, 0xFF); // linear white, as libpng takes 16 bits
    auto const image = read(made(PNG_FORMAT_LINEAR_RGB, samples, 1, 1));
    EXPECT_EQ(first_row(image), (std::vector<int>{255, 255, 255}));
}

std::string u32(std::uint32_t value) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
    return bytes;
}

std::string chunk(std::string const& type, std::string const& data) {
    auto const all = type + data;
    auto const sum = libdeflate_crc32(0, all.data(), all.size());
    return u32(static_cast<std::uint32_t>(data.size())) + all + u32(sum);
}

std::string headed(std::uint32_t width, std::uint32_t height, std::string const& kind,
                   std::string const& packed) {
    return "\x89PNG\r\n\x1a\n" + chunk("IHDR", u32(width) + u32(height) + kind) + chunk("IDAT", packed) +
           chunk("IEND", "");
}

std::string packed(std::string const& samples) {
    auto* const packer = libdeflate_alloc_compressor(6);
    std::string result(libdeflate_zlib_compress_bound(packer, samples.size()), '\0');
    result.resize(
        libdeflate_zlib_compress(packer, samples.data(), samples.size(), result.data(), result.size()));
    libdeflate_free_compressor(packer);
    return result;
}

TEST(Png, UnpacksInterlacedPictures) {
    // One pixel: the only one of the first of seven passes.
    auto const image = read(headed(1, 1, {8, 2, 0, 0, 1}, packed(std::string("\0\x11\x22\x33", 4))));
    EXPECT_EQ(first_row(image), (std::vector<int>{0x11, 0x22, 0x33}));
}

TEST(Png, UnpacksFewBitsOfGrey) {
    auto const image = read(headed(8, 1, {1, 0, 0, 0, 0}, packed(std::string("\0\xA0", 2))));
    EXPECT_EQ(image.components, 1);
    EXPECT_EQ(first_row(image), (std::vector<int>{255, 0, 255, 0, 0, 0, 0, 0}));
}

TEST(Png, RefusesWhatIsBroken) {
    EXPECT_NE(fault("GIF89a").find("ingen PNG-fil"), std::string::npos);
    auto const whole = made(PNG_FORMAT_RGBA, std::vector<std::uint8_t>(40'000, 9), 100, 100);
    for (std::size_t size = 8; size < whole.size(); size += 7)
        EXPECT_NE(fault(whole.substr(0, size)).find("skadad"), std::string::npos) << size;
    EXPECT_NE(fault(headed(9, 9, {8, 2, 0, 0, 0}, packed("few"))).find("kan inte läsas"), std::string::npos);
    EXPECT_NE(fault(headed(1, 1, {8, 2, 0, 0, 0}, packed(std::string("\7abc", 4)))).find("kan inte läsas"),
              std::string::npos);
    EXPECT_NE(fault(headed(0, 9, {8, 2, 0, 0, 0}, packed("few"))).find("saknas"), std::string::npos);
    EXPECT_NE(fault(headed(9, 9, {8, 6, 0, 0, 0}, "no deflate")).find("kan inte läsas"), std::string::npos);
}

TEST(Png, RefusesTooManyPixelsBeforeMakingRoomForThem) {
    for (char const colour : {'\2', '\6'})
        EXPECT_NE(
            fault(headed(0x7FFFFFFF, 0x7FFFFFFF, {8, colour, 0, 0, 0}, packed("few"))).find("40 miljoner"),
            std::string::npos);
}

} // namespace
} // namespace linsen::layout
