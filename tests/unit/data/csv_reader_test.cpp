#include "data/reading.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

std::map<std::string, std::string> const plain{{"kommun", "Kommun"}, {"varde", "Andel"}};

TEST(CsvReader, ReadsTheNamedColumnsInTheOrderOfTheFile) {
    Diagnostics diagnostics;
    auto const frame = csv("Andel;Övrigt;Kommun\n12,5;x;Falun\n7;y;Mora\n", spec_with(plain), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    ASSERT_EQ(frame->columns.size(), 2U);
    EXPECT_EQ(frame->columns[0].role, "varde");
    EXPECT_EQ(frame->columns[1].heading, "Kommun");
    EXPECT_EQ(texts(*frame, "kommun"), "Falun|Mora");
    EXPECT_EQ(numbers(*frame, "varde"), "12.5:1|7:0");
    EXPECT_EQ(lines(*frame), "2 3");
    EXPECT_EQ(frame->rows_read, 2U);
    EXPECT_EQ(codes(diagnostics), "");
}

TEST(CsvReader, FindsTheDelimiter) {
    for (std::string const bytes :
         {"Kommun;Andel\nFalun;1,5\n", "Kommun\tAndel\nFalun\t1,5\n", "Kommun,Andel\nFalun,1.5\n",
          "Kommun|Andel\nFalun|1,5\n", "sep=,\nKommun,Andel\nFalun,\"1,5\"\n",
          "\"sep=;\"\r\nKommun;Andel\r\nFalun;1,5", "\xEF\xBB\xBFsep=;\r\nKommun;Andel\r\nFalun;1,5\r\n",
          "Kommun;Not, med komma;Andel\nFalun;a, b;1,5\nMora;c, d;1,5\n"}) {
        Diagnostics diagnostics;
        auto const frame = csv(bytes, spec_with(plain), diagnostics);
        ASSERT_TRUE(frame) << bytes << told(diagnostics);
        EXPECT_EQ(numbers(*frame, "varde").substr(0, 5), "1.5:1") << bytes;
    }
}

TEST(CsvReader, TheDelimiterThatGivesTheWantedHeadingsWins) {
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Andel, procent\nFalun;1,5\nMora;2,5;x\n",
                           spec_with({{"kommun", "Kommun"}, {"varde", "Andel, procent"}}), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "Falun");
}

TEST(CsvReader, ObeysTheDelimiterThatIsSet) {
    auto spec = spec_with({{"kommun", "Kommun;Län"}, {"varde", "Andel"}});
    spec.delimiter = ",";
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Län,Andel\nFalun;20,1.5\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "Falun;20");
    spec.delimiter = "tabbar";
    EXPECT_FALSE(csv("a\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.avgransare");
}

TEST(CsvReader, ReadsEveryEncodingThatExcelWrites) {
    std::string const utf16("\xFF\xFEK\0\xF6\0n\0\t\0"
                            "A\0\r\0\n\0M\0\xE4\0n\0\t\0001\0\r\0\n\0",
                            30);
    for (std::string const& bytes :
         {std::string("Kön;A\nMän;1\n"), std::string("\xEF\xBB\xBFKön;A\r\nMän;1\r\n"),
          std::string("K\xF6n;A\nM\xE4n;1\n"), std::string("Ko\u0308n;A\nMa\u0308n;1\n"), utf16}) {
        Diagnostics diagnostics;
        auto const frame = csv(bytes, spec_with({{"kon", "Kön"}, {"varde", "A"}}), diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
        EXPECT_EQ(texts(*frame, "kon"), "Män");
        EXPECT_EQ(frame->columns[0].heading, "Kön");
    }
}

TEST(CsvReader, ReadsNumbersWithTheSpacesAndDashesOfWindows1252) {
    Diagnostics diagnostics;
    auto const frame = csv("K\xF6n;A\nM\xE4n;\x96"
                           "1\xA0"
                           "234,5\nKvinna;\x96\n",
                           spec_with({{"kon", "Kön"}, {"varde", "A"}}), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "-1234.5:1|missing");
    EXPECT_EQ(signs(*frame, "varde"), "1:–");
}

TEST(CsvReader, TheEncodingOfMsDosIsToldAndTakenForNothingElse) {
    auto const spec = spec_with({{"kommun", "kommun"}, {"varde", "v"}});
    for (char const* const bytes : {"\x8Fr;kommun;v\n1;Falun;2\n", "kommun;v\nS\x84ter;1\n",
                                    "kommun;v\nR\x84ttvik;1\nBorl\x84nge;1\n"}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(csv(bytes, spec, diagnostics)) << bytes;
        ASSERT_EQ(codes(diagnostics), "data.teckenkod") << bytes;
        EXPECT_EQ(diagnostics.list()[0].message,
                  "å, ä och ö är lagrade som i MS-DOS (teckentabell 850), som Linsen inte läser");
    }
    Diagnostics quotes;
    EXPECT_TRUE(csv("kommun;v\n\x84"
                    "Falun\x94 \x86;1\n",
                    spec, quotes))
        << told(quotes);
}

TEST(CsvReader, MixedEncodingsAreAFaultThatNamesALineOfEach) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel\nSäter;1\nM\xE4n;2\n", spec_with(plain), diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.teckenkod-blandad");
    EXPECT_EQ(diagnostics.list()[0].message,
              "filen blandar två teckenkoder: rad 2 är UTF-8, rad 3 är Windows-1252");
    EXPECT_EQ(diagnostics.list()[0].place.line, 3);
}

