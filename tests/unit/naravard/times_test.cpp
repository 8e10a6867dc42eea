#include "document/numbering.hpp"
#include "small_report.hpp"

#include <gtest/gtest.h>

/// What is said of means over several years, and of breaks in the series.
namespace linsen {
namespace {

using testing::codes_of;
using testing::has;
using testing::Made;
using testing::SmallReport;
using testing::text_of;

SmallReport of(std::string const& rows) {
    SmallReport report;
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n" + rows;
    return report;
}

std::string both(std::string const& time, int women, int men) {
    auto const row = [&](std::string const& sex, int value) {
        return time + ";Dalarna;" + sex + ";Diabetes;" + std::to_string(value) + ";" +
               std::to_string(value - 1) + " - " + std::to_string(value + 1) + "\n";
    };
    return row("Kvinna", women) + row("Man", men);
}

TEST(Means, AYearOfTheRowIsTheLastOfTheYears) {
    SmallReport report = of(both("2018", 20, 30) + both("2021", 24, 26));
    report.sorting += "medelvarde_ar = 3\n";
    EXPECT_TRUE(has(text_of(report.make()),
                    "Varje värde är ett medelvärde över tre år: året på raden och åren "
                    "närmast före."));
}

TEST(Means, APeriodSaysItselfWhichYears) {
    SmallReport report = of(both("2016-2018", 20, 30) + both("2019-2021", 24, 26));
    report.sorting += "medelvarde_ar = 3\n";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_TRUE(has(text, "Varje värde är ett medelvärde över tre år.")) << text;
    EXPECT_FALSE(has(text, "året på raden")) << text;
    EXPECT_TRUE(codes_of(made).empty()) << to_json(made.diagnostics);
}

TEST(Means, APeriodOfAnotherLengthIsTold) {
    SmallReport report = of(both("2015-2018", 20, 30) + both("2018-2021", 24, 26));
    report.sorting += "medelvarde_ar = 3\n";
    Made const made = report.make();
    std::string const text = text_of(made);
    EXPECT_FALSE(has(text, "över tre år")) << text;
    EXPECT_TRUE(has(text, "Varje värde gäller flera år. Inget tidigare värde bygger på helt andra år"));
    EXPECT_EQ(codes_of(made), std::vector<std::string>{"naravard.medelvarde-perioder"});
    EXPECT_TRUE(has(to_json(made.diagnostics), "som är 4 år")) << to_json(made.diagnostics);
}

TEST(Means, YearsBesidePeriodsAreTheOnesThatStandForMore) {
    SmallReport report = of(both("2016-2018", 20, 30) + both("2021", 24, 26));
    report.sorting += "medelvarde_ar = 3\n";
    EXPECT_TRUE(has(text_of(report.make()),
                    "Där raden är ett enda år är värdet ett medelvärde över tre år: det året och"));
}

/// With a column of marks; `b` is a break in the series.
SmallReport marked(std::string const& rows) {
    SmallReport report;
    report.columns = "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", indikator = \"Fråga\", "
                     "varde = \"Andel\", marke = \"M\" }";
    report.sorting += "insamling = \"alla\"\n";
    report.rows = "År;Kommun;Kön;Fråga;Andel;M\n" + rows;
    return report;
}

TEST(Breaks, OneOfTheSexesAloneLeavesTheOther) {
    std::string const text =
        text_of(marked("2019;Dalarna;Kvinna;Diabetes;50;\n2019;Dalarna;Man;Diabetes;40;\n"
                       "2021;Dalarna;Kvinna;Diabetes;52;\n2021;Dalarna;Man;Diabetes;44;\n"
                       "2023;Dalarna;Kvinna;Diabetes;54;b\n2023;Dalarna;Man;Diabetes;48;\n")
                    .make());
    EXPECT_TRUE(has(text, "Sedan 2021 har andelen ökat bland män (från 44 till 48 %).")) << text;
    EXPECT_TRUE(has(text, "Sedan 2019 har andelen ökat bland män (från 40 till 48 %).")) << text;
    EXPECT_TRUE(has(text, "För kvinnor går den jämförelsen inte att göra, eftersom tidsserien bryts 2023."));
    EXPECT_TRUE(has(text, "Diabetes: kvinnor är inte jämförda med tiden före 2023, eftersom tidsserien bryts "
                          "där."))
        << text;
}

TEST(Breaks, ALongComparisonThatIsCutOffIsTold) {
    std::string const rows = "2014;Dalarna;Kvinna;Diabetes;44;\n2014;Dalarna;Man;Diabetes;30;\n"
                             "2018;Dalarna;Kvinna;Diabetes;50;b\n2018;Dalarna;Man;Diabetes;40;b\n"
                             "2021;Dalarna;Kvinna;Diabetes;52;\n2021;Dalarna;Man;Diabetes;44;\n";
    std::string const text = text_of(marked(rows).make());
    EXPECT_TRUE(has(text, "Tiden före 2018 är inte jämförd, eftersom tidsserien bryts där.")) << text;
    EXPECT_TRUE(has(text, "Diabetes: ingen jämförelse med tiden före 2018, eftersom tidsserien bryts där."));
    EXPECT_FALSE(has(text, "Sedan 2014"));
}

TEST(Kommuner, APairOfAFewIsNotDrawn) {
    SmallReport report;
    report.codes =
        "koder.kon = { Kvinna = \"kvinnor\", Man = \"män\", Flicka = \"flickor\", Pojke = \"pojkar\" }";
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n";
    for (char const* kommun : {"Falun", "Mora"})
        for (char const* sex : {"Kvinna", "Man", "Flicka", "Pojke"})
            report.rows += "2021;" + std::string(kommun) + ";" + sex + ";Diabetes;9;7 - 11\n";
    Made const few = report.make();
    ASSERT_TRUE(few.document);
    document::Numbering const numbers(*few.document);
    EXPECT_NE(numbers.find("tabell-diabetes--kommuner"), nullptr);
    EXPECT_EQ(numbers.find("diagram-diabetes--kommuner--flickor-pojkar"), nullptr);
    for (char const* kommun : {"Avesta", "Borlänge", "Gagnef", "Hedemora", "Leksand", "Ludvika"})
        for (char const* sex : {"Flicka", "Pojke"})
            report.rows += "2021;" + std::string(kommun) + ";" + sex + ";Diabetes;9;7 - 11\n";
    Made const most = report.make();
    ASSERT_TRUE(most.document);
    EXPECT_NE(document::Numbering(*most.document).find("diagram-diabetes--kommuner--flickor-pojkar"),
              nullptr);
}

TEST(Gotland, FiguresOfTheKommunAreThoseOfTheCounty) {
    SmallReport report;
    report.settings = "omrade = \"09\"";
    report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n"
                  "2021;0980;Kvinna;Diabetes;20;19 - 21\n2021;0980;Man;Diabetes;25;24 - 26\n";
    for (char const* area : {"09", "0980"}) {
        report.settings = "omrade = \"" + std::string(area) + "\"";
        std::string const text = text_of(report.make());
        EXPECT_TRUE(has(text, "5 procentenheter lägre bland kvinnor (20 %) än bland män (25 %)")) << text;
        EXPECT_FALSE(has(text, "för kommunerna men inte för")) << text;
        EXPECT_FALSE(has(text, "per kommun")) << text;
    }
    report.rows = testing::replaced(testing::replaced(report.rows, "0980", "09"), "0980", "09");
    EXPECT_TRUE(has(text_of(report.make()), "5 procentenheter lägre bland kvinnor")) << "and the reverse";
}

} // namespace
} // namespace linsen
