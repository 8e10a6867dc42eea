#include "small_report.hpp"

#include <gtest/gtest.h>

/// What a source has of an area, a time and a sex, and what is said where it is not shown (påhittade
/// uppgifter).
namespace linsen {
namespace {

using testing::has;
using testing::SmallReport;
using testing::text_of;

SmallReport report_of(std::string rows) {
    SmallReport report;
    report.columns = "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", indikator = \"Fråga\", "
                     "varde = \"Andel\" }";
    report.codes = "koder.kon = { K = \"kvinnor\", M = \"män\", F = \"flickor\", P = \"pojkar\", "
                   "T = \"totalt\" }\nkoder.tecken = { x = \"skyddad\" }";
    report.rows = "År;Kommun;Kön;Fråga;Andel\n" + std::move(rows);
    return report;
}

TEST(Standing, TheOwnAreasPairComesFirstWhateverOthersHave) {
    std::string const text = text_of(report_of(R"(2021;Dalarna;F;Diabetes;40
2021;Dalarna;P;Diabetes;44
2021;Falun;K;Diabetes;20
2021;Falun;M;Diabetes;30
2021;Mora;K;Diabetes;21
2021;Mora;M;Diabetes;31
2021;Riket;K;Diabetes;20
2021;Riket;M;Diabetes;30
)")
                                         .make());
    EXPECT_TRUE(
        has(text, "Andelen med diabetes är 4 procentenheter lägre bland flickor (40 %) än bland pojkar"))
        << text;
    EXPECT_TRUE(has(text, "Källan har uppgifter om kvinnor och män för kommunerna men inte för Dalarna."));
    EXPECT_TRUE(has(text, "Diabetes (flickor och pojkar): ingen jämförelse med riket, eftersom källan inte "
                          "har några uppgifter om flickor och pojkar för riket."));
    EXPECT_FALSE(has(text, "för kommunerna men inte för Dalarna. Källan"));
}

TEST(Standing, TotalsOfTheOwnAreaAreItsFigureBesideAThirdSex) {
    SmallReport report = report_of(R"(2021;Dalarna;T;Diabetes;25
2021;Dalarna;A;Diabetes;24
2021;Falun;K;Diabetes;20
2021;Falun;M;Diabetes;30
2021;Mora;K;Diabetes;21
2021;Mora;M;Diabetes;31
)");
    report.codes =
        "koder.kon = { K = \"kvinnor\", M = \"män\", T = \"totalt\", A = \"annan könsidentitet\" }";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Andelen med diabetes är 25 % (2021).")) << text;
    EXPECT_TRUE(has(text, "För Dalarna saknar källan uppgifter om kvinnor och män var för sig."));
}

TEST(Standing, KommunerAreShownAtTheLatestTimeThatIsDivided) {
    std::string rows;
    for (char const* const place : {"Dalarna", "Falun", "Mora", "Riket"}) {
        for (char const* const row : {"K;Diabetes;20", "M;Diabetes;30", "T;Diabetes;25"})
            rows += "2021;" + std::string(place) + ";" + row + "\n";
        rows += "2023;" + std::string(place) + ";T;Diabetes;26\n";
    }
    std::string const text = text_of(report_of(rows).make());
    EXPECT_TRUE(has(text, "Diabetes per kommun, Dalarna 2021")) << text;
    EXPECT_TRUE(has(text,
                    "Nyare uppgifter (2023) gäller kvinnor och män tillsammans. Tabellen gäller en tid då "
                    "kommunerna har uppgifter om kvinnor och män var för sig."));
    EXPECT_TRUE(has(text,
                    "uppgifterna om kvinnor och män för 2021 är inte jämförda med tidigare, eftersom en "
                    "tidigare uppgift saknas."));
    EXPECT_FALSE(has(text, "ingen jämförelse över tid"));
}

TEST(Standing, KommunerWithTotalsAloneAreNotTooFew) {
    std::string const undivided = R"(2021;Dalarna;K;Diabetes;20
2021;Dalarna;M;Diabetes;30
2021;Dalarna;T;Diabetes;25
2021;Falun;T;Diabetes;26
2021;Mora;T;Diabetes;27
)";
    std::string const text = text_of(report_of(undivided).make());
    EXPECT_FALSE(has(text, "för få")) << text;
    EXPECT_TRUE(has(text,
                    "ingen jämförelse mellan könen kommun för kommun, eftersom källan inte har några värden "
                    "för kommunernas kvinnor och män för 2021."));

    SmallReport one = report_of(undivided + "2021;Falun;K;Diabetes;40\n2021;Falun;M;Diabetes;50\n");
    one.sorting += "insamling = \"alla\"\n";
    std::string const of_one = text_of(one.make());
    EXPECT_TRUE(has(of_one, "Falun, den enda kommun som har uppgift om kvinnor och män,")) << of_one;
    EXPECT_TRUE(
        has(of_one, "eftersom bara Falun har uppgifter om både kvinnor och män som går att jämföra."));
}

TEST(Standing, WhatIsProtectedIsNeverCalledMissing) {
    std::string const text = text_of(report_of(R"(2021;Dalarna;K;Diabetes;x
2021;Dalarna;M;Diabetes;x
2023;Dalarna;K;Diabetes;20
2023;Dalarna;M;Diabetes;30
2023;Falun;K;Diabetes;x
2023;Falun;M;Diabetes;x
2023;Mora;K;Diabetes;21
2023;Mora;M;Diabetes;31
)")
                                         .make());
    EXPECT_TRUE(has(text,
                    "Tidigare uppgifter visas inte, eftersom enskilda personer annars kan kännas igen, så "
                    "ingen jämförelse över tid görs."))
        << text;
    EXPECT_TRUE(has(text, "ingen jämförelse över tid, eftersom tidigare uppgifter inte visas."));
    EXPECT_FALSE(has(text, "tidigare uppgift saknas"));
    EXPECT_FALSE(has(text, "kommun som har uppgift"));
}

TEST(Standing, TheOwnKommunsProtectedYearIsNotMissing) {
    SmallReport report = report_of(R"(2021;Falun;T;Diabetes;25
2023;Falun;T;Diabetes;x
2023;Mora;T;Diabetes;21
2023;Orsa;T;Diabetes;21
)");
    report.settings = "omrade = \"Falun\"\njamfor = [\"Mora\", \"Orsa\"]";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "ingen jämförelse med andra kommuner, eftersom uppgifterna om Falun inte visas."))
        << text;
    EXPECT_FALSE(has(text, "inte har någon uppgift"));
}

TEST(Standing, AFirstPageDoesNotCallUnreadableFiguresMissing) {
    std::string const text = text_of(
        report_of("2021;Dalarna;K;Diabetes;5x\n2021;Dalarna;M;Diabetes;6x\n2021;Riket;K;Diabetes;20\n")
            .make());
    EXPECT_TRUE(has(text,
                    "Uppgifterna om Dalarna för nyckeltalet ”Diabetes” finns i källans fil men gick inte att "
                    "läsa."))
        << text;
    EXPECT_FALSE(has(text, "saknas för nyckeltalet"));
}

} // namespace
} // namespace linsen
