#include "minimaria/report_kinds.hpp"

#include "document/check.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <gtest/gtest.h>
#include <random>
#include <tuple>
#include <utility>

namespace linsen {
namespace {

using testing::drug_topic;
using testing::girls_and_women;
using testing::has;
using testing::hundreds;
using testing::lines_of;
using testing::Made;
using testing::misleading;
using testing::nowhere;
using testing::Persons;
using testing::SmallReport;
using testing::text_of;
using testing::told_codes;
using testing::with_population;
using testing::with_supply;
using Lines = std::vector<std::string>;

/// Of kvinnor `women` percent have cannabis and of män `men`, in either age; so many of each sex and age.
std::vector<Persons> in_year(std::string const& year, std::pair<int, int> number, double women, double men) {
    std::vector<Persons> persons;
    auto const add = [&](char const* sex, int age, int all, double percent) {
        int const cases = static_cast<int>(std::lround(all * percent / 100));
        persons.push_back({cases, sex, "Cannabis", year, age});
        persons.push_back({all - cases, sex, "Alkohol", year, age});
    };
    for (int const age : {15, 20}) {
        add("Kvinna", age, number.first, women);
        add("Man", age, number.second, men);
    }
    return persons;
}

TEST(MiniMaria, SaysSizeAndOnlyThenCertainty) {
    Made made = SmallReport{.persons = hundreds(40, 70)}.make();
    std::string const certain = text_of(made);
    EXPECT_TRUE(has(certain,
                    "Andelen med cannabis är 30,0 procentenheter lägre bland kvinnor (40,0 %) än bland män "
                    "(70,0 %)."))
        << certain;
    EXPECT_FALSE(has(certain, "Underlaget är så litet"));
    EXPECT_FALSE(has(certain, "säkerställd")) << "everybody is counted";
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);

    std::string const chance = text_of(SmallReport{.persons = hundreds(40, 45)}.make());
    EXPECT_TRUE(has(chance,
                    "5,0 procentenheter lägre bland kvinnor (40,0 %) än bland män (45,0 %). Underlaget är så "
                    "litet att skillnaden kan bero på slumpen ett enskilt år."))
        << chance;
    std::string const alike = text_of(SmallReport{.persons = hundreds(40, 41)}.make());
    EXPECT_TRUE(
        has(alike, "Andelen med cannabis är ungefär lika stor bland kvinnor (40,0 %) och män (41,0 %)."));
    EXPECT_FALSE(has(alike, "Underlaget är"));
}

TEST(MiniMaria, SaysOfASampleWhetherItIsCertain) {
    std::string const sample = "insamling = \"urval\"\n";
    std::string const certain = text_of(SmallReport{.persons = hundreds(40, 70), .settings = sample}.make());
    EXPECT_TRUE(has(certain, "Skillnaden är statistiskt säkerställd.")) << certain;
    EXPECT_TRUE(has(certain, "De här skillnaderna mellan grupperna är statistiskt säkerställda."));
    std::string const chance = text_of(SmallReport{.persons = hundreds(40, 45), .settings = sample}.make());
    EXPECT_TRUE(has(chance, "Skillnaden är inte statistiskt säkerställd och kan bero på slumpen i urvalet."))
        << chance;
    EXPECT_FALSE(has(chance, "ett enskilt år"));
    std::string const wide = text_of(SmallReport{.persons = hundreds(40, 41), .settings = sample}.make());
    EXPECT_TRUE(
        has(wide, "Det går inte att avgöra om andelen med cannabis skiljer sig mellan kvinnor och män."));
}

TEST(MiniMaria, ComparesNoGroupOfFewerThanTen) {
    std::vector<Persons> const few{
        {9, "Kvinna", "Cannabis"}, {20, "Man", "Cannabis"}, {20, "Man", "Alkohol"}};
    std::string const text = text_of(SmallReport{.persons = few}.make());
    EXPECT_TRUE(has(text,
                    "Om andelen med cannabis skiljer sig mellan kvinnor och män går inte att säga, eftersom "
                    "underlaget för kvinnor är för litet."))
        << text;
    EXPECT_TRUE(has(text, "Rapporten har inga jämförelser som går att bedöma."));
    EXPECT_FALSE(has(text, "ungefär lika stor"));
    std::string const sample = text_of(
        SmallReport{.persons = {{20, "Kvinna"}, {20, "Man"}}, .settings = "insamling = \"urval\"\n"}.make());
    EXPECT_TRUE(has(sample, "Underlaget är för litet")) << "a sample asks for 30";
    std::string const own =
        text_of(SmallReport{.persons = hundreds(40, 70), .settings = "minsta_underlag = 101\n"}.make());
    EXPECT_TRUE(has(own, "Underlaget är för litet")) << own;
    EXPECT_TRUE(has(own, "En grupp med färre än 101 personer jämförs inte"));
}

TEST(MiniMaria, TellsNothingOfAHiddenFigure) {
    std::vector<Persons> const persons{{3, "Kvinna", "Cannabis"},
                                       {97, "Kvinna", "Alkohol"},
                                       {40, "Man", "Cannabis"},
                                       {60, "Man", "Alkohol"}};
    std::string const text = text_of(SmallReport{.persons = persons}.make());
    EXPECT_TRUE(
        has(text, "Andelen med cannabis kan inte jämföras mellan kvinnor och män, eftersom enskilda personer "
                  "annars kan kännas igen."))
        << text;
    EXPECT_FALSE(has(text, "3,0"));
    EXPECT_FALSE(has(text, "37,0")) << "the difference would tell it";
    EXPECT_TRUE(has(text, "Här visas inte alla uppgifter"));
}

TEST(MiniMaria, SaysNobodyInPersons) {
    std::string const text = text_of(SmallReport{.persons = hundreds(0, 30)}.make());
    EXPECT_TRUE(has(text, "Ingen av 100 kvinnor har cannabis, mot 30 av 100 män.")) << text;
    std::string const both = text_of(
        SmallReport{.persons = hundreds(0, 0) + std::vector<Persons>{{0}}, .topics = R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
svar = [{ kod = "Cannabis", sak = "andelen med cannabis", gor = "har cannabis" }]
)"}
            .make());
    EXPECT_TRUE(has(both, "kan inte jämföras mellan kvinnor och män, eftersom uppgift saknas")) << both;
}

TEST(MiniMaria, WarnsOfAnAnswerThatNobodyHasGiven) {
    Made const made = SmallReport{.persons = hundreds(40, 70), .topics = R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
svar = [{ kod = "Canabis", sak = "andelen med cannabis", gor = "har cannabis" }]
)"}
                          .make();
    ASSERT_EQ(told_codes(made), (Lines{"minimaria.svar-saknas"})) << to_json(made.diagnostics);
    Diagnostic const& told = made.diagnostics.list().front();
    EXPECT_EQ(told.message,
              "ingen i data har \"Canabis\" i kolumnen drog; rapporten säger att uppgiften saknas");
    EXPECT_EQ(told.hint, "menade du \"Cannabis\"?");
    EXPECT_EQ(told.place.line, 7) << "at the template's own line";
}

TEST(MiniMaria, DoesNotPutATotalFirstThatMisleads) {
    // Admissions to Berkeley in little: women are ahead in either age, and behind in all.
    std::vector<Persons> const persons{
        {20, "Kvinna", "Alkohol", "2025", 15},  {160, "Kvinna", "Cannabis", "2025", 15},
        {60, "Man", "Alkohol", "2025", 15},     {240, "Man", "Cannabis", "2025", 15},
        {240, "Kvinna", "Alkohol", "2025", 20}, {60, "Kvinna", "Cannabis", "2025", 20},
        {160, "Man", "Alkohol", "2025", 20},    {20, "Man", "Cannabis", "2025", 20}};
    std::string const within = std::string(drug_topic) + "inom = \"aldersgrupp\"\n";
    std::string const text = text_of(SmallReport{.persons = persons, .topics = within}.make());
    auto const misleads = text.find(
        "Totalt är andelen med cannabis lägre bland kvinnor än bland män, men i båda "
        "grupperna (13–17 och 18–24) är den högre. Totalen säger därför inte hur det ser ut i grupperna.");
    ASSERT_NE(misleads, std::string::npos) << text;
    EXPECT_LT(misleads, text.find("lägre bland kvinnor (45,8 %)")) << "the total comes after";
    EXPECT_TRUE(has(text, "Här säger totalen inte hur det ser ut i grupperna."));
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder är andelen med cannabis"));

    std::string const honest = text_of(
        SmallReport{.persons = hundreds(40, 70) + std::vector<Persons>{{40, "Kvinna", "Cannabis", "2025", 20},
                                                                       {60, "Kvinna", "Alkohol", "2025", 20},
                                                                       {70, "Man", "Cannabis", "2025", 20},
                                                                       {30, "Man", "Alkohol", "2025", 20}},
                    .topics = within}
            .make());
    EXPECT_FALSE(has(honest, "Totalen säger därför inte")) << honest;
    EXPECT_TRUE(has(honest, "När hänsyn tas till ålder är andelen med cannabis 30,0 procentenheter lägre"));
}

TEST(MiniMaria, WhatCannotBeTriedForSeveralAnswersIsSaidOnceForThemAll) {
    std::string const two_answers = R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
inom = "aldersgrupp"
svar = [{ kod = "Cannabis", sak = "andelen med cannabis", gor = "har cannabis" },
        { kod = "Alkohol", sak = "andelen med alkohol", gor = "har alkohol" }]
)";
    std::vector<Persons> const persons{
        {40, "Kvinna", "Alkohol", "2025", 15}, {60, "Kvinna", "Cannabis", "2025", 15},
        {60, "Man", "Alkohol", "2025", 15},    {40, "Man", "Cannabis", "2025", 15},
        {40, "Kvinna", "Alkohol", "2025", 20}, {2, "Kvinna", "Cannabis", "2025", 20},
        {60, "Man", "Alkohol", "2025", 20},    {20, "Man", "Cannabis", "2025", 20}};
    std::string const text = text_of(SmallReport{.persons = persons, .topics = two_answers}.make());
    std::string const untried = "skiljer sig när hänsyn tas till ålder går inte att pröva";
    EXPECT_TRUE(has(text, "Hur andelen med cannabis och andelen med alkohol " + untried)) << text;
    EXPECT_EQ(text.find(untried), text.rfind(untried));
}

TEST(MiniMaria, TellsOfATrendFromFourYears) {
    auto const years = hundreds(20, 50, "2022") + hundreds(30, 52, "2023") + hundreds(40, 48, "2024");
    std::string const four = text_of(SmallReport{.persons = years + hundreds(50, 51, "2025")}.make());
    EXPECT_TRUE(has(four, "Andelen med cannabis bland kvinnor har ökat från 20,0 % 2022 till 50,0 % 2025."))
        << four;
    EXPECT_TRUE(
        has(four, "Andelen med cannabis bland män varierar mellan 48,0 och 52,0 % utan tydlig riktning."));
    EXPECT_TRUE(has(four, "Skillnaden mellan kvinnor och män i andelen med cannabis har minskat från 30,0 "
                          "procentenheter 2022 till 1,0 procentenheter 2025."))
        << four;
    EXPECT_FALSE(has(four, "för få år"));

    std::string const three =
        text_of(SmallReport{.persons = hundreds(20, 50, "2023") + hundreds(30, 52, "2024") + hundreds(40, 48)}
                    .make());
    EXPECT_TRUE(has(three, "Det finns för få år för att tala om en utveckling.")) << three;
    EXPECT_FALSE(has(three, "har ökat från 20,0 % 2023")) << "three years are no trend";
}

