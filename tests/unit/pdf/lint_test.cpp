#include "pdf/lint.hpp"

#include "base/fault.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/writer.hpp"

#include <algorithm>
#include <functional>

// One rule after the other is broken in pages that were right, and each must be told by its own name.
namespace linsen::pdf {
namespace {

using layout::Attributes;
using layout::ElementId;
using layout::Kid;
using layout::Pages;
using layout::Tag;

bool breaks(Pages const& pages, std::string_view rule) {
    auto const faults = lint(pages);
    return std::any_of(faults.begin(), faults.end(),
                       [&](LintFault const& fault) { return fault.rule == rule; });
}

ElementId first(Pages const& pages, Tag tag) {
    auto const found = gallery::all(pages.tags, tag);
    EXPECT_FALSE(found.empty()) << name(tag);
    return found.empty() ? 0 : found.front();
}

TEST(Lint, HasNothingToSayAboutTheGallery) {
    for (auto const& fault : lint(gallery::pages())) ADD_FAILURE() << to_text(fault);
}

struct Mutation {
    std::string rule;
    std::string what;
    std::function<void(Pages&)> apply;
};

void PrintTo(Mutation const& mutation, std::ostream* out) { *out << mutation.what; }

class LintMutation : public testing::TestWithParam<Mutation> {};

TEST_P(LintMutation, IsTold) {
    auto pages = gallery::pages();
    GetParam().apply(pages);
    EXPECT_TRUE(breaks(pages, GetParam().rule));
    EXPECT_THROW((void)write(pages), Fault);
}

void replace(std::string& content, std::string_view from, std::string_view to) {
    auto const at = content.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    content.replace(at, from.size(), to);
}

std::vector<Mutation> const mutations{
    {"title", "NoTitle", [](Pages& p) { p.metadata.title = " "; }},
    {"language", "NoLanguage", [](Pages& p) { p.metadata.language.clear(); }},
    {"pages", "NoPage", [](Pages& p) { p.pages.clear(); }},
    {"notdef", "MissingGlyph", [](Pages& p) { p.fonts[0].characters[3].glyph = 0; }},
    {"unicode", "GlyphWithoutText", [](Pages& p) { p.fonts[0].characters[3].text.clear(); }},
    {"unicode", "ByteOrderMark", [](Pages& p) { p.fonts[0].characters[3].text = U"\uFEFF"; }},
    {"unicode", "PrivateUse", [](Pages& p) { p.fonts[0].characters[3].text = U"\uE123"; }},
    {"heading-order", "SkippedLevel", [](Pages& p) { p.tags.element(first(p, Tag::h2)).tag = Tag::h3; }},
    {"heading-order", "FirstIsNoH1", [](Pages& p) { p.tags.element(first(p, Tag::h1)).tag = Tag::h2; }},
    {"bookmarks", "MissingBookmark", [](Pages& p) { p.outline.pop_back(); }},
    {"bookmarks", "OtherWords", [](Pages& p) { p.outline.front().title += " igen"; }},
    {"alt", "NoAlternativeText", [](Pages& p) { p.tags.attributes(first(p, Tag::figure)).alt = " "; }},
    {"figure-box", "NoBox", [](Pages& p) { p.tags.attributes(first(p, Tag::figure)).box.reset(); }},
    {"th-scope", "HeaderWithoutScope",
     [](Pages& p) { p.tags.attributes(first(p, Tag::th)).scope = Attributes::Scope::none; }},
    {"table-grid", "WideCell", [](Pages& p) { p.tags.attributes(first(p, Tag::td)).column_span = 2; }},
    {"table-grid", "DeepCell",
     [](Pages& p) { p.tags.attributes(gallery::all(p.tags, Tag::td).back()).row_span = 2; }},
    {"table-grid", "RowWithoutCell",
     [](Pages& p) { p.tags.element(gallery::all(p.tags, Tag::tr).back()).kids.pop_back(); }},
    {"table-parts", "NoBody",
     [](Pages& p) {
         auto& kids = p.tags.element(first(p, Tag::table)).kids;
         std::erase_if(kids, [&](Kid const& kid) { return p.tags[kid.index].tag == Tag::tbody; });
     }},
    {"table-parts", "CaptionLast",
     [](Pages& p) {
         auto& kids = p.tags.element(first(p, Tag::table)).kids;
         std::rotate(kids.begin(), kids.begin() + 1, kids.end());
     }},
    {"table-headers", "HeadersWithoutId",
     [](Pages& p) {
         for (auto const id : gallery::all(p.tags, Tag::th)) p.tags.attributes(id).has_id = false;
     }},
    {"link", "LinkWithoutArea",
     [](Pages& p) {
         auto& kids = p.tags.element(first(p, Tag::link)).kids;
         std::erase_if(kids, [](Kid const& kid) { return kid.kind == Kid::Kind::annotation; });
     }},
    {"link", "AreaWithoutLink", [](Pages& p) { p.pages[0].annotations.at(0).element = first(p, Tag::p); }},
    {"link", "TargetOutside", [](Pages& p) { p.pages[0].annotations.at(0).target.page = 1000; }},
    {"link-contents", "LinkWithoutWords", [](Pages& p) { p.pages[0].annotations.at(0).contents.clear(); }},
    {"note", "NoteWithoutId", [](Pages& p) { p.tags.attributes(first(p, Tag::note)).has_id = false; }},
    {"note", "NoteWithoutReference",
     [](Pages& p) {
         p.tags.element(first(p, Tag::reference)).tag = Tag::span;
         for (auto const id : gallery::all(p.tags, Tag::reference)) p.tags.element(id).tag = Tag::span;
     }},
    {"note", "NoteWithoutLabel",
     [](Pages& p) {
         auto& kids = p.tags.element(first(p, Tag::note)).kids;
         std::erase_if(kids, [](Kid const& kid) { return kid.kind == Kid::Kind::element; });
     }},
    {"containment", "NoteOutsideAParagraph",
     [](Pages& p) { p.tags.element(p.tags[first(p, Tag::note)].parent).tag = Tag::div; }},
    {"containment", "ItemOutsideAList", [](Pages& p) { p.tags.element(first(p, Tag::l)).tag = Tag::div; }},
    {"containment", "ParagraphInAList", [](Pages& p) { p.tags.element(first(p, Tag::li)).tag = Tag::p; }},
    {"containment", "BodyOutsideAnItem",
     [](Pages& p) { p.tags.element(first(p, Tag::lbody)).tag = Tag::div; }},
    {"containment", "CellOutsideARow", [](Pages& p) { p.tags.element(first(p, Tag::tr)).tag = Tag::div; }},
    {"containment", "ContentsWithAParagraph",
     [](Pages& p) { p.tags.element(first(p, Tag::toci)).tag = Tag::p; }},
    {"contents", "EntryWithoutLink",
     [](Pages& p) {
         auto const reference = p.tags[first(p, Tag::toci)].kids.front().index;
         p.tags.element(p.tags[reference].kids.front().index).tag = Tag::span;
     }},
    {"list-numbering", "ListWithoutNumbering",
     [](Pages& p) { p.tags.attributes(first(p, Tag::l)).numbering = Attributes::Numbering::none; }},
    {"empty", "ElementWithoutKids", [](Pages& p) { p.tags.add(Tag::p, 0); }},
    {"empty", "OnlyWhiteSpace",
     [](Pages& p) {
         for (auto& use : p.fonts)
             for (auto& character : use.characters) character.text = U" ";
     }},
    {"parent-tree", "MarkOfAnotherElement",
     [](Pages& p) { std::swap(p.pages[0].marks.at(0), p.pages[0].marks.at(3)); }},
    {"parent-tree", "MarkHeldTwice", [](Pages& p) { p.tags.add_mark(p.pages[0].marks.at(0), 0, 0); }},
    {"parent-tree", "MarkWithoutElement", [](Pages& p) { p.pages[0].marks.pop_back(); }},
    {"parent-tree", "MarkTwiceOnThePage",
     [](Pages& p) { replace(p.pages[1].content, "/MCID 1>>", "/MCID 0>>"); }},
    {"content", "TextOutsideATag",
     [](Pages& p) { p.pages[0].content += "BT\n/F0 9 Tf\n50 50 Td\n(\\001)Tj\nET\n"; }},
    {"content", "ShapeOutsideATag", [](Pages& p) { p.pages[0].content += "0 0 m\n9 9 l\nS\n"; }},
    {"content", "EvenOddShapeOutsideATag",
     [](Pages& p) { p.pages[0].content += "0 0 m\n9 9 l\n9 0 l\nf*\n"; }},
    {"content", "ArtifactInsideATag",
     [](Pages& p) { replace(p.pages[0].content, "EMC\n", "/Artifact<</Type/Layout>>BDC\nEMC\nEMC\n"); }},
    {"content", "MarkThatDoesNotEnd", [](Pages& p) { p.pages[0].content += "/P<</MCID 0>>BDC\n"; }},
    {"content", "TextBeyondTheEdge", [](Pages& p) { p.width = 300; }},
    {"content", "CodeOutsideTheFont", [](Pages& p) { p.fonts[0].characters.resize(2); }},
};

INSTANTIATE_TEST_SUITE_P(Rules, LintMutation, testing::ValuesIn(mutations),
                         [](auto const& one) { return one.param.what; });

TEST(Lint, NamesTheWayToTheElement) {
    auto pages = gallery::pages();
    pages.tags.attributes(first(pages, Tag::figure)).alt.clear();
    auto const faults = lint(pages);
    ASSERT_EQ(faults.size(), 1u);
    EXPECT_EQ(to_text(faults[0]),
              "Document/Sect[3]/Sect[1]/Div[1]/Figure[1]: a picture has no alternative text [alt]");
}

} // namespace
} // namespace linsen::pdf
