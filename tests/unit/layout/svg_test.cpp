#include "layout/svg.hpp"

#include "layout/svg_path.hpp"

#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <iterator>
#include <string>

namespace linsen::layout {
namespace {

std::string svg(std::string const& inside) {
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 100 50\">" + inside + "</svg>";
}

Drawing drawn(std::string const& inside) {
    Diagnostics diagnostics;
    auto drawing = read_svg(svg(inside), {"logotyp.svg", 0, 0, {}}, diagnostics);
    for (auto const& diagnostic : diagnostics.list()) ADD_FAILURE() << to_text(diagnostic);
    return drawing.value_or(Drawing{});
}

/// What is told of a file that is refused.
std::string fault(std::string const& bytes) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_svg(bytes, {"logotyp.svg", 0, 0, {}}, diagnostics));
    EXPECT_EQ(diagnostics.errors(), 1);
    if (diagnostics.list().empty()) return {};
    EXPECT_EQ(diagnostics.list()[0].code, "layout.svg");
    EXPECT_FALSE(diagnostics.list()[0].hint.empty());
    return diagnostics.list()[0].message;
}

Path const& path(Drawing const& drawing, std::size_t index = 0) {
    return std::get<Path>(drawing.items.at(index));
}

/// "M1,2 L3,4 C… Z", rounded to tenths.
std::string steps(std::vector<Segment> const& segments) {
    std::string text;
    auto add = [&](Point p) {
        for (auto const value : {p.x, p.y}) {
            auto const tenths = std::lround(value * 10);
            text +=
                (text.back() == ' ' || text.back() == 'M' || text.back() == 'L' || text.back() == 'C' ? ""
                                                                                                      : ",") +
                std::to_string(tenths / 10) +
                (tenths % 10 != 0 ? "." + std::to_string(std::labs(tenths % 10)) : "");
        }
        text += ' ';
    };
    for (auto const& segment : segments) {
        switch (segment.kind) {
        case Segment::Kind::move:
            text += 'M';
            add(segment.a);
            break;
        case Segment::Kind::line:
            text += 'L';
            add(segment.a);
            break;
        case Segment::Kind::curve:
            text += 'C';
            add(segment.a);
            add(segment.b);
            add(segment.c);
            break;
        case Segment::Kind::close: text += "Z "; break;
        }
    }
    if (!text.empty()) text.pop_back();
    return text;
}

std::string read(std::string_view data) {
    auto const segments = read_svg_path(data);
    return segments ? steps(*segments) : "broken";
}

TEST(SvgPath, ReadsEveryCommandOnceAbsoluteAndOnceRelative) {
    EXPECT_EQ(read("M1 2L3 4H9V7Z"), "M1,2 L3,4 L9,4 L9,7 Z");
    EXPECT_EQ(read("m1 2l3 4h9v7z"), "M1,2 L4,6 L13,6 L13,13 Z");
    EXPECT_EQ(read("M0 0C1 1 2 1 3 0S5-1 6 0"), "M0,0 C1,1 2,1 3,0 C4,-1 5,-1 6,0");
    EXPECT_EQ(read("m1 0c1 1 2 1 3 0s2-1 3 0"), "M1,0 C2,1 3,1 4,0 C5,-1 6,-1 7,0");
    EXPECT_EQ(read("M0 0Q3 3 6 0T12 0"), "M0,0 C2,2 4,2 6,0 C8,-2 10,-2 12,0");
    EXPECT_EQ(read("m3 0q3 3 6 0t6 0"), "M3,0 C5,2 7,2 9,0 C11,-2 13,-2 15,0");
}

TEST(SvgPath, TakesFurtherPairsBehindAMoveAsLines) {
    EXPECT_EQ(read("M1 1 2 2 3 3"), "M1,1 L2,2 L3,3");
    EXPECT_EQ(read("m1 1 2 2m3 3 1 0z"), "M1,1 L3,3 M6,6 L7,6 Z");
}

TEST(SvgPath, ReadsNumbersThatStandWithoutSpaces) {
    EXPECT_EQ(read("M.5.5-1.5+2e0"), "M0.5,0.5 L-1.5,2");
    EXPECT_EQ(read("M0,0a10 10 0 0110 10"), read("M 0 0 A 10 10 0 0 1 10 10"));
}