TEST(MiniMaria, SaysNothingOfYearsAfterItsOwn) {
    auto const years = hundreds(20, 50, "2023") + hundreds(30, 52, "2024") + hundreds(40, 48, "2025") +
                       hundreds(90, 10, "2026");
    std::string const text = text_of(SmallReport{.persons = years}.make());
    EXPECT_TRUE(has(text, "År 2025 omfattar uppgifterna 100 kvinnor och 100 män.")) << text;
    auto const first = text.find("Det finns för få år");
    ASSERT_NE(first, std::string::npos) << text;
    EXPECT_EQ(text.find("Det finns för få år", first + 1), std::string::npos) << "said once";
    EXPECT_FALSE(has(text, "till 90,0 % 2026"));
}

TEST(MiniMaria, TellsThatADifferenceHasChangedSides) {
    std::string const text =
        text_of(SmallReport{.persons = hundreds(60, 40, "2024") + hundreds(44, 48, "2025")}.make());
    EXPECT_TRUE(has(text, "Skillnaden mellan kvinnor och män har ändrats: andelen med cannabis var 20,0 "
                          "procentenheter högre bland kvinnor 2024, och 4,0 procentenheter lägre 2025."))
        << text;
    EXPECT_FALSE(has(text, "mellan grupperna som går att följa"));
}

TEST(MiniMaria, TellsInTheSummaryThatNothingHasChanged) {
    std::string const text =
        text_of(SmallReport{.persons = hundreds(50, 45, "2024") + hundreds(52, 44, "2025")}.make());
    EXPECT_TRUE(has(
        text, "Den enda skillnad mellan grupperna som går att följa har inte ändrats mer sedan 2024 än vad "
              "slumpen kan ge."))
        << text;
}

TEST(MiniMaria, TellsInTheSummaryOfHowManyNothingCanBeSaid) {
    auto const persons = hundreds(50, 45, "2024") + hundreds(52, 44, "2025") +
                         std::vector<Persons>{{3, "Kvinna", "Spice", "2024"},
                                              {20, "Man", "Spice", "2024"},
                                              {20, "Kvinna", "Spice", "2025"},
                                              {20, "Man", "Spice", "2025"}};
    std::string const text = text_of(SmallReport{.persons = persons, .topics = R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
svar = [
    { kod = "Cannabis", sak = "andelen med cannabis", gor = "har cannabis" },
    { kod = "Spice", sak = "andelen med spice", gor = "har spice" },
]
)"}
                                         .make());
    EXPECT_TRUE(has(
        text, "än vad slumpen kan ge. För en till går det inte att säga, eftersom uppgifter är skyddade."))
        << text;
    EXPECT_TRUE(has(text, "Ytterligare en jämförelse går inte att göra, eftersom uppgifter är skyddade."))
        << text;
}

/// The years before are of so few that the counts of all years are left out; those of the report's year are
/// not.
TEST(MiniMaria, ComparesWhatItPrintsOfItsYearWhereOtherYearsAreWithheld) {
    std::vector<Persons> persons;
    for (auto const& [drug, women, men] :
         std::vector<std::tuple<std::string, int, int>>{{"Cannabis", 40, 54}, {"Alkohol", 40, 27}})
        persons = persons + std::vector<Persons>{{women, "Kvinna", drug}, {men, "Man", drug}};
    for (char const* const year : {"2022", "2023", "2024"})
        for (char const* const drug : {"Cannabis", "Alkohol", "Spice", "Kokain"})
            persons = persons + std::vector<Persons>{{2, "Kvinna", drug, year}, {3, "Man", drug, year}};
    for (char const* const drug : {"Spice", "Kokain"})
        persons = persons + std::vector<Persons>{{8, "Kvinna", drug}, {8, "Man", drug}};
    Made made = SmallReport{.persons = persons}.make();
    std::string const text = text_of(made);
    FigureTable const& all = made.figures->table("minimaria/drog");
    ASSERT_TRUE(all.withheld() || all.is_merged()) << text;
    ASSERT_FALSE(made.figures->table("minimaria/drog/andel").withheld()) << text;
    EXPECT_TRUE(has(text, "procentenheter lägre bland kvinnor (42 %) än bland män (56 %)")) << text;
    EXPECT_FALSE(has(text, "Andelen med cannabis kan inte jämföras")) << text;
    EXPECT_EQ(lines_of(made, "tabell-drog--nu").front(), "Cannabis: 40 54") << text;
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

/// Where all years are shown, there is no table of one of them beside.
TEST(MiniMaria, PrintsTheCountsOfItsYearOnce) {
    Made const made = SmallReport{.persons = hundreds(50, 45, "2024") + hundreds(52, 44, "2025")}.make();
    EXPECT_EQ(lines_of(made, "tabell-drog--nu"), (Lines{"no such table"}));
}

/// Of one year the two tables of counts are the same; only the one that is shown is spoken of.
TEST(MiniMaria, TellsOnceThatTheCountsOfASingleYearAreHidden) {
    SmallReport report{.persons = {},
                       .topics = "[[avsnitt.tabell]]\nid = \"alder\"\nrubrik = \"Ålder\"\n"
                                 "kolumn = \"aldersgrupp\"\n",
                       .groups = R"("13-15", "16-17", "18-20", "21-24")"};
    for (auto const& [age, women, men] :
         std::vector<std::tuple<int, int, int>>{{14, 1, 4}, {16, 5, 7}, {19, 3, 3}, {22, 1, 1}})
        report.persons = report.persons + std::vector<Persons>{{women, "Kvinna", "Cannabis", "2025", age},
                                                               {men, "Man", "Cannabis", "2025", age}};
    Made const made = report.make();
    std::string const text = text_of(made);
    ASSERT_TRUE(made.figures->table("minimaria/alder").withheld()) << text;
    std::string const told = "Ålder 2025, antal. Tabellen visas inte";
    ASSERT_TRUE(has(text, told)) << text;
    EXPECT_EQ(text.find(told), text.rfind(told)) << text;
}

TEST(MiniMaria, SaysWhomATableCounts) {
    SmallReport report{.persons = hundreds(40, 70)};
    report.topics += R"([[avsnitt.tabell]]
id = "ungas"
rubrik = "Ålder"
kolumn = "aldersgrupp"
dar = { drog = "Alkohol" }
)";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Tabellen räknar bara dem med drog: Alkohol.")) << text;
    report.topics.replace(report.topics.find("rubrik = \"Ålder\""), 16,
                          "rubrik = \"Ålder bland dem med alkohol\"");
    EXPECT_FALSE(has(text_of(report.make()), "Tabellen räknar bara")) << "the caption says it";
}

TEST(MiniMaria, DoesNotTellOfATrendOfHiddenYears) {
    std::vector<Persons> years;
    for (char const* const year : {"2022", "2023", "2024", "2025"})
        years = years + std::vector<Persons>{{3, "Kvinna", "Cannabis", year},
                                             {97, "Kvinna", "Alkohol", year},
                                             {40, "Man", "Cannabis", year},
                                             {60, "Man", "Alkohol", year}};
    std::string const text = text_of(SmallReport{.persons = years}.make());
    EXPECT_TRUE(has(
        text, "Det går inte att säga om andelen med cannabis bland kvinnor har ändrats över tid, eftersom "
              "enskilda personer annars kan kännas igen."))
        << text;
    EXPECT_FALSE(has(text, "3,0 %"));
    EXPECT_FALSE(has(text, "Ingen skillnad mellan grupperna har ändrats")) << "nothing could be judged";
}

TEST(MiniMaria, OrdersCategoriesAsTheTemplateSays) {
    auto const persons =
        hundreds(40, 70) + std::vector<Persons>{{10, "Kvinna", "Övrigt"},   {10, "Man", "Övrigt"},
                                                {10, "Kvinna", ""},         {10, "Man", ""},
                                                {10, "Kvinna", "Zopiklon"}, {10, "Man", "Zopiklon"}};
    auto const made =
        SmallReport{.persons = persons,
                    .topics = std::string(drug_topic) + "ordning = [\"Zopiklon\", \"Cannabis\"]\n"}
            .make();
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"),
              (Lines{"Zopiklon: 10 10", "Cannabis: 40 70", "Alkohol: 60 30", "Övrigt: 10 10",
                     "Uppgift saknas: 10 10", "Totalt: 130 130"}));
    EXPECT_EQ(lines_of(made, "tabell-drog").front(), "Zopiklon: 7,7 7,7");
}

TEST(MiniMaria, ReadsAgeGroupsWithEitherDash) {
    for (char const* const code : {"13-17", "13–17"}) {
        Made const made = SmallReport{.persons = {{50, "Kvinna", "Cannabis", "2025", 15},
                                                  {50, "Kvinna", "Cannabis", "2025", 20},
                                                  {20, "Man", "Cannabis", "2025", 15},
                                                  {80, "Man", "Cannabis", "2025", 20}},
                                      .topics = std::string(R"([[avsnitt.tabell]]
id = "alder"
rubrik = "Ålder"
kolumn = "aldersgrupp"
ordning = ["18–24", "13-17"]
svar = [{ kod = ")") + code + R"(", sak = "andelen som är 13–17 år", gor = "är 13–17 år" }]
)"}
                              .make();
        EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
        EXPECT_TRUE(
            has(text_of(made), "Andelen som är 13–17 år är 30,0 procentenheter högre bland kvinnor (50,0 %)"))
            << text_of(made);
        EXPECT_EQ(lines_of(made, "tabell-alder--antal"),
                  (Lines{"18–24: 50 80", "13–17: 50 20", "Totalt: 100 100"}));
    }
}

TEST(MiniMaria, DoesWithoutYears) {
    Made made = SmallReport{.persons = hundreds(40, 70), .columns = ""}.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(
        text, "Uppgifterna omfattar 100 kvinnor och 100 män. Könsfördelningen är jämn: 50 % kvinnor och 50 % "
              "män."))
        << text;
    EXPECT_FALSE(has(text, "för få år"));
    EXPECT_FALSE(has(text, "Det här har ändrats"));
    EXPECT_TRUE(has(text, "Primär drog, antal"));
    EXPECT_FALSE(has(text, "sammantaget"));
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

TEST(MiniMaria, CountsPersonsPerKommunOnlyWhereTheTemplateAsks) {
    auto const persons =
        hundreds(40, 70) + std::vector<Persons>{{20, "Kvinna", "Cannabis", "2025", 16, "2062"},
                                                {30, "Man", "Cannabis", "2025", 16, "2062"}};
    SmallReport report{.persons = persons,
                       .head = "kommuner = \"Personer per kommun\"\n",
                       .columns = "ar = \"År\", kommun = \"Kommun\", "};
    EXPECT_EQ(lines_of(report.make(), "tabell-kommuner"),
              (Lines{"Falun: 100 100", "Mora: 20 30", "Totalt: 120 130"}));
    report.head.clear();
    EXPECT_FALSE(has(text_of(report.make()), "Falun"));
}

TEST(MiniMaria, CountsAllPersonsWhateverTablesThereAre) {
    std::string const treated = R"([[avsnitt.tabell]]
id = "aldre"
rubrik = "Primär drog, 18 år och äldre"
kolumn = "drog"
dar = { aldersgrupp = "18-24" }
)";
    auto const persons = hundreds(40, 70) + std::vector<Persons>{{50, "Kvinna", "Cannabis", "2025", 20},
                                                                 {30, "Man", "Cannabis", "2025", 20},
                                                                 {30, "Man", "Alkohol", "2025", 20},
                                                                 {30, "Kvinna", "Alkohol", "2025", 20}};
    std::string const text = text_of(SmallReport{.persons = persons, .topics = treated + drug_topic}.make());
    EXPECT_TRUE(has(text, "omfattar uppgifterna 180 kvinnor och 160 män")) << text;
    std::string const only = text_of(SmallReport{.persons = persons, .topics = treated}.make());
    EXPECT_TRUE(has(only, "omfattar uppgifterna 180 kvinnor och 160 män")) << only;
}

