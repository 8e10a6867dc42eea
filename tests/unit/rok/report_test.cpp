#include "document/check.hpp"
#include "rok/small_report.hpp"
#include "sentences_of_plugins.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen {
namespace {

using testing::has;
using testing::lines_of;
using testing::Made;
using testing::SmallFollowUp;
using testing::text_of;
using testing::told_codes;
using Lines = std::vector<std::string>;

TEST(Rok, ASumIsOfThoseThatAnsweredAndSaysHowMany) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_EQ(lines_of(made, "tabell-insats"),
              (Lines{"Ingen: 48 90 18,5 34,6", "Stöd: 212 170 81,5 65,4", "Totalt: 260 260 100 100"}));
    EXPECT_TRUE(has(text_of(made), "not: Summan 2025 omfattar 3 av 4 kommuner. Svar saknas från Vansbro."));
}

TEST(Rok, YearsAreComparedOverThoseThatAnsweredBothAlone) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"),
              (Lines{"Ingen: 70 40 36 70", "Stöd: 130 160 164 130", "Totalt: 200 200 200 200"}));
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Åren jämförs bara över de 2 kommuner av 4 som har svarat på frågan båda åren: "
                          "Borlänge och Falun."));
    EXPECT_TRUE(has(text,
                    "Andelen utan insats bland kvinnor har minskat från 35,0 % 2024 till 18,0 % 2025 i de "
                    "2 kommuner av 4 som har svarat båda åren. Andelen utan insats bland män har ökat från "
                    "20,0 % 2024 till 35,0 % 2025 i samma kommuner."));
    EXPECT_TRUE(has(text,
                    "I de 2 kommuner av 4 som har svarat båda åren är antalet kvinnor 200 för 2024 och 200 "
                    "för 2025 och antalet män 200 för 2024 och 200 för 2025."));
    EXPECT_TRUE(has(text,
                    "Sedan 2024 har mer än slumpen brukar ge ändrats: andelen utan insats bland kvinnor "
                    "(vuxna) från 35,0 % till 18,0 % (2 av 4 kommuner) och andelen utan insats bland män "
                    "(vuxna) från 20,0 % till 35,0 % (2 av 4 kommuner)."));
}

TEST(Rok, AllKommunerAreCalledAll) {
    SmallFollowUp report;
    for (char const* const kommun : {"2085", "2021"})
        for (char const* const year : {"2024", "2025"}) report.answers[{kommun, year}] = {40, 60, 20, 80};
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "Svaren för 2025 kommer från alla fyra kommuner.")) << text;
    EXPECT_FALSE(has(text, "säger rapporten inget"));
    EXPECT_TRUE(has(text, "Summan 2025 omfattar alla fyra kommuner."));
    EXPECT_TRUE(has(text, "Åren jämförs över alla fyra kommuner, som har svarat på frågan båda åren."));
    EXPECT_TRUE(has(text, "I alla fyra kommuner är antalet kvinnor"));
}

/// What the engine counts it protects, and takes for published: other years are none of this table.
TEST(Rok, NoYearIsCountedThatIsNotPrinted) {
    SmallFollowUp report;
    report.answers[{"2080", "2023"}] = {35, 65, 20, 80};
    report.answers[{"2081", "2023"}] = {35, 65, 20, 80};
    report.years = {"2023", "2024", "2025"};
    auto const years_of = [](Made const& made) {
        Lines years;
        for (Category const& each : made.figures->table("rok/insats/ar").axis("ar").categories)
            years.push_back(each.code);
        return years;
    };
    auto const made = report.made();
    ASSERT_TRUE(made.figures) << to_json(made.diagnostics);
    EXPECT_EQ(years_of(made), (Lines{"2024", "2025"}));
    EXPECT_EQ(lines_of(made, "tabell-insats--ar").front(), "Ingen: 70 40 36 70");
    // One kommun alone is not compared.
    report.answers.erase({"2081", "2024"});
    auto const of_one = report.made();
    ASSERT_TRUE(of_one.figures) << to_json(of_one.diagnostics);
    EXPECT_EQ(years_of(of_one), Lines{});
    EXPECT_TRUE(has(text_of(of_one), "bara Falun har svarat på frågan för både 2024 och 2025"));
}