TEST(CsvReader, TheEncodingCanBeSet) {
    auto spec = spec_with(plain);
    spec.encoding = "windows-1252";
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Andel\n\xC3\xA4;1\nM\xE4n;2\n", spec, diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(texts(*frame, "kommun"), "\u00C3\u00A4|Män");
    spec.encoding = "utf-8";
    EXPECT_FALSE(csv("Kommun;Andel\nM\xE4n;1\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.teckenkod");
    EXPECT_EQ(diagnostics.list()[0].place.line, 2);
}

TEST(CsvReader, KeepsLeadingZerosAndLineBreaksInTexts) {
    Diagnostics diagnostics;
    auto const frame =
        csv("Kommun;Andel\r\n0114;1\r\n\"rad ett\r\nrad två\";2\r\n00;3\r\n", spec_with(plain), diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(texts(*frame, "kommun"), "0114|rad ett\r\nrad två|00");
    EXPECT_EQ(lines(*frame), "2 3 5");
}

TEST(CsvReader, TrailingDelimitersAndEmptyRowsAreNoFault) {
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Andel;;;\r\nFalun;1;;;\r\nMora;2\r\n;;;;\r\n\r\nOrsa;3;;;;;;\r\n",
                           spec_with(plain), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "Falun|Mora|Orsa");
    EXPECT_EQ(frame->rows_read, 3U);
    EXPECT_TRUE(frame->skipped.empty());
    EXPECT_EQ(codes(diagnostics), "");
}

TEST(CsvReader, RowsThatCannotBeReadAreToldOneByOne) {
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Andel\n"
                           "Falun;1\n"
                           "Mora\n"
                           "Orsa;2;x\n"
                           "\"Säter\"s;3\n"
                           "Avesta;ca 5\n"
                           "Ludvika;4\n"
                           "Vansbro;\"5",
                           spec_with(plain), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "Falun|Ludvika");
    EXPECT_EQ(frame->rows_read, 7U);
    ASSERT_EQ(frame->skipped.size(), 5U);
    EXPECT_EQ(frame->skipped[0].place.line, 3);
    EXPECT_EQ(frame->skipped[0].text, "raden har 1 fält, rubrikraden har 2");
    EXPECT_EQ(frame->skipped[1].text, "raden har 3 fält, rubrikraden har 2");
    EXPECT_EQ(frame->skipped[2].text, "det står text efter ett avslutande citattecken");
    EXPECT_EQ(frame->skipped[3].text, "\"ca 5\" i kolumnen \"Andel\" är inte ett tal");
    EXPECT_EQ(frame->skipped[4].text, "ett citattecken öppnas men stängs aldrig");
    ASSERT_EQ(codes(diagnostics),
              "data.rader-utelamnade data.rad-utelamnad data.rad-utelamnad data.rad-utelamnad "
              "data.rad-utelamnad data.rad-utelamnad");
    EXPECT_EQ(diagnostics.list()[0].message, "5 rader av 7 är inte med");
    EXPECT_EQ(diagnostics.list()[0].severity, Severity::warning);
    EXPECT_EQ(diagnostics.list()[4].message,
              "raden är inte med: \"ca 5\" i kolumnen \"Andel\" är inte ett tal");
    EXPECT_EQ(diagnostics.list()[4].place.line, 6);
    EXPECT_EQ(diagnostics.list()[4].severity, Severity::remark);
}