TEST(MiniMaria, CallsGirlsAndBoysWhatTheTemplateCallsThem) {
    std::vector<Persons> const persons{{40, "Flicka", "Cannabis"},
                                       {60, "Flicka", "Alkohol"},
                                       {70, "Pojke", "Cannabis"},
                                       {30, "Pojke", "Alkohol"}};
    std::string const text =
        text_of(SmallReport{.persons = persons, .head = "kvinnor = \"flickor\"\nman = \"pojkar\"\n"}.make());
    EXPECT_TRUE(has(text, "30,0 procentenheter lägre bland flickor (40,0 %) än bland pojkar (70,0 %)"))
        << text;
    EXPECT_FALSE(has(text, "kvinnor"));
}

TEST(MiniMaria, CallsGirlsGirlsWhereThereAreNoWomen) {
    Made made = SmallReport{.persons = {{40, "Flicka", "Cannabis", "2025", 15},
                                        {60, "Flicka", "Alkohol", "2025", 16},
                                        {70, "Pojke", "Cannabis", "2025", 15},
                                        {30, "Pojke", "Alkohol", "2025", 16}},
                            .head = "kvinnor = \"unga kvinnor\"\nman = \"unga män\"\n",
                            .topics = std::string(drug_topic) + R"([[avsnitt.tabell]]
id = "alder"
rubrik = "Ålder"
kolumn = "aldersgrupp"
ordning = ["13-17"]
svar = [{ kod = "18-24", sak = "andelen som är 18–24 år", gor = "är 18–24 år" }]
)"}
                    .make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "30,0 procentenheter lägre bland flickor (40,0 %) än bland pojkar (70,0 %)"))
        << text;
    EXPECT_FALSE(has(text, "unga kvinnor"));
    EXPECT_FALSE(has(text, "Ingen av 100 flickor")) << "no girl is 18";
    EXPECT_TRUE(has(text, "Rapporten gör en enda jämförelse")) << text;
}

TEST(MiniMaria, ComparesGirlsWithBoysAndWomenWithMen) {
    Made made = girls_and_women().make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "30,0 procentenheter lägre bland kvinnor (40,0 %) än bland män (70,0 %)")) << text;
    EXPECT_TRUE(has(text, "40,0 procentenheter lägre bland flickor (20,0 %) än bland pojkar (60,0 %)"));
    EXPECT_TRUE(has(text, "År 2025 omfattar uppgifterna 100 kvinnor och 100 män."));
    EXPECT_TRUE(has(text, "År 2025 omfattar uppgifterna 100 flickor och 100 pojkar."));
    EXPECT_TRUE(has(text, "Två av två jämförelser"));
    auto const last = text.substr(text.rfind("Så långt räcker siffrorna"));
    EXPECT_TRUE(has(last, "andelen med cannabis (kvinnor och män)")) << last;
    EXPECT_TRUE(has(last, "andelen med cannabis (flickor och pojkar)"));
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"),
              (Lines{"Cannabis: 40 70 20 60", "Alkohol: 60 30 80 40", "Totalt: 100 100 100 100"}));
    auto const* const summary = std::get_if<document::Section>(&made.document->content.front().node);
    auto const* const figures = std::get_if<document::KeyFigures>(&summary->content.front().node);
    ASSERT_NE(figures, nullptr);
    ASSERT_EQ(figures->items.size(), 1U) << "one key figure";
    std::string cells;
    for (auto const& [name, cell] : figures->items.front().cells)
        cells += name + " " + print_cell(cell) + ", ";
    EXPECT_EQ(cells, "Kvinnor 40,0, Män 70,0, Flickor 20,0, Pojkar 60,0, ");
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

TEST(MiniMaria, CallsGirlsBesideWomenWhatTheTemplateCallsThem) {
    SmallReport report = girls_and_women();
    report.head =
        "kvinnor = \"unga kvinnor\"\nman = \"unga män\"\nflickor = \"tjejer\"\npojkar = \"killar\"\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "lägre bland unga kvinnor (40,0 %) än bland unga män (70,0 %)")) << text;
    EXPECT_TRUE(has(text, "lägre bland tjejer (20,0 %) än bland killar (60,0 %)"));
}

TEST(MiniMaria, SaysNotThatNoWomanIsAGirlsAge) {
    std::string const topic = R"([[avsnitt.tabell]]
id = "alder"
rubrik = "Ålder"
kolumn = "aldersgrupp"
svar = [{ kod = "13-15", sak = "andelen som är 13–15 år", gor = "är 13–15 år" }]
)";
    Made made = SmallReport{.persons = {{50, "Kvinna", "Cannabis", "2025", 15},
                                        {50, "Kvinna", "Cannabis", "2025", 17},
                                        {100, "Man", "Cannabis", "2025", 15},
                                        {60, "Kvinna", "Cannabis", "2025", 20},
                                        {70, "Man", "Cannabis", "2025", 20}},
                            .topics = topic,
                            .data = "vuxen_fran = 18\n",
                            .groups = R"("13-15", "16-17", "18-24")"}
                    .make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "lägre bland flickor (50,0 %) än bland pojkar (100,0 %)")) << text;
    EXPECT_FALSE(has(text, "Ingen av 60 kvinnor"));
    EXPECT_EQ(lines_of(made, "tabell-alder--antal"),
              (Lines{"13–15: . . 50 100", "16–17: . . 50 0", "18–24: 60 70 . .", "Totalt: 60 70 100 100"}));
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

/// Girls, boys, women and men as the data call them, without `vuxen_fran`.
SmallReport four_sexes() {
    return {.persons = {{50, "Flicka", "Cannabis", "2025", 15},
                        {50, "Flicka", "Alkohol", "2025", 17},
                        {90, "Pojke", "Cannabis", "2025", 15},
                        {10, "Pojke", "Alkohol", "2025", 17},
                        {60, "Kvinna", "Cannabis", "2025", 20},
                        {40, "Kvinna", "Alkohol", "2025", 20},
                        {70, "Man", "Cannabis", "2025", 20},
                        {30, "Man", "Alkohol", "2025", 20}},
            .topics = R"([[avsnitt.tabell]]
id = "alder"
rubrik = "Ålder"
kolumn = "aldersgrupp"
svar = [{ kod = "13-15", sak = "andelen som är 13–15 år", gor = "är 13–15 år" },
        { kod = "18-24", sak = "andelen som är 18–24 år", gor = "är 18–24 år" }]
[[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
inom = "aldersgrupp"
)",
            .groups = R"("13-15", "16-17", "18-24")"};
}

TEST(MiniMaria, KnowsFromWhichAgeGirlsAreWomenInTheDataThemselves) {
    Made made = four_sexes().make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "lägre bland flickor (50,0 %) än bland pojkar (90,0 %)")) << text;
    EXPECT_TRUE(has(text, "En av två jämförelser")) << "girls and boys of 13–15, women and men of 18–24";
    EXPECT_TRUE(has(text, "andelen som är 13–15 år (flickor och pojkar)"));
    EXPECT_FALSE(has(text, "andelen som är 13–15 år (kvinnor och män)"));
    EXPECT_TRUE(has(text, "andelen som är 18–24 år (kvinnor och män)"));
    EXPECT_FALSE(has(text, "andelen som är 18–24 år (flickor och pojkar)"));
    EXPECT_EQ(
        lines_of(made, "tabell-alder--antal"),
        (Lines{"13–15: . . 50 90", "16–17: . . 50 10", "18–24: 100 100 . .", "Totalt: 100 100 100 100"}));
    EXPECT_EQ(lines_of(made, "tabell-drog--inom").at(0), "13–15 / Cannabis: . . 50 90");
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

TEST(MiniMaria, LetsTheDataSayThatAGirlIsTwenty) {
    SmallReport report = four_sexes();
    report.persons.push_back({20, "Flicka", "Cannabis", "2025", 20});
    Made const made = report.make();
    EXPECT_EQ(
        lines_of(made, "tabell-alder--antal"),
        (Lines{"13–15: 0 0 50 90", "16–17: 0 0 50 10", "18–24: 100 100 20 0", "Totalt: 100 100 120 100"}));
    EXPECT_TRUE(has(text_of(made), "andelen som är 18–24 år (flickor och pojkar)"));
}

/// Of 100 women and 100 men a year, so many have cannabis.
std::vector<Persons> yearly(std::string const& year, int women, int men, int all = 100) {
    return {{women, "Kvinna", "Cannabis", year},
            {all - women, "Kvinna", "Alkohol", year},
            {men, "Man", "Cannabis", year},
            {all - men, "Man", "Alkohol", year}};
}

std::string conclusions_of(std::vector<Persons> const& persons) {
    std::string const text = text_of(SmallReport{.persons = persons}.make());
    return text.substr(text.rfind("Så långt räcker siffrorna"));
}

TEST(MiniMaria, ConcludesInHowManyYearsADifferenceIsThere) {
    auto const now = yearly("2025", 40, 70);
    std::string const all = conclusions_of(yearly("2023", 40, 60) + yearly("2024", 45, 60) + now);
    EXPECT_TRUE(has(all, "Så ser de skillnaderna ut över åren.")) << all;
    EXPECT_TRUE(has(all, "Skillnaden i andelen med cannabis går åt samma håll alla tre åren.")) << all;
    std::string const both = conclusions_of(yearly("2024", 45, 60) + now);
    EXPECT_TRUE(has(both, "går åt samma håll båda åren.")) << both;

    // The other way in one of them, and about the same.
    for (auto const& [women, otherwise] :
         {std::pair(80, "går den åt andra hållet"), std::pair(61, "är den mindre än 2 procentenheter"),
          std::pair(59, "är den mindre än 2 procentenheter")}) {
        std::string const some = conclusions_of(yearly("2023", 40, 60) + yearly("2024", women, 60) + now);
        EXPECT_TRUE(
            has(some, std::string("går åt samma håll två av tre år: 2023 och 2025; 2024 ") + otherwise + "."))
            << some;
        EXPECT_FALSE(has(some, "alla tre åren"));
    }
    std::string const one = conclusions_of(yearly("2024", 80, 60) + now);
    EXPECT_TRUE(has(one, "ser ut så bara ett av två år: 2025; 2024 går den åt andra hållet.")) << one;
}

TEST(MiniMaria, ConcludesOverYearsFromThoseThatAreShownAndLargeEnough) {
    auto const now = yearly("2025", 40, 70);
    // Nine of each are too few to say anything of, and three of nine are hidden as well.
    auto const few = yearly("2024", 3, 8, 9);
    std::string const known = conclusions_of(yearly("2023", 40, 60) + few + now);
    EXPECT_TRUE(has(known, "går åt samma håll båda de år som kan jämföras: 2023 och 2025.")) << known;
    std::string const some = conclusions_of(yearly("2022", 40, 60) + yearly("2023", 80, 60) + few + now);
    EXPECT_TRUE(has(some,
                    "går åt samma håll två av tre år som kan jämföras: 2022 och 2025; 2023 går den åt andra "
                    "hållet."))
        << some;
    std::string const alone = conclusions_of(few + now);
    EXPECT_FALSE(has(alone, "åt samma håll")) << alone;
    // What may be chance is no finding to follow.
    std::string const chance = conclusions_of(yearly("2024", 45, 52) + yearly("2025", 45, 52));
    EXPECT_FALSE(has(chance, "åt samma håll")) << chance;
}

