#include "rok/small_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen {
namespace {

using testing::has;
using testing::lines_of;
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
    EXPECT_TRUE(has(text, "Åren jämförs bara över de 2 av 4 kommuner som har svarat på frågan båda åren: "
                          "Borlänge och Falun."));
    EXPECT_TRUE(
        has(text, "Andelen utan insats bland kvinnor har minskat från 35,0 % 2024 till 18,0 % 2025."));
    EXPECT_TRUE(has(text, "Andelen utan insats bland män har ökat från 20,0 % 2024 till 35,0 % 2025."));
}

TEST(Rok, AKommunThatHasNotAnsweredIsMissingAndNotNobody) {
    auto const made = SmallFollowUp{}.made();
    EXPECT_EQ(lines_of(made, "tabell-vuxna--kommuner"),
              (Lines{"Borlänge: 100 100 100 100", "Falun: 100 100 100 100", "Ludvika: – – 60 60",
                     "Totalt bland dem som har svarat: 200 200 260 260"}));
}

TEST(Rok, ABreakInTheSeriesIsToldAndTheYearsAreNotCompared) {
    SmallFollowUp report;
    report.after = "[[tidsseriebrott]]\nfraga = \"insats\"\nar = \"2025\"\norsak = \"Frågan är ny.\"\n";
    auto const made = report.made();
    std::string const text = text_of(made);
    EXPECT_EQ(lines_of(made, "tabell-insats--ar"), Lines{"no such table"});
    EXPECT_TRUE(has(text, "Åren före 2025 jämförs inte. Frågan är ny."));
    EXPECT_FALSE(has(text, "Andelen utan insats bland kvinnor har"));
    EXPECT_EQ(lines_of(made, "tabell-plan--ar").size(), 3U);
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
                    "Rutin: genomförd i en och ej påbörjad i en av två kommuner som vet hur långt de "
                    "har kommit. En kommun vet inte."));
}

TEST(Rok, AStatusThatTheTemplateLacksIsTold) {
    SmallFollowUp report;
    report.statuses = "2025;2080;1 Tidig upptäckt;Rutin;genomförda;socialchef;\n";
    EXPECT_EQ(told_codes(report.made()), Lines{"rok.status-okand"});
}

TEST(Rok, TheSelfCheckIsAnsweredByWhatTheReportIs) {
    std::string const unanswered = text_of(SmallFollowUp{}.made());
    EXPECT_TRUE(has(unanswered,
                    "Rad 5 är uppfylld. Alla rapportens 5 tabeller över personer är uppdelade på kön, "
                    "och 5 av dem också på något mer."));
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
                    "Svaren för 2025 kommer från 3 av 4 kommuner. Om de andra säger rapporten inget för det "
                    "året."));
    EXPECT_TRUE(has(page, "Av 2 aktiviteter som kommunerna har redovisat har 1 statusen genomförd och 1 "
                          "statusen ej påbörjad."));
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
