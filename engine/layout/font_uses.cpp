#include "layout/font_uses.hpp"

#include "base/fault.hpp"

#include <hb.h>

namespace linsen::layout {

FontUses::FontUses(std::shared_ptr<FontSet const> fonts)
    : fonts_(std::move(fonts))
    , by_font_(fonts_->fonts().size()) {}

FontUses::Use& FontUses::use(std::uint16_t font) {
    auto& use = by_font_.at(font);
    if (!use) {
        use = std::make_unique<Use>();
        use->number = uses_.size();
        use->first_code.resize(hb_face_get_glyph_count((*fonts_)[font].face()));
        uses_.push_back({fonts_->fonts()[font], {}});
    }
    return *use;
}

std::size_t FontUses::number(std::uint16_t font) { return use(font).number; }

FontUses::Code FontUses::code(std::uint16_t font, std::uint32_t glyph, std::u32string_view text) {
    auto& seen = use(font);
    auto& characters = uses_[seen.number].characters;
    auto give = [&] {
        promise(characters.size() < most_codes, "a document uses fewer than 8 400 codes of a font");
        characters.push_back({glyph, std::u32string(text), (*fonts_)[font].advance(glyph)});
        return static_cast<std::uint16_t>(characters.size());
    };
    auto& first = seen.first_code.at(glyph);
    if (first == 0) first = give();
    auto value = first;
    if (characters[value - 1U].text != text) {
        auto& other = seen.further[{glyph, std::u32string(text)}];
        if (other == 0) other = give();
        value = other;
    }
    return {value, characters[value - 1U].advance};
}

} // namespace linsen::layout