TEST(CsvReader, AQuoteThatSwallowsTheRestOfTheFileIsAnError) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel\nFalun;1\n\"Mora;2\nOrsa;3\nSäter;4\n", spec_with(plain), diagnostics));
    ASSERT_EQ(diagnostics.errors(), 1) << told(diagnostics);
    EXPECT_EQ(diagnostics.list()[0].code, "data.citattecken");
    EXPECT_EQ(diagnostics.list()[0].message,
              "citattecknet på rad 3 stängs aldrig, så resten av filen (till rad 5) går inte att läsa");
}

TEST(CsvReader, SignsBecomeStatusAndAreKept) {
    Diagnostics diagnostics;
    auto const frame =
        csv("Kommun;Andel\na;..\nb;.\nc;-\nd;–\ne;#SAKNAS!\nf;\ng;0\n", spec_with(plain), diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(numbers(*frame, "varde"), "missing|not applicable|missing|missing|missing|missing|0:0");
    EXPECT_EQ(signs(*frame, "varde"), "0:..|1:.|2:-|3:–|4:#SAKNAS!");
}

TEST(CsvReader, CommaAndPointInOneColumnIsAFault) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel\na;1,5\nb;2\nc;2.5\n", spec_with(plain), diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.decimaltecken-blandade");
    EXPECT_EQ(diagnostics.list()[0].message,
              "kolumnen \"Andel\" har både decimalkomma (rad 2) och decimalpunkt (rad 4)");
}

