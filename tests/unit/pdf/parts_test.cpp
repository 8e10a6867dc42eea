// The parts of a document beside its running text, set: letterhead, cover, logotype, contents, appendices,
// glossary, room to sign, lists. What readers see on the pages and hear from the tags.
#include "base/text.hpp"
#include "layout/page_furniture.hpp"
#include "pdf/deflate.hpp"
#include "pdf/lint.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/writer.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace linsen::pdf {
namespace {

using document::Blocks;
using document::Document;
using document::Front;
using document::Section;
using layout::ElementId;
using layout::Kid;
using layout::Pages;
using layout::Tag;

Pages sound(Document const& document) {
    auto pages = gallery::set(document);
    for (auto const& fault : lint(pages)) ADD_FAILURE() << to_text(fault);
    return pages;
}

std::vector<ElementId> kids(Pages const& pages, ElementId id) {
    std::vector<ElementId> result;
    for (auto const& kid : pages.tags[id].kids)
        if (kid.kind == Kid::Kind::element) result.push_back(kid.index);
    return result;
}

std::u32string utf32(std::string_view text) {
    std::u32string result;
    for (std::size_t at = 0; at < text.size();) result += next_code_point(text, at);
    return result;
}

/// The words under an element in reading order, those of one mark apart from the next by "|".
std::u32string words_under(Pages const& pages, ElementId id) {
    auto text = gallery::text_of(pages, id);
    for (auto const kid : kids(pages, id)) {
        auto const inner = words_under(pages, kid);
        if (!text.empty() && !inner.empty()) text += U'|';
        text += inner;
    }
    return text;
}

std::set<std::uint32_t> pages_of(Pages const& pages, ElementId id) {
    std::set<std::uint32_t> result;
    for (auto const& kid : pages.tags[id].kids) {
        if (kid.kind == Kid::Kind::mark) result.insert(kid.page);
        if (kid.kind == Kid::Kind::element) result.merge(pages_of(pages, kid.index));
    }
    return result;
}

/// The words of the artifacts of one page.
std::u32string artifacts(Pages const& pages, std::size_t page) {
    std::u32string text;
    for (auto const& mark : scan_content(pages, pages.pages.at(page)).marks)
        if (!mark.mcid && !mark.text.empty()) text += mark.text + U"|";
    return text;
}

/// A logotype of an SVG file, for as long as the test runs.
class Logotype {
public:
    explicit Logotype(std::string const& inside = "<rect width='60' height='20' fill='teal'/>")
        : path_(gallery::write_to_file("logotyp.svg",
                                       "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 20'>" +
                                           inside + "</svg>")) {}
    Logotype(Logotype const&) = delete;
    Logotype& operator=(Logotype const&) = delete;
    ~Logotype() { std::filesystem::remove(path_); }
    [[nodiscard]] document::Logotype node() const { return {path_.string(), "Ån kommun"}; }

private:
    std::filesystem::path path_;
};

Blocks paragraphs(int count) {
    return Blocks(static_cast<std::size_t>(count), document::paragraph(gallery::long_words()));
}

Document letter() {
    auto result = gallery::report(paragraphs(12));
    result.title = "Uppföljning av öppenvården";
    result.reference = "SN 2026/0098";
    result.front = gallery::letter().front;
    return result;
}

TEST(Letterhead, IsReadInTheOrderOfALetter) {
    auto const pages = sound(letter());
    auto const head = kids(pages, 0).front();
    EXPECT_EQ(pages.tags[head].tag, Tag::div);
    EXPECT_EQ(words_under(pages, head),
              U"RSS Dalarna|Socialförvaltningen|Tjänsteskrivelse|Datum 1\u00A0mars\u00A02026|Diarienummer "
              U"SN\u00A02026/0098|"
              U"Handläggare Anna Andersson|utredare|0243-12\u00A034\u00A056|anna.andersson@kommunen.example|"
              U"Mottagare Socialnämnden");
    auto const title = gallery::all(pages.tags, Tag::title).front();
    EXPECT_EQ(gallery::text_of(pages, title), U"Uppföljning av öppenvården");
    EXPECT_EQ(pages_of(pages, title), (std::set<std::uint32_t>{0}));
}

TEST(Letterhead, LeavesOutWhatTheDocumentDoesNotSay) {
    Document bare = gallery::report(paragraphs(1));
    bare.author.clear();
    bare.date = {};
    bare.front.kind = Front::Kind::letterhead;
    bare.front.recipient = "Socialnämnden";
    bare.front.contacts = {{" ", "utredare", "", ""}};
    auto const pages = sound(bare);
    EXPECT_EQ(words_under(pages, kids(pages, 0).front()), U"Mottagare Socialnämnden");
}

TEST(Letterhead, OpensAMailToTheContact) {
    auto const pages = sound(letter());
    ASSERT_EQ(pages.pages[0].annotations.size(), 1u);
    EXPECT_EQ(pages.pages[0].annotations[0].url, "mailto:anna.andersson@kommunen.example");
}

TEST(Furniture, CountsEveryPageAndNamesTheCaseFromTheSecondOn) {
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover}) {
        auto document = letter();
        document.front.kind = kind;
        auto const pages = sound(document);
        auto const count = pages.pages.size();
        ASSERT_GE(count, 2u);
        for (std::size_t page = 0; page < count; ++page) {
            auto const words = artifacts(pages, page);
            auto const number = std::to_string(page + 1) + " (" + std::to_string(count) + ")";
            EXPECT_NE(words.find(utf32(number)), std::u32string::npos);
            EXPECT_EQ(words.find(U"SN 2026/0098") != std::u32string::npos, page > 0);
        }
    }
}

