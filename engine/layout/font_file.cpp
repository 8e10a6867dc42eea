#include "layout/font_file.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <string_view>

namespace linsen::layout {

namespace {

/// Big-endian fields of one table of a font.
class TableView {
public:
    TableView(hb_face_t* face, hb_tag_t tag)
        : blob_(hb_face_reference_table(face, tag)) {
        unsigned length = 0;
        auto const* data = hb_blob_get_data(blob_, &length);
        bytes_ = {data, length};
    }
    ~TableView() { hb_blob_destroy(blob_); }
    TableView(TableView const&) = delete;
    TableView& operator=(TableView const&) = delete;

    [[nodiscard]] bool has(std::size_t size) const { return bytes_.size() >= size; }
    [[nodiscard]] int u16(std::size_t at) const {
        if (at + 2 > bytes_.size()) return 0;
        return static_cast<unsigned char>(bytes_[at]) << 8 | static_cast<unsigned char>(bytes_[at + 1]);
    }
    [[nodiscard]] int s16(std::size_t at) const { return static_cast<std::int16_t>(u16(at)); }

private:
    hb_blob_t* blob_;
    std::string_view bytes_;
};

constexpr int restricted_licence = 0x0002;

} // namespace

std::shared_ptr<FontFile const> FontFile::open(std::filesystem::path const& path) {
    auto* blob = hb_blob_create_from_file_or_fail(path.c_str());
    if (blob == nullptr) return nullptr;
    std::shared_ptr<FontFile> file(new FontFile);
    file->face_ = hb_face_create(blob, 0);
    hb_blob_destroy(blob);

    TableView const glyf(file->face_, HB_TAG('g', 'l', 'y', 'f'));
    TableView const head(file->face_, HB_TAG('h', 'e', 'a', 'd'));
    TableView const hhea(file->face_, HB_TAG('h', 'h', 'e', 'a'));
    TableView const os2(file->face_, HB_TAG('O', 'S', '/', '2'));
    TableView const post(file->face_, HB_TAG('p', 'o', 's', 't'));
    if (!glyf.has(1) || !head.has(54) || !hhea.has(36) || !os2.has(78)) return nullptr;
    if ((os2.u16(8) & 0x000F) == restricted_licence) return nullptr;

    file->units_per_em_ = hb_face_get_upem(file->face_);
    auto const em = static_cast<double>(file->units_per_em_);
    file->font_ = hb_font_create(file->face_);
    auto const scale = static_cast<int>(file->units_per_em_);
    hb_font_set_scale(file->font_, scale, scale);
    file->ascent_ = hhea.s16(4) / em;
    file->descent_ = hhea.s16(6) / em;
    file->weight_ = os2.u16(4);
    file->cap_height_ = os2.u16(0) >= 2 && os2.has(90) ? os2.s16(88) / em : 0.7;
    file->italic_angle_ = post.s16(4);
    file->box_ = {head.s16(36) / em, head.s16(38) / em, head.s16(40) / em, head.s16(42) / em};

    std::array<char, 128> name{};
    auto size = static_cast<unsigned>(name.size());
    hb_ot_name_get_utf8(file->face_, HB_OT_NAME_ID_POSTSCRIPT_NAME, HB_LANGUAGE_INVALID, &size, name.data());
    for (char const c : std::string_view(name.data()))
        if ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || c == '-')
            file->postscript_name_ += c;
    if (file->postscript_name_.empty()) file->postscript_name_ = "Font";
    hb_font_make_immutable(file->font_);
    hb_face_make_immutable(file->face_);
    return file;
}

FontFile::~FontFile() {
    hb_font_destroy(font_);
    hb_face_destroy(face_);
}

std::uint32_t FontFile::glyph(char32_t code_point) const {
    hb_codepoint_t glyph = 0;
    return hb_font_get_nominal_glyph(font_, code_point, &glyph) != 0 ? glyph : 0;
}

double FontFile::advance(std::uint32_t glyph) const {
    return static_cast<double>(hb_font_get_glyph_h_advance(font_, glyph)) / units_per_em_;
}

} // namespace linsen::layout