TEST(CsvReader, TheMarkIsDecidedPerColumn) {
    Diagnostics diagnostics;
    auto const frame =
        csv("Kommun;Andel;n\na;1,5;2.5\n",
            spec_with({{"kommun", "Kommun"}, {"varde", "Andel"}, {"antal", "n"}}), diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(numbers(*frame, "antal"), "2.5:1");
    auto spec = spec_with(plain);
    spec.decimal = "komma";
    EXPECT_FALSE(csv("Kommun;Andel\na;1.5\n", spec, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.decimaltecken");
}

struct FormCase {
    char const* bytes;
    Unit unit;
    char const* decimal;
    char const* values; ///< or the codes of the faults
};

std::string read_form(FormCase const& one) {
    auto spec = spec_with({{"kommun", "Kommun"}, {"varde", "Andel"}, {"antal", "Låg"}});
    if (std::string_view(one.bytes).find("Låg") == std::string_view::npos) spec.columns.erase("antal");
    spec.unit = one.unit;
    spec.decimal = one.decimal;
    Diagnostics diagnostics;
    auto const frame = csv(one.bytes, spec, diagnostics);
    return frame ? numbers(*frame, "varde") : codes(diagnostics);
}

TEST(CsvReader, APointBeforeThreeDigitsIsWhatTheColumnShows) {
    for (auto const& one :
         {FormCase{"Kommun;Andel\na;1.234\nb;12\n", Unit::count, "", "data.tusental-eller-decimaler"},
          {"Kommun;Andel\na;1,234\nb;12\n", Unit::count, "", "data.tusental-eller-decimaler"},
          {"Kommun;Andel\na;1.234\n", Unit::index, "", "data.tusental-eller-decimaler"},
          {"Kommun;Andel\na;1.234\nb;12,5\n", Unit::count, "", "1234:0|12.5:1"},
          {"Kommun;Andel\na;1.234\nb;0,125\n", Unit::count, "", "1234:0|0.125:3"},
          {"Kommun;Andel\na;1.234\nb;2.234,5\n", Unit::count, "", "1234:0|2234.5:1"},
          {"Kommun;Andel\na;1.234\nb;1.234.567\n", Unit::count, "", "1234:0|1.23457e+06:0"},
          {"Kommun;Andel;Låg\na;1.234;1,5\n", Unit::count, "", "1234:0"},
          {"Kommun;Andel;Låg\na;1.234;1.5\n", Unit::count, "", "1.234:3"},
          {"Kommun;Andel\na;-1.234\n", Unit::count, "komma", "-1234:0"},
          {"Kommun;Andel\na;1.234\n", Unit::count, "punkt", "1.234:3"},
          {"Kommun;Andel\na;1,234\n", Unit::count, "punkt", "1234:0"},
          {"Kommun;Andel\na;1.234\nb;0.5\n", Unit::count, "", "1.234:3|0.5:1"},
          {"Kommun;Andel\na;1,234\n", Unit::index, "", "1.234:3"},
          {"Kommun;Andel\na;61.234\n", Unit::percent, "", "61.234:3"},
          {"Kommun;Andel\na;61.234\nb;61,2\n", Unit::percent, "", "data.decimaltecken-blandade"},
          {"Kommun;Andel\na;1.234\nb;1,234\n", Unit::count, "", "data.decimaltecken-blandade"},
          {"Kommun;Andel\na;1,5\nb;1,234,567\n", Unit::count, "", "data.decimaltecken-blandade"},
          {"Kommun;Andel\na;1.234,5\n", Unit::count, "punkt", "data.decimaltecken"}})
        EXPECT_EQ(read_form(one), one.values) << one.bytes << one.decimal;
}

TEST(CsvReader, APercentSignIsReadWhereTheUnitIsPercent) {
    for (auto const& one :
         {FormCase{"Kommun;Andel\na;60 %\nb;0\nc;5,5%\nd;..\n", Unit::percent, "", "60:0|0:0|5.5:1|missing"},
          {"Kommun;Andel\na;60 %\n", Unit::none, "", "60:0"},
          {"Kommun;Andel\na;60 %\n", Unit::count, "", "data.procenttecken"},
          {"Kommun;Andel\na;60 %\n", Unit::points, "", "data.procenttecken"},
          {"Kommun;Andel\na;60 %\nb;0,58\n", Unit::percent, "", "data.procenttecken-blandade"}})
        EXPECT_EQ(read_form(one), one.values) << one.bytes;
    Diagnostics diagnostics;
    auto counts = spec_with({{"kommun", "Kommun"}, {"antal", "n"}});
    counts.kind = DataKind::counts;
    EXPECT_FALSE(csv("Kommun;n\na;60 %\n", counts, diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.procenttecken");
}

TEST(CsvReader, SplitsIntervalAndMark) {
    Diagnostics diagnostics;
    auto const frame =
        csv("Kommun;Andel;KI\na;62;57.9 - 66.7  *\nb;37;33.3 - 42\nc;..;..\nd;5;fem\n",
            spec_with({{"kommun", "Kommun"}, {"varde", "Andel"}, {"intervall", "KI"}}), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "nedre"), "57.9:1|33.3:1|missing");
    EXPECT_EQ(numbers(*frame, "ovre"), "66.7:1|42:0|missing");
    EXPECT_EQ(texts(*frame, "marke"), "*||");
    ASSERT_EQ(frame->skipped.size(), 1U);
    EXPECT_EQ(frame->skipped[0].text, "\"fem\" i kolumnen \"KI\" går inte att läsa som ett intervall");
}

TEST(CsvReader, AMissingColumnIsToldWithThoseThatExist) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Kön;Andel\na;b;1\n",
                     spec_with({{"kommun", "Komun"}, {"ar", "Årtal"}, {"varde", "Andel"}}), diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.kolumn-saknas data.kolumn-saknas data.kon-utelamnat");
    EXPECT_EQ(diagnostics.list()[0].message, "filen \"prov.csv\" saknar kolumnen \"Årtal\"");
    EXPECT_EQ(diagnostics.list()[0].hint, "filen har kolumnerna \"Kommun\", \"Kön\" och \"Andel\"");
    EXPECT_EQ(diagnostics.list()[1].hint,
              "menade du \"Kommun\"? Filen har kolumnerna \"Kommun\", \"Kön\" och \"Andel\"");
}

TEST(CsvReader, AColumnOfSexesIsNeverLeftOut) {
    for (char const* heading : {"Kön", "kön", "Gender", "JURIDISKT KÖN"}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(csv(std::string("År;") + heading + ";Andel\n2021;Kvinnor;12\n",
                         spec_with({{"ar", "År"}, {"varde", "Andel"}}), diagnostics));
        ASSERT_EQ(codes(diagnostics), "data.kon-utelamnat") << heading;
        EXPECT_NE(diagnostics.list()[0].hint.find(heading), std::string::npos);
    }
}

TEST(CsvReader, PointsAtTheColumnInTheToml) {
    auto spec = spec_with({{"kommun", "Kommun"}, {"varde", "Värde"}});
    Place const place{"rapport.toml", 9, 40, {}};
    Value const heading(std::string("Värde"), place, "kolumner = { kommun = \"Kommun\", varde = \"Värde\" }");
    Value const columns(Entries{{"varde", heading}}, {"rapport.toml", 9, 12, {}});
    Value const file(std::string("data/prov.csv"), {"rapport.toml", 7, 8, {}});
    spec.source = Value(Entries{{"fil", file}, {"kolumner", columns}}, {"rapport.toml", 5, 1, {}});
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel\na;1\n", spec, diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.kolumn-saknas");
    EXPECT_EQ(diagnostics.list()[0].place, place);
    EXPECT_NE(diagnostics.list()[0].excerpt, "");
    EXPECT_EQ(diagnostics.list()[0].message, "filen \"data/prov.csv\" saknar kolumnen \"Värde\"");
}

TEST(CsvReader, HeadingsAreComparedFolded) {
    Diagnostics diagnostics;
    auto const frame = csv("16\u00A0–24  år;KOMMUN\n1;a\n",
                           spec_with({{"varde", "16 –24 År"}, {"kommun", "kommun "}}), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "1:0");
}

TEST(CsvReader, TheSameHeadingTwiceIsToldWhenItIsAskedFor) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel;Andel\na;1;2\n", spec_with(plain), diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.kolumn-dubbel");
    Diagnostics others;
    EXPECT_TRUE(csv("Kommun;Andel;x;x\na;1;2;3\n", spec_with(plain), others));
}