TEST(Furniture, ALetterIsNumberedAtItsHeadAndOthersAtTheirFoot) {
    auto const theme = layout::standard_theme();
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover})
        for (bool const stamped : {false, true}) {
            auto document = letter();
            document.front.kind = kind;
            document.fictional = stamped;
            auto const pages = sound(document);
            auto const count = std::to_string(pages.pages.size());
            for (std::size_t page = 0; page < pages.pages.size(); ++page) {
                auto const number = utf32(std::to_string(page + 1) + " (" + count + ")");
                int times = 0;
                for (auto const& mark : scan_content(pages, pages.pages[page]).marks) {
                    if (mark.text.find(number) == std::u32string::npos) continue;
                    ++times;
                    EXPECT_FALSE(mark.mcid) << "an artifact, which nobody is read aloud";
                    bool const head = mark.baselines.front() > theme.page_height - theme.margin_top;
                    EXPECT_EQ(head, kind == Front::Kind::letterhead);
                }
                EXPECT_EQ(times, 1) << page;
            }
        }
}

TEST(Furniture, IsNumberedInTheFileAsItIsPrinted) {
    auto const file = gallery::plain_file(sound(letter()));
    EXPECT_NE(file.find("/PageLabels"), std::string::npos);
    EXPECT_NE(file.find("<</S/D>>"), std::string::npos) << "1, 2, 3 … as in \"1 (3)\"";
}

TEST(Furniture, StampsEveryPageOfEveryFrontBesideTheWords) {
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover}) {
        auto document = letter();
        document.front.kind = kind;
        document.draft = document.fictional = true;
        auto const pages = sound(document);
        for (std::size_t page = 0; page < pages.pages.size(); ++page)
            EXPECT_NE(artifacts(pages, page).find(U"Påhittade uppgifter · Utkast"), std::u32string::npos);
        // Those who listen hear it once, where the document begins.
        std::size_t spoken = 0;
        for (auto const id : gallery::all(pages.tags, Tag::p))
            spoken += gallery::text_of(pages, id) == U"Påhittade uppgifter · Utkast" ? 1 : 0;
        EXPECT_EQ(spoken, 1u);
    }
}

TEST(Furniture, NeverShortensTheDiarienummer) {
    for (auto const size : {8.5, 12.0, 18.0})
        for (auto const* stamped : {"", "both"}) {
            auto theme = layout::standard_theme();
            theme.furniture_size = size;
            theme.header = "Socialförvaltningen i Ljusnarsbergs och Lindesbergs kommuner, kvalitetsenheten";
            auto document = letter();
            document.reference = "SN 2026/00123-14";
            document.draft = document.fictional = *stamped != '\0';
            Diagnostics diagnostics;
            auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
            ASSERT_TRUE(pages);
            for (auto const& fault : lint(*pages)) ADD_FAILURE() << to_text(fault);
            for (std::size_t page = 1; page < pages->pages.size(); ++page) {
                auto const words = artifacts(*pages, page);
                EXPECT_NE(words.find(U"SN 2026/00123-14"), std::u32string::npos) << size;
                EXPECT_NE(words.find(U"Socialförvaltningen"), std::u32string::npos) << size;
            }
        }
}

TEST(Furniture, SetsALongSenderAndFooterInTwoLinesAndTellsWhatItCuts) {
    auto const told = [](std::string const& sender, std::string const& footer, std::u32string& words) {
        auto theme = layout::standard_theme();
        theme.footer = footer;
        theme.furniture_size = 13;
        theme.margin_top = 80;
        auto document = letter();
        document.author = sender;
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
        if (pages) words = artifacts(*pages, 1);
        std::string codes;
        for (auto const& one : diagnostics.list()) codes += one.code + " ";
        return codes;
    };
    std::u32string words;
    EXPECT_EQ(told("Socialförvaltningen i Ljusnarsbergs och Lindesbergs kommuner",
                   "Socialförvaltningens gemensamma verksamhetsuppföljning", words),
              "");
    EXPECT_EQ(words.find(U'…'), std::u32string::npos);
    std::string long_text;
    for (int i = 0; i < 12; ++i) long_text += "Socialförvaltningen ";
    EXPECT_EQ(told("Nämnden", long_text + "slut", words), "layout.sidfot-kortad ");
    EXPECT_EQ(told(long_text + "slut", "Fot", words), "layout.sidhuvud-kortat ");
    EXPECT_NE(words.find(U'…'), std::u32string::npos);
}

TEST(Furniture, ShowsTheThemesWordsBesideTheLogotype) {
    Logotype const logotype;
    auto const told = [&](std::string const& header, std::u32string& words) {
        auto theme = layout::standard_theme();
        theme.header = header;
        auto document = letter();
        document.front.logotype = logotype.node();
        document.front.logotype_in_header = true;
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
        if (pages) words = artifacts(*pages, 1);
        std::string codes;
        for (auto const& one : diagnostics.list()) codes += one.code + " ";
        return codes;
    };
    std::u32string words;
    EXPECT_EQ(told("Kort text", words), "");
    EXPECT_NE(words.find(U"Kort text"), std::u32string::npos);
    std::string long_text;
    for (int i = 0; i < 12; ++i) long_text += "Socialförvaltningen ";
    EXPECT_EQ(told(long_text + "slut", words), "layout.sidhuvud-kortat ");
}

TEST(Furniture, WarnsOfCharactersThatNoFontHas) {
    for (auto const in_header : {true, false}) {
        auto theme = layout::standard_theme();
        (in_header ? theme.header : theme.footer) = "Nämnden \u65E5";
        Diagnostics diagnostics;
        ASSERT_TRUE(layout::lay_out(letter(), theme, gallery::moment, diagnostics));
        ASSERT_EQ(diagnostics.list().size(), 1U);
        EXPECT_EQ(diagnostics.list()[0].code, "layout.tecken-saknas");
    }
}