TEST(MiniMaria, TellsWhereThoseOfAnotherGenderIdentityAre) {
    auto const persons = hundreds(40, 70) + std::vector<Persons>{{12, "Annan könsidentitet", "Cannabis"},
                                                                 {8, "Annan könsidentitet", "Alkohol"}};
    std::string const pooled = text_of(SmallReport{.persons = persons}.make());
    EXPECT_TRUE(has(pooled, "Personer av annan könsidentitet")) << pooled;
    EXPECT_TRUE(has(pooled, "redovisas de sammanlagt för hela underlaget i en egen tabell"));
    Made const shown = SmallReport{.persons = persons, .after = "[skydd]\nannan = \"i_tabellerna\"\n"}.make();
    EXPECT_EQ(lines_of(shown, "tabell-drog--antal"),
              (Lines{"Cannabis: 40 70 12", "Alkohol: 60 30 8", "Totalt: 100 100 20"}));
    EXPECT_TRUE(
        has(text_of(shown), "30,0 procentenheter lägre bland kvinnor (40,0 %) än bland män (70,0 %)"));
    std::string const words =
        text_of(SmallReport{.persons = persons, .after = "[skydd]\nannan = \"i_text\"\n"}.make());
    EXPECT_TRUE(has(words, "annan könsidentitet")) << words;
    EXPECT_FALSE(has(words, "Annan könsidentitet: 20")) << words;
}

/// What the section on them says, with the table that it refers to, for each setting and outcome.
TEST(MiniMaria, SaysAtWhichLevelAnotherGenderIdentityIsSeenAndWhy) {
    struct Case {
        std::string setting;
        int others;
        int unknown;
        std::string said;
        bool has_table;
    };
    std::string const in_tables =
        "redovisas i varje tabell, som egna grupper bredvid de andra: så är rapporten "
        "inställd.";
    std::string const pooled =
        "redovisas sammanlagt för hela underlaget och inte i de andra tabellerna. Så är "
        "rapporten inställd, hur många de än är, för att enskilda inte ska kunna kännas "
        "igen i en finare uppdelning.";
    std::string const both = "ersoner av annan könsidentitet och personer utan uppgift om kön ";
    std::string const one_row = pooled + " Annan könsidentitet och uppgift saknas står i en gemensam rad, av "
                                         "samma skäl.";
    std::string const protected_number =
        " Hur många de är visas inte på någon nivå, eftersom enskilda annars kan kännas igen.";
    std::string const in_text =
        " Hur många de är visas inte på någon nivå. Rapporten är inställd så att de bara "
        "nämns i text, hur många de än är.";
    std::string const nobody =
        "Underlaget har inga personer av annan könsidentitet och inga utan uppgift om kön.";
    std::vector<Case> const cases{
        {"samlad", 20, 30, "P" + both + pooled, true},
        {"samlad", 3, 30, "P" + both + one_row, true},
        {"samlad", 20, 2,
         "Personer av annan könsidentitet " + pooled +
             " Underlaget omfattar också personer utan uppgift om kön." + protected_number,
         true},
        {"samlad", 2, 1,
         "Underlaget omfattar också personer av annan könsidentitet eller personer utan uppgift om kön." +
             protected_number,
         false},
        {"samlad", 0, 0, nobody, false},
        {"i_tabellerna", 20, 30, "P" + both + in_tables + " Alla deras antal visas.", false},
        {"i_tabellerna", 20, 0, "Personer av annan könsidentitet " + in_tables + " Alla deras antal visas.",
         false},
        {"i_tabellerna", 3, 0,
         "Personer av annan könsidentitet " + in_tables +
             " Inget av deras antal över noll kan visas utan att enskilda kan kännas igen.",
         false},
        {"i_tabellerna", 3, 30,
         "P" + both + in_tables + " Där deras antal är dolda kunde enskilda annars kännas igen.", false},
        {"i_tabellerna", 0, 0, nobody, false},
        {"med_uppgift_saknas", 20, 30, "P" + both + one_row, true},
        {"med_uppgift_saknas", 3, 30, "P" + both + one_row, true},
        {"med_uppgift_saknas", 2, 1,
         "Underlaget omfattar också personer av annan könsidentitet eller personer utan uppgift om kön." +
             protected_number,
         false},
        {"med_uppgift_saknas", 0, 0, nobody, false},
        {"i_text", 20, 30, "Underlaget omfattar också p" + both.substr(0, both.size() - 1) + "." + in_text,
         false},
        {"i_text", 2, 0, "Underlaget omfattar också personer av annan könsidentitet." + in_text, false},
        {"i_text", 0, 0, nobody, false}};
    for (Case const& each : cases) {
        auto const persons =
            hundreds(40, 70) + std::vector<Persons>{{each.others, "Annan könsidentitet", "Cannabis"},
                                                    {each.unknown, "", "Cannabis"}};
        Made made =
            SmallReport{.persons = persons, .after = "[skydd]\nannan = \"" + each.setting + "\"\n"}.make();
        std::string const text = text_of(made);
        auto const what =
            each.setting + ", " + std::to_string(each.others) + " and " + std::to_string(each.unknown);
        EXPECT_TRUE(has(text, each.said + "\n")) << what << "\n" << text;
        EXPECT_EQ(has(text, "Annan könsidentitet och saknad uppgift om kön 2025"), each.has_table) << what;
        EXPECT_FALSE(has(text, "för små")) << what;
        EXPECT_FALSE(has(text, "så få att")) << what;
        document::check(*made.document, made.diagnostics);
        EXPECT_FALSE(made.diagnostics.has_errors()) << what << to_json(made.diagnostics);
    }
}

/// Rows of sums may say that there is nobody.
TEST(MiniMaria, SaysOfAnotherGenderIdentityThatThereAreNone) {
    for (auto const& [setting, said] : std::vector<std::pair<std::string, std::string>>{
             {"samlad", "Annan könsidentitet: 0"},
             {"med_uppgift_saknas", "Annan könsidentitet och uppgift saknas: 0"},
             {"i_tabellerna", "så är rapporten inställd. I alla tabellerna är de noll."},
             {"i_text", "Underlaget har inga personer av annan könsidentitet."}}) {
        SmallReport report{.persons = hundreds(40, 70), .after = "[skydd]\nannan = \"" + setting + "\"\n"};
        report.kind = "antal";
        report.persons.push_back({0, "Annan könsidentitet", "Cannabis"});
        Made const made = report.make();
        auto const rows = lines_of(made, "tabell-annan-konsidentitet-unga");
        bool const in_table = std::find(rows.begin(), rows.end(), said) != rows.end();
        EXPECT_TRUE(in_table || has(text_of(made), said)) << setting << text_of(made);
    }
}

TEST(MiniMaria, DoesWithoutKeyFigures) {
    std::string topics = drug_topic;
    topics.replace(topics.find(", nyckeltal = true"), std::string(", nyckeltal = true").size(), "");
    Made made = SmallReport{.persons = hundreds(40, 70), .topics = topics}.make();
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
    EXPECT_TRUE(has(text_of(made), "Det här skiljer"));
}

TEST(MiniMaria, DoesWithoutAnswersAndTables) {
    for (std::string const& topics : {std::string(R"([[avsnitt.tabell]]
id = "drog"
rubrik = "Primär drog"
kolumn = "drog"
)"),
                                      std::string()}) {
        Made made = SmallReport{.persons = hundreds(40, 70), .topics = topics}.make();
        ASSERT_TRUE(made.document) << to_json(made.diagnostics);
        document::check(*made.document, made.diagnostics);
        EXPECT_FALSE(made.diagnostics.has_errors()) << topics << to_json(made.diagnostics);
        EXPECT_TRUE(has(text_of(made), "Rapporten har inga jämförelser som går att bedöma."));
    }
}

TEST(MiniMaria, KeepsItsSummaryShort) {
    std::string topics;
    std::vector<Persons> persons = hundreds(10, 90);
    for (int i = 0; i < 8; ++i) {
        std::string const id = std::to_string(i);
        topics += "[[avsnitt.tabell]]\nid = \"drog" + id + "\"\nrubrik = \"Drog " + id +
                  "\"\nkolumn = \"drog\"\nsvar = [{ kod = \"Cannabis\", sak = \"andelen med cannabis " + id +
                  "\", gor = \"har cannabis\", nyckeltal = " + (i < 5 ? "true" : "false") + " }]\n";
    }
    Made const made =
        SmallReport{.persons = hundreds(90, 10, "2024") + hundreds(10, 90), .topics = topics}.make();
    ASSERT_TRUE(made.document) << to_json(made.diagnostics);
    auto const* const summary = std::get_if<document::Section>(&made.document->content.front().node);
    ASSERT_NE(summary, nullptr);
    EXPECT_EQ(summary->role, document::Section::Role::summary);
    std::size_t points = 0;
    for (auto const& part : summary->content) {
        if (auto const* figures = std::get_if<document::KeyFigures>(&part.node)) {
            EXPECT_EQ(figures->items.size(), 5U);
        }
        if (auto const* section = std::get_if<document::Section>(&part.node))
            if (auto const* list = std::get_if<document::List>(&section->content.front().node))
                points += list->items.size();
    }
    EXPECT_EQ(points, 4U) << "beside five key figures: two that have changed, and two that differ";
    EXPECT_TRUE(has(text_of(made), "Allt ryms inte på sidan: en skillnad och sex ändringar till finns"))
        << text_of(made);
    ASSERT_FALSE(made.document->shorter_summaries.empty());
}

/// The answers of a table that a test makes of drugs with these names; none is a key figure but the first.
std::string answers(std::vector<std::string> const& drugs) {
    std::string topic =
        "[[avsnitt.tabell]]\nid = \"drog\"\nrubrik = \"Primär drog\"\nkolumn = \"drog\"\nsvar = [\n";
    for (std::string const& each : drugs)
        topic +=
            "{ kod = \"" + each + "\", sak = \"andelen med " + each + "\", gor = \"har " + each + "\" },\n";
    return topic + "]\n";
}

TEST(MiniMaria, PutsTheLargestChangesFirst) {
    auto const year = [](char const* which, int one, int two, int three) {
        std::vector<Persons> persons;
        for (auto const& [drug, number] : std::vector<std::pair<std::string, int>>{
                 {"Alkohol", one}, {"Spice", two}, {"Kokain", three}, {"Annat", 1000 - one - two - three}})
            persons =
                persons + std::vector<Persons>{{number, "Kvinna", drug, which}, {250, "Man", drug, which}};
        return persons;
    };
    Made const made = SmallReport{.persons = year("2024", 250, 250, 250) + year("2025", 340, 370, 60),
                                  .topics = answers({"Alkohol", "Spice", "Kokain"})}
                          .make();
    std::string const text = text_of(made);
    std::size_t const here = text.find("Det här har ändrats");
    ASSERT_NE(here, std::string::npos) << text;
    std::size_t const most = text.find("andelen med Kokain", here);
    std::size_t const next = text.find("andelen med Spice", here);
    EXPECT_LT(most, next) << text;
    EXPECT_LT(next, text.find("Så mycket vet vi", here)) << text;
    EXPECT_GT(text.find("andelen med Alkohol", here), text.find("Så mycket vet vi", here)) << text;
    EXPECT_TRUE(has(text, "en ändring till")) << text;
}

