#include "layout/content_writer.hpp"

#include "base/fault.hpp"
#include "layout/fonts.hpp"

namespace linsen::layout {
namespace {

class ContentWriterTest : public testing::Test {
protected:
    std::shared_ptr<FontSet const> fonts_ = standard_fonts();
    Shaper shaper_{fonts_};
    FontUses uses_{fonts_};
    ContentWriter writer_{uses_};
    Path const line_{{{Segment::Kind::move, {0, 0}, {}, {}}, {Segment::Kind::line, {10.005, -2.5}, {}, {}}},
                     std::nullopt,
                     Stroke{{255, 0, 0}, 0.5, {}}};

    void word(std::u16string_view text, Point at) {
        writer_.word(shaper_.shape(Face::regular, text), 10, {}, at);
    }
};

TEST_F(ContentWriterTest, RefusesToPaintOutsideTagsAndArtifacts) {
    EXPECT_THROW(word(u"ord", {0, 0}), Fault);
    EXPECT_THROW(writer_.path(line_, {}), Fault);
    EXPECT_THROW(writer_.image(0, 0, 0, 1, 1), Fault);
}

TEST_F(ContentWriterTest, RefusesATagInsideATagAndAnArtifactInsideATag) {
    writer_.begin_text(Tag::p, 0);
    EXPECT_THROW(writer_.begin_text(Tag::span, 1), Fault);
    EXPECT_THROW(writer_.begin_artifact(Artifact::layout), Fault);
    EXPECT_THROW((void)writer_.take(), Fault) << "a scope is still open";
}

TEST_F(ContentWriterTest, RefusesShapesInAScopeForText) {
    writer_.begin_text(Tag::p, 0);
    EXPECT_THROW(writer_.path(line_, {}), Fault);
}

TEST_F(ContentWriterTest, SharesOneTextObjectAmongCells) {
    for (std::uint32_t cell = 0; cell < 3; ++cell) {
        writer_.begin_text(Tag::td, cell);
        word(u"12", {10.0 + 50 * cell, 700});
        writer_.end();
    }
    auto const content = writer_.take();
    EXPECT_EQ(content.find("BT"), content.rfind("BT"));
    EXPECT_NE(content.find("/TD<</MCID 2>>BDC"), std::string::npos);
    EXPECT_NE(content.find("50 0 Td"), std::string::npos) << content;
}

TEST_F(ContentWriterTest, WritesNumbersShort) {
    writer_.begin_artifact(Artifact::layout);
    writer_.path(line_, {});
    writer_.end();
    EXPECT_EQ(writer_.take(), "/Artifact/L BDC\n1 0 0 RG\n.5 w\n[]0 d\n0 0 m\n10 -2.5 l\nS\nEMC\n");
}

TEST_F(ContentWriterTest, FillsByEitherRuleAndGivesRoundEndsBack) {
    Path shape = line_;
    shape.fill = Colour{};
    shape.even_odd = true;
    shape.stroke->round = true;
    writer_.begin_artifact(Artifact::layout);
    writer_.path(shape, {});
    shape.stroke.reset();
    writer_.path(shape, {});
    writer_.end();
    EXPECT_EQ(writer_.take(), "/Artifact/L BDC\n0 g\n1 0 0 RG\n.5 w\n[]0 d\n1 J\n1 j\n0 0 m\n"
                              "10 -2.5 l\nB*\n0 J\n0 j\n0 0 m\n10 -2.5 l\nf*\nEMC\n");
}

TEST_F(ContentWriterTest, KeepsHatchingInsideItsShape) {
    Path shape = line_;
    shape.fill = white;
    shape.even_odd = true;
    shape.inside = Hatching{Stroke{{}, 9, {1, 2}}, {{{0, 0}, {5, 5}}}};
    writer_.begin_artifact(Artifact::layout);
    writer_.path(shape, {10, 0});
    writer_.end();
    EXPECT_EQ(writer_.take(), "/Artifact/L BDC\n1 g\n0 G\n9 w\n[1 2]0 d\nq\n10 0 m\n20 -2.5 l\n"
                              "W* f*\n10 0 m\n15 5 l\nS\nQ\n"
                              "1 0 0 RG\n.5 w\n[]0 d\n10 0 m\n20 -2.5 l\nS\nEMC\n");
}

TEST_F(ContentWriterTest, WritesTheSameShapeTheSameWhereverItStands) {
    using Kind = Segment::Kind;
    Path dot;
    dot.fill = Colour{};
    dot.segments = {{Kind::move, {10.04, 5}, {}, {}},
                    {Kind::curve, {10.04, 6.1}, {9.1, 7}, {8, 7}},
                    {Kind::curve, {7, 7}, {6, 6}, {6, 5}},
                    {Kind::close, {}, {}, {}}};
    Path box;
    box.fill = Colour{};
    box.segments = {{Kind::move, {1.04, 2}, {}, {}},
                    {Kind::line, {1.04, 4}, {}, {}},
                    {Kind::line, {3.26, 4}, {}, {}},
                    {Kind::line, {3.26, 2}, {}, {}},
                    {Kind::close, {}, {}, {}}};
    auto const written = [&](Path const& path, Point offset) {
        writer_.begin_artifact(Artifact::layout);
        writer_.path(path, offset);
        writer_.end();
        auto content = writer_.take();
        return content.substr(content.find("g\n") + 2);
    };
    auto const here = written(dot, {});
    auto const there = written(dot, {33.33, 77.77});
    EXPECT_TRUE(here.starts_with("q\n1 0 0 1 10 5 cm\n0 0 m\n0 1.1 ")) << here;
    EXPECT_EQ(here.substr(here.find("cm")), there.substr(there.find("cm")));
    EXPECT_TRUE(here.ends_with("f\nQ\nEMC\n")) << here;
    EXPECT_EQ(written(box, {}), "1 2 2.3 2 re\nf\nEMC\n") << "from rounded edge to rounded edge";
}

TEST_F(ContentWriterTest, WritesALineAlongAnAxisAsARectangleWithoutWidth) {
    using Kind = Segment::Kind;
    auto const written = [&](Point from, Point to, std::vector<double> dash = {}) {
        writer_.begin_artifact(Artifact::layout);
        writer_.path({{{Kind::move, from, {}, {}}, {Kind::line, to, {}, {}}}, {}, Stroke{{}, 1, dash}}, {});
        writer_.end();
        auto const content = writer_.take();
        return content.substr(content.find("d\n") + 2);
    };
    EXPECT_EQ(written({70, 9}, {10, 9}), "10 9 60 0 re\nS\nEMC\n");
    EXPECT_EQ(written({10, 9}, {10, 20.5}), "10 9 0 11.5 re\nS\nEMC\n");
    EXPECT_EQ(written({10, 9}, {70, 10}), "10 9 m\n70 10 l\nS\nEMC\n");
    EXPECT_EQ(written({10, 9}, {70, 9}, {4, 4}), "10 9 m\n70 9 l\nS\nEMC\n") << "dashes begin where it does";
    EXPECT_EQ(written({10, 9}, {10, 9}), "10 9 m\n10 9 l\nS\nEMC\n") << "nothing is seen of it";
}

TEST_F(ContentWriterTest, ShowsOfAClippedShapeWhatItsRectangleHolds) {
    Path shape = line_;
    shape.clip = {Point{1, 2}, Point{5, 9}};
    writer_.begin_artifact(Artifact::layout);
    writer_.path(shape, {10, 0});
    writer_.path(line_, {});
    writer_.end();
    EXPECT_EQ(writer_.take(),
              "/Artifact/L BDC\n1 0 0 RG\n.5 w\n[]0 d\nq\n11 2 4 7 re\nW n\n10 0 m\n20 -2.5 l\n"
              "S\nQ\n0 0 m\n10 -2.5 l\nS\nEMC\n");
}

TEST_F(ContentWriterTest, WritesRareCodesInTwoBytes) {
    static_assert(written_code(first_long_code - 1) == 0xDF);
    static_assert(written_code(first_long_code) == 0xE000);
    static_assert(written_code(most_codes) == 0xFFFF);
}

TEST_F(ContentWriterTest, GivesAGlyphWithTwoMeaningsTwoCodes) {
    writer_.begin_text(Tag::p, 0);
    writer_.word(shaper_.shape(Face::regular, u"a-"), 10, {}, {0, 0});
    writer_.word(shaper_.shape_hyphenated(Face::regular, u"a"), 10, {}, {0, 20});
    writer_.end();
    (void)writer_.take();
    auto const uses = uses_.take();
    ASSERT_EQ(uses.size(), 1u);
    ASSERT_EQ(uses[0].characters.size(), 3u) << "a, the typed hyphen, the hyphen at a line's end";
    EXPECT_EQ(uses[0].characters[1].glyph, uses[0].characters[2].glyph);
    EXPECT_EQ(uses[0].characters[2].text, U"\u00AD");
}

} // namespace
} // namespace linsen::layout