TEST(LargePrint, KeepsTheTextOfANarrowBoxOffItsBar) {
    auto theme = layout::standard_theme();
    theme.body_size = 30;
    theme.margin_left = theme.margin_right = 150;
    auto document = gallery::report(
        {document::box(document::Box::Role::warning, "Se upp",
                       {document::bullets({document::text("En punkt."), document::text("Ännu en punkt.")}),
                        document::paragraph("Ord i rutan.")})});
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    std::size_t found = 0;
    for (auto const& page : pages->pages)
        for (auto const& mark : scan_content(*pages, page).marks)
            if (mark.mcid && mark.text.starts_with(U"Ord i")) {
                ++found;
                EXPECT_GT(mark.start.x, theme.margin_left + 8);
            }
    EXPECT_EQ(found, 1u);
}

TEST(ContentsOfThree, KeepEntriesWholeInLargePrint) {
    auto theme = layout::standard_theme();
    theme.body_size = 30;
    theme.leading = 2.5;
    theme.margin_left = theme.margin_right = 140;
    Blocks content{document::contents(2)};
    for (int i = 0; i < 110; ++i) {
        auto section = document::section("Två rubrikvåningar och radgrupper", "s" + std::to_string(i),
                                         {document::paragraph("x")});
        std::get<Section>(section.node).role = Section::Role::appendix;
        content.push_back(std::move(section));
    }
    Diagnostics diagnostics;
    auto const pages =
        layout::lay_out(gallery::report(std::move(content)), theme, gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    EXPECT_TRUE(diagnostics.list().empty());
    for (auto const id : gallery::all(pages->tags, Tag::toci))
        EXPECT_EQ(words_under(*pages, id).find(U'…'), std::u32string::npos);
}

TEST(Furniture, StandsBetweenThePagesEdgeAndTheTextInEveryTheme) {
    constexpr double edge = 9; // that printers leave
    for (auto const size : {7.0, 8.5, 12.0, 16.0, 18.0})
        for (auto const margin_top : {51.0, 62.0, 72.0, 170.0})
            for (auto const side : {10.0, 24.0, 60.0}) {
                if (margin_top < layout::least_margin_top(size)) continue;
                auto theme = layout::standard_theme();
                theme.furniture_size = size;
                theme.margin_top = margin_top;
                theme.margin_bottom = 51.1;
                theme.margin_left = theme.margin_right = side * layout::points_a_millimetre;
                theme.header = "Socialförvaltningen i Ljusnarsbergs och Lindesbergs kommuner";
                auto document = letter();
                document.title = "Uppföljning av öppenvården för barn, unga, vuxna och äldre i alla kommuner";
                document.reference.clear();
                document.draft = document.fictional = true;
                Diagnostics diagnostics;
                auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
                ASSERT_TRUE(pages);
                for (std::size_t page = 0; page < pages->pages.size(); ++page)
                    for (auto const& mark : scan_content(*pages, pages->pages[page]).marks) {
                        if (mark.mcid || mark.baselines.empty()) continue;
                        auto const highest = mark.baselines.front() + size;
                        if (mark.baselines.back() < theme.margin_bottom) {
                            EXPECT_LE(highest, theme.margin_bottom) << size;
                        } else {
                            EXPECT_LE(highest, theme.page_height - edge + 0.01) << size << ", " << margin_top;
                            EXPECT_GE(mark.baselines.back(), theme.page_height - margin_top + 11 - 0.01);
                        }
                    }
            }
}

TEST(Cover, KeepsTheFactsTogetherInLargePrint) {
    auto theme = layout::standard_theme();
    theme.body_size = 18;
    theme.note_size = 14;
    theme.title_size = 34;
    auto document = letter();
    document.front.kind = Front::Kind::cover;
    document.front.genre = "Rapport";
    document.author = "Mellanfryken-Övertorneås kommun";
    document.front.contacts.resize(1);
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    for (auto const& fault : lint(*pages)) ADD_FAILURE() << to_text(fault);
    EXPECT_EQ(pages_of(*pages, kids(*pages, 0)[0]), (std::set<std::uint32_t>{0}));
}

TEST(Cover, KeepsADiarienummerWholeInLargePrint) {
    auto theme = layout::standard_theme();
    theme.body_size = 18;
    theme.note_size = 14;
    theme.title_size = 34;
    for (auto const* reference : {"SOCN 2026/00123-12", "RSSDAL 2026/00123"}) {
        auto document = letter();
        document.front.kind = Front::Kind::cover;
        document.reference = reference;
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
        ASSERT_TRUE(pages);
        std::size_t found = 0;
        for (auto const& mark : scan_content(*pages, pages->pages[0]).marks) {
            if (!mark.text.starts_with(U"SOCN") && !mark.text.starts_with(U"RSSDAL")) continue;
            ++found;
            EXPECT_EQ(mark.baselines.size(), 1u) << reference;
        }
        EXPECT_EQ(found, 1u) << reference;
    }
}

TEST(Front, SetsATitleSmallerRatherThanPartItsWords) {
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover})
        for (auto const scale : {1.0, 1.7}) {
            auto theme = layout::standard_theme();
            theme.body_size *= scale;
            theme.title_size *= scale;
            auto document = letter();
            document.content = {document::paragraph("Ord.")};
            document.front.kind = kind;
            document.title = "Jämställdhetsintegreringsstrategi 2026";
            document.subtitle = "Verksamhetsuppföljningsrapporteringen";
            Diagnostics diagnostics;
            auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
            ASSERT_TRUE(pages);
            auto const title = gallery::all(pages->tags, Tag::title).front();
            EXPECT_EQ(gallery::text_of(*pages, title), utf32(document.title)) << "no hyphen is added";
            for (auto const& mark : scan_content(*pages, pages->pages[0]).marks)
                EXPECT_EQ(mark.text.find(U'\u00AD'), std::u32string::npos);
        }
}