TEST(Rok, SaysThatSharesHaveChangedWhereTheyHaveAndNotJustBeside) {
    ASSERT_EQ(testing::sentences_of_rok(), (std::set<std::string_view>{"slutsats.star-ar"}));
    SmallFollowUp report;
    EXPECT_TRUE(testing::has_sentence(text_of(report.made()), "slutsats.star-ar"));
    for (char const* const kommun : {"2080", "2081"})
        report.answers[{kommun, "2024"}] = report.answers.at({kommun, "2025"});
    EXPECT_FALSE(testing::has_sentence(text_of(report.made()), "slutsats.star-ar"));
}

TEST(Rok, HowManyChangesCannotBeToldIsSaidOnTheFirstPage) {
    SmallFollowUp report;
    report.answers[{"2080", "2024"}] = {1, 99, 20, 80};
    report.answers[{"2081", "2024"}] = {2, 98, 20, 80};
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "jämförelser med andelarna 2024 går")) << text.substr(0, 3000);
    EXPECT_TRUE(has(text, "inte att visa, eftersom enskilda personer annars kan kännas igen."));
    EXPECT_FALSE(has(text, "andelen utan insats bland kvinnor (vuxna) från"));
}

TEST(Rok, YearsOfWhichNoNumberCanBeShownTwiceAreASentence) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081"}) report.answers[{kommun, "2024"}] = {1, 1, 1, 1};
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"), Lines{"no such table"});
    EXPECT_TRUE(has(text_of(made),
                    "Vuxna: insats 2024 och 2025 (2 av 4 kommuner). Tabellen visas inte: inget tal "
                    "kan visas för båda åren, eftersom enskilda personer annars kan kännas igen."));
}

TEST(Rok, NeitherTableNorChartStandsWithoutHowManyKommunerItIsOf) {
    auto const made = SmallFollowUp{}.made();
    ASSERT_TRUE(made.document);
    document::Numbering const numbering(*made.document);
    EXPECT_EQ(numbering.table("tabell-insats")->caption, "Vuxna: insats 2025 (3 av 4 kommuner)");
    EXPECT_EQ(numbering.table("tabell-insats--ar")->caption, "Vuxna: insats 2024 och 2025 (2 av 4 kommuner)");
    std::string const text = text_of(made);
    auto const chart = text.find("DIAGRAM");
    ASSERT_NE(chart, std::string::npos);
    EXPECT_LT(text.find("Vuxna: insats 2025 (3 av 4 kommuner)", chart) - chart, 100U);
}

TEST(Rok, TheFilesSayWhatTheyAreAbout) {
    auto const made = SmallFollowUp{}.made();
    ASSERT_TRUE(made.document);
    EXPECT_EQ(made.document->subject, "Uppföljning av överenskommelsen");
    EXPECT_EQ(made.document->keywords,
              (Lines{"uppföljning", "jämställdhet", "könsuppdelad statistik", "vuxna"}));
}

TEST(Rok, WhatIsKnownForCertainIsToldFirst) {
    SmallFollowUp report;
    report.template_text.replace(report.template_text.find("svar = [{ kod = \"ingen\""), 8,
                                 "svar = [{ kod = \"nej\", sak = \"andelen nej\", gor = \"är nej\" }, ");
    // "nej" is nobody's answer here: nothing can be said of it.
    std::string const text = text_of(report.made());
    auto const certain = text.find("Andelen utan insats är");
    auto const nothing = text.find("ndelen nej");
    ASSERT_NE(certain, std::string::npos);
    ASSERT_NE(nothing, std::string::npos);
    EXPECT_LT(certain, nothing);
}

TEST(Rok, ActivitiesAreComparedOverTheKommunerThatToldBothYears) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081"})
        report.statuses += std::string("2024;") + kommun + ";1 Tidig upptäckt;Rutin;planerad;socialchef;\n";
    auto const made = report.made();
    // Borlänge does not know any longer; Ludvika has told of this year alone.
    EXPECT_EQ(lines_of(made, "tabell-mal-1--ar"),
              (Lines{"Rutin / 2024: 0 0 2 0 0", "Rutin / 2025: 1 0 0 0 1"}));
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Mål 1: hur långt kommunerna hade kommit 2024 och 2025 (2 av 4 kommuner)"));
    EXPECT_TRUE(has(text,
                    "Åren jämförs bara över de 2 kommuner av 4 som har svarat om målets aktiviteter båda "
                    "åren: Borlänge och Falun."));
    EXPECT_TRUE(has(text, "En kommun vet inte. Sedan 2024 (2 av 4 kommuner): en har "
                          "kommit längre och en vet inte, eller visste inte då."));
    EXPECT_TRUE(has(text,
                    "Räknat över de 2 kommuner av 4 som har svarat båda åren har arbetet kommit längre än "
                    "2024 i den enda jämförelsen."));
}

