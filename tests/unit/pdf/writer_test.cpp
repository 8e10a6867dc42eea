#include "pdf/writer.hpp"

#include "base/text.hpp"
#include "pdf/icc_profile.hpp"
#include "pdf/serializer.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/text_string.hpp"
#include "pdf/xmp.hpp"

#include <clocale>
#include <thread>

namespace linsen::pdf {
namespace {

std::string gallery_file() { return write(gallery::set(gallery::document())); }

TEST(Writer, WritesTheSameBytesEveryTimeInEveryThreadAndLocale) {
    auto const once = gallery_file();
    std::setlocale(LC_ALL, "sv_SE.UTF-8");
    std::array<std::string, 4> files;
    std::vector<std::thread> threads;
    for (auto& file : files) threads.emplace_back([&file] { file = gallery_file(); });
    for (auto& thread : threads) thread.join();
    std::setlocale(LC_ALL, "C");
    for (auto const& file : files) EXPECT_TRUE(file == once);
    EXPECT_TRUE(gallery_file() == once);
}

/// A photo as logotype, or a large workbook inside: offsets no longer fit three bytes.
TEST(Writer, FindsObjectsBehindSixteenMebibytes) {
    std::string const large(17U << 20U, 'x');
    PlainFile file;
    auto const dictionary = [](std::size_t length) { return "<</Length " + std::to_string(length) + ">>"; };
    std::string const of_large = dictionary(large.size());
    std::string const of_small = dictionary(1);
    file.objects = {
        {1, "<</Type/Catalog>>", false, {}}, {2, of_large, true, large}, {3, of_small, true, "y"}};
    file.root = 1;
    for (bool const is_large : {true, false}) {
        if (!is_large) file.objects[1].text = of_small, file.objects[1].bytes = "y";
        auto const bytes = serialize_compact(file);
        EXPECT_NE(bytes.find(is_large ? "/W[1 4 2]" : "/W[1 3 2]"), std::string::npos);
        EXPECT_NE(bytes.find(is_large ? "/Columns 7" : "/Columns 6"), std::string::npos);
    }
}

TEST(Writer, GivesFilesOfOtherContentAnotherId) {
    auto document = gallery::report({document::paragraph("ett")});
    auto id = [&] {
        auto const file = write(gallery::set(document));
        return file.substr(file.find("/ID["), 70);
    };
    auto const first = id();
    EXPECT_EQ(id(), first);
    document.content = {document::paragraph("två")};
    EXPECT_NE(id(), first);
}

/// The largest that a file of so many pages may be, logotype, map and attachment apart.
std::size_t most_bytes(layout::Pages const& pages) { return 20'000 + 4'500 * pages.pages.size(); }

TEST(Writer, KeepsReportsOfDenseTablesSmall) {
    document::Blocks wide;
    for (int number = 1; number <= 12; ++number)
        wide.push_back(document::block(gallery::dense_table(number, 10)));
    document::Blocks narrow;
    for (int number = 1; number <= 12; ++number)
        narrow.push_back(document::block(gallery::dense_table(number, 4)));
    for (auto const& content : {wide, narrow, document::Blocks{document::block(gallery::long_table(1000))}}) {
        auto const pages = gallery::set(gallery::report(content));
        auto const file = write(pages);
        EXPECT_LE(file.size(), most_bytes(pages)) << pages.pages.size() << " pages";
        EXPECT_EQ(Store::reload(file), static_cast<int>(pages.pages.size()));
        RecordProperty("bytes of " + std::to_string(pages.pages.size()) + " pages",
                       static_cast<int>(file.size()));
    }
    EXPECT_LE(gallery_file().size(), most_bytes(gallery::pages()));
}

TEST(Writer, SaysTheSameOfDenseTablesInBothForms) {
    auto const pages = gallery::set(gallery::report(
        {document::block(gallery::dense_table(1, 10)), document::block(gallery::long_table(200))}));
    auto const a = gallery::write_to_file("dense.pdf", write(pages));
    auto const b = gallery::write_to_file("dense-plain.pdf", gallery::plain_file(pages));
    EXPECT_NE(gallery::output_of("qpdf --check " + a.string() + " 2>&1")
                  .find("No syntax or stream encoding errors"),
              std::string::npos);
    auto const command = [](std::filesystem::path const& file) {
        return "pdfinfo -struct " + file.string() + " 2>&1 | sed '/Object /d'";
    };
    EXPECT_GT(gallery::output_of(command(a)).size(), 20'000u);
    EXPECT_TRUE(gallery::output_of(command(a)) == gallery::output_of(command(b)));
    std::filesystem::remove(a);
    std::filesystem::remove(b);
}

TEST(Writer, PleasesQpdf) {
    auto const path = gallery::write_to_file("check.pdf", gallery_file());
    EXPECT_NE(gallery::output_of("qpdf --check " + path.string() + " 2>&1")
                  .find("No syntax or stream encoding errors"),
              std::string::npos);
    std::filesystem::remove(path);
}

TEST(Writer, SaysTheSameInItsCompactAndInPodofosForm) {
    auto const compact = write(gallery::pages());
    auto const plain = gallery::plain_file(gallery::pages());
    EXPECT_LT(compact.size() * 2, plain.size());
    EXPECT_EQ(Store::reload(plain), static_cast<int>(gallery::pages().pages.size()));
    EXPECT_EQ(Store::reload(compact), static_cast<int>(gallery::pages().pages.size()));
    auto const a = gallery::write_to_file("compact.pdf", compact);
    auto const b = gallery::write_to_file("plain.pdf", plain);
    auto const tags = gallery::output_of("pdfinfo -struct-text " + a.string() + " 2>&1 | sed '/Object /d'");
    EXPECT_GT(tags.size(), 10'000u);
    EXPECT_TRUE(tags ==
                gallery::output_of("pdfinfo -struct-text " + b.string() + " 2>&1 | sed '/Object /d'"));
    EXPECT_TRUE(gallery::output_of("pdftotext " + a.string() + " -") ==
                gallery::output_of("pdftotext " + b.string() + " -"));
    std::filesystem::remove(a);
    std::filesystem::remove(b);
}

TEST(Writer, GivesTheWordsBackAcrossHyphens) {
    std::string const words =
        "Verksamhetsuppföljningen visar kvalitetsindikatorer för funktionshindersomsorgen och "
        "socialpsykiatrin samt missbruksvårdens öppenvårdsmottagningar under året. ";
    auto box = document::box(document::Box::Role::method, "Metod",
                             {document::bullets({document::text(words + words + words + words)})});
    auto const path = gallery::write_to_file("words.pdf", write(gallery::set(gallery::report({box}))));
    auto text = gallery::output_of("pdftotext " + path.string() + " -");
    std::filesystem::remove(path);
    for (auto& c : text)
        if (c == '\n') c = ' ';
    for (auto const* word : {"kvalitetsindikatorer", "funktionshindersomsorgen", "öppenvårdsmottagningar"}) {
        std::size_t count = 0;
        for (auto at = text.find(word); at != std::string::npos; at = text.find(word, at + 1)) ++count;
        EXPECT_EQ(count, 4u) << word << "\n" << text;
    }
    EXPECT_EQ(text.find('-'), std::string::npos) << "a hyphen of the layout is read as a typed one\n" << text;
}

TEST(Writer, GivesNamesFromRightToLeftBackInReadingOrder) {
    auto const names = std::string("Enheterna \u05E9\u05E8\u05D4, \u0645\u062D\u0645\u062F "
                                   "\u0639\u0644\u064A och x\u05E9\u05E8\u05D42 svarade.");
    auto const pages = gallery::set(gallery::report({document::paragraph(names)}));
    std::string scanned;
    for (auto const c : gallery::text_of(pages, gallery::all(pages.tags, layout::Tag::p).back()))
        append_utf8(scanned, c);
    EXPECT_EQ(scanned, names);
    auto const path = gallery::write_to_file("names.pdf", write(pages));
    auto const tags = gallery::output_of("pdfinfo -struct-text " + path.string());
    auto const text = gallery::output_of("pdftotext " + path.string() + " -");
    std::filesystem::remove(path);
    EXPECT_NE(tags.find(names), std::string::npos) << tags;
    for (auto const* name : {"\u05E9\u05E8\u05D4", "\u0645\u062D\u0645\u062F", "\u0639\u0644\u064A"})
        EXPECT_NE(text.find(name), std::string::npos) << text;
}

TEST(Writer, GivesTextOfManyCharactersBack) {
    std::string words = "Tecken";
    for (char32_t c = 0xC0; c < 0x250; ++c) {
        if (c % 20 == 0) words += ' ';
        if (c != 0xD7 && c != 0xF7) append_utf8(words, c);
    }
    auto const pages = gallery::set(gallery::report({document::paragraph(words)}));
    EXPECT_GT(pages.fonts.front().characters.size() + pages.fonts.back().characters.size(), 300u);
    std::string scanned;
    for (auto const c : gallery::text_of(pages, gallery::all(pages.tags, layout::Tag::p).back()))
        if (c != 0xAD) append_utf8(scanned, c);
    EXPECT_EQ(scanned, words);
    auto const path = gallery::write_to_file("many.pdf", write(pages));
    auto text = gallery::output_of("pdfinfo -struct-text " + path.string());
    std::filesystem::remove(path);
    for (auto at = text.find("\u00AD"); at != std::string::npos; at = text.find("\u00AD")) text.erase(at, 2);
    EXPECT_NE(text.find(words), std::string::npos) << text;
}

TEST(Writer, StampsInventedFiguresAndDraftsOnEveryPage) {
    auto const& pages = gallery::pages();
    for (auto const& page : pages.pages) {
        auto const scanned = scan_content(pages, page);
        EXPECT_TRUE(std::any_of(scanned.marks.begin(), scanned.marks.end(), [](ScannedMark const& mark) {
            return !mark.mcid && mark.text.find(U"Påhittade uppgifter · Utkast") != std::u32string::npos;
        }));
    }
}

TEST(TextString, IsBytesOrUtf16) {
    EXPECT_EQ(text_string("a(b)\\"), "(a\\(b\\)\\\\)");
    EXPECT_EQ(text_string("å – 1"), "(\xE5 \x85 1)");
    EXPECT_EQ(text_string("ų"), "<FEFF0173>");
    EXPECT_EQ(text_string("😀"), "<FEFFD83DDE00>");
    EXPECT_EQ(text_string(""), "()");
}

TEST(TextString, WritesNumbersAndDates) {
    EXPECT_EQ(number(12.0), "12");
    EXPECT_EQ(number(-0.004), "0");
    EXPECT_EQ(number(-1.256, 1), "-1.3");
    EXPECT_EQ(pdf_date(1'772'323'200 + 3'723), "D:20260301010203Z");
    EXPECT_EQ(xmp_date(1'772'323'200), "2026-03-01T00:00:00Z");
}

TEST(Xmp, EscapesWhatUsersWrite) {
    layout::Metadata metadata;
    metadata.title = "Barn & unga <2026>";
    metadata.language = "sv-SE";
    auto const packet = xmp_packet(metadata);
    EXPECT_TRUE(is_ours("%PDF-1.7\n" + packet));
    EXPECT_FALSE(is_ours(packet)) << "no PDF";
    EXPECT_FALSE(is_ours("%PDF-1.7\n<pdf:Producer>Word</pdf:Producer>"));
    EXPECT_NE(packet.find("Barn &amp; unga &lt;2026&gt;"), std::string::npos);
    EXPECT_NE(packet.find("<pdfuaid:part>1</pdfuaid:part>"), std::string::npos);
}

TEST(IccProfile, IsSmallAndSaysItsOwnSize) {
    auto const profile = srgb_profile();
    EXPECT_EQ(profile.size(), 480u);
    EXPECT_EQ(profile.substr(36, 4), "acsp");
    EXPECT_EQ(static_cast<unsigned char>(profile[2]) * 256 + static_cast<unsigned char>(profile[3]), 480);
}

} // namespace
} // namespace linsen::pdf