TEST(Cover, HasAPageOfItsOwn) {
    auto document = letter();
    document.front.kind = Front::Kind::cover;
    document.front.genre = "Rapport";
    document.subtitle = "Kvinnor och män";
    document.content.insert(document.content.begin(),
                            document::section("Sammanfattning", "s", paragraphs(1), Section::Role::summary));
    auto const pages = sound(document);
    auto const top = kids(pages, 0);
    EXPECT_EQ(pages_of(pages, top[0]), (std::set<std::uint32_t>{0}));
    EXPECT_EQ(*pages_of(pages, top[1]).begin(), 1u) << "no page is left empty in front of a summary";
    auto const words = words_under(pages, top[0]);
    EXPECT_EQ(
        words.find(U"RSS Dalarna|Socialförvaltningen|Rapport|Uppföljning av öppenvården|Kvinnor och män|"),
        0u);
    EXPECT_NE(words.find(U"Mottagare Socialnämnden|Kontakt Anna Andersson"), std::u32string::npos);
}

TEST(Cover, SetsALongTitleSmallerSoThatItStaysOnThePage) {
    auto document = letter();
    document.front.kind = Front::Kind::cover;
    for (int i = 0; i < 4; ++i) document.title += " och " + gallery::long_words();
    auto const pages = sound(document);
    EXPECT_EQ(pages_of(pages, kids(pages, 0)[0]), (std::set<std::uint32_t>{0}));
}

TEST(Cover, LetsFactsThatDoNotFitStandOnTheNextPage) {
    auto theme = layout::standard_theme();
    theme.body_size = theme.note_size = 30;
    auto document = letter();
    document.front.kind = Front::Kind::cover;
    document.front.contacts = std::vector<Front::Contact>(3, document.front.contacts.front());
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    for (auto const& fault : lint(*pages)) ADD_FAILURE() << to_text(fault);
}

TEST(LogotypeOnFront, IsAFigureWithWordsAndVectors) {
    Logotype const logotype;
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover}) {
        auto document = letter();
        document.front.kind = kind;
        document.front.logotype = logotype.node();
        auto const pages = sound(document);
        auto const figures = gallery::all(pages.tags, Tag::figure);
        ASSERT_EQ(figures.size(), 1u);
        EXPECT_EQ(pages.tags.find_attributes(figures[0])->alt, "Ån kommun");
        auto const box = *pages.tags.find_attributes(figures[0])->box;
        EXPECT_NEAR((box[2] - box[0]) / (box[3] - box[1]), 3, 0.01) << "its own proportions";
        EXPECT_TRUE(pages.images.empty());
        EXPECT_NE(pages.pages[0].content.find("0 .5 .5 rg"), std::string::npos);
    }
}

TEST(LogotypeOnFront, StandsInTheHeaderAsAnArtifactWhenAskedFor) {
    Logotype const logotype;
    auto document = letter();
    document.front.logotype = logotype.node();
    document.front.logotype_in_header = true;
    auto const pages = sound(document);
    EXPECT_EQ(gallery::all(pages.tags, Tag::figure).size(), 1u);
    for (std::size_t page = 1; page < pages.pages.size(); ++page) {
        EXPECT_NE(pages.pages[page].content.find("0 .5 .5 rg"), std::string::npos);
        EXPECT_EQ(artifacts(pages, page).find(U"RSS Dalarna"), std::u32string::npos) << "it says so already";
    }
}

TEST(LogotypeOnFront, MayBeAPngThatIsStoredOnce) {
    // 2 × 1 pixels, RGB: one red, one white.
    auto const bytes = std::string("\x89PNG\r\n\x1a\n\0\0\0\x0DIHDR\0\0\0\2\0\0\0\1\x08\2\0\0\0crc?", 33);
    auto const data = deflate(std::string("\0\xFF\0\0\xFF\xFF\xFF", 7));
    auto const path =
        gallery::write_to_file("logotyp.png", bytes + std::string(3, '\0') + static_cast<char>(data.size()) +
                                                  "IDAT" + data + "crc?" + std::string(4, '\0') + "IENDcrc?");
    auto document = letter();
    document.front.logotype = {path.string(), "Ån kommun"};
    document.front.logotype_in_header = true;
    auto const pages = sound(document);
    std::filesystem::remove(path);
    EXPECT_EQ(pages.images.size(), 1u);
    for (auto const& page : pages.pages) EXPECT_NE(page.content.find("/I0 Do"), std::string::npos);
}

TEST(LogotypeOnFront, ThatCannotBeDrawnIsAnErrorThatNamesTheElement) {
    Logotype const logotype("<text>Ån kommun</text>");
    auto document = letter();
    document.front.logotype = logotype.node();
    Diagnostics diagnostics;
    EXPECT_FALSE(layout::lay_out(document, layout::standard_theme(), gallery::moment, diagnostics));
    ASSERT_EQ(diagnostics.errors(), 1);
    EXPECT_NE(diagnostics.list()[0].message.find("elementet \"text\""), std::string::npos);
}