TEST(Rok, HowFarTheWorkHasMovedIsSaidWithoutWhatHasNotHappened) {
    auto const said = [](char const* before, char const* now, char const* before_too, char const* now_too) {
        SmallFollowUp report;
        auto const told = [](char const* year, char const* kommun, char const* status) {
            return std::string(year) + ";" + kommun + ";1 Tidig upptäckt;Rutin;" + status + ";socialchef;\n";
        };
        report.statuses = told("2024", "2080", before) + told("2025", "2080", now) +
                          told("2024", "2081", before_too) + told("2025", "2081", now_too);
        std::string const text = text_of(report.made());
        auto const from = text.find("har arbetet ");
        return from == std::string::npos ? text : text.substr(from, text.find('.', from) + 1 - from);
    };
    EXPECT_EQ(said("pågår", "pågår", "pågår", "pågår"),
              "har arbetet kommit lika långt som 2024 i båda jämförelserna.");
    EXPECT_EQ(said("planerad", "pågår", "pågår", "pågår"),
              "har arbetet kommit längre än 2024 i 1 av 2 jämförelser och inte gått tillbaka i någon.");
    EXPECT_EQ(said("pågår", "planerad", "pågår", "pågår"),
              "har arbetet gått tillbaka sedan 2024 i 1 av 2 jämförelser och inte kommit längre i någon.");
    EXPECT_EQ(said("pågår", "planerad", "pågår", "planerad"),
              "har arbetet gått tillbaka sedan 2024 i båda jämförelserna.");
    EXPECT_EQ(said("planerad", "pågår", "pågår", "planerad"),
              "har arbetet kommit längre än 2024 i 1 av 2 jämförelser och gått tillbaka i en jämförelse.");
}

TEST(Rok, ActivitiesThatOneKommunAloneToldOfBothYearsAreNotCompared) {
    SmallFollowUp report;
    report.statuses += "2024;2080;1 Tidig upptäckt;Rutin;planerad;socialchef;\n";
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-mal-1--ar"), Lines{"no such table"});
    EXPECT_FALSE(has(text_of(made), "Sedan 2024 ("));
}

TEST(Rok, AnActivityThatIsNewHasNoYearBefore) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081"}) {
        report.statuses += std::string("2024;") + kommun + ";1 Tidig upptäckt;Rutin;planerad;socialchef;\n";
        report.statuses +=
            std::string("2025;") + kommun + ";1 Tidig upptäckt;Utbildning;planerad;socialchef;\n";
    }
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-mal-1--ar").size(), 2U);
    EXPECT_TRUE(has(text_of(made), "Ingen kommun svarade 2024 om: Utbildning."));
}

TEST(Rok, WhoHasGotTheFormBackIsNamedInTheSingularAndInThePlural) {
    SmallFollowUp report;
    report.states = {{"2085", "återsänt"}};
    EXPECT_TRUE(has(text_of(report.made()),
                    "Ludvika har fått tillbaka sitt formulär, eftersom det har fel som "
                    "måste rättas först."));
    report.states["2021"] = "återsänt";
    EXPECT_TRUE(has(text_of(report.made()),
                    "Ludvika och Vansbro har fått tillbaka sina formulär, eftersom de har "
                    "fel som måste rättas först."));
    report.states = {{"2021", "oklart vems"}, {"2085", "ej inkommet"}};
    auto const unclear = text_of(report.made());
    EXPECT_TRUE(
        has(unclear, "Vansbro har kanske svarat: ett svar har kommit in som kan vara från en annan kommun."));
    EXPECT_TRUE(has(unclear, "Oklart vems: ett formulär har kommit"));
    EXPECT_TRUE(has(unclear, "Ludvika har inte svarat."));
    report.states = {{"2021", "saknas"}};
    EXPECT_FALSE(has(text_of(report.made()), "Oklart vems"));
    EXPECT_TRUE(
        has(text_of(report.made()), "Vansbro har lämnat formuläret utan svar på frågan om vuxna: insats."));
}

TEST(Rok, TheWordsOfTheActivitiesAreNoSignsOfTheSource) {
    std::string const text = text_of(SmallFollowUp{}.made());
    EXPECT_FALSE(has(text, "Tecken i källorna"));
    EXPECT_TRUE(has(text, "Hur många rader insats.csv och plan.csv har sägs inte här"));
    EXPECT_TRUE(has(text, "Läst ur filerna insats.csv och plan.csv."));
}

