#include "pdf/font_writer.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "pdf/deflate.hpp"
#include "pdf/text_string.hpp"

#include <hb-subset.h>
#include <hb.h>

#include <algorithm>
#include <memory>

namespace linsen::pdf {

namespace {

template <auto destroy>
struct Destroy {
    template <class T>
    void operator()(T* object) const {
        destroy(object);
    }
};
using Input = std::unique_ptr<hb_subset_input_t, Destroy<hb_subset_input_destroy>>;
using Plan = std::unique_ptr<hb_subset_plan_t, Destroy<hb_subset_plan_destroy>>;
using Face = std::unique_ptr<hb_face_t, Destroy<hb_face_destroy>>;
using Blob = std::unique_ptr<hb_blob_t, Destroy<hb_blob_destroy>>;

std::string hex(std::uint32_t value) {
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string text;
    for (int shift = value > 0xFF ? 12 : 4; shift >= 0; shift -= 4) text += digits[value >> shift & 0xF];
    return text;
}

std::string hex_code(std::size_t code) { return hex(layout::written_code(static_cast<std::uint32_t>(code))); }

std::string code_spaces() {
    auto const last_short = layout::first_long_code - 1;
    return "2 begincodespacerange\n<00><" + hex(last_short) + ">\n<" + hex(layout::long_code_base) +
           "><FFFF>\nendcodespacerange\n";
}

/// How codes are parted, and that each is its own character.
std::string code_map() {
    constexpr std::string_view name = "Linsen-Codes";
    std::string const head = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                             "/CIDSystemInfo 3 dict dup begin\n/Registry(Adobe)def\n/Ordering(Identity)def\n"
                             "/Supplement 0 def\nend def\n";
    return head + "/CMapName/" + std::string(name) + " def\n/CMapType 1 def\n/WMode 0 def\n" + code_spaces() +
           "2 begincidrange\n<00><" + hex(layout::first_long_code - 1) + "> 0\n<" +
           hex(layout::long_code_base) + "><FFFF> " + std::to_string(layout::first_long_code) +
           "\nendcidrange\nendcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/// Six letters made from what the subset holds.
std::string subset_tag(std::string_view bytes) {
    auto const hash = sha256(bytes);
    std::string tag;
    for (std::size_t i = 0; i < 6; ++i) {
        auto digit = [&](std::size_t at) { return hash[at] <= '9' ? hash[at] - '0' : hash[at] - 'a' + 10; };
        tag += static_cast<char>('A' + (digit(2 * i) * 16 + digit(2 * i + 1)) % 26);
    }
    return tag;
}

std::string widths(layout::FontUse const& use) {
    std::string text = "[1[";
    for (std::size_t i = 0; i < use.characters.size(); ++i) {
        if (i > 0) text += ' ';
        text += number(use.characters[i].advance * 1000, 3);
    }
    return text + "]]";
}

std::string glyph_map(FontSubset const& subset) {
    std::string bytes;
    for (auto const glyph : subset.glyph_of_code) {
        bytes += static_cast<char>(glyph >> 8);
        bytes += static_cast<char>(glyph & 0xFF);
    }
    return bytes;
}

} // namespace

FontSubset cut_font(layout::FontUse const& use) {
    Input const input(hb_subset_input_create_or_fail());
    promise(input != nullptr, "HarfBuzz can make a subset");
    hb_subset_input_set_flags(input.get(), HB_SUBSET_FLAGS_NO_HINTING);
    auto* glyphs = hb_subset_input_glyph_set(input.get());
    for (auto const& character : use.characters) hb_set_add(glyphs, character.glyph);
    auto* dropped = hb_subset_input_set(input.get(), HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (auto const* name :
         {"GSUB", "GPOS", "GDEF", "name", "post", "OS/2", "cmap", "kern", "DSIG", "gasp", "FFTM"})
        hb_set_add(dropped, hb_tag_from_string(name, -1));

    Plan const plan(hb_subset_plan_create_or_fail(use.font->face(), input.get()));
    promise(plan != nullptr, "HarfBuzz can plan a subset");
    Face const face(hb_subset_plan_execute_or_fail(plan.get()));
    promise(face != nullptr, "HarfBuzz can cut a font");
    Blob const blob(hb_face_reference_blob(face.get()));
    unsigned size = 0;
    auto const* data = hb_blob_get_data(blob.get(), &size);

    FontSubset result;
    result.bytes.assign(data, size);
    result.glyph_of_code.push_back(0);
    auto const* new_glyphs = hb_subset_plan_old_to_new_glyph_mapping(plan.get());
    for (auto const& character : use.characters)
        result.glyph_of_code.push_back(static_cast<std::uint16_t>(hb_map_get(new_glyphs, character.glyph)));
    return result;
}

std::string to_unicode(layout::FontUse const& use) {
    std::string cmap = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                       "/CIDSystemInfo<</Registry(Adobe)/Ordering(UCS)/Supplement 0>>def\n"
                       "/CMapName/Adobe-Identity-UCS def\n/CMapType 2 def\n" +
                       code_spaces();
    constexpr std::size_t most = 100;
    for (std::size_t first = 0; first < use.characters.size(); first += most) {
        auto const last = std::min(first + most, use.characters.size());
        cmap.append(std::to_string(last - first)).append(" beginbfchar\n");
        for (auto i = first; i < last; ++i)
            cmap.append("<")
                .append(hex_code(i + 1))
                .append("><")
                .append(utf16_hex(use.characters[i].text))
                .append(">\n");
        cmap += "endbfchar\n";
    }
    return cmap + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

Ref write_codes(Store& store) {
    return store.add_deflated({{"Type", "/CMap"},
                               {"CMapName", "/Linsen-Codes"},
                               {"CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"},
                               {"WMode", "0"}},
                              deflate(code_map()));
}

Ref write_font(Store& store, layout::FontUse const& use, Ref codes) {
    auto const& font = *use.font;
    auto const subset = cut_font(use);
    auto const name = "/" + subset_tag(subset.bytes) + "+" + font.postscript_name();
    auto thousandths = [](double em) { return number(em * 1000, 0); };

    auto const file =
        store.add_deflated({{"Length1", std::to_string(subset.bytes.size())}}, deflate(subset.bytes));
    auto const italic = font.italic_angle() != 0;
    constexpr int symbolic = 4;
    constexpr int italic_flag = 64;
    auto const& box = font.box();
    auto const descriptor =
        store.add({{"Type", "/FontDescriptor"},
                   {"FontName", name},
                   {"Flags", std::to_string(symbolic + (italic ? italic_flag : 0))},
                   {"FontBBox", "[" + thousandths(box[0]) + " " + thousandths(box[1]) + " " +
                                    thousandths(box[2]) + " " + thousandths(box[3]) + "]"},
                   {"ItalicAngle", number(font.italic_angle())},
                   {"Ascent", thousandths(font.ascent())},
                   {"Descent", thousandths(font.descent())},
                   {"CapHeight", thousandths(font.cap_height())},
                   {"StemV", font.weight() >= 600 ? "140" : "85"},
                   {"FontFile2", to_string(file)}});
    auto const map = store.add_deflated({}, deflate(glyph_map(subset)));
    auto const descendant =
        store.add({{"Type", "/Font"},
                   {"Subtype", "/CIDFontType2"},
                   {"BaseFont", name},
                   {"CIDSystemInfo", "<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"},
                   {"FontDescriptor", to_string(descriptor)},
                   {"DW", "0"},
                   {"W", widths(use)},
                   {"CIDToGIDMap", to_string(map)}});
    auto const unicode = store.add_deflated({}, deflate(to_unicode(use)));
    return store.add({{"Type", "/Font"},
                      {"Subtype", "/Type0"},
                      {"BaseFont", name},
                      {"Encoding", to_string(codes)},
                      {"DescendantFonts", "[" + to_string(descendant) + "]"},
                      {"ToUnicode", to_string(unicode)}});
}

} // namespace linsen::pdf
