#include "minimaria/report_kinds.hpp"

#include "document/check.hpp"

#include <gtest/gtest.h>

/// Persons of whom nobody knows the answer, or the age: what is then said, and what is not.
namespace linsen {
namespace {

using testing::drug_topic;
using testing::has;
using testing::hundreds;
using testing::lines_of;
using testing::Made;
using testing::Persons;
using testing::SmallReport;
using testing::text_of;
using testing::told_codes;
using testing::with_population;
using Lines = std::vector<std::string>;

/// Nobody was asked that year.
std::vector<Persons> unasked(std::string const& year, int age = 16) {
    return {{100, "Kvinna", "", year, age}, {100, "Man", "", year, age}};
}

/// The same answers in either age.
std::vector<Persons> in_two_ages(std::vector<Persons> const& persons) {
    std::vector<Persons> all;
    for (Persons each : persons) {
        each.age = 16;
        all.push_back(each);
        each.age = 20;
        all.push_back(each);
    }
    return all;
}

std::string within_ages() {
    std::string topics = drug_topic;
    topics.replace(topics.find("svar ="), 0, "inom = \"aldersgrupp\"\n");
    return topics;
}

std::string first_page(std::string const& text) { return text.substr(0, text.find("Vad ser vi?")); }

TEST(Unanswered, WhatNobodyWasAskedIsMissingAndNotNobodys) {
    std::vector<Persons> const earlier =
        hundreds(60, 30, "2022") + hundreds(58, 30, "2023") + hundreds(55, 30, "2024");
    Made made = SmallReport{.persons = earlier + unasked("2025")}.make();
    std::string const text = text_of(made);
    EXPECT_FALSE(has(text, "Ingen av 100 kvinnor")) << text;
    EXPECT_FALSE(has(text, "till 0,0")) << text;
    EXPECT_TRUE(has(text, "Kvinnor och män kan inte jämföras, eftersom uppgift saknas.")) << text;
    EXPECT_TRUE(has(text, "ändrats över tid, eftersom uppgift saknas för 2025.")) << text;
    EXPECT_EQ(lines_of(made, "tabell-drog"), Lines{"Uppgift saknas: 100,0 100,0"}) << text;
    EXPECT_TRUE(has(text, "Primär drog: kvinnor 100,0 %, män 100,0 %; för alla kvinnor 2025 och män 2025"))
        << text;
    document::check(*made.document, made.diagnostics);
    EXPECT_FALSE(made.diagnostics.has_errors()) << to_json(made.diagnostics);
}

TEST(Unanswered, AnotherYearInWhichNobodyWasAskedIsNoneOfTheReportsOwn) {
    auto const asked = in_two_ages(hundreds(60, 30, "2024") + hundreds(55, 30));
    SmallReport report{.persons = asked + in_two_ages(unasked("2023")), .topics = within_ages()};
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder är andelen med cannabis")) << text;
    report.persons = in_two_ages(hundreds(60, 30, "2024") + unasked("2025"));
    std::string const now = text_of(report.make());
    EXPECT_FALSE(has(now, "är andelen med cannabis 2")) << now;
}

TEST(Unanswered, ADifferenceThatTheyCouldTurnIsNotCertainAndNotFirst) {
    std::string topics = drug_topic;
    topics.replace(topics.find("nyckeltal = true"), 16, "nyckeltal = false");
    std::vector<Persons> const persons{{60, "Kvinna", "Cannabis"},
                                       {30, "Kvinna", "Alkohol"},
                                       {110, "Kvinna", ""},
                                       {120, "Man", "Cannabis"},
                                       {80, "Man", "Alkohol"}};
    Made const made = SmallReport{.persons = persons, .topics = topics}.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(first_page(text), "Uppgift saknas för 55,0 % bland kvinnor och 0,0 % bland män, och "
                                      "skillnaden kan bero på det."))
        << text;
    EXPECT_TRUE(has(text, "Här saknas uppgift för så många")) << text;
    EXPECT_FALSE(has(text, "större än vad slumpen brukar ge ett enskilt år.\n  LI")) << text;
    EXPECT_TRUE(has(text, "Rapporten gör en enda jämförelse, och den visar ingen skillnad")) << text;
    EXPECT_TRUE(has(text, "Primär drog: kvinnor 55,0 %, män 0,0 %")) << "in the quality of the data " << text;
}

TEST(Unanswered, RatesAreNotStandardisedWhereManyHaveNoKnownAge) {
    SmallReport report = with_population("");
    report.persons = {{100, "Kvinna", "Cannabis", "2025", 15}, {120, "Kvinna", "Alkohol", "2025", 20},
                      {50, "Man", "Cannabis", "2025", 15},     {180, "Man", "Alkohol", "2025", 20},
                      {8, "Kvinna", "Alkohol", "2025", -1},    {8, "Man", "Alkohol", "2025", -1}};
    report.after +=
        "[[data.harledd]]\nkolumn = \"aldersgrupp\"\nav = \"alder\"\ngrupper = [\"13-17\", \"18-24\"]\n";
    report.after.replace(report.after.find("kon = \"Kön\""), 0, "alder = \"Ålder\", ");
    report.questions += "inom = \"aldersgrupp\"\n";
    report.files = {{"befolkning.csv", "År;Kön;Ålder;Antal\n2025;Kvinna;16;10000\n2025;Kvinna;22;6000\n"
                                       "2025;Man;16;10000\n2025;Man;22;18000\n"}};
    std::string const few = text_of(report.make());
    EXPECT_TRUE(has(few, "När hänsyn tas till ålder är det")) << few;
    EXPECT_TRUE(has(few,
                    "Uppgift om ålder saknas för 3,5 % bland kvinnor och 3,4 % bland män, och de ingår inte "
                    "i den jämförelsen."))
        << few;
    report.persons[4].number = 24;
    std::string const many = text_of(report.make());
    EXPECT_FALSE(has(many, "När hänsyn tas till ålder är det")) << many;
    EXPECT_TRUE(has(many,
                    "jämförs inte med hänsyn till ålder, eftersom uppgift om ålder saknas för 9,8 % bland "
                    "kvinnor och 3,4 % bland män."))
        << many;
}

TEST(Unanswered, PartsThatDifferByChanceAreNotSaidToDiffer) {
    std::vector<Persons> persons = hundreds(52, 48);
    for (Persons each : hundreds(47, 53)) {
        each.age = 20;
        persons.push_back(each);
    }
    std::string const text = text_of(SmallReport{.persons = persons, .topics = within_ages()}.make());
    EXPECT_FALSE(has(text, "ser olika ut i olika åldrar")) << text;
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder")) << text;
}

/// Ages and the year of birth: two dimensions, each with words of its own.
TEST(Unanswered, EachDivisionHasWordsOfItsOwn) {
    SmallReport report{.persons = in_two_ages(hundreds(60, 30)),
                       .head = "inom_grupper = { kommun = \"kommuner\" }\n"
                               "inom_hansyn = { kommun = \"var de bor\" }\n",
                       .topics = within_ages() + R"([[avsnitt.tabell]]
id = "drog-igen"
rubrik = "Drog igen"
kolumn = "drog"
inom = "kommun"
svar = [{ kod = "Alkohol", sak = "andelen med alkohol", gor = "har alkohol" }]
)",
                       .columns = "ar = \"År\", kommun = \"Kommun\", "};
    for (std::size_t i = 0; i < report.persons.size(); i += 2) report.persons[i].place = "2062";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "När hänsyn tas till ålder är andelen med cannabis")) << text;
    EXPECT_TRUE(has(text, "När hänsyn tas till var de bor är andelen med alkohol")) << text;
    EXPECT_TRUE(has(text, "Drog igen inom olika kommuner")) << text;
    EXPECT_TRUE(has(text, "Jämförelser med hänsyn till var de bor görs inom två kommuner")) << text;
    EXPECT_TRUE(has(text, "När hänsyn tas till var de bor är de här skillnaderna")) << text;
}