TEST(MiniMaria, MergesASmallTableMostOfWhichWouldBeHidden) {
    // Four ages and one drug that two of each have: most of sixteen figures would be signs.
    std::vector<Persons> persons;
    for (int const age : {14, 16, 19, 22})
        for (char const* const sex : {"Kvinna", "Man"})
            persons = persons + std::vector<Persons>{{3, sex, "Cannabis", "2025", age},
                                                     {age == 14 ? 30 : 4, sex, "Alkohol", "2025", age}};
    SmallReport report{.persons = persons};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    report.groups = R"("13-15", "16-17", "18-20", "21-24")";
    Made const made = report.make();
    EXPECT_TRUE(made.figures->table("minimaria/drog/inom").withheld()) << text_of(made);
    EXPECT_TRUE(has(text_of(made), "Tabellen visas inte: mer än hälften av dess tal")) << text_of(made);
    // What it would have told is counted among the comparisons: the adjusted one, and whether the ages are
    // alike.
    EXPECT_TRUE(has(text_of(made), "två jämförelser går inte att göra, eftersom uppgifter är skyddade."))
        << text_of(made);
}

TEST(MiniMaria, NamesTheRowsOfASmallTableThatAreAllHidden) {
    std::vector<Persons> persons;
    for (char const* const sex : {"Kvinna", "Man"})
        persons = persons + std::vector<Persons>{{60, sex, "Cannabis"},
                                                 {2, sex, "Alkohol"},
                                                 {1, sex, "Spice"},
                                                 {2, sex, "Kokain"},
                                                 {3, sex, "Annat"}};
    Made made = SmallReport{.persons = persons}.make();
    std::string const text = text_of(made);
    for (char const* const anchor : {"tabell-drog", "tabell-drog--antal"}) {
        auto const rows = lines_of(made, anchor);
        ASSERT_FALSE(rows.empty());
        EXPECT_TRUE(rows.front().starts_with("Cannabis")) << anchor << text;
        for (auto const& row : rows) EXPECT_FALSE(has(row, ".. ..")) << anchor << ": " << row;
    }
    EXPECT_TRUE(has(text,
                    "Rader står inte i tabellen, eftersom inget av deras tal kan visas utan att enskilda kan "
                    "kännas igen: "))
        << text;
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(MiniMaria, RefersToNoTableThatIsWithheld) {
    // Ten drugs that one or two take each: most of the shares would be hidden, and cannabis is a key figure.
    std::vector<Persons> persons = hundreds(40, 70);
    for (int i = 0; i < 20; ++i)
        for (char const* const sex : {"Kvinna", "Man"})
            persons.push_back({1 + i % 2, sex, "Drog " + std::to_string(i)});
    Made made = SmallReport{.persons = persons}.make();
    ASSERT_TRUE(made.document) << to_json(made.diagnostics);
    EXPECT_TRUE(has(text_of(made), "Tabellen visas inte: mer än hälften")) << text_of(made);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(MiniMaria, SaysInASentenceWhatIsAllHidden) {
    Made made = SmallReport{.persons = {{1, "Kvinna", "Cannabis"},
                                        {2, "Kvinna", "Alkohol"},
                                        {2, "Man", "Alkohol"},
                                        {1, "Man", "Cannabis"}}}
                    .make();
    std::string const text = text_of(made);
    EXPECT_EQ(lines_of(made, "tabell-drog"), (Lines{"no such table"})) << text;
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"), (Lines{"no such table"}));
    EXPECT_TRUE(has(
        text,
        "Primär drog 2025. Tabellen visas inte: inget av dess tal över noll kan visas utan att enskilda kan "
        "kännas igen."));
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(MiniMaria, SaysInASentenceWhatIsHiddenButForZeros) {
    Made made = SmallReport{.persons = {{3, "Kvinna", "Cannabis"}, {2, "Man", "Alkohol"}}}.make();
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"), (Lines{"no such table"})) << text_of(made);
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(MiniMaria, CountsPersonsWithoutAYearInNoYear) {
    auto const persons = hundreds(40, 70, "2024") + hundreds(45, 65) + hundreds(20, 20, "");
    Made const made = SmallReport{.persons = persons}.make();
    EXPECT_EQ(told_codes(made), (Lines{"minimaria.utan-ar"})) << to_json(made.diagnostics);
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Primär drog 2024–2025, antal")) << text;
    EXPECT_FALSE(has(text, "2024–uppgift saknas"));
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"),
              (Lines{"Cannabis: 40 70 45 65", "Alkohol: 60 30 55 35", "Totalt: 100 100 100 100"}));
    EXPECT_TRUE(has(text, "Personer utan uppgift om år ingår inte."));
}

TEST(MiniMaria, CountsPersonsWithoutAYearWhereAllYearsAreTogether) {
    auto const persons = hundreds(40, 70, "2024") + hundreds(45, 65) + hundreds(20, 20, "");
    Made const made = SmallReport{.persons = persons,
                                  .head = "kommuner = \"Personer per kommun\"\n",
                                  .columns = "ar = \"År\", kommun = \"Kommun\", "}
                          .make();
    EXPECT_EQ(lines_of(made, "tabell-kommuner"), (Lines{"Falun: 300 300", "Totalt: 300 300"}));
    EXPECT_TRUE(has(text_of(made), "Personer per kommun 2024–2025 sammantaget"));
    EXPECT_TRUE(has(text_of(made), "Också personer utan uppgift om år ingår."));
}

std::string drug_topic_with(std::string const& order) {
    return std::string(drug_topic) + "ordning = [" + order + "]\n";
}

std::vector<Persons> without_cannabis(std::string const& year = "2025") {
    return {{90, "Kvinna", "Alkohol", year},
            {60, "Man", "Alkohol", year},
            {10, "Kvinna", "Läkemedel", year},
            {40, "Man", "Läkemedel", year}};
}

constexpr char const* age_topic = R"([[avsnitt.tabell]]
id = "alder"
rubrik = "Ålder"
kolumn = "aldersgrupp"
svar = [{ kod = "13-15", sak = "andelen som är 13–15 år", gor = "är 13–15 år", nyckeltal = true },
        { kod = "18-24", sak = "andelen som är 18–24 år", gor = "är 18–24 år" }]
)";

std::vector<Persons> of_two_ages() {
    return {{40, "Kvinna", "Cannabis", "2025", 14},
            {30, "Man", "Cannabis", "2025", 14},
            {60, "Kvinna", "Cannabis", "2025", 20},
            {70, "Man", "Cannabis", "2025", 20}};
}

TEST(MiniMaria, SaysNothingOfAgesThatTheDataGroupOtherwise) {
    Made const made =
        SmallReport{.persons = of_two_ages(), .topics = age_topic, .groups = R"("13-17", "18-24")"}.make();
    ASSERT_EQ(told_codes(made), (Lines{"minimaria.grupp-saknas"})) << to_json(made.diagnostics);
    Diagnostic const& told = made.diagnostics.list().front();
    EXPECT_EQ(told.message,
              "uppgifterna har ingen grupp \"13-15\" i kolumnen aldersgrupp, så rapporten säger "
              "inget om andelen som är 13–15 år");
    EXPECT_EQ(told.hint,
              "grupperna är 13–17 och 18–24; välj mallens grupper i rapport.toml, eller skriv era i "
              "en egen mall");
    std::string const text = text_of(made);
    EXPECT_FALSE(has(text, "13–15")) << text;
    EXPECT_TRUE(has(text, "ndelen som är 18–24 år")) << text;
}

TEST(MiniMaria, KnowsAgesThatAreThereWhoeverHasThem) {
    Made const made =
        SmallReport{.persons = of_two_ages(), .topics = age_topic, .groups = R"("13-15", "16-17", "18-24")"}
            .make();
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
    EXPECT_TRUE(has(text_of(made), "ndelen som är 13–15 år"));
}

TEST(MiniMaria, SaysThatNobodyHasWhatNobodyHas) {
    Made const made =
        SmallReport{.persons = without_cannabis(), .topics = drug_topic_with(R"("Cannabis", "Alkohol")")}
            .make();
    EXPECT_EQ(told_codes(made), (Lines{"minimaria.svar-saknas"})) << to_json(made.diagnostics);
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Ingen av 100 kvinnor och ingen av 100 män har cannabis.")) << text;
    EXPECT_FALSE(has(text, "eftersom uppgift saknas"));
}

TEST(MiniMaria, SaysOfNobodyOverTheYears) {
    std::vector<Persons> years;
    for (char const* const year : {"2022", "2023", "2024", "2025"}) years = years + without_cannabis(year);
    std::string const text =
        text_of(SmallReport{.persons = years, .topics = drug_topic_with(R"("Cannabis", "Alkohol")")}.make());
    EXPECT_TRUE(has(text, "Ingen bland kvinnor har cannabis något av åren 2022–2025.")) << text;
    EXPECT_FALSE(has(text, "Underlaget är för litet"));
}

TEST(MiniMaria, DoesNotTakeAnotherSpellingForNobody) {
    for (char const* const order : {R"("Alkohol")", R"("Annat")"}) {
        auto persons = without_cannabis();
        bool const alike = std::string_view(order) == R"("Alkohol")";
        for (Persons& each : persons)
            if (each.drug == "Läkemedel" && alike) each.drug = "Canabis";
        std::string const text =
            text_of(SmallReport{.persons = persons, .topics = drug_topic_with(order)}.make());
        EXPECT_TRUE(has(text, "eftersom uppgift saknas")) << text;
    }
}

TEST(MiniMaria, HidesThatNobodyHasWhatNobodyHasWhereZerosAreHidden) {
    std::string const text = text_of(SmallReport{.persons = without_cannabis(),
                                                 .after = "[skydd]\nnollor = \"dolj\"\n",
                                                 .topics = drug_topic_with(R"("Cannabis", "Alkohol")")}
                                         .make());
    EXPECT_FALSE(has(text, "Ingen av")) << text;
    EXPECT_TRUE(has(text, "eftersom enskilda personer annars kan kännas igen"));
}

TEST(MiniMaria, DoesNotPutAMisleadingTotalFirst) {
    std::string const text = text_of(misleading().make());
    auto const first = text.substr(0, text.find("Vad ser vi?"));
    EXPECT_TRUE(has(first,
                    "Totalt är den lägre bland kvinnor än bland män, men högre i båda grupperna (13–17 "
                    "och 18–24)."))
        << text;
    EXPECT_FALSE(has(first, "procentenheter lägre"));
    EXPECT_TRUE(has(first, "En skillnad i en total räknas inte in")) << first;
    auto const last = text.substr(text.rfind("Så långt räcker siffrorna"));
    EXPECT_FALSE(has(last, "De här skillnaderna mellan grupperna är större")) << last;
    EXPECT_TRUE(has(last, "Här säger totalen inte hur det ser ut i grupperna."));
    // Of the three comparisons the total's is certain, and is counted nowhere.
    EXPECT_TRUE(has(last, "En skillnad i en total räknas inte in: den är omvänd i de flesta åldrar."))
        << last;
    EXPECT_FALSE(has(text, "Tre av 3 jämförelser"));
    EXPECT_TRUE(
        has(text, "En till är det också, men gäller en total som är omvänd i de flesta av sina delar"))
        << text;
}

TEST(MiniMaria, HoldsTheTotalOfAYearAgainstItsOwnParts) {
    // In 2025 women have it more often, as in either age; only all years together say the opposite, which no
    // table of the report prints.
    SmallReport report = misleading();
    for (Persons& each : report.persons) each.year = "2024";
    report.persons =
        report.persons +
        std::vector<Persons>{{3, "Kvinna", "Cannabis", "2025", 15},  {27, "Kvinna", "Alkohol", "2025", 15},
                             {62, "Kvinna", "Cannabis", "2025", 20}, {8, "Kvinna", "Alkohol", "2025", 20},
                             {2, "Man", "Cannabis", "2025", 15},     {28, "Man", "Alkohol", "2025", 15},
                             {40, "Man", "Cannabis", "2025", 20},    {30, "Man", "Alkohol", "2025", 20}};
    std::string const text = text_of(report.make());
    auto const first = text.substr(0, text.find("Vad ser vi?"));
    EXPECT_TRUE(has(first, "Andelen är 23,0 procentenheter högre bland kvinnor.")) << text;
    EXPECT_FALSE(has(first, "är den lägre bland kvinnor än bland män"));
    auto const last = text.substr(text.rfind("Så långt räcker siffrorna"));
    EXPECT_TRUE(has(last, "De här skillnaderna mellan grupperna är större")) << last;
    EXPECT_FALSE(has(text, "räknas inte in"));
    EXPECT_FALSE(has(text, "räknas inte hit"));
    EXPECT_FALSE(has(text, "otalen säger därför inte")) << text;
    EXPECT_FALSE(has(last, "säger totalen inte hur det ser ut i grupperna")) << last;
}

TEST(MiniMaria, ATotalMisleadsWhateverOtherYearsSay) {
    SmallReport report = misleading();
    report.persons =
        report.persons +
        std::vector<Persons>{{5, "Kvinna", "Cannabis", "2024", 15},  {45, "Kvinna", "Alkohol", "2024", 15},
                             {40, "Kvinna", "Cannabis", "2024", 20}, {10, "Kvinna", "Alkohol", "2024", 20},
                             {5, "Man", "Cannabis", "2024", 15},     {45, "Man", "Alkohol", "2024", 15},
                             {40, "Man", "Cannabis", "2024", 20},    {10, "Man", "Alkohol", "2024", 20}};
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "En skillnad i en total räknas inte in: den är omvänd i de flesta åldrar."))
        << text;
    EXPECT_TRUE(has(text, "i de flesta av sina delar, och räknas inte hit."));
}

