#pragma once

#include "base/export.hpp"
#include "layout/font_set.hpp"
#include "layout/pages.hpp"

#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace linsen::layout {

/// The character codes of one document: a code is given to each pair of glyph and text on first use.
class LINSEN_API FontUses {
public:
    explicit FontUses(std::shared_ptr<FontSet const> fonts);

    struct Code {
        std::uint16_t value = 0;
        double advance = 0; ///< the glyph's own width, in em
    };
    [[nodiscard]] Code code(std::uint16_t font, std::uint32_t glyph, std::u32string_view text);

    /// Number of the font in the document ("/F0"), given on first use.
    [[nodiscard]] std::size_t number(std::uint16_t font);

    [[nodiscard]] std::vector<FontUse> take() { return std::move(uses_); }

private:
    struct Use {
        std::size_t number = 0;
        std::vector<std::uint16_t> first_code;                                     ///< by glyph; 0: none yet
        std::map<std::pair<std::uint32_t, std::u32string>, std::uint16_t> further; ///< same glyph, other text
    };
    Use& use(std::uint16_t font);

    std::shared_ptr<FontSet const> fonts_;
    std::vector<std::unique_ptr<Use>> by_font_;
    std::vector<FontUse> uses_;
};

} // namespace linsen::layout