TEST(Rok, WhichAnswersOnConsequencesAreLackingIsTold) {
    SmallFollowUp report;
    auto& questions = report.questions_of_template;
    questions.replace(questions.find("[\"3.1\"]"), 7, "[\"3.1\", \"3.2\"]");
    questions += "[[fraga]]\nsteg = \"slutsatser\"\nnr = \"3.2\"\nfraga = \"För vem?\"\n";
    report.after = "[[svar]]\nfraga = \"3.1\"\ntext = \"Stora.\"\n";
    EXPECT_TRUE(has(text_of(report.made()),
                    "Rad 9 är inte uppfylld. Av frågorna om följder (3.1 och 3.2) är 3.2 inte besvarad."));
}

TEST(Rok, AKommunThatHasNotAnsweredIsMissingAndNotNobody) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_EQ(lines_of(made, "tabell-vuxna--kommuner"),
              (Lines{"Borlänge: 100 100 100 100", "Falun: 100 100 100 100", "Ludvika: – – 60 60",
                     "Vansbro: – – – –", "Totalt bland dem som har svarat: 200 200 260 260"}))
        << "Vansbro is silent both years";
    EXPECT_TRUE(has(text_of(made), "Summorna omfattar olika kommuner och ska inte jämföras mellan åren."));
}

TEST(Rok, AYearThatNobodyHasAnsweredForHasItsColumnsAndNoSum) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081", "2085"}) report.answers.erase({kommun, "2025"});
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-vuxna--kommuner"),
              (Lines{"Borlänge: 100 100 – –", "Falun: 100 100 – –", "Ludvika: – – – –", "Vansbro: – – – –",
                     "Totalt bland dem som har svarat: 200 200 – –"}));
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "För 2025 har ingen av de fyra kommunerna svarat på frågan."));
    EXPECT_FALSE(has(text, "Summorna omfattar olika kommuner")) << "there is one sum";
}

TEST(Rok, ABreakInTheSeriesIsToldAndTheYearsAreNotCompared) {
    SmallFollowUp report;
    report.after = "[[tidsseriebrott]]\nfraga = \"insats\"\nar = \"2025\"\norsak = \"Frågan är ny.\"\n";
    auto const made = report.made();
    std::string const text = text_of(made);
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"), Lines{"no such table"});
    EXPECT_TRUE(has(text, "Åren före 2025 jämförs inte. Frågan är ny."));
    EXPECT_TRUE(has(text, "Vuxna, insats: åren före 2025 jämförs inte. Frågan är ny.")) << text;
    EXPECT_FALSE(has(text, "Andelen utan insats bland kvinnor har"));
    EXPECT_EQ(lines_of(made, "tabell-plan--ar").size(), 3U);
}

std::string series_break(std::string const& year) {
    return "[[tidsseriebrott]]\nfraga = \"insats\"\nar = \"" + year + "\"\norsak = \"Ny från " + year +
           ".\"\n";
}

TEST(Rok, ABreakThatPartsNoYearsOfTheReportIsTold) {
    SmallFollowUp report;
    report.after = series_break("2031") + series_break("2020");
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), (Lines{"rok.brott-utan-verkan", "rok.brott-utan-verkan"}));
    EXPECT_EQ(made.diagnostics.list()[0].message,
              "tidsseriebrottet 2031 i frågan \"insats\" har ingen verkan, eftersom rapporten gäller 2025");
    EXPECT_EQ(made.diagnostics.list()[0].severity, Severity::warning);
    EXPECT_EQ(made.diagnostics.list()[1].severity, Severity::remark);
}

TEST(Rok, AStateOfAnswersThatThereIsNotIsToldWithThoseThereAre) {
    SmallFollowUp report;
    report.states = {{"2021", "på väg"}};
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{"rok.svarslage-okant"});
    EXPECT_EQ(made.diagnostics.list()[0].message,
              "datamängden \"svarslage\" säger \"på väg\" om svaren från Vansbro, men ett sådant svarsläge "
              "finns inte");
    EXPECT_EQ(made.diagnostics.list()[0].hint,
              "de som finns är \"komplett\", \"ej inkommet\", \"kan inte läsas\", \"oklart vems\", "
              "\"återsänt\" och \"saknas\"");
}

TEST(Rok, AnyBreakBetweenTheTwoYearsPartsThem) {
    SmallFollowUp report;
    report.after = series_break("2026") + series_break("2025");
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"), Lines{"no such table"});
    EXPECT_TRUE(has(text_of(made), "Åren före 2025 jämförs inte. Ny från 2025."));
    EXPECT_FALSE(has(text_of(made), "Ny från 2026."));
}

