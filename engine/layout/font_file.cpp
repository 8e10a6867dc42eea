#include "layout/font_file.hpp"

#include "base/file_trail.hpp"

#include <hb-ot.h>
#include <hb.h>

#include <string_view>
#include <utility>

namespace linsen::layout {

namespace {

constexpr int restricted_licence = 0x0002;

constexpr std::size_t directory_begin = 12;
constexpr std::size_t directory_entry = 16;

/// What the first bytes of the file say it is, and whether all tables that they promise are in it.
FontFault fault_of_file(std::string_view bytes) {
    auto const u16 = [&](std::size_t at) {
        return static_cast<std::size_t>(static_cast<unsigned char>(bytes[at])) << 8U |
               static_cast<unsigned char>(bytes[at + 1]);
    };
    auto const u32 = [&](std::size_t at) { return u16(at) << 16U | u16(at + 2); };
    if (bytes.starts_with("ttcf")) return FontFault::collection;
    if (bytes.starts_with("OTTO")) return FontFault::postscript;
    if (!bytes.starts_with("true") && !bytes.starts_with(std::string_view("\0\1\0\0", 4)))
        return FontFault::no_font;
    if (bytes.size() < directory_begin) return FontFault::cut_off;
    auto const end = directory_begin + u16(4) * directory_entry;
    if (bytes.size() < end) return FontFault::cut_off;
    for (auto at = directory_begin; at < end; at += directory_entry)
        if (u32(at + 8) + u32(at + 12) > bytes.size()) return FontFault::cut_off;
    return FontFault::none;
}

/// Whether each glyph has its outline within "glyf" and its width within "hmtx".
bool has_all_glyphs(hb_face_t* face, TableView const& head, TableView const& hhea, TableView const& glyf) {
    TableView const maxp(face, HB_TAG('m', 'a', 'x', 'p'));
    TableView const loca(face, HB_TAG('l', 'o', 'c', 'a'));
    TableView const hmtx(face, HB_TAG('h', 'm', 't', 'x'));
    auto const glyphs = static_cast<std::size_t>(maxp.u16(4));
    auto const widths = static_cast<std::size_t>(hhea.u16(34));
    auto const is_long = head.u16(50) != 0;
    if (glyphs == 0 || widths == 0 || widths > glyphs) return false;
    if (!hmtx.has(4 * widths + 2 * (glyphs - widths)) || !loca.has((glyphs + 1) * (is_long ? 4 : 2)))
        return false;
    std::size_t before = 0;
    for (std::size_t i = 0; i <= glyphs; ++i) {
        auto const at = is_long ? loca.u32(4 * i) : 2 * static_cast<std::size_t>(loca.u16(2 * i));
        if (at < before || at > glyf.size()) return false;
        before = at;
    }
    return true;
}

} // namespace

TableView::TableView(hb_face_t* face, std::uint32_t tag)
    : blob_(hb_face_reference_table(face, tag)) {
    unsigned length = 0;
    auto const* data = hb_blob_get_data(blob_, &length);
    bytes_ = {data, length};
}

TableView::~TableView() { hb_blob_destroy(blob_); }

int TableView::u16(std::size_t at) const {
    if (at + 2 > bytes_.size()) return 0;
    return static_cast<unsigned char>(bytes_[at]) << 8 | static_cast<unsigned char>(bytes_[at + 1]);
}

OpenedFont FontFile::open(std::filesystem::path const& path) {
    note_kept_file(path);
    auto* blob = hb_blob_create_from_file_or_fail(path.c_str());
    if (blob == nullptr) return {nullptr, FontFault::no_font};
    unsigned length = 0;
    auto const* data = hb_blob_get_data(blob, &length);
    if (auto const fault = fault_of_file({data, length}); fault != FontFault::none) {
        hb_blob_destroy(blob);
        return {nullptr, fault};
    }
    std::shared_ptr<FontFile> file(new FontFile);
    file->face_ = hb_face_create(blob, 0);
    hb_blob_destroy(blob);

    TableView const glyf(file->face_, HB_TAG('g', 'l', 'y', 'f'));
    TableView const head(file->face_, HB_TAG('h', 'e', 'a', 'd'));
    TableView const hhea(file->face_, HB_TAG('h', 'h', 'e', 'a'));
    TableView const os2(file->face_, HB_TAG('O', 'S', '/', '2'));
    TableView const post(file->face_, HB_TAG('p', 'o', 's', 't'));
    if (!glyf.has(1) || !head.has(54) || !hhea.has(36) || !os2.has(78)) return {nullptr, FontFault::no_font};
    if (!has_all_glyphs(file->face_, head, hhea, glyf)) return {nullptr, FontFault::cut_off};
    if ((os2.u16(8) & 0x000F) == restricted_licence) return {nullptr, FontFault::restricted};

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
    return {std::move(file), FontFault::none};
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
