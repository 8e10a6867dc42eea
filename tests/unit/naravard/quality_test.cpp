#include "small_report.hpp"

#include <gtest/gtest.h>

/// What the last appendix tells of the figures that the report's tables lack.
namespace linsen {
namespace {

using testing::has;
using testing::Made;
using testing::replaced;
using testing::SmallReport;
using testing::text_of;

constexpr std::string_view head = "År;Kommun;Kön;Fråga;Andel;Intervall\n";

SmallReport of(std::string const& rows) {
    SmallReport report;
    report.codes += "\nkoder.tecken = { x = \"skyddad\" }";
    report.rows = std::string(head) + rows;
    return report;
}

/// Only the last appendix.
std::string quality_of(Made const& made) {
    std::string const text = text_of(made);
    std::size_t const at = text.rfind("Datakvalitet");
    return at == std::string::npos ? text : text.substr(at);
}

TEST(Quality, ASexWithoutAnyRowIsLacking) {
    std::string const text = quality_of(of("2018;Dalarna;Man;Diabetes;10;9 - 11\n"
                                           "2021;Dalarna;Man;Diabetes;11;10 - 12\n"
                                           "2021;Dalarna;Totalt;Diabetes;11;10 - 12\n")
                                            .make());
    EXPECT_TRUE(has(text, "Källan har utelämnat uppgiften för det ena könet eller båda i 2 grupper."))
        << text;
    EXPECT_TRUE(has(text, "Diabetes: Dalarnas län 2018 (kvinnor), Dalarnas län 2021 (kvinnor)")) << text;
}

TEST(Quality, AMissingTotalAndAnotherGroupAreLacking) {
    SmallReport report = of("2018;Dalarna;Kvinna;Diabetes;12;11 - 13\n2018;Dalarna;Man;Diabetes;11;10 - 12\n"
                            "2018;Dalarna;Totalt;Diabetes;12;11 - 13\n2018;Dalarna;Vet ej;Diabetes;-;\n"
                            "2021;Dalarna;Kvinna;Diabetes;12;11 - 13\n2021;Dalarna;Man;Diabetes;11;10 - 12\n"
                            "2021;Dalarna;Vet ej;Diabetes;20;11 - 33\n");
    report.codes = replaced(report.codes, "koder.kon = {", "koder.kon = { \"Vet ej\" = \"uppgift saknas\",");
    std::string const text = quality_of(report.make());
    EXPECT_TRUE(has(text, "Källan saknar totalen, eller en annan grupp än kvinnor och män, i 2 grupper."))
        << text;
    EXPECT_TRUE(has(text, "Diabetes: Dalarnas län 2018 (gruppen ”uppgift saknas”), Dalarnas län 2021 "
                          "(totalt)"))
        << text;
}

TEST(Quality, ASignThatPrintsAsMissingIsCounted) {
    std::string const text = quality_of(of("2021;Dalarna;Man;Diabetes;11;10 - 12\n"
                                           "2021;Dalarna;Kvinna;Diabetes;-;\n")
                                            .make());
    EXPECT_TRUE(has(text, "Diabetes: Dalarnas län 2021 (kvinnor)")) << text;
}

TEST(Quality, WhatNoTablePrintsIsNotLacking) {
    SmallReport report = of("2021;Dalarna;Kvinna;Diabetes;12;11 - 13\n2021;Dalarna;Man;Diabetes;11;10 - 12\n"
                            "2018;Falun;Kvinna;Diabetes;12;11 - 13\n"
                            "2021;Falun;Kvinna;Diabetes;12;11 - 13\n2021;Falun;Man;Diabetes;12;11 - 13\n"
                            "2021;Mora;Kvinna;Diabetes;12;11 - 13\n2021;Mora;Man;Diabetes;12;11 - 13\n");
    std::string const text = quality_of(report.make());
    EXPECT_FALSE(has(text, "Falun 2018")) << text;
    EXPECT_TRUE(has(text, "Dalarnas län 2018 (kvinnor och män)")) << "a row of the table, without figures";
}

TEST(Quality, APairIsLackingOnlyWhereItHasColumns) {
    // The second pair has figures of kommuner at another time, and a table of its own.
    SmallReport report = of("2021;Dalarna;Kvinna;Diabetes;12;11 - 13\n2021;Dalarna;Man;Diabetes;11;10 - 12\n"
                            "2021;Falun;Kvinna;Diabetes;12;11 - 13\n2021;Falun;Man;Diabetes;12;11 - 13\n"
                            "2021;Mora;Kvinna;Diabetes;12;11 - 13\n2021;Mora;Man;Diabetes;12;11 - 13\n"
                            "2018;Falun;Flicka;Diabetes;12;11 - 13\n2018;Falun;Pojke;Diabetes;12;11 - 13\n"
                            "2018;Mora;Flicka;Diabetes;12;11 - 13\n");
    report.codes = replaced(report.codes, "Totalt", "Flicka = \"flickor\", Pojke = \"pojkar\", Totalt");
    std::string const text = quality_of(report.make());
    EXPECT_TRUE(has(text, "Mora 2018 (pojkar)")) << text;
    EXPECT_FALSE(has(text, "Mora 2018 (kvinnor")) << text;
}

TEST(Quality, WhatTheSourceHidesIsCountedAsHidden) {
    std::string const text = quality_of(of("2018;Dalarna;Kvinna;Diabetes;x;\n2018;Dalarna;Man;Diabetes;x;\n"
                                           "2021;Dalarna;Kvinna;Diabetes;12;11 - 13\n"
                                           "2021;Dalarna;Man;Diabetes;x;\n")
                                            .make());
    EXPECT_TRUE(has(text, "Källan visar inte uppgiften i 2 grupper. De redovisas som skyddade")) << text;
    EXPECT_TRUE(has(text, "Diabetes: Dalarnas län 2018 (kvinnor och män), Dalarnas län 2021 (män)")) << text;
    EXPECT_FALSE(has(text, "utelämnat")) << text;
}

TEST(Quality, PartsOfOneAreTold) {
    std::string const rows = "2021;Dalarna;Kvinna;Diabetes;0,571;\n2021;Dalarna;Man;Diabetes;0,6;\n";
    SmallReport report = of(rows);
    EXPECT_TRUE(
        has(quality_of(report.make()),
            "Filen enkat.csv har 2 värden i procent mellan 0 och 1, troligen delar av 1, så att 0,571 "
            "betyder 57,1 procent: 0,571 (rad 2) och 0,6 (rad 3). De återges så som filen har dem."))
        << quality_of(report.make());
    report.unit += "\nsma_andelar = true";
    EXPECT_FALSE(has(quality_of(report.make()), "delar av 1"));
}

} // namespace
} // namespace linsen