TEST(Rok, ABreakBeforeBothYearsPartsNothing) {
    SmallFollowUp report;
    report.after = series_break("2024") + series_break("2020");
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-insats--ar").size(), 3U);
    EXPECT_FALSE(has(text_of(made), "Brott i tidsserien"));
}

TEST(Rok, ABreakInNoYearAndTheSameTwiceAreTold) {
    SmallFollowUp report;
    report.after = series_break("25") + series_break("år 2025") + series_break("2025") + series_break("2025");
    EXPECT_EQ(told_codes(report.made()), (Lines{"rok.brott-ar", "rok.brott-ar", "rok.brott-upprepat"}));
}

TEST(Rok, YearsOfAQuestionThatWasAnotherAreNotCompared) {
    for (char const* const zeros : {"visa", "dolj"}) {
        SmallFollowUp report;
        report.comparable = false;
        report.helped = "öppenvård";
        report.after = std::string("[skydd]\nnollor = \"") + zeros + "\"\n";
        auto const made = report.made();
        std::string const text = text_of(made);
        EXPECT_EQ(told_codes(made), Lines{}) << zeros;
        EXPECT_EQ(lines_of(made, "tabell-insats--ar"), Lines{"no such table"}) << zeros;
        EXPECT_TRUE(
            has(text, "Åren jämförs inte: frågan har inte samma svar att välja bland för 2024 och 2025."));
        EXPECT_FALSE(has(text, "Andelen utan insats bland kvinnor har"));
    }
}

TEST(Rok, YearsThatTheDataSayCannotBeComparedAreNoOtherQuestion) {
    SmallFollowUp report;
    report.comparable = false;
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_TRUE(
        has(text_of(made),
            "Åren jämförs inte: underlaget säger att svaren för 2024 och 2025 inte går att jämföra."));
    EXPECT_FALSE(has(text_of(made), "samma svar att välja bland"));
    for (char const* const year : {"2024", "2025"}) report.comparable_otherwise[{"2080", year}] = "ja";
    EXPECT_TRUE(has(text_of(report.made()),
                    "Åren jämförs inte: underlaget säger att bara svaren från Falun för 2024 och 2025 går "
                    "att jämföra."));
}

/// Files of several years put together: what is said of a year is then about another year beside it.
TEST(Rok, AKommunWhoseRowsCanBeComparedInOneYearAloneIsInNoComparisonAndIsTold) {
    SmallFollowUp report;
    report.answers[{"2085", "2024"}] = {11, 49, 22, 38};
    report.comparable_otherwise[{"2080", "2024"}] = "nej";
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), (Lines{"rok.jamforbar", "rok.jamforbar"})) << "of either question";
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"),
              (Lines{"Ingen: 41 42 28 50", "Stöd: 119 118 132 110", "Totalt: 160 160 160 160"}))
        << "of Borlänge and Ludvika, both years";
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Vuxna: insats 2024 och 2025 (2 av 4 kommuner)"));
    EXPECT_TRUE(has(text, "Åren jämförs bara över de 2 kommuner av 4 vars svar på frågan går att jämföra "
                          "mellan åren: Borlänge och Ludvika. Falun har svarat båda åren, men dess svar går "
                          "inte att jämföra."));
    EXPECT_TRUE(has(text, "I de 2 kommuner av 4 vars svar går att jämföra mellan åren är antalet kvinnor 160 "
                          "för 2024 och 160 för 2025"));
    EXPECT_TRUE(has(text, "som har svarat på frågan båda åren, och vars svar går att jämföra mellan åren."));
    EXPECT_FALSE(has(text, "(3 av 4 kommuner). Åren"));
}

/// What says nothing is no table, so nothing can refer to it.
TEST(Rok, AKeyFigureLeadsToItsTableOnlyWhereThatIsPrinted) {
    SmallFollowUp report;
    report.answers = {{{"2080", "2025"}, {0, 0, 3, 0}}};
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{"skydd.gles-tabell"});
    EXPECT_EQ(lines_of(made, "tabell-insats"), Lines{"no such table"});
    EXPECT_TRUE(has(text_of(made), "Tabellen visas inte: inget av dess tal över noll kan visas"))
        << text_of(made);
    ASSERT_TRUE(made.document);
    Diagnostics faults;
    document::check(*made.document, faults);
    EXPECT_EQ(faults.errors(), 0U) << to_json(faults);
    auto const printed = SmallFollowUp{}.made();
    EXPECT_TRUE(has(text_of(printed), "{tabell-insats}\n")) << "where it is, the key figure does";
}