TEST(SvgPicture, StandsInTheTextAsAPngDoes) {
    Logotype const drawing;
    document::Picture const picture{drawing.node().file, "En grön ruta", "Ett schema", "schema"};
    auto const pages = sound(gallery::report({{picture}}));
    EXPECT_EQ(gallery::all(pages.tags, Tag::figure).size(), 1u);
    EXPECT_EQ(words_under(pages, gallery::all(pages.tags, Tag::caption)[0]), U"Bild\u00A01. Ett schema");
}

Document with_levels(int depth) {
    auto third = document::section("Tre", "tre", paragraphs(1));
    auto fourth = document::section("Fyra", "fyra", paragraphs(1));
    std::get<Section>(third.node).content.push_back(fourth);
    return gallery::report({document::contents(depth),
                            document::section("Ett", "ett", {document::section("Två", "tva", {third})}),
                            document::section("Ännu ett", "annu", paragraphs(1))});
}

TEST(ContentsOfThree, ListAsManyLevelsAsAskedForEachInATocOfItsOwn) {
    for (int depth = 1; depth <= 3; ++depth) {
        auto const pages = sound(with_levels(depth));
        auto const lists = gallery::all(pages.tags, Tag::toc);
        ASSERT_EQ(lists.size(), static_cast<std::size_t>(depth));
        for (std::size_t i = 1; i < lists.size(); ++i) EXPECT_EQ(pages.tags[lists[i]].parent, lists[i - 1]);
        EXPECT_EQ(gallery::all(pages.tags, Tag::toci).size(), static_cast<std::size_t>(depth) + 1);
    }
}

TEST(ContentsOfThree, LeaveEveryHeadingItsBookmark) {
    auto const pages = sound(with_levels(1));
    std::string outline;
    for (auto const& bookmark : pages.outline)
        outline += std::to_string(bookmark.level) + bookmark.title + " ";
    EXPECT_EQ(outline, "1Ett 2Två 3Tre 4Fyra 1Ännu ett ");
}

TEST(Appendices, AreCalledByTheirNumberEverywhere) {
    auto const pages = sound(gallery::report(
        {document::contents(1),
         document::section("Text", "text",
                           {document::paragraph(document::text("Se ", document::ref("kallor"), "."))}),
         document::section("Alla uppgifter", "alla", paragraphs(1), Section::Role::appendix),
         document::section("Källor", "kallor", paragraphs(1), Section::Role::appendix)}));
    EXPECT_EQ(gallery::text_of(pages, gallery::all(pages.tags, Tag::h1).back()), U"Bilaga\u00A02. Källor");
    auto const entry = words_under(pages, gallery::all(pages.tags, Tag::toci).back());
    EXPECT_EQ(entry.find(U"Bilaga\u00A02. Källor "), 0u);
    auto const links = gallery::all(pages.tags, Tag::link);
    EXPECT_TRUE(std::any_of(links.begin(), links.end(),
                            [&](ElementId id) { return gallery::text_of(pages, id) == U"bilaga\u00A02"; }));
}

TEST(GlossaryPages, PrintTheTermsThatAreUsed) {
    auto const pages = sound(gallery::report(
        {document::paragraph("Insatserna räknas."),
         document::glossary(
             {{"zon", "ett område"}, {"ärende", "en sak"}, {"insats", "ett stöd i ett ärende"}})}));
    auto const list = gallery::all(pages.tags, Tag::l).front();
    EXPECT_EQ(words_under(pages, list), U"insats|ett stöd i ett ärende|ärende|en sak");
}

TEST(GlossaryPages, SayInWordsThatNothingIsUsed) {
    auto const pages = sound(gallery::report({document::glossary({{"zon", "ett område"}})}));
    EXPECT_TRUE(gallery::all(pages.tags, Tag::l).empty());
    EXPECT_EQ(gallery::text_of(pages, gallery::all(pages.tags, Tag::p).back()),
              U"Rapporten använder inget av ordlistans ord.");
}

TEST(SignaturePages, GiveEachALineAndANameThatIsRead) {
    auto const pages = sound(gallery::report(
        {document::signatures({{"Anna Andersson", "förvaltningschef"}, {"Bo Berg", ""}}, "Falun")}));
    auto const list = gallery::all(pages.tags, Tag::l).front();
    EXPECT_EQ(kids(pages, list).size(), 2u);
    EXPECT_EQ(words_under(pages, list), U"Underskrift|Anna Andersson|förvaltningschef|Underskrift|Bo Berg");
    auto const all = gallery::all(pages.tags, Tag::p);
    EXPECT_TRUE(std::any_of(all.begin(), all.end(),
                            [&](ElementId id) { return gallery::text_of(pages, id) == U"Falun den"; }));
}

TEST(SignaturePages, KeepTogether) {
    for (int filler = 1; filler < 16; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::signatures({{"A", ""}, {"B", ""}, {"C", "d"}, {"E", ""}, {"F", ""}}));
        auto const pages = sound(gallery::report(std::move(content)));
        EXPECT_EQ(pages_of(pages, gallery::all(pages.tags, Tag::l).front()).size(), 1u) << filler;
    }
}

TEST(SignaturePages, RunOverPagesWhenManySign) {
    std::vector<document::Signatures::Item> signers;
    for (int i = 0; i < 40; ++i) signers.push_back({"Förnamn Efternamn " + std::to_string(i), "ledamot"});
    auto const pages = sound(gallery::report({document::signatures(signers, "Falun")}));
    auto const list = gallery::all(pages.tags, Tag::l).front();
    EXPECT_EQ(kids(pages, list).size(), 40u);
    EXPECT_GE(pages_of(pages, list).size(), 2u);
    for (auto const item : kids(pages, list)) EXPECT_EQ(pages_of(pages, item).size(), 1u);
}