TEST(CsvReader, MeasuresNeedAValue) {
    Diagnostics diagnostics;
    EXPECT_FALSE(csv("Kommun;Andel\na;1\n", spec_with({{"kommun", "Kommun"}}), diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.varde-saknas");
    Diagnostics none;
    EXPECT_FALSE(csv("Kommun;Andel\na;1\n", spec_with({}), none));
    EXPECT_EQ(codes(none), "data.kolumner-saknas");
}

TEST(CsvReader, OtherFilesHaveTheirOwnSentence) {
    struct Case {
        std::string bytes;
        char const* code;
        char const* message;
    };
    using namespace std::string_literals;
    for (auto const& [bytes, code, message] :
         {Case{"", "data.tom-fil", "filen är tom"},
          {"\xEF\xBB\xBF", "data.tom-fil", "filen är tom"},
          {"\r\n\r\n", "data.tom-fil", "filen är tom"},
          {"Kommun;Andel\n", "data.inga-rader", "filen har rubriker men inga rader"},
          {"%PDF-1.7\n%", "data.fel-filslag", "filen är en PDF, inte CSV"},
          {"PK\3\4....[Content_Types].xml", "data.fel-filslag",
           "filen är en Excel-arbetsbok (xlsx), inte CSV"},
          {"PK\3\4....word/document.xml[Content_Types].xml", "data.fel-filslag",
           "filen är ett Word-dokument, inte CSV"},
          {"PK\3\4....bild.gif", "data.fel-filslag", "filen är ett zip-arkiv, inte CSV"},
          {"\xD0\xCF\x11\xE0\xA1", "data.fel-filslag",
           "filen är i Excels gamla format (xls) eller skyddad med lösenord, inte CSV"},
          {"\x89PNG\r\n", "data.fel-filslag", "filen är en bild, inte CSV"},
          {"<!DOCTYPE html><html>", "data.fel-filslag", "filen är en webbsida, inte CSV"},
          {"Kommun;Andel\rFalun;1\rMora;2\r", "data.radslut",
           "filen har bara vagnreturer (CR) som radslut, så den blir en enda lång rad"},
          {"Kommun;Andel\nFalun;\0 1\n"s, "data.nolltecken",
           "filen innehåller nolltecken, så den är inte en textfil"}}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(csv(bytes, spec_with(plain), diagnostics)) << message;
        ASSERT_EQ(codes(diagnostics), code) << message;
        EXPECT_EQ(diagnostics.list()[0].message, message);
    }
}

TEST(CsvReader, AFileThatChangesMeanwhileIsToldAndDoesNoHarm) {
    TempFile const file("prov.csv", "Kommun;Andel\nFalun;1\n");
    Diagnostics diagnostics;
    auto source = ByteSource::open(file.path(), {}, diagnostics);
    ASSERT_TRUE(source);
    std::filesystem::resize_file(file.path(), 3);
    EXPECT_FALSE(read_csv(*source, spec_with(plain), diagnostics));
    EXPECT_EQ(codes(diagnostics).substr(0, 5), "data.");

    TempFile const longer("prov.csv", "Kommun;Andel\nFalun;1\n");
    Diagnostics others;
    auto second = ByteSource::open(longer.path(), {}, others);
    std::ofstream(longer.path(), std::ios::app) << "Mora;2\n";
    EXPECT_FALSE(read_csv(*second, spec_with(plain), others));
    EXPECT_EQ(codes(others), "data.fil-andrad");
}

TEST(CsvReader, WhatAnUnreadableRowIsAboutIsKeptAndMadeCanonical) {
    auto spec = spec_with({{"kommun", "Kommun"}, {"kon", "Kön"}, {"varde", "Andel"}});
    spec.codes["kon"] = {{"K", "kvinnor"}, {"M", "män"}};
    Diagnostics diagnostics;
    auto const frame = frame_of("prov.csv",
                                "Kommun;Kön;Andel\n"
                                "Falun;K;1\n"
                                "Falun;M;ca 11\n"
                                "2081;K\n"
                                "Mora\n"
                                "\"Orsa\"x;K;2\n"
                                "Källa: SCB;;se ovan\n",
                                spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(frame->rows(), 1U);
    EXPECT_EQ(frame->unplaced, 2U);
    ASSERT_EQ(frame->unreadable.size(), 2U);
    auto const& areas = std::get<TextColumn>(frame->unreadable[0].data);
    auto const& sexes = std::get<TextColumn>(frame->unreadable[1].data);
    ASSERT_EQ(areas.codes.size(), 3U);
    EXPECT_EQ(areas.at(0) + " " + sexes.at(0), "2080 män");
    EXPECT_EQ(areas.at(1) + " " + sexes.at(1), "2081 kvinnor");
    EXPECT_FALSE(diagnostics.has_errors()) << told(diagnostics);
}

TEST(CsvReader, TheEndOfFileMarkOfMsDosIsNoRow) {
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Andel\r\nFalun;1\r\n\x1A", spec_with(plain), diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->rows_read, 1U);
    EXPECT_EQ(codes(diagnostics), "");
}

TEST(CsvReader, NotesBelowTheFiguresMayStandInSeveralCells) {
    auto const spec = spec_with({{"kommun", "Kommun"}, {"kon", "Kön"}, {"ar", "År"}, {"varde", "Andel"}});
    std::string const rows = "Kommun;År;Kön;Andel\n2080;2021;K;61,5\n2080;2021;M;58,2\n";
    for (std::string const note :
         {";Källa: FHM;;", "Källa:;FHM;;", "Antal rader: 2;2;;", "Uppdaterad;2025-01-01;;"}) {
        Diagnostics diagnostics;
        auto const frame = csv(rows + ";;;\n" + note + "\n" + note + "\n", spec, diagnostics);
        ASSERT_TRUE(frame) << note;
        EXPECT_EQ(frame->rows(), 2U) << note;
        EXPECT_EQ(frame->skipped.size(), 2U) << note;
        EXPECT_EQ(frame->unplaced, 0U) << note;
        EXPECT_FALSE(diagnostics.has_errors()) << note;
    }
}

TEST(CsvReader, ARowWithoutItsFigureIsNoNoteWhenItSaysWhatItIsAbout) {
    auto const spec = spec_with({{"kommun", "Kommun"}, {"kon", "Kön"}, {"varde", "Andel"}});
    Diagnostics diagnostics;
    auto const frame = csv("Kommun;Kön;Andel\n2080;K;61,5\n2080;M;\n", spec, diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->rows(), 2U);
    // One that is followed by figures is a row as others.
    auto const in_the_midst = csv("Kommun;Kön;Andel\n2080;;\n2080;M;58,2\n", spec, diagnostics);
    ASSERT_TRUE(in_the_midst);
    EXPECT_EQ(in_the_midst->rows(), 2U);
}

TEST(CsvReader, AHundredThousandFaultsAreListedAndTheRestCounted) {
    std::string bytes = "Kommun;Andel\nFalun;1\n";
    for (int i = 0; i < 100'500; ++i) bytes += "fel\n";
    Diagnostics diagnostics;
    auto const frame = csv(bytes, spec_with(plain), diagnostics);
    ASSERT_TRUE(frame);
    ASSERT_EQ(frame->skipped.size(), 100'001U);
    EXPECT_EQ(frame->skipped.back().text, "och 500 rader till");
    EXPECT_EQ(diagnostics.list().size(), 100'002U);
    EXPECT_EQ(frame->rows_read, 100'501U);
}

} // namespace
} // namespace linsen::testing
