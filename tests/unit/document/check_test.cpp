#include "document/check.hpp"

#include "document/sample.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <limits>

namespace linsen::document {
namespace {

using namespace sample;

Table good_table() {
    return by_sex({year(2014, {percent(5), percent(8)}), year(2021, {percent(7), hidden()})});
}

Document good_document() {
    auto const table = good_table();
    return document_of(
        {paragraph(text("Se ", ref("tabell-diabetes"), " och ", link("https://scb.se", "SCB"))), block(table),
         block(chart_of(table, ChartKind::lines))});
}

Diagnostics checked(Document const& document) {
    Diagnostics diagnostics;
    check(document, diagnostics);
    return diagnostics;
}

std::string codes(Document const& document) {
    auto const diagnostics = checked(document);
    std::string result;
    for (auto const& diagnostic : diagnostics.list()) result += (result.empty() ? "" : " ") + diagnostic.code;
    return result;
}

/// The codes for a document whose only table is `good_table` after `spoil`.
std::string codes_of_table(std::function<void(Table&)> const& spoil) {
    auto table = good_table();
    spoil(table);
    return codes(document_of({block(std::move(table))}));
}

/// The codes for the good table with its line chart after `spoil`.
std::string codes_of_chart(std::function<void(Table&, Chart&)> const& spoil) {
    auto table = good_table();
    auto chart = chart_of(table, ChartKind::lines);
    spoil(table, chart);
    return codes(document_of({block(std::move(table)), block(std::move(chart))}));
}

std::string codes_of(Blocks blocks) { return codes(document_of(std::move(blocks))); }

TEST(Check, AGoodDocumentPasses) {
    auto const diagnostics = checked(good_document());
    for (auto const& diagnostic : diagnostics.list()) ADD_FAILURE() << to_text(diagnostic);
}

TEST(Check, TitleAndLanguageAreRequired) {
    auto document = good_document();
    document.title = " ";
    document.language = "";
    EXPECT_EQ(codes(document), "document.titel-saknas document.sprak");
    document = good_document();
    for (auto const* wrong : {"svenska (Sverige)", "svenska", "s", "sv-", "sv_SE", "1v", "sv-abcdefghi"}) {
        document.language = wrong;
        EXPECT_EQ(codes(document), "document.sprak") << wrong;
    }
    for (auto const* right : {"sv", "sv-SE", "smj", "de-1996", "zh-Hant-TW"}) {
        document.language = right;
        EXPECT_EQ(codes(document), "") << right;
    }
    EXPECT_EQ(codes_of({paragraph(text(in_language("engelska", "equality")))}), "document.sprak");
}

TEST(Check, AnchorsAreUniqueAndPlain) {
    EXPECT_EQ(codes_of({section("A", "a", {paragraph("x")}), section("B", "a", {})}),
              "document.ankare-upprepat");
    EXPECT_EQ(codes_of({section("Å", "å", {})}), "document.ankare");
    EXPECT_EQ(codes_of({section("A", "", {})}), "document.ankare");
    EXPECT_EQ(codes_of_table([](Table& table) { table.anchor = "halsa"; }), "document.ankare-upprepat");
}

TEST(Check, HeadingsAndCaptionsAreOneLine) {
    EXPECT_EQ(codes_of({section("", "a", {})}), "document.rubrik-saknas");
    EXPECT_EQ(codes_of_table([](Table& table) { table.caption = "\u00A0"; }), "document.tabellrubrik-saknas");
    EXPECT_EQ(codes_of_table([](Table& table) { table.caption = "Två\nrader"; }), "document.tecken");
    EXPECT_EQ(codes_of_chart([](Table&, Chart& chart) { chart.caption = ""; }),
              "document.diagramrubrik-saknas");
}

TEST(Check, SectionsStandInSectionsAtMostSixDeep) {
    auto deep = section("Sjunde", "s7", {});
    for (int level = 6; level >= 2; --level)
        deep = section("Nivå", "s" + std::to_string(level), {std::move(deep)});
    EXPECT_EQ(codes_of({std::move(deep)}), "document.rubrik-djup");
    EXPECT_EQ(codes_of({box(Box::Role::method, "Metod", {section("Inuti", "inuti", {})})}),
              "document.avsnitt-inuti");
}

TEST(Check, AnAppendixLeavesItsNumberToTheEngine) {
    EXPECT_EQ(codes_of({section("Bilagans rubrik", "kallor", {}, Section::Role::appendix)}), "");
    EXPECT_EQ(codes_of({section("Bilaga 3: Källor", "kallor", {}, Section::Role::appendix)}),
              "document.bilaga");
    EXPECT_EQ(codes_of({section("Källor", "kallor", {}, Section::Role::appendix)}), "");
    EXPECT_EQ(codes_of({section("Bilagor", "bilagor", {})}), "");
}

TEST(Check, ContentsAreOneToThreeLevelsDeep) {
    EXPECT_EQ(codes_of({contents(1), contents(3)}), "");
    EXPECT_EQ(codes_of({contents(0)}), "document.innehall-djup");
    EXPECT_EQ(codes_of({contents(4)}), "document.innehall-djup");
}

TEST(Check, GlossaryAndSignaturesHaveWords) {
    EXPECT_EQ(codes_of({glossary({})}), "document.lista-tom");
    EXPECT_EQ(codes_of({glossary({{"insats", " "}})}), "document.forklaring-tom");
    EXPECT_EQ(codes_of({signatures({})}), "document.lista-tom");
    EXPECT_EQ(codes_of({signatures({{"", "chef"}})}), "document.underskrift-saknas");
    EXPECT_EQ(codes_of({glossary({{"insats", "ett stöd"}}), signatures({{"Anna Andersson", ""}})}), "");
}

TEST(Check, AFrontHasNamesAndItsLogotypeWords) {
    auto document = good_document();
    document.front.logotype.file = "logotyp.svg";
    document.front.contacts = {{"", "utredare", "", ""}};
    EXPECT_EQ(codes(document), "document.alternativtext-saknas document.kontakt-saknas");
    document.front.logotype.alt = "Ån kommun";
    document.front.contacts[0].name = "Anna Andersson";
    EXPECT_EQ(codes(document), "");
    document.front.contacts.resize(4, document.front.contacts[0]);
    EXPECT_EQ(codes(document), "document.kontakter");
}

TEST(Check, ATableIsARectangleWithSomethingInIt) {
    EXPECT_EQ(codes_of_table([](Table& table) {
                  table.columns.clear();
                  for (auto& row : table.rows) row.cells.clear();
              }).find("document.tabell-tom"),
              0U);
    EXPECT_EQ(codes_of_table([](Table& table) { table.rows.clear(); }), "") << "it is set, and says so";
    EXPECT_EQ(codes_of_table([](Table& table) {
                  table.rows.clear();
                  table.sex = SexAxis::rows;
              }),
              "");
    EXPECT_EQ(codes_of_table([](Table& table) { table.rows[1].cells.pop_back(); }), "document.tabell-ojamn");
    EXPECT_EQ(codes_of_table([](Table& table) { table.row_heading = ""; }), "document.kolumnrubrik-tom");
}

TEST(Check, HeadingsInATableCanBeToldApart) {
    EXPECT_EQ(codes_of_table([](Table& table) { table.columns[1].heading = "Kvinnor"; }),
              "document.kolumnrubrik-upprepad");
    EXPECT_EQ(codes_of_table([](Table& table) { table.rows[1].heading = "2014"; }),
              "document.radrubrik-upprepad");
    EXPECT_EQ(codes_of_table([](Table& table) { table.rows[1].heading = ""; }), "document.radrubrik-tom");
    EXPECT_EQ(codes_of_table([](Table& table) {
                  table.columns[1].heading = "Kvinnor";
                  table.columns[1].group = "Riket";
              }),
              "");
}

TEST(Check, PersonsAreDividedBySexOrTheReasonIsPrinted) {
    auto const without_sex = [](Table& table) {
        for (auto& column : table.columns) column.sex.clear();
    };
    EXPECT_EQ(codes_of_table(without_sex), "document.kon-saknas");
    auto const total_alone = [](Table& table) {
        table.columns[0].sex = "";
        table.columns[1].sex = "totalt";
    };
    EXPECT_EQ(codes_of_table(total_alone), "document.kon-saknas");
    EXPECT_EQ(codes_of_table([](Table& table) { table.sex = SexAxis::none; }), "document.kon-saknas");
    EXPECT_EQ(codes_of_table([](Table& table) {
                  table.sex = SexAxis::none;
                  table.without_sex = "Källan delar inte upp uppgiften på kön.";
              }),
              "");
    EXPECT_EQ(codes_of_table([&](Table& table) {
                  without_sex(table);
                  table.sex = SexAxis::not_persons;
              }),
              "");
    EXPECT_EQ(codes_of_table([](Table& table) { table.sex = SexAxis::rows; }), "document.kon-saknas");
}

TEST(Check, WomenStandBeforeMen) {
    EXPECT_EQ(codes_of_table([](Table& table) { std::swap(table.columns[0], table.columns[1]); }),
              "document.kon-ordning");
    EXPECT_EQ(codes_of_table([](Table& table) {
                  table.columns[0].sex = "pojkar";
                  table.columns[1].sex = "flickor";
              }),
              "document.kon-ordning");
}

TEST(Check, AChartDrawsColumnsOfATableInTheDocument) {
    EXPECT_EQ(codes_of_chart([](Table&, Chart& chart) { chart.table = "tabell-astma"; }),
              "document.diagram-utan-tabell");
    EXPECT_EQ(codes_of_chart([](Table&, Chart& chart) {
                  chart.columns = {0, 2};
              }),
              "document.diagram-kolumn");
    EXPECT_EQ(codes_of_chart([](Table&, Chart& chart) { chart.columns = {}; }),
              "document.diagram-utan-serie");
    EXPECT_EQ(codes_of_chart([](Table& table, Chart&) { table.columns[1].show = Show::interval; }),
              "document.diagram-kolumn");
    EXPECT_EQ(codes_of_chart([](Table& table, Chart&) { table.rows[0].cells[0].unit = Unit::count; }),
              "document.diagram-enheter");
}

/// The codes for counts of women and men drawn as `kind`, after `spoil`.
std::string codes_of_counts(ChartKind kind, std::function<void(Table&, Chart&)> const& spoil) {
    auto const count = [](double value) { return shown_cell(value, Unit::count, 0); };
    auto table = by_sex(
        {place("Falun", {count(40), count(60), count(100)}), place("Mora", {count(7), hidden(), count(9)})},
        {{"Alla", "", "totalt", Show::value}});
    auto chart = chart_of(table, kind);
    chart.columns = {0, 1};
    spoil(table, chart);
    return codes(document_of({block(std::move(table)), block(std::move(chart))}));
}

TEST(Check, PartsArePartsOfOneWhole) {
    auto const codes_of_parts = [](auto const& spoil) { return codes_of_counts(ChartKind::stacked, spoil); };
    EXPECT_EQ(codes_of_parts([](Table&, Chart&) {}), "");
    EXPECT_EQ(codes_of_parts([](Table&, Chart& chart) { chart.columns = {0}; }), "document.diagram-delar");
    EXPECT_EQ(codes_of_parts([](Table&, Chart& chart) {
                  chart.columns = {0, 1, 2};
              }),
              "document.diagram-summa");
    EXPECT_EQ(codes_of_parts([](Table& table, Chart&) { table.rows[0].cells[0].value = -4; }),
              "document.diagram-negativt");
}

TEST(Check, ADistributionBySexIsOfWomenAndMenAndMakesAHundred) {
    auto const codes_of_shares = [](auto const& spoil) { return codes_of_counts(ChartKind::shares, spoil); };
    EXPECT_EQ(codes_of_shares([](Table&, Chart&) {}), "");
    EXPECT_EQ(codes_of_shares([](Table&, Chart& chart) { chart.columns = {0, 2}; }), "document.diagram-par");
    EXPECT_EQ(codes_of_shares([](Table&, Chart& chart) { chart.columns = {1, 0}; }), "document.diagram-par");
    auto const percentages = [&](double women, double men) {
        return codes_of_shares([=](Table& table, Chart&) {
            for (auto& row : table.rows)
                for (auto& cell : row.cells) cell.unit = Unit::percent;
            table.rows[0].cells[0].value = women;
            table.rows[0].cells[1].value = men;
        });
    };
    EXPECT_EQ(percentages(40, 60), "");
    EXPECT_EQ(percentages(40, 61), "") << "each is rounded";
    EXPECT_EQ(percentages(7, 9), "document.diagram-hundra") << "shares within each sex are no distribution";
}

TEST(Check, APyramidHasWomenAndMenOfOneGroup) {
    auto const codes_of_pyramid = [](auto const& spoil) {
        return codes_of_counts(ChartKind::pyramid, spoil);
    };
    EXPECT_EQ(codes_of_pyramid([](Table&, Chart&) {}), "");
    EXPECT_EQ(codes_of_pyramid([](Table&, Chart& chart) { chart.columns = {0}; }), "document.diagram-par");
    EXPECT_EQ(codes_of_pyramid([](Table& table, Chart&) { table.rows[0].cells[0].value = -4; }),
              "document.diagram-negativt");
    EXPECT_EQ(codes_of_pyramid([](Table& table, Chart&) { table.rows[1].group = "Mora"; }),
              "document.diagram-grupper");
}

TEST(Check, MultiplesHaveAGroupAndAPlaceForEachRow) {
    auto const codes_of_panels = [](std::function<void(Table&)> const& spoil) {
        return codes_of_chart([&](Table& table, Chart& chart) {
            chart.kind = ChartKind::multiples;
            table.rows.push_back(table.rows.back());
            table.rows[0].group = table.rows[1].group = "Falun";
            table.rows[2].group = "Mora";
            spoil(table);
        });
    };
    EXPECT_EQ(codes_of_panels([](Table&) {}), "") << "the same year in two groups";
    EXPECT_EQ(codes_of_panels([](Table& table) { table.rows[2].group = ""; }), "document.diagram-grupper");
    EXPECT_EQ(codes_of_panels([](Table& table) { table.rows[0].position = 2021; }), "document.diagram-lage");
}

TEST(Check, AMapKnowsTheAreaOfEachRow) {
    auto const codes_of_map = [](std::function<void(Table&, Chart&)> const& spoil) {
        return codes_of_counts(ChartKind::map, [&](Table& table, Chart& chart) {
            chart.geometry = "dalarna.geojson";
            table.rows[0].code = "2080";
            table.rows[1].code = "2062";
            table.rows.push_back(place("Dalarna", table.rows[0].cells));
            table.rows[2].total = true;
            spoil(table, chart);
        });
    };
    EXPECT_EQ(codes_of_map([](Table&, Chart&) {}), "") << "a total is no area";
    EXPECT_EQ(codes_of_map([](Table&, Chart& chart) { chart.geometry = ""; }), "document.diagram-karta");
    EXPECT_EQ(codes_of_map([](Table& table, Chart&) { table.rows[1].code = ""; }), "document.diagram-omrade");
    EXPECT_EQ(codes_of_map([](Table& table, Chart&) { table.rows[1].code = "2080"; }),
              "document.diagram-omrade");
}

TEST(Check, ALineChartKnowsWhereItsRowsLie) {
    EXPECT_EQ(codes_of_chart([](Table& table, Chart&) {
                  table.rows[0].position.reset();
                  table.rows[0].total = true;
              }),
              "")
        << "a total has no place in time";
    EXPECT_EQ(codes_of_chart([](Table& table, Chart&) { table.rows[0].position.reset(); }),
              "document.diagram-lage");
    EXPECT_EQ(codes_of_chart([](Table& table, Chart&) { table.rows[0].position = 2021; }),
              "document.diagram-lage");
    EXPECT_EQ(codes_of_chart([](Table& table, Chart& chart) {
                  table.rows[0].position.reset();
                  chart.kind = ChartKind::dots;
              }),
              "");
}

TEST(Check, CellsAreNumbersAndSignsHideNothing) {
    auto const first = [](auto const& spoil) {
        return codes_of_table([&](Table& table) { spoil(table.rows[0].cells[0]); });
    };
    EXPECT_EQ(first([](Cell& cell) { cell.value = std::numeric_limits<double>::quiet_NaN(); }),
              "document.inte-ett-tal");
    EXPECT_EQ(first([](Cell& cell) {
                  cell.interval = Interval{0, std::numeric_limits<double>::infinity()};
              }),
              "document.inte-ett-tal");
    EXPECT_EQ(first([](Cell& cell) { cell.interval = Interval{9, 3}; }), "document.intervall");
    EXPECT_EQ(first([](Cell& cell) { cell.status = Status::hidden; }), "document.varde-bakom-tecken");
    EXPECT_EQ(first([](Cell& cell) {
                  cell = hidden();
                  cell.interval = Interval{3, 9};
              }),
              "document.varde-bakom-tecken");
}

TEST(Check, NumbersInTextsAndKeyFiguresAreCellsToo) {
    auto leaking = hidden();
    leaking.value = 3;
    EXPECT_EQ(codes_of({paragraph(text("Andelen är ", number(leaking)))}), "document.varde-bakom-tecken");
    KeyFigures figures;
    figures.items.push_back({"Diabetes", {{"Kvinnor", leaking}}, text("Fler."), ""});
    EXPECT_EQ(codes_of({{figures}}), "document.varde-bakom-tecken");
}

TEST(Check, APictureHasAnAlternativeText) {
    EXPECT_EQ(codes_of({{Picture{"logga.png", "", "Logotyp", "logga"}}}), "document.alternativtext-saknas");
}

TEST(Check, ReferencesAndLinksLeadSomewhere) {
    EXPECT_EQ(codes_of({paragraph(text("Se ", ref("tabell-astma")))}), "document.hanvisning");
    EXPECT_EQ(codes_of({paragraph(text(note("x"), link("javascript:alert(1)", "här")))}), "document.lank");
    EXPECT_EQ(codes_of({paragraph(text(link("https://scb.se", "")))}), "document.lank");
    EXPECT_EQ(codes_of({paragraph(text(link("mailto:a@b.se", "a@b.se")))}), "");
    Inline const nested{Link{"https://scb.se", text(ref("halsa"))}};
    EXPECT_EQ(codes_of({paragraph(Text{nested})}), "document.lank");
}

TEST(Check, AMisspeltReferenceIsToldWhatItMayMean) {
    auto document = good_document();
    std::get<Section>(document.content[0].node).content.push_back(paragraph(text(ref("tabell-diabetis"))));
    auto const diagnostics = checked(document);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].message, "hänvisningen till \"tabell-diabetis\" leder ingenstans");
    EXPECT_NE(diagnostics.list()[0].hint.find("tabell-diabetes"), std::string::npos);
    EXPECT_EQ(diagnostics.list()[0].place.spot, "halsa");
}

TEST(Check, FiveKeyFiguresInAllAreEnough) {
    KeyFigures three;
    for (int i = 0; i < 3; ++i) three.items.push_back({"Diabetes", {{"Kvinnor", percent(5)}}, text("x"), ""});
    EXPECT_EQ(codes_of({{three}}), "");
    EXPECT_EQ(codes_of({{three}, {three}}), "document.nyckeltal");
}

TEST(Check, NothingIsEmptyThatAReaderMeets) {
    EXPECT_EQ(codes_of({bullets({})}), "document.lista-tom");
    EXPECT_EQ(codes_of({{Step{"1", "", {}}}}), "document.fraga-saknas");
    EXPECT_EQ(codes_of({{Definitions{{{text("  "), text("noll")}}}}}), "document.forklaring-tom");
    EXPECT_EQ(codes_of({{Contents{0}}}), "document.innehall-djup");
}

} // namespace
} // namespace linsen::document