/// The share grows over the years while women become fewer of all; the difference is the same in each year.
SmallReport drifting(int points) {
    SmallReport report{.persons = in_year("2023", {120, 40}, 20 + points, 20) +
                                  in_year("2024", {80, 80}, 45 + points, 45) +
                                  in_year("2025", {40, 120}, 70 + points, 70),
                       .kind = "antal"};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    return report;
}

TEST(MiniMaria, TakesYearsTogetherOnlyAsTheDifferencesWithinThem) {
    // With the years pooled women would be 11.7 procentenheter below.
    std::string const higher = text_of(drifting(5).make());
    EXPECT_TRUE(has(higher,
                    "När hänsyn tas till år och ålder, med 2023–2025 sammantaget, är andelen med cannabis "
                    "5,0 procentenheter högre bland kvinnor än bland män"))
        << higher;
    EXPECT_FALSE(has(higher, "procentenheter lägre")) << higher;
    EXPECT_TRUE(has(higher, "De jämförelserna gäller 2025. Tidigare år vägs in bara där")) << higher;
    std::string const alike = text_of(drifting(0).make());
    EXPECT_TRUE(has(alike, "När hänsyn tas till ålder är andelen med cannabis ungefär lika stor")) << alike;
    EXPECT_TRUE(has(alike, "Ingen av fyra jämförelser visar")) << alike;
    EXPECT_EQ(lines_of(drifting(5).make(), "tabell-drog--inom").front(),
              "13–17 / Cannabis: 30 8 40 36 30 84");
}

/// The difference within two ages in the years before that of the report, and in it.
SmallReport difference_then_and_now(std::pair<int, int> then, std::pair<int, int> now) {
    SmallReport report{.persons = in_year("2023", {120, 120}, then.first, then.second) +
                                  in_year("2024", {120, 120}, then.first, then.second) +
                                  in_year("2025", {120, 120}, now.first, now.second),
                       .kind = "antal"};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    return report;
}

TEST(MiniMaria, SaysNothingCertainOfNowThatEarlierYearsAloneSay) {
    std::string const gone = text_of(difference_then_and_now({60, 30}, {50, 50}).make());
    EXPECT_TRUE(has(gone, "När hänsyn tas till ålder är andelen med cannabis ungefär lika stor")) << gone;
    EXPECT_FALSE(has(gone, "är den 20,0 procentenheter högre")) << gone;
    EXPECT_FALSE(has(gone.substr(0, gone.find("Vad ser vi?")), "När hänsyn tas till")) << gone;
    EXPECT_FALSE(has(gone, "När hänsyn tas till ålder är de här skillnaderna")) << gone;
    std::string const turned = text_of(difference_then_and_now({30, 60}, {60, 40}).make());
    EXPECT_TRUE(has(turned, "När hänsyn tas till ålder är andelen med cannabis 20,0 procentenheter högre"))
        << turned;
    EXPECT_FALSE(has(turned, "procentenheter lägre")) << turned;
    std::string const smaller = text_of(difference_then_and_now({60, 30}, {45, 40}).make());
    EXPECT_TRUE(has(smaller, "När hänsyn tas till ålder är andelen med cannabis 5,0 procentenheter högre"))
        << smaller;
    for (std::string const* const each : {&gone, &turned, &smaller})
        EXPECT_FALSE(has(*each, "sammantaget")) << *each;
}

TEST(MiniMaria, TellsOnTheFirstPageThatAgesDiffer) {
    SmallReport report{.persons = {}, .kind = "antal"};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    for (auto const& [age, women, men] : {std::tuple(15, 140, 80), std::tuple(20, 60, 120)})
        report.persons =
            report.persons + std::vector<Persons>{{women, "Kvinna", "Cannabis", "2025", age},
                                                  {200 - women, "Kvinna", "Alkohol", "2025", age},
                                                  {men, "Man", "Cannabis", "2025", age},
                                                  {200 - men, "Man", "Alkohol", "2025", age}};
    auto const first_page = [](std::string const& text) { return text.substr(0, text.find("Vad ser vi?")); };
    std::string const of_key_figure = first_page(text_of(report.make()));
    EXPECT_TRUE(has(of_key_figure, "{tabell-drog--inom}")) << of_key_figure;
    EXPECT_TRUE(has(of_key_figure,
                    "Andelen är ungefär lika stor bland kvinnor och män. Det ser olika ut i "
                    "olika åldrar, mer än slumpen brukar ge: högre bland kvinnor (13–17), högre "
                    "bland män (18–24)."))
        << of_key_figure;
    report.topics.erase(report.topics.find(", nyckeltal = true"), std::string(", nyckeltal = true").size());
    std::string const of_another = first_page(text_of(report.make()));
    EXPECT_TRUE(has(of_another,
                    "Skillnaden mellan kvinnor och män i andelen med cannabis ser olika ut i olika "
                    "åldrar"))
        << of_another;
}

TEST(MiniMaria, DrawsNoTableThatItDoesNotPrint) {
    // Of two of four rows a 0 can be shown, beside a hidden figure.
    Made const made = SmallReport{.persons = {{2, "Kvinna", "Alkohol"},
                                              {13, "Kvinna", "Cannabis"},
                                              {10, "Man", "Cannabis"},
                                              {1, "Man", "GHB"}}}
                          .make();
    std::string const text = text_of(made);
    ASSERT_TRUE(made.document) << text;
    EXPECT_TRUE(has(text, "Primär drog 2025. Tabellen visas inte:")) << text;
    EXPECT_FALSE(has(text, "{diagram-drog}")) << text;
}

TEST(MiniMaria, NamesYearsThatDoNotFollowOneByOne) {
    SmallReport report{.persons = {}, .kind = "antal"};
    for (char const* const year : {"2019", "2023", "2024", "2025"})
        report.persons = report.persons + in_year(year, {20, 40}, 50, 25);
    EXPECT_TRUE(has(text_of(report.make()), "Primär drog 2019 och 2023–2025, antal"))
        << text_of(report.make());
}

TEST(MiniMaria, ComparesTheReportsOwnYearAloneWhereAnotherHidesAFigure) {
    SmallReport report = drifting(5);
    Persons& few = report.persons.front();
    ASSERT_EQ(few.year, "2023");
    few.number = 2;
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder är andelen med cannabis 5 procentenheter högre"))
        << text;
    EXPECT_FALSE(has(text, "sammantaget")) << text;
}

TEST(MiniMaria, PrintsManyYearsWithinAgesBelowEachOther) {
    SmallReport report{.persons = {}, .kind = "antal"};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    for (char const* const year : {"2021", "2022", "2023", "2024", "2025"})
        report.persons = report.persons + in_year(year, {20, 40}, 50, 25);
    auto const lines = lines_of(report.make(), "tabell-drog--inom");
    ASSERT_EQ(lines.size(), 5U * 3U * 3U);
    EXPECT_EQ(lines.front(), "2021, 13–17 / Cannabis: 10 10");
    EXPECT_EQ(lines.back(), "2025, totalt / Totalt: 40 80");
}

/// So many of `all` have it, each with this probability.
int drawn(int all, double probability, std::mt19937& random) {
    int cases = 0;
    for (int i = 0; i < all; ++i)
        if (static_cast<double>(random()) < probability * 4294967296.0) ++cases;
    return cases;
}

TEST(MiniMaria, FindsNoDifferenceThatGroupsAndSharesMakeByMovingOverTheYears) {
    // In each year women and men have the same probability; it grows, and so does women's part of all.
    constexpr int reports = 200;
    std::mt19937 random(1);
    int alarms = 0;
    for (int i = 0; i < reports; ++i) {
        SmallReport report = drifting(0);
        report.persons.clear();
        for (auto const& [year, women, share] :
             {std::tuple("2023", 0.25, 0.25), std::tuple("2024", 0.4, 0.45), std::tuple("2025", 0.55, 0.65)})
            for (int const age : {15, 20})
                for (char const* const sex : {"Kvinna", "Man"}) {
                    int const all = drawn(350, sex[0] == 'K' ? women : 1 - women, random);
                    int const cases = drawn(all, share, random);
                    report.persons.push_back({cases, sex, "Cannabis", year, age});
                    report.persons.push_back({all - cases, sex, "Alkohol", year, age});
                }
        Made const made = report.make();
        ASSERT_TRUE(made.document) << to_json(made.diagnostics);
        if (!has(text_of(made), "Ingen av fyra jämförelser visar")) ++alarms;
    }
    double const percent = 100.0 * alarms / reports;
    std::printf("Reports with a false alarm where groups and shares drift: %.1f %% of %d\n", percent,
                reports);
    EXPECT_LE(percent, 5 + 2 * 100 * std::sqrt(0.05 * 0.95 / reports));
}