TEST(SignaturePages, StandOnNoPageWithoutSomethingToSign) {
    for (int filler = 4; filler < 12; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::paragraph("Det sista som sägs."));
        content.push_back(document::signatures({{"Anna Andersson", "chef"}}, "Falun"));
        auto const pages = sound(gallery::report(std::move(content)));
        auto const list = gallery::all(pages.tags, Tag::l).front();
        auto const said = gallery::all(pages.tags, Tag::p);
        auto const last = std::find_if(said.begin(), said.end(), [&](ElementId id) {
            return gallery::text_of(pages, id) == U"Det sista som sägs.";
        });
        ASSERT_NE(last, said.end());
        EXPECT_EQ(pages_of(pages, *last), pages_of(pages, list)) << filler;
    }
}

TEST(TitleBlock, PartsNoFactThatALineHolds) {
    auto report = gallery::report(paragraphs(1));
    report.period = "2025";
    report.reference = "VON-SOC 2026/00000123-1";
    for (double margin = 40; margin < 160; margin += 7) {
        auto theme = layout::standard_theme();
        theme.margin_left = theme.margin_right = margin;
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(report, theme, gallery::moment, diagnostics);
        ASSERT_TRUE(pages);
        std::u32string facts;
        for (auto const& mark : scan_content(*pages, pages->pages.front()).marks) {
            if (!mark.mcid || mark.text.find(U"2026") == std::u32string::npos) continue;
            EXPECT_EQ(mark.baselines.size(), 1U) << margin;
            EXPECT_FALSE(mark.text.ends_with(U"·") || mark.text.ends_with(U"· ")) << margin;
            facts += mark.text + U"|";
        }
        EXPECT_NE(facts.find(U"VON-SOC\u00A02026/00000123-1"), std::u32string::npos) << margin;
    }
}

TEST(SignaturePages, GiveAPlaceOfSeveralLinesTheirRoom) {
    auto const below = [](std::string const& place) {
        auto const pages = sound(gallery::report({document::signatures({{"Anna Andersson", ""}}, place),
                                                  document::section("Efter", "efter", paragraphs(1))}));
        return pages.outline.back().target.top;
    };
    // Lines above the one to write on, which has room for two.
    auto const extra =
        below("Falun") - below("Upplands Väsby, Stora Skedvi och Säters kommuner och alla nämnder "
                               "som har samverkat i länet");
    EXPECT_GT(extra, 10);
}

