#include "small_report.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

using testing::has;
using testing::SmallReport;
using testing::text_of;

/// Values with a mark that the report was not told to read.
SmallReport marked() {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Kvinna;Diabetes;20*;
2018;Dalarna;Man;Diabetes;30*;
2018;Dalarna;Totalt;Diabetes;25;
2021;Dalarna;Kvinna;Diabetes;21*;
2021;Dalarna;Man;Diabetes;31*;
2021;Dalarna;Totalt;Diabetes;26;
2021;Mora;Kvinna;Diabetes;20*;
2021;Mora;Man;Diabetes;30*;
2021;Riket;Kvinna;Diabetes;20*;
2021;Riket;Man;Diabetes;30*;
2021;Orsa;Kvinna;Diabetes;20;
2021;Orsa;Man;Diabetes;30;
)";
    return report;
}

TEST(Unread, WhatCouldNotBeReadIsNotSaidToBeLacking) {
    std::string const text = text_of(marked().make());
    EXPECT_TRUE(has(text, "Uppgifterna om kvinnor och män för Dalarna finns i källans fil men gick inte att "
                          "läsa."));
    EXPECT_FALSE(has(text, "saknar källan")) << text;
    EXPECT_FALSE(has(text, "källan saknar"));
    EXPECT_TRUE(has(text, "Uppgifterna om Mora finns i källans fil men gick inte att läsa."));
    EXPECT_TRUE(has(text, "Källan har inga uppgifter om de 13 andra kommunerna i Dalarna."));
    EXPECT_TRUE(has(text, "eftersom uppgifterna om riket inte gick att läsa"));
    EXPECT_TRUE(has(text, "gick inte att läsa i 4 grupper")) << text;
}

TEST(Unread, AnAreaWithoutAnythingReadableSaysWhy) {
    SmallReport report = marked();
    report.settings = "omrade = \"Mora\"\njamfor = [\"Orsa\"]";
    EXPECT_TRUE(
        has(text_of(report.make()), "Uppgifterna för Mora finns i källans fil men gick inte att läsa."));
}

TEST(Unread, AGroupThatCouldNotBeReadIsNamedBesideTheOther) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2018;Dalarna;Kvinna;Diabetes;20*;
2018;Dalarna;Man;Diabetes;30;
2021;Dalarna;Kvinna;Diabetes;21;
2021;Dalarna;Man;Diabetes;31*;
)";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "är 21 % bland kvinnor år 2021. Uppgiften för män finns i källans fil men "
                          "gick inte att läsa, så grupperna kan inte jämföras."))
        << text;
    EXPECT_TRUE(has(text, "eftersom en uppgift inte gick att läsa"));
}

TEST(Unread, WhatIsProtectedIsNotSaidToBeLacking) {
    SmallReport report;
    report.columns = "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", indikator = \"Fråga\", "
                     "varde = \"Andel\" }";
    report.codes += "\nkoder.tecken = { x = \"skyddad\" }";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel
2021;Dalarna;Kvinna;Diabetes;20
2021;Dalarna;Man;Diabetes;30
2021;Riket;Kvinna;Diabetes;x
2021;Riket;Man;Diabetes;x
2021;Orsa;Kvinna;Diabetes;20
2021;Orsa;Man;Diabetes;30
2021;Mora;Kvinna;Diabetes;x
2021;Mora;Man;Diabetes;x
)";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "eftersom uppgifterna om riket inte visas")) << text;
    EXPECT_TRUE(
        has(text, "Uppgifterna om Mora visas inte, eftersom enskilda personer annars kan kännas igen."));
    EXPECT_TRUE(has(text, "Källan har inga uppgifter om de 13 andra kommunerna i Dalarna."));
}

TEST(Unread, AMarginThatIsNotUsedIsToldAndNeverDenied) {
    SmallReport report;
    report.columns = "kolumner = { ar = \"År\", kommun = \"Kommun\", kon = \"Kön\", indikator = \"Fråga\", "
                     "varde = \"Andel\" }";
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Felmarginal
2021;Dalarna;Kvinna;Diabetes;24;2,5
2021;Dalarna;Man;Diabetes;28;2,5
)";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(
        has(text, "Filen enkat.csv anger osäkerhet i \"Felmarginal\", men rapporten använder den inte."))
        << text;
    EXPECT_FALSE(has(text, "ällan anger"));
}

TEST(Unread, ALaterTimeWithATotalAloneIsNotCompared) {
    SmallReport report;
    report.rows += "2023;Dalarna;Totalt;Diabetes;12;11.0 - 13.0\n";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Diabetes: kvinnor och män är inte jämförda för 2023, eftersom källan bara har en "
                          "uppgift om dem tillsammans."))
        << text;
}

TEST(Unread, OnlyTimesThatShareYearsAreSaidTo) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2013-2016;Dalarna;Kvinna;Diabetes;30;
2013-2016;Dalarna;Man;Diabetes;33;
2017-2020;Dalarna;Kvinna;Diabetes;31;
2017-2020;Dalarna;Man;Diabetes;36;
)";
    EXPECT_FALSE(has(text_of(report.make()), "Värden som delar något år"));
    report.rows += "2019-2022;Dalarna;Kvinna;Diabetes;31;\n2019-2022;Dalarna;Man;Diabetes;36;\n";
    EXPECT_TRUE(has(text_of(report.make()), "varje värde gäller flera år. Värden som delar något år med "
                                            "varandra är inte jämförda."));
}

TEST(Unread, SizesBetweenMidpointsSaySo) {
    SmallReport report;
    report.rows = R"(År;Kommun;Kön;Fråga;Andel;Intervall
2021;Dalarna;Kvinna;Diabetes;1;0.5 - 1.5
2021;Dalarna;Man;Diabetes;1;1.1 - 1.8
2021;Falun;Kvinna;Diabetes;1;0.2 - 1.8
2021;Falun;Man;Diabetes;4;2.6 - 5.6
2021;Mora;Kvinna;Diabetes;2;0.9 - 2.9
2021;Mora;Man;Diabetes;5;3.6 - 6.6
)";
    std::string const text = text_of(report.make());
    EXPECT_TRUE(has(text, "Skillnaderna för Falun och Mora är mätta mellan intervallens mittpunkter."))
        << text;
    EXPECT_TRUE(has(text,
                    "Diabetes: skillnaden mot Dalarna är mätt mellan intervallens mittpunkter för Falun "
                    "(män) och Mora (män)."));
}

} // namespace
} // namespace linsen