/// The drug within ages, some of which are not known.
SmallReport with_unknown_ages() {
    std::string topics = drug_topic;
    topics.replace(topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    SmallReport report{.persons = {}, .topics = topics};
    for (auto const& [age, women, men] :
         {std::tuple(15, 30, 20), std::tuple(20, 30, 20), std::tuple(-1, 20, 30)})
        report.persons = report.persons + std::vector<Persons>{{women, "Kvinna", "Cannabis", "2025", age},
                                                               {50 - women, "Kvinna", "Alkohol", "2025", age},
                                                               {men, "Man", "Cannabis", "2025", age},
                                                               {50 - men, "Man", "Alkohol", "2025", age}};
    return report;
}

TEST(MiniMaria, TakesUnknownAgesForNoAge) {
    Made made = with_unknown_ages().make();
    std::string const text = text_of(made);
    EXPECT_EQ(lines_of(made, "tabell-drog--inom").at(6), "Uppgift saknas / Cannabis: 20 30") << text;
    EXPECT_FALSE(has(text, "ser olika ut i olika åldrar")) << text;
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder är andelen med cannabis 20,0 procentenheter högre"))
        << text;
    EXPECT_TRUE(has(text, "Jämförelser med hänsyn till ålder görs inom två åldrar: 13–17 och 18–24."))
        << text;
    EXPECT_TRUE(has(text, "Personer utan uppgift om ålder är ingen egen grupp i de jämförelserna"));
}

TEST(MiniMaria, DoesNotListAMisleadingTotalAmongTheDifferences) {
    SmallReport report = misleading();
    report.topics.replace(report.topics.find(", nyckeltal = true"), std::string(", nyckeltal = true").size(),
                          "");
    std::string const text = text_of(report.make());
    std::string const page = text.substr(0, text.find("Vad ser vi?"));
    EXPECT_FALSE(has(page, "lägre bland kvinnor (")) << page;
    EXPECT_TRUE(has(page, "När hänsyn tas till ålder är andelen med cannabis"))
        << "what is certain is " << page;
}

TEST(MiniMaria, SetsASideOnlyTheDifferenceOfATotalThatMisleads) {
    // In 2024 the difference was the other way round, so that it has changed for certain too.
    SmallReport report = misleading();
    report.persons = report.persons + std::vector<Persons>{{190, "Kvinna", "Cannabis", "2024", 15},
                                                           {10, "Kvinna", "Alkohol", "2024", 15},
                                                           {20, "Man", "Cannabis", "2024", 15},
                                                           {180, "Man", "Alkohol", "2024", 15}};
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Totalen säger därför inte")) << text;
    auto const last = text.substr(text.rfind("Så långt räcker siffrorna"));
    EXPECT_TRUE(has(last, "En skillnad i en total räknas inte in")) << last;
    EXPECT_TRUE(has(last, "De här skillnaderna har ändrats sedan 2024")) << last;
    // Of four, the total's difference is set aside; that of either age is about the same.
    EXPECT_TRUE(has(
        text, "Rapporten bedömer fyra jämförelser. Av dem är två mer än slumpen brukar ge. En till är det "
              "också"))
        << text;
    auto const first = text.substr(0, text.find("Vad ser vi?"));
    EXPECT_FALSE(has(first, "mellan grupperna som går att följa")) << first;
}

TEST(MiniMaria, TellsWhatBecameOfAllComparisons) {
    // Two years, an answer that is hidden in the first: its difference now is judged, how it has changed is
    // not.
    auto const persons = hundreds(50, 52, "2025") + std::vector<Persons>{{3, "Kvinna", "Cannabis", "2024"},
                                                                         {97, "Kvinna", "Alkohol", "2024"},
                                                                         {40, "Man", "Cannabis", "2024"},
                                                                         {60, "Man", "Alkohol", "2024"}};
    std::string const one = text_of(SmallReport{.persons = persons}.make());
    EXPECT_TRUE(has(one, "Ytterligare en jämförelse går inte att göra, eftersom uppgifter är skyddade."))
        << one;
    std::string const three =
        text_of(SmallReport{.persons = hundreds(40, 70, "2024") + hundreds(45, 46)}.make());
    EXPECT_TRUE(has(
        three, "Rapporten bedömer två jämförelser. Av dem är en mer än slumpen brukar ge. Den andra är så "
               "liten att den inte räknas som en skillnad eller förändring."))
        << three;
    std::string const both =
        text_of(SmallReport{.persons = hundreds(40, 45, "2024") + hundreds(45, 50)}.make());
    EXPECT_TRUE(has(both, "Ingen av dem är mer än slumpen brukar ge. Båda kan bero på slumpen.")) << both;
}

TEST(MiniMaria, SpeaksOfASingleComparisonAsOne) {
    std::string const text = text_of(SmallReport{.persons = hundreds(50, 52)}.make());
    EXPECT_TRUE(has(text, "Rapporten gör en enda jämförelse, och den visar ingen skillnad")) << text;
    EXPECT_TRUE(has(text, "Rapporten bedömer en enda jämförelse. Den är inte mer än slumpen brukar ge."));
    std::string const certain = text_of(SmallReport{.persons = hundreds(10, 90)}.make());
    EXPECT_TRUE(has(certain, "Rapporten gör en enda jämförelse, och den visar en skillnad")) << certain;
    EXPECT_TRUE(has(certain, "Den är mer än slumpen brukar ge."));
}

TEST(MiniMaria, TellsWhereThePopulationLacksTheReportsYear) {
    std::string const before = "2024;Kvinna;10000\n2024;Man;10000\n";
    Made const made = with_population(before).make();
    EXPECT_EQ(told_codes(made), Lines{"tabulate.bas-saknas"}) << to_json(made.diagnostics);
    EXPECT_EQ(lines_of(made, "tabell-per-invanare"), (Lines{"2024: 10,0 10,0", "2025: – –"}));
    EXPECT_TRUE(has(text_of(made),
                    "Antalet unga per 1 000 invånare kan inte räknas 2025, eftersom uppgift om "
                    "befolkningen saknas."))
        << text_of(made);
    Made const unknown = with_population(before + "2025;Kvinna;..\n2025;Man;..\n").make();
    EXPECT_TRUE(has(join(told_codes(unknown), " "), "minimaria.befolkning-saknas"))
        << to_json(unknown.diagnostics);
    Made const whole = with_population(before + "2025;Kvinna;10000\n2025;Man;8000\n").make();
    EXPECT_EQ(told_codes(whole), Lines{}) << to_json(whole.diagnostics);
    EXPECT_EQ(lines_of(whole, "tabell-per-invanare"), (Lines{"2024: 10,0 10,0", "2025: 10,0 12,5"}));
}

TEST(MiniMaria, TakesNobodyForNobodyAndNotForAMissingPopulation) {
    SmallReport report = with_population("2025;Kvinna;10000\n2025;Man;8000\n");
    report.persons = {{40, "Kvinna", "Cannabis"}, {60, "Kvinna", "Alkohol"}};
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
    EXPECT_TRUE(has(text, "År 2025 omfattar uppgifterna 100 kvinnor och 0 män.")) << text;
    EXPECT_FALSE(has(text, "befolkningen saknas"));
    EXPECT_TRUE(has(text, "Antalet unga per 1 000 invånare är 10,0 bland kvinnor och 0,0 bland män."))
        << text;
    EXPECT_TRUE(has(text, "Om andelen med cannabis skiljer sig mellan kvinnor och män går inte att säga, "
                          "eftersom underlaget för män är för litet."));
}

TEST(MiniMaria, CountsThePersonsAlsoWhereThePopulationIsNamedFirst) {
    SmallReport report =
        with_population("2024;Kvinna;10000\n2024;Man;10000\n2025;Kvinna;10000\n2025;Man;8000\n");
    report.settings = std::exchange(report.after, "");
    Made const made = report.make();
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
    EXPECT_EQ(lines_of(made, "tabell-per-invanare"), (Lines{"2024: 10,0 10,0", "2025: 10,0 12,5"}));
}

TEST(MiniMaria, CountsNoSamplePerInhabitant) {
    Made const made = with_population("2024;Kvinna;10000\n2024;Man;10000\n2025;Kvinna;10000\n2025;Man;8000\n",
                                      "insamling = \"urval\"\n")
                          .make();
    EXPECT_EQ(told_codes(made), (Lines{"minimaria.urval-per-invanare"})) << to_json(made.diagnostics);
    EXPECT_FALSE(has(text_of(made), "Per invånare"));
}

/// Of 13–17 and 18–24 years: the men are older, and those who are older are more often there.
SmallReport with_ages() {
    SmallReport report = with_population("");
    report.persons = {{100, "Kvinna", "Cannabis", "2025", 15},
                      {20, "Kvinna", "Alkohol", "2025", 20},
                      {50, "Man", "Cannabis", "2025", 15},
                      {180, "Man", "Alkohol", "2025", 20}};
    report.after +=
        "[[data.harledd]]\nkolumn = \"aldersgrupp\"\nav = \"alder\"\ngrupper = [\"13-17\", \"18-24\"]\n";
    report.after.replace(report.after.find("kon = \"Kön\""), 0, "alder = \"Ålder\", ");
    report.questions += "inom = \"aldersgrupp\"\n";
    report.files = {{"befolkning.csv", "År;Kön;Ålder;Antal\n2025;Kvinna;16;10000\n2025;Kvinna;22;1000\n"
                                       "2025;Man;16;10000\n2025;Man;22;18000\n"}};
    return report;
}

TEST(MiniMaria, ComparesPerInhabitantWithTheSameAges) {
    Made made = with_ages().make();
    std::string const text = text_of(made);
    // Women 100 of 10,000 and 20 of 1,000; men 50 of 10,000 and 180 of 18,000; 20,000 and 19,000 inhabitants.
    EXPECT_TRUE(has(text,
                    "När hänsyn tas till ålder är det 14,9 bland kvinnor och 7,4 bland män, 2,0 gånger så "
                    "högt bland kvinnor."))
        << text;
    EXPECT_EQ(lines_of(made, "tabell-per-invanare--inom"), (Lines{"13–17: 10,0 5,0", "18–24: 20,0 10,0"}));
    EXPECT_TRUE(has(text, "Med hänsyn till ålder jämförs de genom direkt standardisering"));
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

TEST(MiniMaria, SaysOfRatesThatNobodyOfAnAgeCanBeAGirl) {
    SmallReport report = with_ages();
    report.data = "vuxen_fran = 18\n";
    report.after.replace(report.after.find("slag = \"antal\""), 0, "vuxen_fran = 18\n");
    Made const made = report.make();
    EXPECT_EQ(lines_of(made, "tabell-per-invanare--inom"),
              (Lines{"13–17: . . 10,0 5,0", "18–24: 20,0 10,0 . ."}));
    EXPECT_FALSE(has(text_of(made), "Källan har utelämnat")) << "there are no women of 13";
    EXPECT_TRUE(has(text_of(made), "Personer utan uppgift om ålder ingår inte.")) << text_of(made);
    // Of girls alone it is something else.
    report.files.front().second.erase(report.files.front().second.find("2025;Man;16"), 18);
    EXPECT_TRUE(has(text_of(report.make()), "Källan har utelämnat")) << text_of(report.make());
}

TEST(MiniMaria, ComparesNothingWithinAgesThatAreHidden) {
    SmallReport report = with_ages();
    report.persons[1].number = 3;
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Antalet unga per 1 000 invånare kan inte jämföras med hänsyn till ålder, eftersom "
                          "enskilda personer annars kan kännas igen."))
        << text;
}

TEST(MiniMaria, StandardisesOnlyWhereThePopulationHasAges) {
    SmallReport report =
        with_population("2024;Kvinna;10000\n2024;Man;10000\n2025;Kvinna;10000\n2025;Man;8000\n");
    report.questions += "inom = \"aldersgrupp\"\n";
    Made const made = report.make();
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
    EXPECT_FALSE(has(text_of(made), "När hänsyn tas")) << text_of(made);
}

TEST(MiniMaria, TellsAMisspeltOrder) {
    Made const made =
        SmallReport{.persons = hundreds(40, 70), .topics = drug_topic_with(R"("Alkohl", "Opiater")")}.make();
    ASSERT_EQ(told_codes(made), (Lines{"minimaria.ordning-okand"})) << to_json(made.diagnostics);
    EXPECT_EQ(made.diagnostics.list().front().hint, "menade du \"Alkohol\"?");
}