TEST(Rok, ThatChanceMayHaveMadeBothChangesIsSaidOfBoth) {
    SmallFollowUp report;
    report.answers = {{{"2080", "2024"}, {40, 60, 30, 70}},
                      {{"2080", "2025"}, {46, 54, 24, 76}},
                      {{"2081", "2024"}, {40, 60, 30, 70}},
                      {{"2081", "2025"}, {46, 54, 24, 76}}};
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "i samma kommuner. Underlaget är så litet att båda ändringarna kan bero på "
                          "slumpen."))
        << text;
}

TEST(Rok, YearsThatOneKommunAloneAnsweredAreNotComparedAndThatIsSaid) {
    SmallFollowUp report;
    report.answers.erase({"2081", "2024"});
    EXPECT_TRUE(has(text_of(report.made()),
                    "Åren jämförs inte: bara Falun har svarat på frågan för både 2024 och 2025."));
    report.answers.erase({"2080", "2024"});
    EXPECT_TRUE(has(text_of(report.made()),
                    "Åren jämförs inte: ingen kommun har svarat på frågan för både 2024 och 2025."));
}

TEST(Rok, OfThreeYearsTheLastTwoAreCompared) {
    SmallFollowUp report;
    report.years = {"2023", "2024", "2025"};
    report.answers[{"2080", "2023"}] = {40, 60, 20, 80};
    report.answers[{"2081", "2023"}] = {40, 60, 20, 80};
    auto const made = report.made();
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"),
              (Lines{"Ingen: 70 40 36 70", "Stöd: 130 160 164 130", "Totalt: 200 200 200 200"}));
}

TEST(Rok, TheFirstYearIsComparedWithNothingAndNothingIsToldOfThat) {
    SmallFollowUp report;
    report.years = {"2025"};
    for (char const* const kommun : {"2080", "2081"}) report.answers.erase({kommun, "2024"});
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_FALSE(has(text_of(made), "Åren jämförs inte"));
}

TEST(Rok, AQuestionThatNobodyHasAnsweredIsAResult) {
    SmallFollowUp report;
    report.answers.clear();
    auto const made = report.made();
    std::string const text = text_of(made);
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_TRUE(has(text, "Ingen av de fyra kommunerna har lämnat svar för 2025 som går att sammanställa."));
    EXPECT_TRUE(has(text, "Vuxna: insats 2025 (0 av 4 kommuner). Ingen kommun har svarat på frågan, så det "
                          "finns ingen tabell att visa."))
        << text;
    EXPECT_FALSE(has(text, "kan inte jämföras")) << "which sexes the role has is not known, and nothing is";
}

TEST(Rok, OfARoleThatNobodyIsInOnlyThatIsSaid) {
    SmallFollowUp report;
    for (auto& [about, numbers] : report.answers) numbers = {0, 0, 0, 0};
    auto const text = text_of(report.made());
    EXPECT_TRUE(has(text, "År 2025 omfattar uppgifterna 0 kvinnor och 0 män.")) << text;
    EXPECT_TRUE(has(text, "kan inte visas, eftersom svaren omfattar 0 kvinnor och 0 män.")) << text;
    EXPECT_FALSE(has(text, "Underlaget är för litet"));
}

TEST(Rok, OfASexThatNobodyIsOfOnlyThatIsSaid) {
    SmallFollowUp report;
    report.answers = {{{"2080", "2025"}, {1, 6, 0, 0}}};
    auto const text = text_of(report.made());
    auto const page = text.substr(0, text.find("AVSNITT", text.find("AVSNITT Sammanfattning") + 1));
    EXPECT_TRUE(has(page, "inga personer")) << text;
    EXPECT_TRUE(has(page, "Underlaget är för litet för att jämföra kvinnor och män."));
    EXPECT_FALSE(has(page, "kan inte förekomma"));
    EXPECT_FALSE(has(page, "Kvinnor och män kan inte jämföras"));
}

TEST(Rok, WhomTheTableOfAllBySexLacksIsSaidWhereverItIsPointedTo) {
    SmallFollowUp report;
    report.others = 12;
    std::string const whole = text_of(report.made());
    EXPECT_TRUE(has(whole, "Vuxna: alla efter kön 2024–2025")) << whole;
    EXPECT_FALSE(has(whole, "Hela underlaget är här"));
    report.without_insats = {"2085", "2025"};
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "not: Hela underlaget är här svaren på frågan \"Insats\". I den tabellen ingår "
                          "därför inte Ludvika för 2025."))
        << text;
    EXPECT_TRUE(has(text, "not: Hela underlaget är här svaren på frågan \"Insats\". I tabellen ingår därför "
                          "inte Ludvika för 2025."));
    EXPECT_TRUE(has(text, "not: Tabellen räknar dem som är med i svaren på frågan \"Insats\"."));
}

