#include "minimaria/small_report.hpp"

#include <gtest/gtest.h>

/// What is wrong with a template or with the answers, each fault with its code, its sentence and its place.
namespace linsen {
namespace {

using testing::drug_topic;
using testing::has;
using testing::Made;
using testing::Persons;
using testing::SmallReport;
using testing::text_of;
using testing::told_codes;
using Lines = std::vector<std::string>;

std::vector<Persons> const persons{
    {40, "Kvinna", "Cannabis"}, {60, "Kvinna", "Alkohol"}, {70, "Man", "Cannabis"}, {30, "Man", "Alkohol"}};

constexpr char const* question = R"([[fraga]]
steg = "reflektera"
nr = "2.1"
fraga = "Vilka behov speglar siffrorna?"
[[fraga]]
steg = "gora"
nr = "4.1"
fraga = "Vad ska ändras?"
)";

struct Fault {
    std::string name;
    std::string code;
    std::string message;
    std::string file; ///< where it is told
    std::string hint;
    SmallReport report;
};

void PrintTo(Fault const& fault, std::ostream* out) { *out << fault.name; }

SmallReport topics(std::string const& text) { return {.persons = persons, .topics = text}; }
SmallReport settings(std::string const& text) { return {.persons = persons, .settings = text}; }
SmallReport answers(std::string const& text) {
    return {.persons = persons, .after = text, .questions = question};
}

std::string topic(std::string const& id, std::string const& more = "kolumn = \"drog\"\n") {
    return "[[avsnitt.tabell]]\nid = \"" + id + "\"\nrubrik = \"Primär drog\"\n" + more;
}

std::string six_key_figures() {
    std::string answers;
    for (int i = 0; i < 6; ++i)
        answers += "{ kod = \"Drog " + std::to_string(i) +
                   "\", sak = \"andelen\", gor = \"har\", nyckeltal = true }, ";
    return topic("drog", "kolumn = \"drog\"\nsvar = [" + answers + "]\n");
}

std::vector<Fault> faults() {
    return {
        {"NoSuchDataSet", "minimaria.datamangd", "det finns ingen datamängd \"ungo\"", "rapport.toml",
         "menade du \"unga\"?", settings("uppgifter = \"ungo\"\n")},
        {"SmallDifferenceBelowZero", "minimaria.liten-skillnad",
         "liten_skillnad ska vara mellan 0 och 100 procentenheter", "rapport.toml", "2 är vanligast",
         settings("liten_skillnad = -1\n")},
        {"SmallDifferenceAboveHundred", "minimaria.liten-skillnad",
         "liten_skillnad ska vara mellan 0 och 100 procentenheter", "rapport.toml", "2 är vanligast",
         settings("liten_skillnad = 100.5\n")},
        {"TooSmallABase", "minimaria.minsta-underlag", "minsta_underlag ska vara minst 5, här står 4",
         "rapport.toml", "10 är vanligast; med färre säger en andel mer om enskilda än om en grupp",
         settings("minsta_underlag = 4\n")},
        {"TooLargeABase", "minimaria.minsta-underlag",
         "minsta_underlag ska vara högst 100 000, här står 100001", "rapport.toml", "10 är vanligast",
         settings("minsta_underlag = 100001\n")},
        {"IdOfOtherLetters", "minimaria.id", "id \"Primär drog\" ska bara ha a–z, 0–9 och bindestreck",
         "mall.toml", "skriv till exempel \"primar-drog\"", topics(topic("Primär drog"))},
        {"IdTwice", "minimaria.id-upprepat", "id \"drog\" står två gånger", "mall.toml",
         "ge tabellerna olika id", topics(topic("drog") + topic("drog"))},
        {"SexAsColumn", "minimaria.kolumn", "kolumn kan inte vara \"kon\", som finns i varje tabell ändå",
         "mall.toml", "skriv en annan kolumn", topics(topic("drog", "kolumn = \"kon\"\n"))},
        {"YearWithin", "minimaria.kolumn", "inom kan inte vara \"ar\", som finns i varje tabell ändå",
         "mall.toml", "skriv en annan kolumn", topics(topic("drog", "kolumn = \"drog\"\ninom = \"ar\"\n"))},
        {"WithinItself", "minimaria.inom-samma", "inom är samma kolumn som kolumn, \"drog\"", "mall.toml",
         "skriv en annan kolumn, eller ta bort inom",
         topics(topic("drog", "kolumn = \"drog\"\ninom = \"drog\"\n"))},
        {"NoWordsForADivision", "minimaria.inom-ord",
         "mallen säger inte vad delarna av kolumnen \"drog\" kallas i meningar", "mall.toml",
         "lägg till inom_grupper = { drog = \"…\" } och inom_hansyn = { drog = \"…\" } överst i mallen",
         topics(topic("alder", "kolumn = \"aldersgrupp\"\ninom = \"drog\"\n"))},
        {"NoWordsForADivisionOfThePopulation",
         "minimaria.inom-ord",
         "mallen säger inte vad delarna av kolumnen \"drog\" kallas i meningar",
         "mall.toml",
         "lägg till inom_hansyn = { drog = \"…\" } överst i mallen",
         {.persons = persons,
          .head = "inom_grupper = { drog = \"droger\" }\n",
          .questions = "[befolkning]\nrubrik = \"Per invånare\"\ndata = \"unga\"\ninom = \"drog\"\n"}},
        {"SexAsCondition", "minimaria.villkor-kon", "kon är en del av tabellen och kan inte vara ett villkor",
         "mall.toml", "ta bort kon ur dar",
         topics(topic("drog", "kolumn = \"drog\"\ndar = { kon = \"män\" }\n"))},
        {"SixKeyFigures", "minimaria.nyckeltal", "första sidan rymmer högst fem nyckeltal, här är det 6",
         "mall.toml", "välj ut de fem viktigaste", topics(six_key_figures())},
        {"ChapterTwice", "minimaria.avsnitt-upprepat", "avsnittet \"Vad har de med sig?\" finns två gånger",
         "mall.toml", "ge avsnitten olika rubriker, eller för ihop dem",
         topics(topic("drog") + "[[avsnitt]]\nrubrik = \"Vad har de med sig?\"\n" + topic("alder"))},
        {"TotalAsAnswer", "minimaria.svar-totalt", "totalt är alla personer och inget svar", "mall.toml",
         "skriv en av kategorierna i kolumnen",
         topics(
             topic("drog",
                   "kolumn = \"drog\"\nsvar = [{ kod = \"totalt\", sak = \"andelen\", gor = \"har\" }]\n"))},
        {"AnswerOfOneCodeTwice", "minimaria.kod-upprepad", "svaret \"13-17\" står två gånger i tabellen",
         "mall.toml", "behåll det ena",
         topics(
             topic("alder",
                   "kolumn = \"aldersgrupp\"\nsvar = [{ kod = \"13–17\", sak = \"andelen\", gor = \"är\" }, "
                   "{ kod = \"13-17\", sak = \"andelen\", gor = \"är\" }]\n"))},
        {"QuestionTwice",
         "fraga.upprepad",
         "frågan 2.1 står två gånger",
         "mall.toml",
         "ge frågorna olika nummer",
         {.persons = persons,
          .questions = std::string(question) +
                       "[[fraga]]\nsteg = \"gora\"\nnr = \"2.1\"\nfraga = \"En gång till?\"\n"}},
        {"UnknownQuestion", "svar.okant", "mallen har ingen fråga \"4.11\"", "rapport.toml",
         "menade du \"4.1\"?", answers("[[svar]]\nfraga = \"4.11\"\ntext = \"Ja.\"\n")},
        {"UnknownQuestionFarAway", "svar.okant", "mallen har ingen fråga \"första\"", "rapport.toml",
         "mallens frågor har numren 2.1 och 4.1", answers("[[svar]]\nfraga = \"första\"\ntext = \"Ja.\"\n")},
        {"AnswerWithoutQuestions",
         "svar.okant",
         "mallen har ingen fråga \"2.1\"",
         "rapport.toml",
         "mallen har inga frågor",
         {.persons = persons, .after = "[[svar]]\nfraga = \"2.1\"\ntext = \"Ja.\"\n"}},
        {"AnsweredTwice", "svar.upprepat", "frågan 2.1 besvaras två gånger", "rapport.toml",
         "skriv ihop svaren",
         answers("[[svar]]\nfraga = \"2.1\"\ntext = \"Ja.\"\n[[svar]]\nfraga = \"2.1\"\ntext = \"Nej.\"\n")},
        {"AnswerWithoutText", "svar.tomt", "svaret på fråga 2.1 har varken text eller fil", "rapport.toml",
         "skriv svaret som text, eller ta bort det: frågan är då \"Ej besvarad\"",
         answers("[[svar]]\nfraga = \"2.1\"\nansvarig = \"enhetschefen\"\n")},
        {"AnswerFileMissing", "fil.finns-inte", "filen \"svar.md\" finns inte", "rapport.toml", "",
         answers("[[svar]]\nfraga = \"2.1\"\nfil = \"svar.md\"\n")},
    };
}

class Faults : public ::testing::TestWithParam<Fault> {};

TEST_P(Faults, AreToldWithCodeAndPlace) {
    Fault const& fault = GetParam();
    Made const made = fault.report.make();
    EXPECT_FALSE(made.document);
    ASSERT_EQ(told_codes(made), (Lines{fault.code})) << to_json(made.diagnostics);
    Diagnostic const& told = made.diagnostics.list().front();
    EXPECT_EQ(told.message, fault.message);
    EXPECT_EQ(std::filesystem::path(told.place.file).filename(), fault.file);
    EXPECT_GT(told.place.line, 0);
    if (!fault.hint.empty()) {
        EXPECT_EQ(told.hint, fault.hint);
    }
}

INSTANTIATE_TEST_SUITE_P(MiniMaria, Faults, ::testing::ValuesIn(faults()),
                         [](auto const& fault) { return fault.param.name; });

TEST(MiniMariaAnswers, StandUnderTheirQuestions) {
    std::string const text = text_of(answers(R"([[svar]]
fraga = "2.1"
text = """
Vi har talat om två:

- att behoven skiljer sig,
- att vi **frågar** olika.
"""
[[svar]]
fraga = "4.1"
text = "Alla får frågan."
ansvarig = "enhetschefen"
klart = 2026-09-01
)")
                                         .make());
    auto const asked = text.find("Vilka behov speglar siffrorna?");
    auto const answered = text.find("att behoven skiljer sig,");
    ASSERT_NE(asked, std::string::npos) << text;
    EXPECT_LT(asked, answered);
    EXPECT_TRUE(has(text, "Ansvarig: enhetschefen. Klart: 1 september 2026.")) << text;
    EXPECT_FALSE(has(text, "Ej besvarad"));
}

TEST(MiniMariaAnswers, AreNotAnsweredWhereThereIsNone) {
    EXPECT_TRUE(has(text_of(answers("").make()), "Ej besvarad"));
    Made const blank = answers("[[svar]]\nfraga = \"2.1\"\ntext = \"  \"\n").make();
    EXPECT_TRUE(has(text_of(blank), "Ej besvarad")) << text_of(blank);
}

TEST(MiniMariaAnswers, StandInAFileToo) {
    auto report = answers("[[svar]]\nfraga = \"2.1\"\nfil = \"svar/behov.md\"\n");
    report.files = {{"svar/behov.md", "\xEF\xBB\xBFVi vet inte.\r\n\r\nMen vi frågar.\r\n"}};
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Vi vet inte.")) << text;
    EXPECT_TRUE(has(text, "Men vi frågar."));
    EXPECT_FALSE(has(text, "\xEF\xBB\xBF"));
}

TEST(MiniMariaAnswers, AreReadUnderEitherUnicodeFormOfTheirName) {
    auto report = answers("[[svar]]\nfraga = \"2.1\"\nfil = \"sår.md\"\n");
    report.files = {{"sa\u030Ar.md", "Vi vet inte."}};
    EXPECT_TRUE(has(text_of(report.make()), "Vi vet inte."));
}

TEST(MiniMariaAnswers, CannotBeBothTextAndFile) {
    auto report = answers("[[svar]]\nfraga = \"2.1\"\ntext = \"Ja.\"\nfil = \"svar.md\"\n");
    report.files = {{"svar.md", "Nej."}};
    Made const made = report.make();
    ASSERT_EQ(told_codes(made), (Lines{"svar.dubbelt"})) << to_json(made.diagnostics);
    EXPECT_EQ(made.diagnostics.list().front().message, "svaret på fråga 2.1 har både text och fil");
}

TEST(MiniMariaAnswers, TellWhatCannotStandInThem) {
    Made const made = answers(R"([[svar]]
fraga = "2.1"
text = """
Vi vet inte.

# En rubrik
"""
)")
                          .make();
    ASSERT_EQ(told_codes(made), (Lines{"text.markdown"})) << to_json(made.diagnostics);
    Diagnostic const& told = made.diagnostics.list().front();
    EXPECT_EQ(told.place.line, 24) << "where the heading stands in rapport.toml";
    EXPECT_EQ(told.message, "texten har en rubrik, som inte kan stå här");
}

struct File {
    std::string bytes;
    std::string code;
    int line;
};

TEST(MiniMariaAnswers, TellWhatAFileIsThatIsNoText) {
    for (auto const& [bytes, code, line] :
         {File{"", "text.tom", 0}, File{" \n\n", "text.tom", 0},
          File{"Vi vet.\nInte s\xE5.\n", "text.inte-utf8", 2}, File{"\xFF\xFEV\0i\0", "text.utf16", 1},
          File{"PK\x03\x04...", "text.fel-filslag", 1}, File{"Vi\x01 vet.\n", "text.styrtecken", 1},
          File{"Vi vet.\n\n![bild](b.png)\n", "text.markdown", 3}}) {
        auto report = answers("[[svar]]\nfraga = \"2.1\"\nfil = \"svar.md\"\n");
        report.files = {{"svar.md", bytes}};
        Made const made = report.make();
        ASSERT_EQ(told_codes(made), (Lines{code})) << to_json(made.diagnostics);
        EXPECT_EQ(made.diagnostics.list().front().place.file, "svar.md");
        EXPECT_EQ(made.diagnostics.list().front().place.line, line) << code;
    }
}

} // namespace
} // namespace linsen