TEST(MiniMaria, NamesTheKommunThatNothingIsToldOf) {
    Made const made = with_supply("2080;Stöd;Ja\n2081;Stöd;Ja\n2081;Hjälp;Nej\n2080;Hjälp;Ja\n").make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "För Mora saknas uppgift om vad som erbjuds.")) << text;
    EXPECT_TRUE(has(text, "Stöd erbjuds i de båda kommuner som det finns uppgift om."));
    EXPECT_EQ(lines_of(made, "tabell-utbud"), (Lines{"Stöd: 2 0 1", "Hjälp: 1 1 1"}));
    std::string const whole = text_of(with_supply("2080;Stöd;Ja\n2062;Stöd;Ja\n").make());
    EXPECT_TRUE(has(whole, "Stöd erbjuds i båda kommunerna.")) << whole;
    EXPECT_FALSE(has(whole, "saknas uppgift om vad som erbjuds"));
}

TEST(MiniMaria, AServiceIsOfferedOnAnIslandAsSwedishSaysIt) {
    std::string const one = text_of(with_supply("0980;Stöd;Ja\n2062;Stöd;Nej\n2080;Stöd;Nej\n").make());
    EXPECT_TRUE(has(one, "Stöd erbjuds på Gotland, men inte i de två andra kommunerna.")) << one;
    std::string const lacking = text_of(with_supply("0186;Stöd;Nej\n2062;Stöd;Ja\n2080;Stöd;Ja\n").make());
    EXPECT_TRUE(has(lacking, "Stöd erbjuds inte på Lidingö.")) << lacking;
}

TEST(MiniMaria, NamesTheKommunerWithoutAServiceWhereOthersAreUnknown) {
    std::string const text =
        text_of(with_supply("2080;Stöd;Ja\n2081;Stöd;Nej\n2034;Stöd;Nej\n2062;Hjälp;Ja\n").make());
    EXPECT_TRUE(has(text,
                    "Stöd erbjuds i Falun, men inte i Borlänge och Orsa. För Mora är det inte känt om stöd "
                    "erbjuds."))
        << text;
}

TEST(MiniMaria, SaysAtWhichUnitsAServiceIsNotOffered) {
    SmallReport report = with_supply("");
    report.after.replace(report.after.find("kommun = \"Kommun\""), 0, "enhet = \"Enhet\", ");
    report.files = {{"utbud.csv", "Enhet;Kommun;Insats;Finns\n"
                                  "Norra;2080;Stöd;Ja\nSödra;2080;Stöd;Nej\nTorget;2062;Stöd;Ja\n"
                                  "Norra;2080;Hjälp;Nej\nSödra;2080;Hjälp;Nej\nTorget;2062;Hjälp;Ja\n"
                                  "Norra;2080;Råd;Nej\nTorget;2062;Råd;Ja\n"}};
    Made made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(
        has(text, "Stöd erbjuds i båda kommunerna. Stöd erbjuds inte vid Södra i Falun, men vid någon annan "
                  "enhet i samma kommun."))
        << text;
    EXPECT_TRUE(has(text, "Hjälp erbjuds inte i Falun."));
    EXPECT_TRUE(has(text, "För Falun är det inte känt om råd erbjuds.")) << "one of its two units may";
    EXPECT_EQ(lines_of(made, "tabell-utbud"),
              (Lines{"Stöd: 2 0 0 2 1 0", "Hjälp: 1 1 0 1 2 0", "Råd: 1 0 1 1 1 1"}));
    document::check(*made.document, made.diagnostics);
    EXPECT_EQ(told_codes(made), Lines{}) << to_json(made.diagnostics);
}

TEST(MiniMaria, SaysInHowManyKommunerAServiceIsNotOffered) {
    std::vector<std::string> const dalarna{"2021", "2023", "2026", "2029", "2031", "2034", "2039", "2061"};
    std::string const three = text_of(
        with_supply(nowhere({"2021", "2023", "2026"}) + nowhere({"2080", "2062", "2081", "2082"}, "Ja"))
            .make());
    EXPECT_TRUE(has(three, "Stöd erbjuds inte i tre av sju kommuner: Gagnef, Malung-Sälen och Vansbro."))
        << three;
    std::string const many = text_of(with_supply(nowhere(dalarna) + nowhere({"2083", "2084", "2085"}) +
                                                 nowhere({"2080", "2062", "2081"}, "Ja") + "2082;Stöd;\n")
                                         .make());
    EXPECT_TRUE(has(many, "Stöd erbjuds i Borlänge, Falun och Mora, men inte i 11 av de 14 kommuner som det "
                          "finns uppgift om."))
        << many;
    EXPECT_TRUE(has(many, "Gagnef"));
    EXPECT_FALSE(has(many, "Gagnef, ")) << "a list, not a row";
}

TEST(MiniMaria, GroupsUnitsByTheirKommun) {
    SmallReport report = with_supply("");
    report.after.replace(report.after.find("kommun = \"Kommun\""), 0, "enhet = \"Enhet\", ");
    std::string rows = "Enhet;Kommun;Insats;Finns\nNorra;2080;Stöd;Nej\nSödra;2080;Stöd;Nej\n"
                       "Centrum;2080;Stöd;Ja\nTorget;2062;Stöd;Ja\nStranden;2062;Stöd;Nej\n";
    report.files = {{"utbud.csv", rows}};
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text,
                    "Stöd erbjuds inte vid tre av fem enheter, men vid någon annan enhet i samma kommun: "
                    "Falun (Norra och Södra) och Mora (Stranden)."))
        << text;
    for (int i = 0; i < 7; ++i) rows += "Enhet " + std::to_string(i) + ";2062;Stöd;Nej\n";
    report.files = {{"utbud.csv", rows}};
    std::string const many = text_of(report.make());
    EXPECT_TRUE(has(many, "Stöd erbjuds inte vid tio av tolv enheter, men vid någon annan")) << many;
    EXPECT_TRUE(has(many, "Falun: Norra och Södra"));
    EXPECT_FALSE(has(many, "Falun (Norra")) << "a list, not a row";
}

TEST(MiniMaria, HintsAtNoKeyThatTheTemplateDoesNotHave) {
    SmallReport report = with_supply("");
    report.after.replace(report.after.find("kommun = \"Kommun\""), 0, "form = \"Form\", ");
    report.files = {{"utbud.csv", "Form;Kommun;Insats;Finns\nGrupp;2080;Stöd;Ja\nEnskilt;2062;Stöd;Nej\n"}};
    Made const made = report.make();
    ASSERT_EQ(told_codes(made), Lines{"tabulate.flera-saker"});
    EXPECT_EQ(
        made.diagnostics.list().front().hint,
        "låt filen ha rader med ett enda värde i \"Form\", eller stryk form ur kolumner om skillnaden saknar "
        "betydelse");
}

TEST(MiniMaria, SaysWhereAServiceIsOfferedInTheOnlyKommun) {
    std::string const text = text_of(with_supply("2080;Stöd;Ja\n").make());
    EXPECT_TRUE(has(text, "Stöd erbjuds i Falun.")) << text;
    EXPECT_FALSE(has(text, "alla en"));
}

TEST(MiniMaria, NamesAServiceThatNothingIsToldOf) {
    SmallReport report = with_supply("2080;Stöd;Ja\n2062;Stöd;Ja\n");
    report.columns += "insats = \"Drog\", ";
    report.topics = R"([[avsnitt.tabell]]
id = "insats"
rubrik = "Insats"
kolumn = "insats"
)";
    for (Persons& each : report.persons) each.drug = each.drug == "Cannabis" ? "Stöd" : "Hjälp";
    report.persons.push_back({20, "Kvinna", "Ingen insats"});
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Det saknas uppgift om var hjälp erbjuds.")) << text;

    for (Persons& each : report.persons)
        if (each.drug == "Hjälp") each.drug = "  STÖD ";
    EXPECT_FALSE(has(text_of(report.make()), "Det saknas uppgift om var")) << "the same service";
}

TEST(MiniMaria, TellsWhatIsOfferedInItsOwnYear) {
    SmallReport report = with_supply("");
    report.files = {{"utbud.csv", "År;Kommun;Insats;Finns\n2024;2080;Stöd;Nej\n2025;2080;Stöd;Ja\n"}};
    std::size_t const at = report.after.find("kommun = \"Kommun\", insats");
    ASSERT_NE(at, std::string::npos) << report.after;
    report.after.insert(at, "ar = \"År\", ");
    Made const made = report.make();
    EXPECT_TRUE(has(text_of(made), "Stöd erbjuds i Falun.")) << text_of(made) << to_json(made.diagnostics);
}

TEST(MiniMaria, ComparesWithinAgesNothingOfYearsAfterItsOwn) {
    SmallReport report{.persons = in_year("2025", {100, 100}, 40, 70)};
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    std::string const alone = "När hänsyn tas till ålder är andelen med cannabis 30,0 procentenheter lägre";
    EXPECT_TRUE(has(text_of(report.make()), alone));
    report.persons = report.persons + in_year("2026", {100, 100}, 90, 10);
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, alone)) << text;
    EXPECT_FALSE(has(text, "sammantaget")) << text;
}

TEST(MiniMaria, RefusesAPlaceThatIsNoKommunAmongThoseThatOffer) {
    Made const made = with_supply("2080;Stöd;Ja\n2062;Stöd;Ja\n20;Stöd;Nej\n").make();
    auto const codes = told_codes(made);
    EXPECT_NE(std::find(codes.begin(), codes.end(), "minimaria.utbud-inte-kommun"), codes.end());
    EXPECT_TRUE(has(to_json(made.diagnostics), "Dalarna")) << to_json(made.diagnostics);
}

/// Ten drugs, four of which are common in all ages, and six that few girls and boys of one age have.
std::vector<Persons> of_common_and_rare_drugs() {
    std::vector<Persons> persons;
    for (int const age : {14, 16, 19, 22})
        for (char const* const drug : {"Cannabis", "Alkohol", "Opiater", "Spel"}) {
            bool const is_cannabis = std::string_view(drug) == "Cannabis";
            persons.push_back({is_cannabis ? 40 : 20, "Kvinna", drug, "2025", age});
            persons.push_back({20, "Man", drug, "2025", age});
        }
    for (char const* const drug : {"Ecstasy", "GHB", "Heroin", "Kokain", "LSD", "Lustgas"}) {
        persons.push_back({3, "Kvinna", drug, "2025", 16});
        persons.push_back({3, "Man", drug, "2025", 16});
    }
    return persons;
}

TEST(MiniMaria, ComparesWhatOnlyTheSumsWithinAgesTell) {
    SmallReport report{.persons = of_common_and_rare_drugs()};
    report.groups = R"("13-15", "16-17", "18-20", "21-24")";
    report.topics.replace(report.topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    Made const made = report.make();
    EXPECT_EQ(lines_of(made, "tabell-drog"), Lines{"no such table"});
    EXPECT_EQ(lines_of(made, "tabell-drog--antal"), Lines{"no such table"});
    auto const within = lines_of(made, "tabell-drog--inom");
    EXPECT_NE(std::find(within.begin(), within.end(), "Totalt / Cannabis: 160 80"), within.end());
    std::string const text = text_of(made);
    EXPECT_FALSE(has(text, "kan inte jämföras")) << text;
    EXPECT_TRUE(has(text, "Antal finns i")) << text;
}

} // namespace
} // namespace linsen