TEST(Rok, YearsBetweenThatNobodyHasAnsweredForAreInNoTableOfAll) {
    SmallFollowUp report;
    report.others = 12;
    report.years = {"2023", "2024", "2025"};
    for (char const* const kommun : {"2080", "2081"}) {
        report.answers[{kommun, "2023"}] = {35, 65, 20, 80};
        report.answers.erase({kommun, "2024"});
    }
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "Vuxna: alla efter kön 2023 och 2025")) << text;
    EXPECT_FALSE(has(text, "2023–2025"));
}

TEST(Rok, ThatNobodyKnowsHowFarTheyAreIsNotThatNobodyHasToldOfIt) {
    SmallFollowUp report;
    report.statuses =
        "2025;2080;1 Tidig upptäckt;Rutin;vet ej;;\n2025;2081;1 Tidig upptäckt;Rutin;vet ej;;\n";
    std::string const text = text_of(report.made());
    EXPECT_TRUE(has(text, "Rutin: de två kommuner som har svarat vet inte hur långt de har kommit.")) << text;
    EXPECT_FALSE(has(text, "ingen kommun har berättat"));
}

TEST(Rok, ThatNobodyHasToldOfAnyActivityIsAResult) {
    SmallFollowUp report;
    report.answers.clear();
    report.statuses.clear();
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_TRUE(has(text_of(made), "Ingen kommun har redovisat någon aktivitet för målet för 2025."));
}

TEST(Rok, AQuestionThatNobodyHasAnsweredThisYearIsAResultToo) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081", "2085"}) report.answers.erase({kommun, "2025"});
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{});
    EXPECT_TRUE(has(text_of(made), "Vuxna: insats 2025 (0 av 4 kommuner). Ingen kommun har svarat"));
}

TEST(Rok, AKommunWhoseRowsAndAnswersDoNotAgreeIsTold) {
    SmallFollowUp lacking;
    lacking.answers.erase({"2080", "2025"});
    lacking.states = {{"2080", "komplett"}};
    auto const made = lacking.made();
    EXPECT_EQ(told_codes(made), (Lines{"rok.svar-saknas-i-fil", "rok.svar-saknas-i-fil"}));
    EXPECT_EQ(made.diagnostics.list().front().message,
              "Falun har svarat på \"insats\" för 2025 enligt \"svarslage\", men datamängden har inga rader "
              "för kommunen");
    SmallFollowUp silent;
    silent.states = {{"2081", "ej inkommet"}};
    EXPECT_EQ(told_codes(silent.made()), (Lines{"rok.svar-utan-svarslage", "rok.svar-utan-svarslage"}));
}

TEST(Rok, AYearThatNothingIsKnownOfAndAnswersThatAreNotThereAreTold) {
    SmallFollowUp report;
    report.settings = "ar = \"2052\"\n";
    EXPECT_EQ(told_codes(report.made()), Lines{"rok.ar-saknas"});
    SmallFollowUp other;
    for (char const* const kommun : {"2080", "2081", "2085"}) other.answers.erase({kommun, "2025"});
    other.states = {{"2080", "komplett"}, {"2081", "komplett"}};
    EXPECT_EQ(told_codes(other.made()), (Lines{"rok.svar-saknas-i-fil", "rok.svar-saknas-i-fil"}));
}

TEST(Rok, WordsOfKommunerAreNoSignsForMissingValues) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_FALSE(has(text_of(made), "Tecken i källorna i stället för värden"));
    EXPECT_EQ(lines_of(made, "tabell-datakvalitet"), (Lines{"svarslage: 16 16 0", "aktiviteter: 3 3 0"}));
}