TEST(SvgPath, MakesArcsOfQuartersThatEndWhereTheyShould) {
    EXPECT_EQ(read("M0 0A10 10 0 0 1 10 10"), "M0,0 C5.5,0 10,4.5 10,10");
    // The long way round, the other way, and radii that are too small for the distance.
    auto const large = read_svg_path("M0 0A10 10 0 1 0 10 10");
    ASSERT_TRUE(large);
    EXPECT_EQ(large->size(), 4u);
    auto const scaled_up = read("M0 0A1 1 0 0 1 20 0");
    EXPECT_EQ(scaled_up, "M0,0 C0,-5.5 4.5,-10 10,-10 C15.5,-10 20,-5.5 20,0");
    EXPECT_EQ(read("M0 0A0 5 0 0 1 9 9"), "M0,0 L9,9");
}

TEST(SvgPath, RefusesWhatBreaksTheGrammar) {
    for (auto const* data : {"L1 1", "z", "M1", "M1 1 2", "M1 1C2 2 3 3", "M1 1A1 1 0 2 0 3 3", "Minf 1",
                             "M1 1Lnan 2", "M1 1B2 2", "M1e999 1", "M1 1,,2 2", "1 1"})
        EXPECT_EQ(read(data), "broken") << data;
    EXPECT_EQ(read(" "), "");
}

TEST(Svg, DrawsItsShapesWithTheOriginInTheLowerLeftCorner) {
    auto const drawing =
        drawn("<rect x='10' y='5' width='20' height='10' fill='#f80'/>"
              "<line x1='0' y1='0' x2='100' y2='50' stroke='#123456' stroke-width='3'/>"
              "<polygon points='0,0 10,0 5,9'/><polyline points='1 1 2 2' fill='none' stroke='red'/>"
              "<circle cx='50' cy='25' r='10'/><ellipse cx='50' cy='25' rx='20' ry='10'/>");
    EXPECT_EQ(drawing.width, 100);
    EXPECT_EQ(drawing.height, 50);
    ASSERT_EQ(drawing.items.size(), 6u);
    EXPECT_EQ(steps(path(drawing, 0).segments), "M10,45 L30,45 L30,35 L10,35 Z");
    EXPECT_EQ(path(drawing, 0).fill, (Colour{0xFF, 0x88, 0}));
    EXPECT_FALSE(path(drawing, 0).stroke);
    EXPECT_EQ(steps(path(drawing, 1).segments), "M0,50 L100,0");
    EXPECT_FALSE(path(drawing, 1).fill) << "a line has no inside";
    EXPECT_EQ(path(drawing, 1).stroke->colour, (Colour{0x12, 0x34, 0x56}));
    EXPECT_EQ(path(drawing, 1).stroke->width, 3);
    EXPECT_EQ(steps(path(drawing, 2).segments), "M0,50 L10,50 L5,41 Z");
    EXPECT_EQ(path(drawing, 2).fill, Colour{}) << "black unless something else is said";
    EXPECT_EQ(steps(path(drawing, 3).segments), "M1,49 L2,48");
    EXPECT_EQ(path(drawing, 4).segments.size(), 6u);
    EXPECT_EQ(path(drawing, 5).segments.front().a.x, 70);
}

TEST(Svg, RoundsTheCornersOfARectangle) {
    auto const drawing = drawn("<rect width='20' height='10' rx='2'/>");
    auto const& segments = path(drawing).segments;
    EXPECT_EQ(segments.size(), 9u);
    EXPECT_EQ(steps({segments.begin(), segments.begin() + 2}), "M20,42 C20,40.9 19.1,40 18,40");
    for (auto const& segment : segments)
        for (auto const& point : {segment.a, segment.b, segment.c})
            EXPECT_TRUE(point.x >= 0 && point.x <= 20 && point.y >= 0 && point.y <= 50);
}

TEST(Svg, InheritsPaintAndTransformsFromGroups) {
    auto const drawing =
        drawn("<g transform='translate(10,10) scale(2)' fill='teal' style='stroke: white; stroke-width:1px'>"
              "<g transform='rotate(90 5 5)'><rect x='0' y='0' width='5' height='10' fill='none'/></g>"
              "<path d='M0 0h1v1z' fill-rule='evenodd' stroke='none'/></g>");
    ASSERT_EQ(drawing.items.size(), 2u);
    EXPECT_EQ(steps(path(drawing, 0).segments), "M30,40 L30,30 L10,30 L10,40 Z");
    EXPECT_FALSE(path(drawing, 0).fill);
    EXPECT_EQ(path(drawing, 0).stroke->width, 2) << "lines grow with the scale";
    EXPECT_EQ(path(drawing, 1).fill, (Colour{0, 128, 128}));
    EXPECT_TRUE(path(drawing, 1).even_odd);
    EXPECT_FALSE(path(drawing, 1).stroke);
}

