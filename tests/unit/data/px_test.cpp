#include "data/file_kind.hpp"
#include "data/px.hpp"
#include "data/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>

namespace linsen::testing {
namespace {

std::string const small = R"(CHARSET="ANSI";
AXIS-VERSION="2010";
CODEPAGE="utf-8";
LANGUAGE="sv";
LANGUAGES="sv","en";
CONTENTS="Födda";
UNITS="antal";
STUB="region","kön";
HEADING="år";
STUB[en]="region","sex";
VALUES("region")="2080 Falun","00 Riket";
VALUES("kön")="pojkar","flickor","totalt";
VALUES[en]("sex")="boys","girls","total";
VALUES("år")="2022","2023";
CODES("region")="2080","00";
CODES("kön")="1","2","1+2";
TIMEVAL("år")=TLIST(A1),"2022","2023";
ELIMINATION("region")=YES;
ELIMINATION("kön")="totalt";
DECIMALS=0;
DATASYMBOL2="hemligt";
NOTEX="Obligatorisk#not.";
NOTE="Valfri not.";
NOTEX("kön")="Barnets j"
"uridiska kön.";
VALUENOTEX("region","00 Riket")="Hela landet.";
CELLNOTEX("2080 Falun","*","2023")="Osäkert.";
DATA=
1 2
3 "."
"..." 6.5
7 ".."
9 "-"
11 12;
)";

std::string with(std::string const& from, std::string const& to, std::string text = small) {
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::optional<Frame> read(std::string const& bytes, Diagnostics& diagnostics, DataSpec spec = spec_with({})) {
    if (spec.citation.empty()) spec.citation = "SCB";
    return frame_of("prov.px", bytes, std::move(spec), diagnostics);
}

/// The only error of a file that cannot be read, with its line: "13: …".
std::string fault(std::string const& bytes) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read(bytes, diagnostics));
    if (diagnostics.errors() != 1) return told(diagnostics);
    auto const& one = diagnostics.list().back();
    EXPECT_FALSE(one.hint.empty());
    return one.code + " " + std::to_string(one.place.line) + ": " + one.message;
}

TEST(Px, GivesItsFiguresAUnit) {
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(frame->unit, "antal");
    auto const each =
        with("UNITS=\"antal\";", "CONTVARIABLE=\"kön\";UNITS=\"antal\";UNITS(\"flickor\")=\"procent\";");
    auto const several = read(each, diagnostics, spec_with({{"indikator", "kön"}}));
    ASSERT_TRUE(several) << told(diagnostics);
    auto const* things = several->text("indikator");
    ASSERT_NE(things, nullptr);
    EXPECT_EQ(things->units, (std::vector<std::string>{"antal", "procent", "antal"}));
}

TEST(Px, MakesARowOfEveryCell) {
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "2080|2080|2080|2080|2080|2080|00|00|00|00|00|00");
    EXPECT_EQ(texts(*frame, "kon"),
              "pojkar|pojkar|flickor|flickor|totalt|totalt|pojkar|pojkar|flickor|flickor|totalt|totalt");
    EXPECT_EQ(texts(*frame, "ar"), "2022|2023|2022|2023|2022|2023|2022|2023|2022|2023|2022|2023");
    EXPECT_EQ(numbers(*frame, "varde"),
              "1:0|2:0|3:0|not applicable|missing|6.5:1|7:0|hidden|9:0|missing|11:0|12:0");
    EXPECT_EQ(signs(*frame, "varde"), "3:.|4:...|7:hemligt|9:-");
    EXPECT_EQ(lines(*frame), "29 29 30 30 31 31 32 32 33 33 34 34");
    EXPECT_EQ(frame->characters[0], 1U);
    EXPECT_EQ(frame->characters[5], 7U);
    EXPECT_EQ(frame->find("varde")->heading, "Födda");
    EXPECT_EQ(codes(diagnostics), "data.px-streck");
}

TEST(Px, MandatoryNotesComeAlongAndOthersDoNot) {
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->notes,
              (std::vector<std::string>{"Obligatorisk not.", "Barnets juridiska kön.",
                                        "00 Riket: Hela landet.", "2080 Falun, 2023: Osäkert."}));
}

TEST(Px, KoderGiveSignsTheirMeaning) {
    auto spec = spec_with({});
    spec.codes["tecken"] = {{"-", "noll"}, {"hemligt", "skyddad"}, {"...", "kan inte förekomma"}};
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"),
              "1:0|2:0|3:0|not applicable|not applicable|6.5:1|7:0|hidden|9:0|0:0|11:0|12:0");
    EXPECT_EQ(codes(diagnostics), "") << "nothing is open any more";
}