TEST(Unanswered, ThePageOfThoseWhoDecideSaysWhatIsCertainWithinAges) {
    // In the year's total chance may have made it; with the ages taken into account it has not.
    std::vector<Persons> const persons{
        {40, "Kvinna", "Cannabis", "2025", 15}, {160, "Kvinna", "Alkohol", "2025", 15},
        {45, "Kvinna", "Cannabis", "2025", 20}, {5, "Kvinna", "Alkohol", "2025", 20},
        {8, "Man", "Cannabis", "2025", 15},     {92, "Man", "Alkohol", "2025", 15},
        {50, "Man", "Cannabis", "2025", 20},    {50, "Man", "Alkohol", "2025", 20}};
    for (char const* const key : {"nyckeltal = true", "nyckeltal = false"}) {
        SmallReport report{.persons = persons, .topics = within_ages()};
        report.topics.replace(report.topics.find("nyckeltal = true"), 16, key);
        std::string const text = text_of(report.make());
        EXPECT_TRUE(has(text, "När hänsyn tas till ålder är de här skillnaderna större")) << text;
        EXPECT_TRUE(has(text, "skillnaden kan bero på slumpen ett enskilt år"))
            << "of the year alone " << text;
        std::string const page = first_page(text);
        EXPECT_TRUE(has(page, "När hänsyn tas till ålder är den 2")) << page;
        EXPECT_TRUE(has(page, "procentenheter högre, mer än slumpen brukar ge.")) << page;
        EXPECT_FALSE(has(page, "bero på slumpen")) << page;
    }
}

} // namespace
} // namespace linsen
