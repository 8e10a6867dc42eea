#pragma once

#include "base/export.hpp"

#include <array>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>

struct hb_face_t;
struct hb_font_t;

namespace linsen::layout {

/// One font of the machine: immutable once opened, shared by all threads. Measures are in em.
class LINSEN_API FontFile {
public:
    /// Null when the file is no TrueType font or may not be embedded (fsType restricted).
    [[nodiscard]] static std::shared_ptr<FontFile const> open(std::filesystem::path const& path);

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
