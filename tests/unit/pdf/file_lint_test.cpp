#include "pdf/file_lint.hpp"

#include "base/fault.hpp"
#include "pdf/attachment.hpp"
#include "pdf/deflate.hpp"
#include "pdf/raw_value.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/writer.hpp"

#include <algorithm>
#include <deque>
#include <functional>
#include <sstream>

// The writer's objects are changed as a slip in the writer would change them, behind pages that are right.
// Each must be refused by the name of its rule and with the way to the element.
namespace linsen::pdf {
namespace {

/// The gallery's objects, to be changed.
class Objects {
public:
    explicit Objects(bool with_attachment) {
        Store store;
        std::optional<Attachment> attachment;
        if (with_attachment)
            attachment = Attachment{"tabeller.xlsx", "Tabellerna", "application/zip", "PK and so on"};
        write_objects(store, gallery::pages(), attachment);
        file_ = store.contents();
        for (auto& object : file_.objects) {
            object.text = strings_.emplace_back(object.text);
            object.bytes = strings_.emplace_back(object.bytes);
        }
    }

    /// In the first object that has all of `mark` in its text.
    void change(std::string_view mark, std::string_view from, std::string_view to) {
        auto& object = with(mark);
        auto& text = strings_.emplace_back(object.text);
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from << " in " << text;
        text.replace(at, from.size(), to);
        object.text = text;
    }
    /// In the bytes of the stream that this key of the first object with `mark` refers to.
    void change_stream(std::string_view mark, std::string_view key, std::string_view from,
                       std::string_view to) {
        auto const text = with(mark).text;
        auto& stream = at(referred(entry(text, key)).value());
        auto const deflated = !entry(stream.text, "Filter").empty();
        auto bytes = deflated ? inflate(stream.bytes) : std::string(stream.bytes);
        auto const place = bytes.find(from);
        ASSERT_NE(place, std::string::npos) << from;
        bytes.replace(place, from.size(), to);
        stream.bytes = strings_.emplace_back(deflated ? deflate(bytes) : bytes);
    }
    void add(std::string_view mark, std::string_view entries) {
        change(mark, "<<", "<<" + std::string(entries));
    }
    /// Takes a key with its value away.
    void drop(std::string_view mark, std::string_view key) {
        auto const text = std::string(with(mark).text);
        auto const value = entry(text, key);
        ASSERT_FALSE(value.empty()) << key << " in " << text;
        auto const end = static_cast<std::size_t>(value.data() - text.data()) + value.size();
        auto const begin = text.rfind("/" + std::string(key), end - value.size());
        change(mark, text.substr(begin, end - begin), "");
    }
    /// Takes the object away.
    void lose(std::string_view mark) {
        auto const number = with(mark).number;
        std::erase_if(file_.objects, [&](PlainObject const& one) { return one.number == number; });
    }
    PlainObject& at(std::uint32_t number) {
        return *std::ranges::find(file_.objects, number, &PlainObject::number);
    }
    PlainObject& with(std::string_view mark) {
        auto const packed = [](std::string text) { return (std::erase(text, ' '), text); };
        auto const found = std::ranges::find_if(file_.objects, [&](PlainObject const& object) {
            return packed(std::string(object.text)).find(packed(std::string(mark))) != std::string::npos;
        });
        if (found == file_.objects.end()) throw std::runtime_error("no object has " + std::string(mark));
        return *found;
    }
    [[nodiscard]] PlainFile const& file() const { return file_; }

private:
    std::deque<std::string> strings_;
    PlainFile file_;
};

std::string refusal(PlainFile const& file) {
    try {
        (void)finish(file);
    } catch (Fault const& fault) {
        return fault.what();
    }
    return {};
}

TEST(FileLint, HasNothingToSayAboutWhatIsWritten) {
    for (auto const with_attachment : {false, true})
        for (auto const& fault : lint(Objects(with_attachment).file())) ADD_FAILURE() << to_text(fault);
}

TEST(FileLint, ReadsThePagesBack) {
    Objects const objects(false);
    auto const read = read_file(objects.file()).pages;
    auto const& meant = gallery::pages();
    ASSERT_EQ(read.pages.size(), meant.pages.size());
    ASSERT_EQ(read.tags.elements().size(), meant.tags.elements().size());
    EXPECT_EQ(read.outline.size(), meant.outline.size());
    for (std::size_t i = 0; i < meant.pages.size(); ++i) {
        EXPECT_EQ(read.pages[i].marks.size(), meant.pages[i].marks.size());
        EXPECT_EQ(read.pages[i].annotations.size(), meant.pages[i].annotations.size());
    }
    auto const figure = gallery::all(read.tags, layout::Tag::figure).front();
    auto const same = gallery::all(meant.tags, layout::Tag::figure).front();
    EXPECT_EQ(read.tags.path(figure), meant.tags.path(same));
    EXPECT_EQ(read.tags.find_attributes(figure)->alt, meant.tags.find_attributes(same)->alt);
    ASSERT_EQ(read.fonts.size(), meant.fonts.size());
    for (std::size_t i = 0; i < meant.fonts.size(); ++i) {
        ASSERT_EQ(read.fonts[i].characters.size(), meant.fonts[i].characters.size());
        for (std::size_t j = 0; j < meant.fonts[i].characters.size(); ++j)
            EXPECT_TRUE(read.fonts[i].characters[j].text == meant.fonts[i].characters[j].text)
                << i << " " << j;
    }
}

struct Mutation {
    std::string rule;
    std::string path; ///< where it is told
    std::string what;
    std::function<void(Objects&)> apply;
    bool with_attachment = false;
};

void PrintTo(Mutation const& mutation, std::ostream* out) { *out << mutation.what; }

class WriterMutation : public testing::TestWithParam<Mutation> {};

TEST_P(WriterMutation, IsRefused) {
    Objects objects(GetParam().with_attachment);
    GetParam().apply(objects);
    auto const refused = refusal(objects.file());
    std::string line;
    auto told = false;
    for (std::istringstream lines(refused); std::getline(lines, line);)
        told |= line.starts_with("  " + GetParam().path) && line.ends_with("[" + GetParam().rule + "]");
    EXPECT_TRUE(told) << GetParam().path << " [" << GetParam().rule
                      << "] is not in: " << refused.substr(0, 1500);
}

std::vector<Mutation> const mutations{
    // The catalog and what belongs to the whole document.
    {"marked", "Document", "NotMarked",
     [](Objects& o) { o.change("/Catalog", "/Marked true", "/Marked false"); }},
    {"marked", "Document", "NoMarkInfo", [](Objects& o) { o.drop("/Catalog", "MarkInfo"); }},
    {"language", "Document", "NoLanguage", [](Objects& o) { o.drop("/Catalog", "Lang"); }},
    {"xmp", "Document", "OtherLanguage", [](Objects& o) { o.change("/Catalog", "(sv-SE)", "(en)"); }},
    {"title-shown", "Document", "FileNameAsTitle",
     [](Objects& o) { o.drop("/Catalog", "ViewerPreferences"); }},
    {"structure", "Document", "NoStructureTree", [](Objects& o) { o.drop("/Catalog", "StructTreeRoot"); }},
    {"page-labels", "Document", "NoPageLabels", [](Objects& o) { o.drop("/Catalog", "PageLabels"); }},
    {"output-intent", "Document", "NoOutputIntent", [](Objects& o) { o.drop("/Catalog", "OutputIntents"); }},
    {"output-intent", "Document", "IntentWithoutProfile",
     [](Objects& o) { o.drop("/OutputIntent/", "DestOutputProfile"); }},
    {"title", "Document", "NoTitle", [](Objects& o) { o.drop("/CreationDate", "Title"); }},
    {"xmp", "Document", "OtherDate", [](Objects& o) { o.change("/CreationDate", "D:2026", "D:2025"); }},
    {"xmp", "Document", "NoUniversalAccess",
     [](Objects& o) { o.change_stream("/Catalog", "Metadata", "<pdfuaid:part>1</pdfuaid:part>", ""); }},
    {"xmp", "Document", "OtherConformance",
     [](Objects& o) { o.change_stream("/Catalog", "Metadata", "conformance>A", "conformance>B"); }},
    {"xmp", "Document", "SchemaNotExplained",
     [](Objects& o) { o.change_stream("/Catalog", "Metadata", "pdfaExtension:schemas>", "x>"); }},
    {"xmp", "Document", "NoMetadata", [](Objects& o) { o.drop("/Catalog", "Metadata"); }},
    {"bookmarks", "Document", "BookmarksNotShown", [](Objects& o) { o.drop("/Catalog", "PageMode"); }},
    {"bookmarks", "Document", "NoBookmarks", [](Objects& o) { o.drop("/Catalog", "Outlines"); }},
    {"bookmarks", "Document/Sect[1]/H1[1]", "OtherBookmark",
     [](Objects& o) { o.change("(Sammanfattning)", "(Sammanfattning)", "(Samman)"); }},
    {"bookmarks", "bokmärket \"Inledning\"", "BrokenChain",
     [](Objects& o) { o.drop("/Title(Inledning)", "Prev"); }},
    {"destination", "bokmärket \"Inledning\"", "BookmarkToNowhere",
     [](Objects& o) { o.drop("/Title(Inledning)", "Dest"); }},
    // Pages and annotations.
    {"page", "Document", "WrongCount", [](Objects& o) { o.change("/Type/Pages", "/Count ", "/Count 1"); }},
    {"tabs", "sida 1", "NoTabs", [](Objects& o) { o.drop("/Type/Page/", "Tabs"); }},
    {"page", "sida 1", "NoResources", [](Objects& o) { o.drop("/Type/Page/", "Resources"); }},
    {"parent-tree", "sida 1", "NoStructParents", [](Objects& o) { o.drop("/Type/Page/", "StructParents"); }},
    {"parent-tree", "sida 2", "KeyOfAnotherPage",
     [](Objects& o) { o.change("/StructParents 0", "/StructParents 0", "/StructParents 1"); }},
    {"content", "sida 1", "MarkNotOpened",
     [](Objects& o) { o.change_stream("/StructParents 0", "Contents", "BDC", ""); }},
    {"content", "sida 1", "MarkNotClosed",
     [](Objects& o) { o.change_stream("/StructParents 0", "Contents", "EMC", ""); }},
    {"parent-tree", "sida 1", "MarkWithoutNumber",
     [](Objects& o) { o.change_stream("/StructParents 0", "Contents", "/MCID 1>>", "/X 1>>"); }},
    {"parent-tree", "sida 1", "MarkTwice",
     [](Objects& o) { o.change_stream("/StructParents 0", "Contents", "/MCID 1>>", "/MCID 0>>"); }},
    {"link", "sida 1, länk 1", "NoStructParent", [](Objects& o) { o.drop("/Subtype/Link", "StructParent"); }},
    {"annotation", "sida 1, länk 1", "LinkNotPrinted", [](Objects& o) { o.drop("/Subtype/Link", "F"); }},
    {"annotation", "sida 1, länk 1", "LinkHidden",
     [](Objects& o) { o.change("/Subtype/Link", "/F 4", "/F 6"); }},
    {"link-contents", "sida 1", "LinkWithoutWords", [](Objects& o) { o.drop("/Subtype/Link", "Contents"); }},
    {"link", "sida 1", "LinkWithoutExtent", [](Objects& o) { o.drop("/Subtype/Link", "Rect"); }},
    {"destination", "sida 1, länk 1", "LinkToNowhere", [](Objects& o) { o.drop("/Subtype/Link", "Dest"); }},
    // The structure tree.
    {"role-map", "Document/Titel[1]", "NoRoleMap",
     [](Objects& o) { o.drop("/Type/StructTreeRoot", "RoleMap"); }},
    {"role-map", "Document", "UnknownType", [](Objects& o) { o.change("/S/Sect", "/S/Sect", "/S/Avsnitt"); }},
    {"structure", "Document", "RootOfAnotherType",
     [](Objects& o) { o.change("/S/Document", "/S/Document", "/S/P"); }},
    {"structure", "Document/Titel[1]", "WrongParent",
     [](Objects& o) { o.change("/S/Titel", " 0 R", "1 0 R"); }},
    {"reference", "objekt ", "LostElement", [](Objects& o) { o.lose("/S/TD"); }},
    {"parent-tree", "Document/Titel[1]", "NoPage", [](Objects& o) { o.drop("/S/Titel", "Pg"); }},
    {"empty", "Document/Titel[1]", "NoKids", [](Objects& o) { o.drop("/S/Titel", "K"); }},
    {"heading-order", "Document/Sect[3]/Sect[1]/H3[1]", "SkippedLevel",
     [](Objects& o) { o.change("/S/H2", "/S/H2", "/S/H3"); }},
    {"alt", "Document/Sect[3]/Sect[1]/Div[1]/Figure[1]", "NoAlternativeText",
     [](Objects& o) { o.drop("/S/Figure", "Alt"); }},
    {"figure-box", "Document/Sect[3]/Sect[1]/Div[1]/Figure[1]", "NoBox",
     [](Objects& o) { o.drop("/S/Figure", "A"); }},
    {"th-scope", "Document/Sect[3]/Sect[1]/Table[1]/THead[1]/TR[1]/TH[1]", "NoScopeOfColumn",
     [](Objects& o) { o.change("/Scope/Column", "/Scope/Column", ""); }},
    {"th-scope", "Document/Sect[3]/Sect[1]/Table[1]/TBody[1]/TR[1]/TH[1]", "NoScopeOfRow",
     [](Objects& o) { o.change("/Scope/Row", "/Scope/Row", ""); }},
    {"table-headers", "Document/Sect[3]/Sect[2]/Table[1]", "HeadersOfNobody",
     [](Objects& o) { o.change("/Headers[(", "/Headers[(", "/Headers[(x"); }},
    {"table-headers", "Document/Sect[3]/Sect[2]/Table[1]", "HeaderWithoutId",
     [](Objects& o) { o.drop("/RowSpan 2", "ID"); }},
    {"id", "Document", "NoIdTree", [](Objects& o) { o.drop("/Type/StructTreeRoot", "IDTree"); }},
    {"id", "Document", "IdTreeToNowhere", [](Objects& o) { o.change("/Names[ ", "(0", "(x0"); }},
    {"table-grid", "Document/Sect[3]/Sect[2]/Table[1]", "NoColSpan",
     [](Objects& o) { o.change("/ColSpan 2", "/ColSpan 2", ""); }},
    {"table-grid", "Document/Sect[3]/Sect[2]/Table[1]", "NoRowSpan",
     [](Objects& o) { o.change("/RowSpan 2", "/RowSpan 2", ""); }},
    {"containment", "Document/Sect[3]/Sect[1]/Table[1]/THead[1]/P[1]", "RowAsParagraph",
     [](Objects& o) { o.change("/S/TR", "/S/TR", "/S/P"); }},
    {"table-parts", "Document/Sect[3]/Sect[1]/Table[1]", "NoBody",
     [](Objects& o) { o.change("/S/TBody", "/S/TBody", "/S/THead"); }},
    {"list-numbering", "Document/Sect[1]/L[1]", "NoNumbering",
     [](Objects& o) { o.change("/ListNumbering", "/ListNumbering", "/X"); }},
    {"containment", "Document/Sect[1]/L[1]/LI[1]/P[1]", "ListBodyAsParagraph",
     [](Objects& o) { o.change("/S/LBody", "/S/LBody", "/S/P"); }},
    {"link", "Document/Sect[1]/L[1]/LI[1]/LBody[1]/P[4]/Link[1]", "NoObjectReference",
     [](Objects& o) { o.change("/Type/OBJR", "/Obj ", "/X "); }},
    {"note", "Document/Sect[2]/P[1]/Note[1]", "NoteWithoutId", [](Objects& o) { o.drop("/S/Note", "ID"); }},
    {"language", "Document/Sect[2]/P[1]/Span[1]", "EmptyLanguageOfASpan",
     [](Objects& o) { o.change("/Lang(en)", "(en)", "()"); }},
    {"parent-tree", "Document", "NextKeyTooLow",
     [](Objects& o) { o.change("/ParentTreeNextKey ", "/ParentTreeNextKey ", "/ParentTreeNextKey 1/X "); }},
    {"parent-tree", "sida 2", "PageNotInTheParentTree",
     [](Objects& o) { o.change("/StructParents 1", "/StructParents 1", "/StructParents 8888"); }},
    // Fonts.
    {"font", "F0", "NotEmbedded", [](Objects& o) { o.drop("/FontDescriptor/", "FontFile2"); }},
    {"unicode", "F0", "NoToUnicode", [](Objects& o) { o.drop("/Type0", "ToUnicode"); }},
    {"unicode", "F0", "ShortToUnicode",
     [](Objects& o) { o.change_stream("/Type0", "ToUnicode", "<03>", "<DF>"); }},
    {"notdef", "F0", "GlyphLost",
     [](Objects& o) {
         o.change_stream("/CIDFontType2", "CIDToGIDMap", std::string("\0\0", 2), std::string("\0\0\0\0", 4));
     }},
    {"font", "F0", "NoWidths", [](Objects& o) { o.drop("/CIDFontType2", "W"); }},
    {"font", "F0", "OtherName", [](Objects& o) { o.change("/Type0", "+", "-"); }},
    // The attached file.
    {"attachment", "bilaga 1", "NoRelationship", [](Objects& o) { o.drop("/Filespec", "AFRelationship"); },
     true},
    {"attachment", "bilaga 1", "NotAssociated", [](Objects& o) { o.drop("/Catalog", "AF"); }, true},
    {"attachment", "Document", "NotNamed", [](Objects& o) { o.drop("/Catalog", "Names"); }, true},
    {"attachment", "bilaga 1", "NoDescription", [](Objects& o) { o.drop("/Filespec", "Desc"); }, true},
    {"attachment", "Document", "InTheWrongPart",
     [](Objects& o) { o.change_stream("/Catalog", "Metadata", "pdfaid:part>3", "pdfaid:part>2"); }, true},
};

INSTANTIATE_TEST_SUITE_P(Slips, WriterMutation, testing::ValuesIn(mutations),
                         [](auto const& one) { return one.param.what; });

} // namespace
} // namespace linsen::pdf
