#pragma once

#include "layout/font_set.hpp"
#include "layout/shaper.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>

namespace linsen::layout {

inline std::shared_ptr<FontSet const> standard_fonts() {
    Diagnostics diagnostics;
    auto fonts = FontSet::find(Theme{}, diagnostics);
    EXPECT_TRUE(fonts != nullptr) << "fonts-lato is not installed";
    return fonts;
}

/// The text that a shaped word gives back, glyph by glyph.
inline std::u32string text_of(ShapedWord const& word) {
    std::u32string text;
    for (auto const& glyph : word.glyphs) text += word.text.substr(glyph.text_begin, glyph.text_length);
    return text;
}

} // namespace linsen::layout
