#include "pdf/font_reader.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::pdf {

namespace {

/// "ABCDEF+Lato-Regular".
bool is_subset_name(std::string_view name) {
    return name.size() > 8 && name[0] == '/' && name[7] == '+' &&
           std::all_of(name.begin() + 1, name.begin() + 7, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::u32string text_of(std::string_view hex) {
    std::u32string text;
    auto const words = words_of("<FEFF" + std::string(hex.substr(1)));
    for (std::size_t at = 0; at < words.size();) text += next_code_point(words, at);
    return text;
}

std::size_t code_of(std::string_view hex) {
    std::size_t code = 0;
    for (char const c : hex.substr(1, hex.size() - 2))
        code = code * 16 + static_cast<std::size_t>(c <= '9' ? c - '0' : c - 'A' + 10);
    return code;
}

void read_text(std::string const& cmap, std::vector<layout::Character>& characters) {
    std::string_view const all = cmap;
    auto give = [&](std::size_t code, std::u32string text) {
        if (code >= layout::long_code_base) code -= layout::long_code_base - layout::first_long_code;
        if (code > 0 && code <= characters.size()) characters[code - 1].text = std::move(text);
    };
    for (std::size_t at = 0; at < all.size();) {
        auto const begin = std::min(all.find("begin", at), all.size());
        auto const chars = all.substr(begin).starts_with("beginbfchar");
        auto const ranges = all.substr(begin).starts_with("beginbfrange");
        at = std::min(begin + 5, all.size());
        if (!chars && !ranges) continue;
        at = begin + (chars ? 11 : 12);
        while (true) {
            auto const code = next_value(all, at);
            if (!code.starts_with('<')) break;
            auto const last = ranges ? code_of(next_value(all, at)) : code_of(code);
            auto text = text_of(next_value(all, at));
            for (auto one = code_of(code); one <= last && !text.empty(); ++one, ++text.back())
                give(one, text);
        }
    }
}

} // namespace

layout::FontUse read_font(ObjectReader& objects, std::string_view font, std::string const& name) {
    layout::FontUse use;
    auto rule = [&](bool kept, std::string_view what) { objects.rule(kept, "font", name, what); };
    std::string_view descendants = objects.get(font, "DescendantFonts");
    std::size_t at = descendants.starts_with('[') ? 1 : descendants.size();
    auto const descendant = objects.resolved(next_value(descendants, at));
    auto const descriptor = objects.get(descendant, "FontDescriptor");
    auto const base = entry(font, "BaseFont");
    auto const codes = objects.bytes(entry(font, "Encoding"));
    rule(codes.find("<00><DF> 0\n<E000><FFFF> 224\n") != std::string::npos, "its codes are not told apart");
    rule(entry(font, "Subtype") == "/Type0" && entry(descendant, "Subtype") == "/CIDFontType2" &&
             entry(descendant, "CIDSystemInfo").find("(Identity)") != std::string_view::npos,
         "no composite font with codes of its own");
    rule(is_subset_name(base) && entry(descendant, "BaseFont") == base &&
             entry(descriptor, "FontName") == base,
         "the font's parts do not have one name");
    rule(!objects.bytes(entry(descriptor, "FontFile2")).empty(), "the font is not embedded");

    std::vector<double> widths;
    for_each_item(entry(descendant, "W"), [&](std::string_view item) {
        if (item.starts_with('[')) widths = numbers_of(item);
    });
    auto const glyphs = objects.bytes(entry(descendant, "CIDToGIDMap"));
    rule(glyphs.size() == 2 * (widths.size() + 1), "not every width has its glyph");
    use.characters.resize(widths.size());
    for (std::size_t i = 0; i < widths.size() && 2 * i + 3 < glyphs.size(); ++i) {
        use.characters[i].advance = widths[i] / 1000;
        use.characters[i].glyph =
            static_cast<std::uint32_t>(static_cast<unsigned char>(glyphs[2 * i + 2]) << 8 |
                                       static_cast<unsigned char>(glyphs[2 * i + 3]));
    }
    read_text(objects.bytes(entry(font, "ToUnicode")), use.characters);
    return use;
}

} // namespace linsen::pdf