TEST(Svg, ReadsColoursInAllTheirForms) {
    auto const colour = [](std::string const& text) {
        return *path(drawn("<rect width='1' height='1' style='fill:" + text + "'/>")).fill;
    };
    EXPECT_EQ(colour("#1B4b5A"), (Colour{0x1B, 0x4B, 0x5A}));
    EXPECT_EQ(colour("rgb(1, 2,3)"), (Colour{1, 2, 3}));
    EXPECT_EQ(colour("rgb(100%,0%,50%)"), (Colour{255, 0, 128}));
    EXPECT_EQ(colour("NAVY"), (Colour{0, 0, 128}));
    auto const current = drawn("<g color='red'><rect width='1' height='1' fill='currentColor'/></g>");
    EXPECT_EQ(path(current).fill, (Colour{255, 0, 0}));
}

TEST(Svg, PassesOverWhatIsNotSeen) {
    auto const drawing =
        drawn("<title>Ån kommun</title><metadata><a/></metadata><defs><text>x</text></defs>"
              "<g display='none'><text>x</text></g>"
              "<e:view xmlns:e='http://example.org/'><e:text/></e:view>"
              "<rect width='1' height='1' opacity='1.0' clip-path='none' class='a' id='b'/>");
    EXPECT_EQ(drawing.items.size(), 1u);
}

TEST(Svg, TakesItsSizeFromWidthAndHeightWithoutViewBox) {
    Diagnostics diagnostics;
    auto const drawing =
        read_svg("<svg width='30px' height='20'><rect width='9' height='9'/></svg>", {}, diagnostics);
    ASSERT_TRUE(drawing);
    EXPECT_EQ(drawing->width, 30);
    EXPECT_EQ(drawing->height, 20);
}

TEST(Svg, FollowsStyleSheetsByTheirWeight) {
    auto const drawing =
        drawn("<style type='text/css'>@import url(a.css); /* Illustrator */ .st0,.st1{fill:#102030;}"
              "#own{fill:red} rect{fill:blue;stroke-width:9} g > .deep {fill:teal !important}"
              " a .deep{fill:white} .st0:hover{fill:lime} @media print{.st0{fill:lime}}</style>"
              "<rect class='x st0' fill='white' width='1' height='1'/>"
              "<rect class='st1' id='own' width='1' height='1'/>"
              "<rect class='st0' style='fill:green' width='1' height='1'/>"
              "<rect fill='white' width='1' height='1'/>"
              "<g><path class='deep' d='M0 0h1v1z'/></g>");
    ASSERT_EQ(drawing.items.size(), 5u);
    EXPECT_EQ(path(drawing, 0).fill, (Colour{0x10, 0x20, 0x30}));
    EXPECT_EQ(path(drawing, 1).fill, (Colour{255, 0, 0}));
    EXPECT_EQ(path(drawing, 2).fill, (Colour{0, 128, 0}));
    EXPECT_EQ(path(drawing, 3).fill, (Colour{0, 0, 255}));
    EXPECT_EQ(path(drawing, 4).fill, (Colour{0, 128, 128}));
}

TEST(Svg, DrawsWhatIsUsedWhereItIsUsed) {
    auto const drawing =
        drawn("<use xmlns:xlink='http://www.w3.org/1999/xlink' xlink:href='#a' x='10' y='5' fill='red'/>"
              "<use href='#s' width='20' height='20'/>"
              "<defs><rect id='a' width='2' height='2'/></defs>"
              "<symbol id='s' viewBox='0 0 10 10'><rect width='10' height='5'/></symbol>");
    ASSERT_EQ(drawing.items.size(), 2u);
    EXPECT_EQ(steps(path(drawing, 0).segments), "M10,45 L12,45 L12,43 L10,43 Z");
    EXPECT_EQ(path(drawing, 0).fill, (Colour{255, 0, 0}));
    EXPECT_EQ(steps(path(drawing, 1).segments), "M0,50 L20,50 L20,40 L0,40 Z");
}

TEST(Svg, DrawsManyUsesOfUsesOnlySoFar) {
    std::string bomb = "<g id='a0'><rect width='1' height='1'/></g>";
    for (int i = 1; i < 40; ++i) {
        auto const use = "<use href='#a" + std::to_string(i - 1) + "'/>";
        bomb += "<g id='a" + std::to_string(i) + "'>" + use + use + "</g>";
    }
    EXPECT_NE(fault(svg(bomb)).find("200 000"), std::string::npos);
}

