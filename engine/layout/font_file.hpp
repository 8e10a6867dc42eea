#pragma once

#include "base/export.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

struct hb_blob_t;
struct hb_face_t;
struct hb_font_t;

namespace linsen::layout {

/// Big-endian fields of one table of a font.
class TableView {
public:
    TableView(hb_face_t* face, std::uint32_t tag);
    ~TableView();
    TableView(TableView const&) = delete;
    TableView& operator=(TableView const&) = delete;

    [[nodiscard]] std::size_t size() const { return bytes_.size(); }
    [[nodiscard]] bool has(std::size_t size) const { return bytes_.size() >= size; }
    [[nodiscard]] int u16(std::size_t at) const;
    [[nodiscard]] int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }
    [[nodiscard]] std::size_t u32(std::size_t at) const {
        return static_cast<std::size_t>(u16(at)) << 16U | static_cast<std::size_t>(u16(at + 2));
    }

private:
    hb_blob_t* blob_;
    std::string_view bytes_;
};

/// Why a file cannot be used.
enum class FontFault : std::uint8_t {
    none,
    no_font,
    cut_off,    ///< its tables reach beyond the file, or its glyphs beyond their table
    postscript, ///< outlines in CFF
    collection,
    restricted, ///< fsType forbids embedding
};

class FontFile;
struct OpenedFont {
    std::shared_ptr<FontFile const> font; ///< null when there is a fault
    FontFault fault = FontFault::none;
};

/// One font of the machine: immutable once opened, shared by all threads. Measures are in em.
class LINSEN_API FontFile {
public:
    [[nodiscard]] static OpenedFont open(std::filesystem::path const& path);

    ~FontFile();
    FontFile(FontFile const&) = delete;
    FontFile& operator=(FontFile const&) = delete;

    [[nodiscard]] hb_face_t* face() const { return face_; }
    [[nodiscard]] hb_font_t* font() const { return font_; } ///< scaled to units per em
    [[nodiscard]] std::string const& postscript_name() const { return postscript_name_; }
    [[nodiscard]] std::uint32_t units_per_em() const { return units_per_em_; }
    [[nodiscard]] double ascent() const { return ascent_; }
    [[nodiscard]] double descent() const { return descent_; } ///< below the baseline is negative
    [[nodiscard]] double cap_height() const { return cap_height_; }
    [[nodiscard]] double italic_angle() const { return italic_angle_; }
    [[nodiscard]] int weight() const { return weight_; } ///< 400 regular, 700 bold
    [[nodiscard]] std::array<double, 4> const& box() const { return box_; }

    /// The glyph of a character, 0 when there is none.
    [[nodiscard]] std::uint32_t glyph(char32_t code_point) const;
    [[nodiscard]] double advance(std::uint32_t glyph) const;

private:
    FontFile() = default;

    hb_face_t* face_ = nullptr;
    hb_font_t* font_ = nullptr;
    std::string postscript_name_;
    std::uint32_t units_per_em_ = 1000;
    double ascent_ = 0;
    double descent_ = 0;
    double cap_height_ = 0;
    double italic_angle_ = 0;
    int weight_ = 400;
    std::array<double, 4> box_{};
};

} // namespace linsen::layout