TEST(Parts, FiguresThatWouldStandCloseHaveTheirSentenceBelow) {
    auto const below = [](double women, double men) {
        document::KeyFigures figures;
        figures.items.push_back(
            {"Ersättning",
             {{"Kvinnor", shown_cell(women, Unit::kronor, 1)}, {"Män", shown_cell(men, Unit::kronor, 1)}},
             document::text("Skillnaden är stor."),
             ""});
        auto const pages =
            sound(gallery::report({{figures}, document::section("Efter", "efter", paragraphs(1))}));
        return pages.outline.back().target.top;
    };
    // Figures as wide as their columns read as one number.
    EXPECT_NEAR(below(12, 9), below(12'345.6, 9'876.5), 0.1)
        << "there is room when they take more of the card";
    EXPECT_GT(below(12, 9) - below(112'345'678.9, 9'876.5), 10);
}

TEST(Parts, NumbersOfKeyFiguresAreNeverBroken) {
    for (double const size : {10.5, 18.0})
        for (std::size_t count = 1; count <= 7; ++count)
            for (double const value : {9'412.0, 1'412'120.0, 139'412'000.0}) {
                auto theme = layout::standard_theme();
                theme.body_size = size;
                document::KeyFigures::Item item{"Antal", {}, document::text("Så många är de."), ""};
                for (std::size_t i = 0; i < count; ++i)
                    item.cells.emplace_back("Grupp " + std::to_string(i + 1),
                                            shown_cell(value, Unit::kronor, 0));
                Diagnostics diagnostics;
                auto const pages = layout::lay_out(gallery::report({{document::KeyFigures{{item}}}}), theme,
                                                   gallery::moment, diagnostics);
                ASSERT_TRUE(pages);
                std::size_t numbers = 0;
                for (auto const& page : pages->pages)
                    for (auto const& mark : scan_content(*pages, page).marks) {
                        if (!mark.mcid || mark.text.find(U"412") == std::u32string::npos) continue;
                        ++numbers;
                        EXPECT_EQ(mark.baselines.size(), 1u) << size << " " << count << " " << value;
                    }
                EXPECT_EQ(numbers, count) << size << " " << value;
            }
}

TEST(Furniture, SetsALongTitleInTwoLinesRatherThanCutIt) {
    auto document = gallery::report(paragraphs(12));
    document.title =
        "Uppföljning av öppenvården för barn, unga och vuxna i kommunens alla verksamheter år 2025";
    for (bool const stamped : {false, true}) {
        document.draft = document.fictional = stamped;
        auto const pages = sound(document);
        ASSERT_GE(pages.pages.size(), 2u);
        auto const words = artifacts(pages, 1);
        EXPECT_EQ(words.find(U"…"), std::u32string::npos);
        for (auto const* word : {U"Uppföljning", U"2025"})
            EXPECT_NE(words.find(word), std::u32string::npos) << stamped;
    }
}

TEST(Parts, TakeWhateverUsersWrite) {
    std::string const long_word(3000, 'x');
    std::string many_words;
    for (int i = 0; i < 1500; ++i) many_words += "nämnden ";
    for (auto const& text : {long_word, many_words})
        for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover}) {
            auto document = letter();
            document.front.kind = kind;
            document.title = document.subtitle = document.author = document.reference = text;
            document.period = text;
            document.front.genre = document.front.department = document.front.recipient = text;
            document.front.contacts = {{text, text, text, text}};
            document.content = {document::signatures({{text, text}, {"B", text}}, text)};
            sound(document);
        }
}

TEST(Parts, CutHeadingsThatNoPageHoldsAndTellIt) {
    std::string many_words;
    for (int i = 0; i < 900; ++i) many_words += "nämnden ";
    auto table = gallery::long_table(3);
    table.caption = "Rubrik " + many_words;
    table.unit = "Enhet " + many_words;
    table.rows[1].heading = "Rad " + many_words;
    table.columns[0].heading = "Kolumn " + many_words;
    table.columns[1].group = "Kolumner " + many_words;
    table.rows[2].group = "Rader " + many_words;
    table.marked_notes = {document::row_note(1, document::text("Om raden."))};
    document::KeyFigures figures;
    figures.items.push_back(
        {"Nyckeltal " + many_words, {{many_words, shown_cell(1, Unit::count, 0)}}, {}, ""});
    auto document = gallery::report(
        {{document::Contents{2}},
         document::section(many_words, "lang",
                           {document::block(table),
                            {figures},
                            document::paragraph(document::text("Not", document::note(many_words)))})});
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(document, layout::standard_theme(), gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    for (auto const& fault : lint(*pages)) ADD_FAILURE() << to_text(fault);
    EXPECT_GT(std::count_if(diagnostics.list().begin(), diagnostics.list().end(),
                            [](auto const& one) { return one.code == "layout.text-kortad"; }),
              5);
    EXPECT_EQ(diagnostics.errors(), 0);
}

TEST(Parts, GoOnAcrossThePageInListsWithoutEnd) {
    document::Block inner = document::paragraph("Innerst.");
    for (int i = 0; i < 40; ++i) inner = {document::List{false, {{document::paragraph("Punkt"), inner}}}};
    sound(gallery::report({inner}));
    inner = document::paragraph("Innerst.");
    for (int i = 0; i < 25; ++i) inner = document::box(document::Box::Role::method, "Ruta", {inner});
    sound(gallery::report({inner}));
}

TEST(Parts, ATextThatIsCutInAChartIsTold) {
    auto table = gallery::long_table(4);
    std::string name;
    for (int i = 0; i < 40; ++i) name += "förvaltningsövergripande ";
    table.rows[1].heading = name;
    document::Chart chart;
    chart.anchor = "diagram-kort";
    chart.caption = "Alla rader";
    chart.kind = document::ChartKind::bars;
    chart.table = table.anchor;
    chart.columns = {0};
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(gallery::report({{chart}, document::block(table)}),
                                       layout::standard_theme(), gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    auto const& all = diagnostics.list();
    auto const told = std::find_if(all.begin(), all.end(),
                                   [](auto const& one) { return one.code == "layout.diagramtext-kortad"; });
    ASSERT_NE(told, all.end());
    EXPECT_TRUE(
        told->message.starts_with("i diagrammet \"Alla rader\" har texter som saknar plats kortats: "))
        << told->message;
    EXPECT_NE(told->message.find("…\""), std::string::npos) << told->message;
}

TEST(LargePrint, NeedsNoOtherChange) {
    auto theme = layout::standard_theme();
    auto const factor = 18 / theme.body_size;
    for (auto* size :
         {&theme.body_size, &theme.table_size, &theme.note_size, &theme.chart_size, &theme.title_size})
        *size *= factor;
    for (auto& size : theme.heading_sizes) size *= factor;
    for (auto const kind : {Front::Kind::plain, Front::Kind::letterhead, Front::Kind::cover}) {
        auto document = gallery::letter();
        document.front.kind = kind;
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
        ASSERT_TRUE(pages);
        for (auto const& fault : lint(*pages)) ADD_FAILURE() << to_text(fault);
        // No text is smaller than notes may be.
        for (auto const& page : pages->pages)
            for (auto at = page.content.find(" Tf\n"); at != std::string::npos;
                 at = page.content.find(" Tf\n", at + 1)) {
                auto const size = page.content.rfind(' ', at - 1);
                EXPECT_GE(std::stod(page.content.substr(size, at - size)), 8.5);
            }
    }
}

/// The size of the first text in a tag of this name; 0: there is none.
double size_in(layout::Page const& page, std::string_view tag) {
    auto const begin = page.content.find("/" + std::string(tag) + "<<");
    if (begin == std::string::npos) return 0;
    auto const end = page.content.rfind(" Tf\n", page.content.find("EMC", begin));
    return std::stod(page.content.substr(page.content.rfind(' ', end - 1), 8));
}

TEST(Letterhead, HasATitleLargerThanTheHeadings) {
    for (auto const heading : {0.8, 1.0, 1.5, 2.0}) {
        auto theme = layout::standard_theme();
        for (auto& size : theme.heading_sizes) size *= heading;
        auto document = letter();
        document.content = {document::section("Underlag", "underlag", paragraphs(1), {})};
        Diagnostics diagnostics;
        auto const pages = layout::lay_out(document, theme, gallery::moment, diagnostics);
        ASSERT_TRUE(pages);
        auto const title = size_in(pages->pages.front(), "Titel");
        auto const headed = size_in(pages->pages.front(), "H1");
        EXPECT_NEAR(headed, theme.heading_sizes.front(), 0.01);
        EXPECT_GT(title, headed) << heading;
    }
}

TEST(ChecklistPages, SayWhatIsDoneInWords) {
    auto const pages = sound(gallery::report({{document::Checklist{{{"Klar", true}, {"Kvar", false}}}}}));
    auto const labels = gallery::all(pages.tags, Tag::lbl);
    ASSERT_EQ(labels.size(), 2u);
    EXPECT_EQ(pages.tags.find_attributes(labels[0])->actual_text, "Gjort:");
    EXPECT_EQ(pages.tags.find_attributes(labels[1])->actual_text, "Inte gjort:");
}

TEST(ListPages, NestInsideTheBodyOfAnItem) {
    document::List outer;
    outer.numbered = true;
    outer.items = {
        {document::paragraph("Första"), document::bullets({document::text("inre"), document::text("andra")})},
        {document::paragraph("Andra")}};
    auto const pages = sound(gallery::report({{outer}}));
    auto const lists = gallery::all(pages.tags, Tag::l);
    ASSERT_EQ(lists.size(), 2u);
    EXPECT_EQ(pages.tags[pages.tags[lists[1]].parent].tag, Tag::lbody);
    EXPECT_EQ(words_under(pages, lists[0]), U"1.|Första|•|inre|•|andra|2.|Andra");
}

/// On how many pages exactly one item of the list stands, with a single line.
int lonely_items(Pages const& pages, ElementId list) {
    std::map<std::uint32_t, int> items;
    for (auto const item : kids(pages, list))
        for (auto const page : pages_of(pages, item)) ++items[page];
    return static_cast<int>(
        std::count_if(items.begin(), items.end(), [](auto const& one) { return one.second == 1; }));
}

TEST(ListPages, LeaveNoSingleLineOfAListAlone) {
    std::vector<document::Text> items(20, document::text("En kort punkt."));
    document::Checklist checks{std::vector<document::Checklist::Item>(20, {"En kort punkt.", true})};
    document::Definitions terms{std::vector<document::Definitions::Item>(
        20, {document::text("ord"), document::text("En kort förklaring.")})};
    int parted = 0;
    for (auto const& list : {document::bullets(items), document::numbered(items), document::Block{checks},
                             document::Block{terms}})
        for (int filler = 0; filler < 46; ++filler) {
            Blocks content(static_cast<std::size_t>(filler), document::paragraph("En rad."));
            content.push_back(list);
            content.push_back(document::paragraph("Slut."));
            auto const pages = sound(gallery::report(std::move(content)));
            auto const id = gallery::all(pages.tags, Tag::l).front();
            EXPECT_EQ(lonely_items(pages, id), 0) << filler;
            parted += pages_of(pages, id).size() > 1 ? 1 : 0;
        }
    EXPECT_GE(parted, 4) << "some list is parted, or this tests nothing";
}

TEST(Parts, WordsThatAreToBeCopiedAreNotParted) {
    std::string const words =
        "Nämnden ger socialförvaltningen i uppdrag att tillsammans med barn- och utbildningsförvaltningen "
        "utvärdera "
        "verksamhetsutvecklingsarbetet inom ungdomsmottagningsverksamheten för flickor och pojkar. ";
    for (bool const whole : {false, true}) {
        Blocks const content{document::paragraph(words + words + words),
                             document::numbered({document::text(words + words), document::text(words)})};
        Section section{"Förslag till beslut", "forslag", content};
        section.whole_words = whole;
        Section behind{"Ärendet", "arendet", content};
        auto const pages = sound(gallery::report({{section}, {behind}}));
        auto const parts = gallery::all(pages.tags, Tag::sect);
        ASSERT_EQ(parts.size(), 2u);
        auto const is_parted = [&](ElementId id) {
            return words_under(pages, id).find(U'\u00AD') != std::u32string::npos;
        };
        EXPECT_EQ(is_parted(parts[0]), !whole);
        EXPECT_TRUE(is_parted(parts[1])) << "elsewhere words are parted";
    }
}

TEST(Parts, WhoAnswersForWhatIsToBeDoneStandsByTheAnswer) {
    int parted = 0;
    for (int filler = 10; filler < 46; ++filler) {
        Blocks content(static_cast<std::size_t>(filler), document::paragraph("En rad."));
        document::Step step{"4.1", "Vad ska ändras?", {}};
        step.answer = {document::paragraph(gallery::long_words() + gallery::long_words()),
                       document::paragraph("Ansvarig: chefen.")};
        content.push_back({step});
        for (auto& behind : paragraphs(6)) content.push_back(std::move(behind));
        auto const pages = sound(gallery::report(std::move(content)));
        auto const words = gallery::all(pages.tags, Tag::p);
        auto const owner = std::find_if(words.begin(), words.end(), [&](ElementId id) {
            return gallery::text_of(pages, id) == U"Ansvarig: chefen.";
        });
        ASSERT_NE(owner, words.end());
        auto const answer = pages_of(pages, *(owner - 1));
        EXPECT_EQ(*answer.rbegin(), *pages_of(pages, *owner).begin()) << filler;
        parted += answer.size() > 1 ? 1 : 0;
    }
    EXPECT_GE(parted, 1) << "some answer goes on on the next page, or this tests nothing";
}

TEST(ListPages, StandWithTheWordsThatIntroduceThem) {
    for (int filler = 16; filler < 46; ++filler) {
        Blocks content(static_cast<std::size_t>(filler), document::paragraph("En rad."));
        content.push_back(document::paragraph("Tre saker är viktiga:"));
        content.push_back(document::bullets(
            {document::text(gallery::long_words()), document::text("b"), document::text("c")}));
        auto const pages = sound(gallery::report(std::move(content)));
        auto const list = gallery::all(pages.tags, Tag::l).front();
        auto const words = gallery::all(pages.tags, Tag::p).back();
        EXPECT_EQ(*pages_of(pages, words).begin(), *pages_of(pages, list).begin()) << filler;
    }
}

} // namespace
} // namespace linsen::pdf