TEST(Rok, WhoHasNotAnsweredHasNoStatusAndWhoDoesNotKnowIsCountedApart) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_EQ(lines_of(made, "tabell-mal-1--antal"), Lines{"Rutin: 1 0 0 1 1 1"});
    EXPECT_EQ(lines_of(made, "tabell-mal-1"),
              (Lines{"Borlänge: vet ej", "Falun: genomförd", "Ludvika: ej påbörjad", "Vansbro: ej svar"}));
    EXPECT_EQ(lines_of(made, "tabell-mal-1--ansvarig"),
              (Lines{"Rutin / Borlänge: vet ej – –", "Rutin / Falun: genomförd socialchef 2025-05-15",
                     "Rutin / Ludvika: ej påbörjad enhetschef –", "Rutin / Vansbro: ej svar – –"}));
    EXPECT_TRUE(has(text_of(made),
                    "Rutin: genomförd i en och ej påbörjad i en av de två kommuner som vet hur långt de "
                    "har kommit. En kommun vet inte."));
}

TEST(Rok, AStatusThatTheTemplateLacksIsTold) {
    SmallFollowUp report;
    report.statuses = "2025;2080;1 Tidig upptäckt;Rutin;genomförda;socialchef;\n";
    auto const made = report.made();
    EXPECT_EQ(told_codes(made), Lines{"rok.status-okand"});
    auto const& told = made.diagnostics.list().front();
    EXPECT_EQ(told.message, "mallen har ingen status \"genomförda\", som Falun har svarat om aktiviteten "
                            "\"Rutin\" för 2025");
    EXPECT_NE(told.excerpt.find("aktiviteter"), std::string::npos) << "rapport.toml, where the file is named";
}

TEST(Rok, AStatusOfLastYearThatTheTemplateLacksIsToldToo) {
    SmallFollowUp report;
    for (char const* const kommun : {"2080", "2081"})
        report.statuses += std::string("2024;") + kommun + ";1 Tidig upptäckt;Rutin;planerat;socialchef;\n";
    EXPECT_EQ(told_codes(report.made()), Lines{"rok.status-okand"});
}

TEST(Rok, TheSelfCheckIsAnsweredByWhatTheReportIs) {
    std::string const unanswered = text_of(SmallFollowUp{}.made());
    EXPECT_TRUE(has(unanswered,
                    "Rad 5 är uppfylld. Alla rapportens 5 tabeller över personer är uppdelade på kön, "
                    "och alla också på något mer."));
    EXPECT_TRUE(has(unanswered, "Rad 9 är inte uppfylld. Frågan om följder (3.1) är inte besvarad."));
    SmallFollowUp report;
    report.after = "[[svar]]\nfraga = \"3.1\"\ntext = \"Stora.\"\n";
    EXPECT_TRUE(has(text_of(report.made()), "Rad 9 är uppfylld. Frågan om följder (3.1) är besvarad."));
}

TEST(Rok, QuestionsOfARoleMustBeAboutTheSamePersons) {
    SmallFollowUp report;
    report.population = "";
    EXPECT_EQ(told_codes(report.made()), Lines{"rok.population"});
}

TEST(Rok, QuestionsOfARoleThatCountOtherPersonsAreRefused) {
    SmallFollowUp report;
    report.one_more_in_plan = true;
    EXPECT_EQ(told_codes(report.made()), Lines{"skydd.olika-manga"});
}

TEST(Rok, TheFirstPageSaysWhoHasAnsweredFirst) {
    std::string const text = text_of(SmallFollowUp{}.made());
    auto const at = text.find("AVSNITT Sammanfattning");
    ASSERT_NE(at, std::string::npos);
    std::string const page = text.substr(at, text.find("INNEHÅLL", at) - at);
    EXPECT_TRUE(has(page,
                    "Svaren för 2025 kommer från 3 av 4 kommuner. Om den andra säger rapporten inget för det "
                    "året."));
    EXPECT_TRUE(has(page, "Kommunerna har svarat om en aktivitet. Av de 2 svar som säger hur långt de har "
                          "kommit är 1 ”genomförd” och 1 "
                          "”ej påbörjad”. Dessutom är ett ”vet ej”."));
}

TEST(Rok, FaultsOfTheTemplateAreToldAllAtOnce) {
    SmallFollowUp report;
    report.settings = "liten_skillnad = 101\nminsta_underlag = 4\n";
    report.after = "[[tidsseriebrott]]\nfraga = \"insat\"\nar = \"2025\"\norsak = \"Ny.\"\n";
    report.template_text += "[[mal]]\nnr = \"1\"\nrubrik = \"Igen\"\nkod = \"1 Tidig upptäckt\"\n";
    auto codes = told_codes(report.made());
    std::sort(codes.begin(), codes.end());
    EXPECT_EQ(codes, (Lines{"rok.brott-okand-fraga", "rok.liten-skillnad", "rok.mal-upprepat",
                            "rok.mal-upprepat", "rok.minsta-underlag"}));
}

} // namespace
} // namespace linsen
