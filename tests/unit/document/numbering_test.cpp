#include "document/numbering.hpp"

#include "base/fault.hpp"
#include "document/sample.hpp"

#include <gtest/gtest.h>

namespace linsen::document {
namespace {

using namespace sample;

Table named(std::string anchor) {
    auto table = by_sex({year(2021, {percent(5), percent(8)})});
    table.anchor = std::move(anchor);
    return table;
}

Chart chart_named(std::string anchor, std::string table) {
    Chart chart;
    chart.anchor = std::move(anchor);
    chart.caption = "Ett diagram";
    chart.table = std::move(table);
    return chart;
}

Document two_sections() {
    Document document;
    document.content = {
        section("Fysisk hälsa", "fysisk",
                {block(named("t-a")), block(chart_named("d-a", "t-a")),
                 section("Diabetes", "diabetes",
                         {box(Box::Role::method, "Metod", {block(named("t-b")), block(named("t-c"))})})}),
        section("Psykisk hälsa", "psykisk",
                {block(chart_named("d-b", "t-a")), {Picture{"karta.png", "Karta", "Karta", "karta"}}})};
    return document;
}

TEST(Numbering, CountsEachKindInReadingOrder) {
    auto const document = two_sections();
    Numbering const numbering(document);
    std::string order;
    for (auto const& entry : numbering.entries()) order += entry.label + "|";
    EXPECT_EQ(order,
              "Fysisk hälsa|Tabell 1|Diagram 1|Diabetes|Tabell 2|Tabell 3|Psykisk hälsa|Diagram 2|Bild 1|");
}

TEST(Numbering, AChartStandsByItsTableRightBesideItUnderTheSameCaption) {
    auto const table = named("t-a");
    auto chart = chart_named("d-a", "t-a");
    chart.caption = table.caption;
    auto const beside = [&](Blocks blocks) {
        Document document;
        document.content = {section("Hälsa", "halsa", std::move(blocks))};
        Numbering const numbering(document);
        return numbering.stands_by_its_table(*numbering.charts_of("t-a").front());
    };
    EXPECT_TRUE(beside({block(chart), block(table)}));
    EXPECT_TRUE(beside({block(table), block(chart)}));
    EXPECT_FALSE(beside({block(chart), paragraph("Text."), block(table)}));
    auto other = chart;
    other.anchor = "d-b";
    EXPECT_FALSE(beside({block(chart), block(other), block(table)}));
    EXPECT_FALSE(beside({block(chart), section("Tabell", "tabell", {block(table)})}));
    chart.caption += ": Kvinnor";
    EXPECT_TRUE(beside({block(chart), block(table)}));
    chart.caption = "Ett diagram";
    EXPECT_FALSE(beside({block(chart), block(table)}));
}

TEST(Numbering, SectionsHaveTheLevelOfTheirDepth) {
    auto const document = two_sections();
    Numbering const numbering(document);
    EXPECT_EQ(numbering.find("fysisk")->level, 1);
    EXPECT_EQ(numbering.find("diabetes")->level, 2);
    EXPECT_EQ(numbering.find("psykisk")->level, 1);
}

TEST(Numbering, AReferenceReadsAsInRunningText) {
    auto const document = two_sections();
    Numbering const numbering(document);
    EXPECT_EQ(numbering.reference({"t-b"}), "tabell 2");
    EXPECT_EQ(numbering.reference({"d-b"}), "diagram 2");
    EXPECT_EQ(numbering.reference({"t-b", true}), "Tabell 2") << "it opens a sentence";
    EXPECT_EQ(numbering.reference({"karta"}), "bild 1");
    EXPECT_EQ(numbering.reference({"psykisk"}), "”Psykisk hälsa”");
    EXPECT_THROW((void)numbering.reference({"t-d"}), Fault);
}

TEST(Numbering, AppendicesAreCountedAndCalledByTheirNumber) {
    Document document;
    document.content = {
        section("Resultat", "resultat", {block(named("t-a"))}),
        section("Källor", "kallor", {block(named("t-b"))}, Section::Role::appendix),
        section("Alla uppgifter", "alla", {section("Per år", "ar", {})}, Section::Role::appendix)};
    Numbering const numbering(document);
    EXPECT_EQ(numbering.find("kallor")->label, "Bilaga 1");
    EXPECT_EQ(numbering.find("alla")->heading, "Bilaga 2. Alla uppgifter");
    EXPECT_EQ(numbering.reference({"alla"}), "bilaga 2");
    EXPECT_EQ(numbering.reference({"ar"}), "”Per år”") << "what stands in an appendix is no appendix";
    EXPECT_EQ(numbering.reference({"t-b"}), "tabell 2") << "tables are counted through";
    EXPECT_EQ(numbering.heading(std::get<Section>(document.content[1].node)), "Bilaga 1. Källor");
    EXPECT_EQ(numbering.heading(std::get<Section>(document.content[0].node)), "Resultat");
}

TEST(Numbering, FindsTablesAndTheirCharts) {
    auto const document = two_sections();
    Numbering const numbering(document);
    EXPECT_EQ(numbering.tables().size(), 3U);
    EXPECT_EQ(numbering.table("t-c"), numbering.tables()[2]);
    EXPECT_EQ(numbering.table("t-d"), nullptr);
    EXPECT_EQ(numbering.find("t-d"), nullptr);
    auto const charts = numbering.charts_of("t-a");
    ASSERT_EQ(charts.size(), 2U);
    EXPECT_EQ(charts[1]->anchor, "d-b");
}

} // namespace
} // namespace linsen::document
