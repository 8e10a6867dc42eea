#include "base/file.hpp"

#include "base/scratch.hpp"

#include <gtest/gtest.h>

#include <string>
#include <sys/stat.h>

namespace linsen {
namespace {

namespace fs = std::filesystem;

/// What read_file says about `path`, without the place.
std::string told_about(fs::path const& path) {
    Diagnostics diagnostics;
    EXPECT_EQ(read_file(path, {}, diagnostics), std::nullopt);
    EXPECT_EQ(diagnostics.list().size(), 1U);
    return diagnostics.list().empty() ? "" : to_text(diagnostics.list()[0]);
}

class FileTest : public ::testing::Test {
protected:
    test::Scratch scratch_;
};

TEST_F(FileTest, ReadsAllBytes) {
    std::string const bytes("a\0\r\n\xFF", 5);
    scratch_.put("u.csv", bytes);
    Diagnostics diagnostics;
    EXPECT_EQ(read_file(scratch_ / "u.csv", {}, diagnostics), bytes);
    scratch_.put("tom.csv", "");
    EXPECT_EQ(read_file(scratch_ / "tom.csv", {}, diagnostics), "");
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(FileTest, FindsANameInEitherUnicodeForm) {
    scratch_.put("a\u030Alder/ra\u0308knat.csv", "från en Mac");
    scratch_.put("kön.csv", "härifrån");
    Diagnostics diagnostics;
    EXPECT_EQ(read_file(scratch_ / "ålder/räknat.csv", {}, diagnostics), "från en Mac");
    EXPECT_EQ(read_file(scratch_ / "ko\u0308n.csv", {}, diagnostics), "härifrån");
}

TEST_F(FileTest, TellsWhatIsThereInsteadOfAMissingFile) {
    scratch_.put("ungdomar.csv", "");
    EXPECT_EQ(
        told_about(scratch_ / "ungdomer.csv"),
        "fel: filen \"ungdomer.csv\" finns inte [fil.finns-inte]\n  tips: menade du \"ungdomar.csv\"?\n");
    EXPECT_EQ(
        told_about(scratch_ / "vuxna.csv"),
        "fel: filen \"vuxna.csv\" finns inte [fil.finns-inte]\n  tips: i mappen finns \"ungdomar.csv\"\n");
    for (char const* name : {"b.csv", "c.csv", "d.csv", ".dold"}) scratch_.put(name, "");
    EXPECT_EQ(told_about(scratch_ / "a.csv"),
              "fel: filen \"a.csv\" finns inte [fil.finns-inte]\n  tips: menade du \"b.csv\"?\n");
    EXPECT_EQ(told_about(scratch_ / "hlv.json"),
              "fel: filen \"hlv.json\" finns inte [fil.finns-inte]\n"
              "  tips: i mappen finns bland annat \"b.csv\", \"c.csv\" och \"d.csv\"\n");
}

TEST_F(FileTest, TellsOfFilesOfTheSameKindAsAMissingOne) {
    scratch_.put("rapport.toml", "");
    EXPECT_EQ(told_about(scratch_ / "logga.png"),
              "fel: filen \"logga.png\" finns inte [fil.finns-inte]\n"
              "  tips: i mappen finns ingen sådan fil; kontrollera att den är den rätta\n");
    scratch_.put("svar.csv", "");
    scratch_.put("PERSONER.CSV", "");
    scratch_.put("bild.svg", "");
    EXPECT_EQ(told_about(scratch_ / "underlaget.csv"),
              "fel: filen \"underlaget.csv\" finns inte [fil.finns-inte]\n"
              "  tips: i mappen finns \"PERSONER.CSV\" och \"svar.csv\"\n");
}

TEST_F(FileTest, TellsTheFirstFolderThatIsMissing) {
    scratch_.put("data/hlv/a.csv", "");
    EXPECT_EQ(told_about(scratch_ / "dato/hlv/a.csv"),
              "fel: mappen \"dato\" finns inte [fil.mapp-finns-inte]\n  tips: menade du \"data\"?\n");
    EXPECT_EQ(told_about(scratch_ / "data/hlv/a.csv/b.csv"),
              "fel: \"a.csv\" är en fil, inte en mapp [fil.ar-ingen-mapp]\n  tips: kontrollera sökvägen\n");
}

TEST_F(FileTest, SaysOnlyOfAnEmptyFolderThatItIsEmpty) {
    constexpr char const* empty = "fel: filen \"d.csv\" finns inte [fil.finns-inte]\n"
                                  "  tips: mappen är tom; kontrollera att den är den rätta\n";
    EXPECT_EQ(told_about(scratch_ / "d.csv"), empty);
    scratch_.put("rapport.toml", "");
    EXPECT_EQ(told_about(scratch_ / "data/d.csv"),
              "fel: mappen \"data\" finns inte [fil.mapp-finns-inte]\n"
              "  tips: där den skulle ligga finns inga mappar; kontrollera sökvägen\n");
    scratch_.put("d.csv", "");
    EXPECT_EQ(told_about(scratch_ / "data/d.csv"),
              "fel: mappen \"data\" finns inte [fil.mapp-finns-inte]\n"
              "  tips: filen \"d.csv\" ligger där mappen skulle ligga: ta bort \"data/\" ur sökvägen\n");
    scratch_.put("svar/2025/d.csv", "");
    EXPECT_EQ(told_about(scratch_ / "svar/d.csv"),
              "fel: filen \"d.csv\" finns inte [fil.finns-inte]\n"
              "  tips: i mappen finns bara andra mappar; kontrollera att den är den rätta\n");
}

TEST_F(FileTest, TellsOfPathsThatAreNoneHere) {
    scratch_.put("rapport.toml", "");
    EXPECT_EQ(told_about(scratch_ / "H:/temp/nytt.csv"),
              "fel: \"H:\" är en enhet i Windows, och någon sådan finns inte där Linsen körs "
              "[fil.windowsenhet]\n"
              "  tips: lägg filen bredvid rapport.toml och skriv bara dess namn: \"nytt.csv\"\n");
    EXPECT_EQ(told_about(scratch_ / "~/d.json"),
              "fel: \"~\" står för hemmappen på kommandoraden, men inte i en fil [fil.hemmapp]\n"
              "  tips: skriv hela sökvägen med början i /, eller lägg filen bredvid rapport.toml och skriv "
              "bara dess namn\n");
    EXPECT_EQ(told_about(scratch_ / "https://api.kolada.se/v3/d.json"),
              "fel: filen är en adress på nätet, och Linsen läser bara filer [fil.natadress]\n"
              "  tips: ladda ned den, lägg filen bredvid rapport.toml och skriv bara dess namn\n");
}

TEST_F(FileTest, RefusesWhatIsNoFile) {
    scratch_.put("data/a.csv", "");
    EXPECT_EQ(told_about(scratch_ / "data"), "fel: \"data\" är en mapp, inte en fil [fil.ar-en-mapp]\n"
                                             "  tips: skriv också namnet på filen i mappen\n");
    EXPECT_EQ(told_about(scratch_ / "data/"), told_about(scratch_ / "data"));
    ASSERT_EQ(::mkfifo((scratch_ / "ror").c_str(), 0600), 0);
    EXPECT_EQ(told_about(scratch_ / "ror"),
              "fel: \"ror\" är ingen vanlig fil [fil.ar-ingen-fil]\n  tips: ange en fil\n");
    EXPECT_EQ(told_about(""), "fel: filnamnet är tomt eller innehåller ett nolltecken [fil.inget-namn]\n"
                              "  tips: skriv filens namn\n");
    EXPECT_EQ(told_about(std::string("a\0b", 3)), told_about(""));
    EXPECT_EQ(told_about(scratch_ / std::string(5000, 'x')).substr(0, 10), "fel: filen");
}

TEST_F(FileTest, TellsWhyBeforeReading) {
    scratch_.put("a.csv", "x");
    EXPECT_EQ(why_unreadable(scratch_ / "a.csv"), std::nullopt);
    EXPECT_EQ(why_unreadable(scratch_ / "b.csv")->code, "fil.finns-inte");
}

TEST(Sha256, AgreesWithTheStandard) {
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

} // namespace
} // namespace linsen