TEST(Px, KolumnerAndKoderGoBeforeWhatIsUsual) {
    auto spec = spec_with({{"omrade", "region"}, {"antal", "DATA"}});
    spec.codes["kon"] = {{"1", "män"}, {"flickor", "kvinnor"}};
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_TRUE(texts(*frame, "omrade").starts_with("2080 Falun|"));
    EXPECT_TRUE(texts(*frame, "kon").starts_with("män|män|kvinnor|kvinnor|totalt|"));
    EXPECT_TRUE(numbers(*frame, "antal").starts_with("1:0|"));

    spec.columns["alder"] = "ålder";
    Diagnostics faults;
    EXPECT_FALSE(read(small, faults, spec));
    EXPECT_EQ(codes(faults), "data.kolumn-saknas");
}

TEST(Px, ReadsLatin1AndTheMarkOfUtf8) {
    auto latin = with("CODEPAGE=\"utf-8\";\n", "");
    std::string bytes;
    for (std::size_t at = 0; at < latin.size();) {
        auto const letter = static_cast<unsigned char>(latin[at]);
        bytes += letter < 0x80 ? latin[at] : static_cast<char>(latin[at + 1] | 0x40);
        at += letter < 0x80 ? 1 : 2;
    }
    for (auto const& text : {bytes, "\xEF\xBB\xBF" + small}) {
        Diagnostics diagnostics;
        auto const frame = read(text, diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
        EXPECT_EQ(frame->notes[1], "Barnets juridiska kön.");
    }
}

TEST(Px, RefusesAnotherCodePage) {
    auto const greek = with("CODEPAGE=\"utf-8\"", "CODEPAGE=\"iso-8859-7\"");
    EXPECT_TRUE(
        fault(greek).starts_with("data.teckenkod 3: filen är skriven med teckenkoden \"iso-8859-7\""));
    EXPECT_TRUE(fault("STUB=\"k\x94n\";VALUES(\"k\x94n\")=\"\";DATA=1;")
                    .starts_with("data.teckenkod 0: filen är skriven med DOS"));
}

TEST(Px, PutsTimesAsLinsenWritesThem) {
    auto const months = with("TLIST(A1),\"2022\",\"2023\"", "TLIST(M1),\"202201\",\"202312\"",
                             with("\"2022\",\"2023\"", "\"januari\",\"december\""));
    Diagnostics diagnostics;
    auto const frame = read(months, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_TRUE(texts(*frame, "ar").starts_with("2022M01|2023M12|"));
}

TEST(Px, DecimalsAreThoseThatTheFileShows) {
    for (auto const& [stated, expected] : std::map<std::string, std::string>{
             {"DECIMALS=2;", "1:2"},
             {"DECIMALS=2;\nSHOWDECIMALS=1;", "1:1"},
             {"DECIMALS=0;\nPRECISION(\"region\",\"2080 Falun\")=3;", "1:3"}}) {
        Diagnostics diagnostics;
        auto const frame = read(with("DECIMALS=0;", stated), diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
        EXPECT_EQ(numbers(*frame, "varde").substr(0, 3), expected) << stated;
    }
}

TEST(Px, WithKeysRowsThatAreLeftOutAreZero) {
    auto text = small.substr(0, small.find("DATA="));
    text += "KEYS(\"region\")=CODES;\nKEYS(\"kön\")=VALUES;\nDATA=\n\"00\",\"flickor\",5 "
            "\"..\"\n\"2080\",\"totalt\",7 8;\n";
    Diagnostics diagnostics;
    auto const frame = read(text, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "0:0|0:0|0:0|0:0|7:0|8:0|0:0|0:0|5:0|hidden|0:0|0:0");
    EXPECT_EQ(codes(diagnostics), "data.px-utelamnade-rader");
    EXPECT_EQ(diagnostics.list()[0].message,
              "4 rader av 6 står inte i filen; i en PX-fil med KEYS betyder det noll");
    EXPECT_EQ(fault(with("\"2080\",\"totalt\"", "\"00\",\"flickor\"", text)),
              "data.px 32: filen är inte en hel PX-fil: raden har samma nycklar som en rad före den");
    EXPECT_EQ(fault(with("\"2080\",\"totalt\"", "\"2081\",\"totalt\"", text)),
              "data.px 32: filen är inte en hel PX-fil: \"2081\" finns inte bland värdena för \"region\"");
    EXPECT_EQ(fault(with("7 8;", "7;", text)),
              "data.px 32: filen är inte en hel PX-fil: den sista raden är inte hel");
    EXPECT_EQ(fault(with("KEYS(\"kön\")=VALUES;\n", "", text)),
              "data.px 29: filen är inte en hel PX-fil: variabeln \"kön\": KEYS saknas för den, fast andra "
              "variabler har det");
}

TEST(Px, TellsWhatIsWrongAndWhere) {
    std::string const whole = "filen är inte en hel PX-fil: ";
    struct Wrong {
        std::string bytes;
        std::string told;
    };
    for (auto const& [bytes, expected] : std::vector<Wrong>{
             {with("11 12;", "11;"),
              "34: " + whole + "variablerna ger 12 värden, men efter DATA står bara 11"},
             {with("11 12;", "11 12 13;"),
              "34: " + whole + "variablerna ger 12 värden, men efter DATA står fler"},
             {with("11 12;\n", "11 12"),
              "34: " + whole + "semikolonet efter värdena saknas, så den är avkortad"},
             {with("11 12;", "11 12;NOTE=\"\";"),
              "34: " + whole + "det står mer efter semikolonet som avslutar DATA"},
             {with("3 \".\"", "3 \"."),
              "30: " + whole + "ett citattecken öppnas men stängs inte på samma rad"},
             {with("\"uridiska kön.\"", "\"uridiska kön."),
              "25: " + whole + "ett citattecken öppnas men stängs inte på samma rad"},
             {with("CODES(\"kön\")=\"1\",", "CODES(\"kön\")="),
              "16: " + whole + "variabeln \"kön\" har 3 värden i VALUES men 2 koder i CODES"},
             {with("=\"1\",\"2\",", "=\"1\",\"1\","),
              "16: " + whole + "\"1\" står två gånger bland koderna för \"kön\""},
             {with("VALUES(\"år\")=\"2022\",\"2023\";\n", ""),
              "8: " + whole + "variabeln \"år\" har inga värden (VALUES saknas)"},
             {with("HEADING=\"år\"", "HEADING=\"kön\""), "9: " + whole + "variabeln \"kön\" står två gånger"},
             {with("DECIMALS=0;", "VALUES(\"år\")=\"1\";"),
              "20: " + whole + "\"VALUES\" står två gånger för samma sak"},
             {small.substr(0, small.find("DATA=")),
              "28: " + whole + "den tar slut före värdena (DATA saknas)"},
             {small.substr(0, small.find("LANGUAGES=\"sv\",")) + "LANGUAGES=\"sv\"",
              "5: " + whole + "den tar slut mitt i ett nyckelord"},
             {with("UNITS=", "UNITS"), "7: " + whole + "nyckelordet \"UNITS\" saknar likhetstecken"},
             {with("UNITS=", "=UNITS"), "7: " + whole + "här väntas ett nyckelord, som VALUES eller DATA"},
             {with("STUB[en]", "STUB[en"), "10: " + whole + "hakparentesen efter \"STUB\" stängs inte"},
         })
        EXPECT_EQ(fault(bytes), "data.px " + expected);
    for (std::string const cell : {"x", "inf", "1.2.3", "--1", "0x1", "1e999"})
        EXPECT_EQ(fault(with("7 \"..\"", "7 " + cell)),
                  "data.px-tecken 32: \"" + cell +
                      "\" är varken ett tal eller ett tecken för en uppgift som saknas");
    EXPECT_EQ(fault(with("Valfri", std::string("Val\0ri", 6))),
              "data.nolltecken 23: filen innehåller nolltecken, så den är inte en textfil");
}

TEST(Px, RefusesMoreCellsThanItBelievesIn) {
    std::string text = "AXIS-VERSION=\"2010\";\nSTUB=\"a\",\"b\",\"c\";\n";
    for (auto const* name : {"a", "b", "c"}) {
        text += std::string("VALUES(\"") + name + "\")=";
        for (int i = 0; i < 300; ++i) text += (i == 0 ? "\"" : ",\"") + std::to_string(i) + "\"";
        text += ";\n";
    }
    EXPECT_EQ(fault(text + "DATA=1;"), "data.for-stor 6: filen har fler än 20 miljoner celler");
}

TEST(Px, IsKnownByItsFirstWord) {
    EXPECT_EQ(kind_of("CHARSET=\"ANSI\";"), FileKind::px);
    EXPECT_EQ(kind_of("\xEF\xBB\xBF\nTITLE[en]=\"x\";"), FileKind::px);
    EXPECT_EQ(kind_of("TITLE;Antal\nx;1\n"), FileKind::text);
    EXPECT_EQ(kind_of("LANGUAGE"), FileKind::text);
    Diagnostics diagnostics;
    EXPECT_FALSE(csv(small, spec_with({{"kon", "Kön"}}), diagnostics));
    EXPECT_EQ(diagnostics.list()[0].message, "filen är en PX-fil, inte CSV");
    auto spec = spec_with({});
    spec.format = "px";
    Diagnostics others;
    EXPECT_FALSE(frame_of("prov.px", "<html>", spec, others));
    EXPECT_EQ(others.list()[0].message, "filen är en webbsida, inte PX");
}

TEST(Px, RemindsOfTheSource) {
    auto const owned = with("UNITS=\"antal\";", "SOURCE=\"SCB\";COPYRIGHT=YES;");
    Diagnostics diagnostics;
    ASSERT_TRUE(frame_of("prov.px", owned, spec_with({}), diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.px-streck data.px-kalla");
    EXPECT_EQ(diagnostics.list()[1].hint, "lägg till kalla = \"SCB\", så som källan ska stå i rapporten");
}

TEST(Px, ReadsEverySignOfScbsExample) {
    DataSpec spec = spec_with({});
    spec.citation = "SCB";
    spec.file = source_dir() / "tests/data/px/BE0101F1datasymbols.px";
    Diagnostics diagnostics;
    auto const frame = read_frame(spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(frame->rows(), 24U);
    EXPECT_EQ(signs(*frame, "varde"), "1:one|3:two|5:three|7:four|9:five|11:six");
    EXPECT_EQ(frame->numbers("varde")->statuses[1], Status::missing);
    EXPECT_EQ(frame->numbers("varde")->statuses[11], Status::missing);
    EXPECT_EQ(frame->notes,
              (std::vector<std::string>{"Mandatory English note", "Mandatory footnote for region.",
                                        "Mandatory footnote for age."}));
    EXPECT_EQ(codes(diagnostics), "");
}

/// Births 2002 and 2003; the sums are those of the published table.
TEST(Px, ReadsTheBirthsOfTheWholeCountry) {
    auto spec = spec_with({{"alder", "maternal age"}, {"antal", "DATA"}});
    spec.citation = "SCB";
    spec.kind = DataKind::counts;
    spec.codes["kon"] = {{"1", "pojkar"}, {"2", "flickor"}};
    spec.codes["kommun"] = {{"1917", "0331"}}; // Heby, which has moved to another county since
    spec.file = source_dir() / "samples/fodda/data/BE0101D1_fodda_kommun_modersalder_kon.px";
    Diagnostics diagnostics;
    auto const frame = read_frame(spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(codes(diagnostics), "");
    auto const births = [&](std::string const& place, std::string const& sex, std::string const& year) {
        double sum = 0;
        double total = 0;
        for (std::size_t row = 0; row < frame->rows(); ++row) {
            if (frame->text("kommun")->at(row) != place || frame->text("kon")->at(row) != sex ||
                frame->text("ar")->at(row) != year)
                continue;
            auto const value = frame->numbers("antal")->values[row];
            (frame->text("alder")->at(row) == "totalt" ? total : sum) += value;
        }
        EXPECT_EQ(sum, total) << place;
        return total;
    };
    EXPECT_EQ(births("00", "flickor", "2002"), 46628);
    EXPECT_EQ(births("00", "pojkar", "2003"), 51114);
    EXPECT_EQ(births("20", "flickor", "2003"), 1269);
    EXPECT_EQ(births("2081", "pojkar", "2002"), 252) << "Borlänge, whatever the file calls it";
    EXPECT_EQ(births("2061", "flickor", "2003"), 26);
}

/// The same figures in two files of two formats: every one of Dalarna's is the same in both.
TEST(Px, AgreesWithTheCsvFileOfTheSameTable) {
    auto const folder = source_dir() / "samples/fodda/data";
    auto const figures = [&](std::string const& file, DataSpec spec) {
        spec.file = folder / file;
        spec.citation = "SCB";
        spec.kind = DataKind::counts;
        Diagnostics diagnostics;
        auto const frame = read_frame(spec, diagnostics);
        EXPECT_TRUE(frame) << told(diagnostics);
        std::map<std::string, double> all;
        for (std::size_t row = 0; frame && row < frame->rows(); ++row) {
            std::string key;
            for (auto const* role : {"kommun", "alder", "ar", "kon"}) key += frame->text(role)->at(row) + " ";
            all[key] = frame->numbers("antal")->values[row];
        }
        return all;
    };
    auto px = spec_with({{"alder", "maternal age"}, {"antal", "DATA"}});
    px.codes["kommun"] = {{"1917", "0331"}};
    auto csv = spec_with({{"kommun", "region"},
                          {"alder", "maternal age"},
                          {"ar", "year"},
                          {"kon", "gender"},
                          {"antal", "value"}});
    csv.codes["kon"] = {{"men", "män"}, {"women", "kvinnor"}};
    csv.codes["alder"] = {{"total", "totalt"}};
    auto const whole = figures("BE0101D1_fodda_kommun_modersalder_kon.px", px);
    auto const part = figures("BE0101D1_fodda_kommun_modersalder_kon_dalarna.csv", csv);
    EXPECT_EQ(part.size(), 2516U);
    for (auto const& [key, value] : part) {
        auto const found = whole.find(key);
        ASSERT_NE(found, whole.end()) << key;
        EXPECT_EQ(found->second, value) << key;
    }
}

} // namespace
} // namespace linsen::testing