TEST(Svg, SimplifiesGradientsAndTransparencyAndTellsIt) {
    auto warned = [](std::string const& inside, Colour colour, std::string_view word) {
        Diagnostics diagnostics;
        auto const drawing = read_svg(svg(inside), {"a.svg", 0, 0, {}}, diagnostics);
        ASSERT_TRUE(drawing) << inside;
        EXPECT_EQ(path(*drawing).fill, colour) << inside;
        ASSERT_EQ(diagnostics.list().size(), 1u);
        EXPECT_EQ(diagnostics.list()[0].severity, Severity::warning);
        EXPECT_NE(diagnostics.list()[0].message.find(word), std::string::npos);
    };
    warned("<rect width='9' height='9' fill='url(#b)'/><defs><linearGradient id='a'><stop stop-color='#000'/>"
           "<stop offset='1' style='stop-color:#204060'/></linearGradient><radialGradient id='b' "
           "href='#a'/></defs>",
           {0x10, 0x20, 0x30}, "toningar");
    warned("<g opacity='50%'><rect width='9' height='9' fill='#000'/></g>", {0x80, 0x80, 0x80},
           "genomskinliga");
}

TEST(Svg, DrawsLogotypesAsProgramsWriteThem) {
    auto read = [](std::string const& name) {
        std::ifstream file(std::string(LINSEN_SOURCE_DIR) + "/tests/fuzz/corpus/svg/logotype-" + name +
                           ".svg");
        std::string const bytes{std::istreambuf_iterator<char>(file), {}};
        Diagnostics diagnostics;
        auto drawing = read_svg(bytes, {name, 0, 0, {}}, diagnostics);
        return drawing ? path(*drawing).fill : std::nullopt;
    };
    EXPECT_EQ(read("illu"), (Colour{0x1B, 0x4B, 0x5A})); // a style sheet and classes
    EXPECT_EQ(read("ink"), (Colour{0x1B, 0x4B, 0x5A}));  // styles, a gradient that nothing has, an empty use
    EXPECT_FALSE(read("tsp")) << "letters are refused";
}

TEST(Svg, LetsAPictureBeClippedToItsOwnArea) {
    EXPECT_EQ(
        drawn("<g clip-path='url(#c)'><rect width='9' height='9'/></g><clipPath id='c'><rect width='100' "
              "height='50' fill='white'/></clipPath>")
            .items.size(),
        1u);
}

using Corners = std::array<Point, 2>;

void expect_clip(Path const& path, Corners const& wanted) {
    ASSERT_TRUE(path.clip);
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        EXPECT_NEAR((*path.clip)[i].x, wanted[i].x, 1e-6);
        EXPECT_NEAR((*path.clip)[i].y, wanted[i].y, 1e-6);
    }
}

TEST(Svg, ClipsToItsAreaAndToRectangles) {
    EXPECT_FALSE(path(drawn("<rect width='9' height='9'/>")).clip) << "nothing reaches out";
    expect_clip(path(drawn("<circle cx='95' cy='5' r='20'/>")), {Point{0, 0}, Point{100, 50}});
    EXPECT_EQ(drawn("<circle cx='200' cy='5' r='5'/><rect width='9' height='9'/>").items.size(), 1u);
    std::string const wide = "<rect x='5' y='5' width='60' height='40'/></g>";
    // y grows downwards in SVG and upwards in a drawing.
    expect_clip(path(drawn("<g clip-path='url(#c)'>" + wide +
                           "<clipPath id='c'><rect x='10' y='10' width='20' height='30'/></clipPath>")),
                {Point{10, 10}, Point{30, 40}});
    expect_clip(path(drawn("<g style='clip-path:url(#c)' transform='translate(2 1)'>" + wide +
                           "<clipPath id='c'><path d='M10 10H30V40H10z'/></clipPath>")),
                {Point{12, 9}, Point{32, 39}});
    expect_clip(path(drawn("<g clip-path='url(#c)'><g clip-path='url(#d)'>" + wide +
                           "</g><clipPath id='c'><rect width='20' height='50'/></clipPath>"
                           "<clipPath id='d'><rect x='10' width='50' height='50' transform='scale(1 .5)'/>"
                           "</clipPath>")),
                {Point{10, 25}, Point{20, 50}});
    for (auto const* clip : {"<path d='M10 10L30 12V40H10z'/>", "<rect width='9' height='9' rx='2'/>",
                             "<rect width='9' height='9' transform='rotate(20)'/>",
                             "<rect width='9' height='9'/><rect width='9' height='9'/>"})
        EXPECT_NE(fault(svg("<clipPath id='c'>" + std::string(clip) + "</clipPath><g clip-path='url(#c)'/>"))
                      .find("clip-path"),
                  std::string::npos)
            << clip;
}

