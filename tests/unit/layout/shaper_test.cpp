#include "layout/shaper.hpp"

#include "layout/fonts.hpp"

namespace linsen::layout {
namespace {

TEST(Shaper, GivesTheTextBackThroughLigatures) {
    Shaper shaper(standard_fonts());
    for (auto const* word : {u"offentliga", u"statistik", u"åäöÅÄÖ", u"−1\u00A0234,5"}) {
        auto const& shaped = shaper.shape(Face::regular, word);
        EXPECT_EQ(text_of(shaped), shaped.text);
        for (auto const& glyph : shaped.glyphs) EXPECT_NE(glyph.glyph, 0u);
    }
    EXPECT_LT(shaper.shape(Face::regular, u"fi").glyphs.size(), 3u);
}

TEST(Shaper, FallsBackPerCharacterAndStaysWithTheFamilyOtherwise) {
    auto const fonts = standard_fonts();
    Shaper shaper(fonts);
    auto const& shaped = shaper.shape(Face::regular, u"a\u2611b");
    ASSERT_EQ(shaped.glyphs.size(), 3u);
    EXPECT_EQ(shaped.glyphs[0].font, fonts->primary(Face::regular));
    EXPECT_NE(shaped.glyphs[1].font, fonts->primary(Face::regular));
    EXPECT_EQ(shaped.glyphs[2].font, fonts->primary(Face::regular));
}

TEST(Shaper, PrintsTheNameOfACharacterThatNoFontHas) {
    Shaper shaper(standard_fonts());
    EXPECT_EQ(shaper.shape(Face::regular, u"x\U0001F9D1").text, U"xU+1F9D1");
    EXPECT_EQ(shaper.shape(Face::regular, u"\uE000").text, U"U+E000")
        << "a private-use character has no meaning";
}

TEST(Shaper, PartsTheNamesOfTwoCharactersThatNoFontHas) {
    Shaper shaper(standard_fonts());
    EXPECT_EQ(shaper.shape(Face::regular, u"\u5C71\u7530").text, U"U+5C71 U+7530");
    EXPECT_EQ(shaper.shape(Face::regular, u"\u5C71 \u7530").text, U"U+5C71 U+7530");
}

TEST(Shaper, SetsWordsFromRightToLeft) {
    Shaper shaper(standard_fonts());
    auto const& shaped = shaper.shape(Face::regular, u"\u0645\u062D\u0645\u062F"); // Mohammed
    EXPECT_TRUE(shaped.right_to_left);
    ASSERT_EQ(shaped.glyphs.size(), 4u);
    EXPECT_EQ(shaped.glyphs.front().text_begin, 3) << "the last letter stands leftmost";
}

TEST(Shaper, KeepsEachDirectionInATextOfBoth) {
    Shaper shaper(standard_fonts());
    auto const& shaped = shaper.shape(Face::regular, u"Falu \u05D0\u05D1 kommun");
    EXPECT_FALSE(shaped.right_to_left);
    std::u32string seen;
    for (auto const& glyph : shaped.glyphs) seen += shaped.text[glyph.text_begin];
    EXPECT_EQ(seen, U"Falu \u05D1\u05D0 kommun") << "only the foreign name is turned";
}

TEST(Shaper, TellsTheLayoutsHyphenFromATypedOne) {
    Shaper shaper(standard_fonts());
    auto const& broken = shaper.shape_hyphenated(Face::regular, u"social");
    auto const& typed = shaper.shape(Face::regular, u"social-");
    EXPECT_EQ(broken.text, U"social\u00AD");
    EXPECT_EQ(broken.glyphs.back().glyph, typed.glyphs.back().glyph);
    EXPECT_EQ(typed.text, U"social-");
}

TEST(Shaper, KeepsMarksWithTheirBase) {
    Shaper shaper(standard_fonts());
    auto const& shaped = shaper.shape(Face::regular, u"q\u0301"); // no composed form exists
    EXPECT_EQ(text_of(shaped), U"q\u0301");
    for (auto const& glyph : shaped.glyphs) EXPECT_NE(glyph.glyph, 0u);
}

TEST(FontSet, TellsOfAFamilyThatIsNotThere) {
    Theme theme;
    theme.family = "Finns Inte";
    Diagnostics diagnostics;
    EXPECT_EQ(FontSet::find(theme, diagnostics), nullptr);
    ASSERT_EQ(diagnostics.errors(), 1);
    EXPECT_EQ(diagnostics.list().front().code, "layout.typsnitt-saknas");
}

TEST(FontSet, TellsOfEachFallbackThatIsNotThereEveryTime) {
    Theme theme;
    theme.fallback = {"Nada", "DejaVu Sans"};
    for (int time = 0; time < 2; ++time) {
        Diagnostics diagnostics;
        auto const fonts = FontSet::find(theme, diagnostics);
        ASSERT_NE(fonts, nullptr);
        EXPECT_EQ(diagnostics.errors(), 0);
        ASSERT_EQ(diagnostics.list().size(), 1U);
        EXPECT_EQ(diagnostics.list()[0].code, "layout.reserv-saknas");
        EXPECT_NE(diagnostics.list()[0].message.find("\"Nada\""), std::string::npos);
        for (auto const box : {U'\u2610', U'\u2611'}) EXPECT_TRUE(fonts->choose(Face::regular, box));
    }
}

} // namespace
} // namespace linsen::layout