TEST(Svg, NamesWhatItCannotDraw) {
    struct Case {
        std::string inside;
        std::string named;
    };
    for (auto const& [inside, named] :
         {Case{"<text>Falu kommun</text>", "elementet \"text\""},
          Case{"<use href='a.svg#a'/>", "\"use\""},
          Case{"<image href='a.png'/>", "elementet \"image\""},
          Case{"<style>.a{fill:red</style>", "stilmall"},
          Case{"<svg/>", "elementet \"svg\""},
          Case{"<style>a[b]{fill:red}</style>", "\"a[b]\""},
          Case{"<style>g{fill:url(#f)}</style><g/>", "fill"},
          Case{"<g id='a'><use href='#a'/></g>", "nivåer"},
          Case{"<pattern id='a'/><rect fill='url(#a)' width='1' height='1'/>", "elementet \"pattern\""},
          Case{"<clipPath id='c'><circle r='9'/></clipPath><g clip-path='url(#c)'/>", "clip-path"},
          Case{"<rect fill='url(#a)' width='1' height='1'/>", "fill=\"url(#a)\""},
          Case{"<g opacity='half'/>", "opacity=\"half\""},
          Case{"<g style='fill:chartreuse'/>", "egenskapen \"fill\""},
          Case{"<g clip-path='url(#c)'/>", "clip-path"},
          Case{"<g transform='turn(3)'/>", "transform"},
          Case{"<path d='M1 1 2'/>", "vars d"},
          Case{"<rect width='5em' height='1'/>", "width=\"5em\""},
          Case{"<polygon points='1,2 3'/>", "hörn"},
          Case{"<circle cx='200' cy='5' r='5'/>", "ritar ingenting"},
          Case{"<g/>", "ritar ingenting"},
          Case{"<rect", "inte hel XML"}})
        EXPECT_NE(fault(svg(inside)).find(named), std::string::npos) << inside << ": " << fault(svg(inside));
}

TEST(Svg, RefusesFilesThatAreNoPictures) {
    EXPECT_NE(fault("").find("inte hel XML"), std::string::npos);
    EXPECT_NE(fault("<html/>").find("elementet \"html\""), std::string::npos);
    EXPECT_NE(fault("<html xmlns='http://www.w3.org/1999/xhtml'/>").find("ritar ingenting"),
              std::string::npos);
    EXPECT_NE(fault("<svg xmlns='http://www.w3.org/2000/svg'><rect/></svg>").find("viewBox"),
              std::string::npos);
    EXPECT_NE(fault("<svg viewBox='0 0 0 9'/>").find("viewBox"), std::string::npos);
    EXPECT_NE(fault("<svg viewBox='0 0 2000000 1000000'/>").find("högst en miljon"), std::string::npos);
    EXPECT_NE(fault("<svg viewBox='0 0 10 1001'/>").find("hundra gånger så lång som bred"),
              std::string::npos);
    EXPECT_NE(fault("\x89PNG\r\n\x1a\n").find("är en PNG-bild"), std::string::npos);
    EXPECT_NE(fault(std::string(2'000'001, ' ')).find("2 MB"), std::string::npos);
    std::string deep;
    for (int i = 0; i < 150; ++i) deep += "<g>";
    EXPECT_NE(fault(svg(deep)).find("nivåer"), std::string::npos);
}

TEST(Svg, ReadsNoEntityAndTellsTheLine) {
    std::string const bomb =
        "<!DOCTYPE svg [<!ENTITY a 'aaaa'>]>\n<svg viewBox='0 0 9 9'><title>&a;</title></svg>";
    EXPECT_NE(fault(bomb).find("ENTITY"), std::string::npos);
    Diagnostics diagnostics;
    EXPECT_FALSE(read_svg(svg("\n\n<text/>"), {"a.svg", 0, 0, {}}, diagnostics));
    EXPECT_EQ(diagnostics.list().at(0).place.line, 3);
    // A document type without entities is what Illustrator and Inkscape write.
    EXPECT_TRUE(read_svg("<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/x.dtd'>" +
                             svg("<rect width='1' height='1'/>"),
                         {}, diagnostics));
}

TEST(Drawing, GrowsWithAllThatIsInIt) {
    auto const drawing =
        scaled(drawn("<line x2='10' y2='0' stroke='red' stroke-width='2' stroke-dasharray='4 2'/>"), 0.5);
    EXPECT_EQ(drawing.width, 50);
    EXPECT_EQ(steps(path(drawing).segments), "M0,25 L5,25");
    EXPECT_EQ(path(drawing).stroke->width, 1);
    EXPECT_EQ(path(drawing).stroke->dash, (std::vector<double>{2, 1}));
}

} // namespace
} // namespace linsen::layout
